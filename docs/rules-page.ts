/** The ledger as a page: every rule by theme, and what the vendor's page leaves open. */
import { type Clause, LEVELS, type Level } from '../contract/clauses.ts';
import type { Contract } from '../contract/contract.ts';
import { markup } from '../contract/markup.ts';
import type { Evidence, OpenQuestion } from '../contract/open-questions.ts';
import { pageInWords } from '../contract/references.ts';
import { sourceLink } from '../contract/source-in-words.ts';
import { FILTER_SCRIPT, filterBox } from './filter-box.ts';
import type { KnownCase, KnownMutant } from './known-case.ts';
import { page } from './page.ts';

/** What the page tells. */
export interface Rules {
  readonly contract: Contract;
  readonly questions: readonly OpenQuestion[];
  readonly cases: readonly KnownCase[];
  readonly mutants: readonly KnownMutant[];
  /** The theme of a clause, in words. */
  readonly themeOf: (clause: Clause) => string;
}

/** The HTML document. */
export function rulesPage(rules: Rules): string {
  const { contract, questions, themeOf } = rules;
  const themes = new Map<string, Clause[]>();
  for (const clause of contract.ledger.clauses) {
    const theme = themeOf(clause);
    themes.set(theme, [...(themes.get(theme) ?? []), clause]);
  }
  return page({
    name: 'rules.html',
    title: 'Rules of CreateKeyPair',
    script: FILTER_SCRIPT,
    body: `<h1>Rules</h1>
<p class="lead">Every rule of the contract: where it comes from, where it stands in <a href="openapi.json">openapi.json</a>, the cases
that decide it, and the mutants, servers with one fault each, that break it and have to be caught.</p>
<dl class="facts levels">
${LEVEL_NAMES.map(
  (level) => `<div><dt class="level ${level}">${level}</dt><dd>${LEVELS[level]} ${BROKEN[level]}</dd></div>`,
).join('\n')}
</dl>
<p class="jump"><a href="#open">What the vendor's page leaves open</a> ${questions.length} questions, each with what is known and how it is decided.</p>
${filterBox({
  label: 'Find a rule',
  placeholder: 'letter case, fingerprint, Accept …',
  rows: '.rule, .question',
  noun: 'rule or question',
})}
${[...themes].map(([theme, clauses], index) => section(rules, theme, clauses, index)).join('\n')}
<h2 id="open">What the vendor's page leaves open</h2>
<p class="prose">Where the page says nothing, or two things that can't both hold, the contract decides, and says from what.</p>
${questions.map((question) => article(contract, question)).join('\n')}`,
  });
}

const LEVEL_NAMES: readonly Level[] = ['MUST', 'SHOULD', 'INFO'];

const BROKEN: Readonly<Record<Level, string>> = {
  MUST: 'A server that breaks it fails.',
  SHOULD: 'A server that breaks it is warned, and fails a strict run.',
  INFO: 'A server that does otherwise differs, and that is never a fault.',
};

function section(rules: Rules, theme: string, clauses: readonly Clause[], index: number): string {
  return `<section aria-labelledby="theme-${index}">
<h2 id="theme-${index}">${markup(theme)}</h2>
${clauses.map((clause) => rule(rules, clause)).join('\n')}
</section>`;
}

function rule({ contract, questions, cases, mutants }: Rules, clause: Clause): string {
  const { id, level, text, untestable } = clause;
  const own = cases.filter((one) => one.clause === id);
  const breakers = mutants.filter((one) => one.clause === id);
  const question = questions.find(({ clauses }) => clauses.includes(id));
  const isSource = question === undefined || clause.source.kind === 'question';
  const why = isSource ? '' : ` · <a href="#open-${question.id}">why</a>`;
  return `<article class="entry rule" id="${id}" aria-labelledby="${id}-text">
<h3 id="${id}-text">${markup(text)}</h3>
<p class="faint"><span class="level ${level}">${level}</span> · ${source(clause)}${why} · <code>${id}</code></p>
${place(contract, clause)}
${untestable === undefined ? '' : `<p class="small">No case decides it. ${markup(untestable)}</p>`}
${folded(
  own.length,
  'case',
  own.map(({ id: one, title }) => `${markup(title)} <code>${markup(one)}</code>`),
)}
${folded(
  breakers.length,
  'mutant',
  breakers.map(({ name, fault }) => `${markup(fault)} <code>${markup(name)}</code>`),
)}
</article>`;
}

/** Where a clause comes from, to be followed: the page of the vendor's and its words, or the question below. */
function source(clause: Clause): string {
  const from = clause.source;
  if (from.kind === 'question') return `<a href="#open-${from.id}">${markup(from.question)}</a>`;
  const words = from.quote === undefined ? '' : `: <q>${markup(from.quote)}</q>`;
  return `<a href="${markup(sourceLink(clause))}">${markup(pageInWords(from.page))}</a>, ${markup(from.section)}${words}`;
}

/** Where a clause stands, and what stands there if that is short. */
function place({ document }: Contract, { at }: Clause): string {
  const value = JSON.stringify(document.at(at), undefined, 2) ?? '';
  const link = `<a href="openapi.json${markup(at)}"><code>${markup(at)}</code></a>`;
  if (value.length > LONGEST) return `<p class="small">${link}</p>`;
  if (!value.includes('\n')) return `<p class="small">${link} <code>${markup(value)}</code></p>`;
  return `<p class="small">${link}</p>\n<pre>${markup(value)}</pre>`;
}

/** What is longer than this many characters is not shown but linked. */
const LONGEST = 240;

function folded(count: number, noun: string, items: readonly string[]): string {
  if (count === 0) return '';
  return `<details><summary>${count} ${noun}${count === 1 ? '' : 's'}</summary><ul class="list small">${items.map((item) => `<li>${item}</li>`).join('')}</ul></details>`;
}

function article(contract: Contract, question: OpenQuestion): string {
  const { id, kind, question: text, evidence, decision, mock, clauses } = question;
  const rows = clauses.map((one) => {
    const { level, text: words, untestable } = contract.ledger.clause(one);
    const treatment = untestable === undefined ? SUITE[level] : 'does not test it';
    return `<li><span class="level ${level}">${level}</span> ${markup(words)} <a class="small" href="#${one}">${one}</a> <span class="faint">The suite ${treatment}.</span></li>`;
  });
  return `<article class="entry question" id="open-${id}" aria-labelledby="open-${id}-title">
<h3 id="open-${id}-title">${markup(text)}</h3>
<p class="faint">${kind === 'silence' ? 'The page does not say.' : 'The page contradicts itself, or other pages of the vendor.'}</p>
<h4>What is known</h4>
<ul class="list">${evidence.map(known).join('')}</ul>
<h4>How it is decided</h4>
<p>${markup(decision)}</p>
<h4>What the mock does</h4>
<p>${markup(mock)}</p>
<h4>What the suite does with a server that does otherwise</h4>
<ul class="list">${rows.join('\n')}</ul>
</article>`;
}

/** One thing that is known, and the links to where it can be read. */
function known({ says, where }: Evidence): string {
  const links = where.map(({ words, url }) => `<a href="${markup(url)}">${markup(words)}</a>`);
  return `<li>${markup(says)} <span class="small">${links.join('; ')}</span></li>`;
}

const SUITE: Readonly<Record<Level, string>> = {
  MUST: 'fails it',
  SHOULD: 'warns, and fails it in a strict run',
  INFO: 'reports that it differs',
};
