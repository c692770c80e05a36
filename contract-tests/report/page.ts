/**
 * A statement as one page to publish. It needs neither a network nor a script; it is filtered by verdict with plain CSS,
 * and reads on a phone, on paper, in light and in dark.
 */
import { LEVELS } from '../../contract/clauses.ts';
import { markup } from '../../contract/markup.ts';
import { claimOf } from './claim.ts';
import { rules } from './page-rules.ts';
import { STYLE } from './page-style.ts';
import { VERDICTS, mark, verdictOfCase } from './page-verdict.ts';
import type { Statement } from './statement.ts';

/** The HTML document. */
export function statementPage(statement: Statement): string {
  const { operation, target, tool } = statement;
  const title = `${markup(operation)} conformance`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} of ${markup(target)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="kicker">Statement of a conformance run</p>
<h1>${title}</h1>
<p class="target">${markup(target)}</p>
${verdict(statement)}
</header>
<main>
${totals(statement)}
${profiles(statement)}
${knownFailures(statement)}
${facts(statement)}
${order(statement)}
${legend()}
${rules(statement)}
</main>
<footer><p>Made by ${markup(tool.name)} ${markup(tool.version)}. No statement of the vendor, and not endorsed by it.</p></footer>
</body>
</html>
`;
}

function verdict(statement: Statement): string {
  const { kind, sentence } = claimOf(statement);
  const words = {
    conformant: 'Conformant',
    partly: 'Conformant in part',
    'not conformant': 'Not conformant',
  };
  const word = kind === 'no claim' ? 'No claim' : words[kind];
  return `<p class="verdict ${kind.replace(' ', '-')}"><strong>${word}</strong> ${markup(sentence)}</p>`;
}

function totals({ cases }: Statement): string {
  const tiles = VERDICTS.map(({ verdict: one }) => ({
    one,
    count: cases.filter((candidate) => verdictOfCase(candidate) === one).length,
  })).filter(({ one, count }) => count > 0 || one === 'pass' || one === 'fail');
  return `<section aria-labelledby="totals">
<h2 id="totals">${cases.length} case${cases.length === 1 ? '' : 's'}</h2>
<dl class="tiles">${tiles.map(({ one, count }) => `<div><dt>${mark(one)}</dt><dd>${count}</dd></div>`).join('')}</dl>
</section>`;
}

function profiles({ profiles: list }: Statement): string {
  const rows = list.map(
    ({ name, claim, reason, ran, cases }) => `<tr><th scope="row">${name}</th>
<td>${CLAIMS[claim]}${reason === undefined ? '' : `<br><span class="faint">${markup(reason)}</span>`}</td>
<td class="number">${ran} of ${cases}</td></tr>`,
  );
  return `<section aria-labelledby="profiles">
<h2 id="profiles">Claims</h2>
<p>A profile is a part of the contract. It is claimed after a whole run in which none of its cases failed, and each case of a MUST or a SHOULD was decided.</p>
<table>
<thead><tr><th scope="col">Profile</th><th scope="col">Claim</th><th scope="col" class="number">Cases run</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`;
}

const CLAIMS = {
  conformant: '<span class="mark pass"><span aria-hidden="true">✓</span> conformant</span>',
  'not conformant': '<span class="mark fail"><span aria-hidden="true">✗</span> not conformant</span>',
  'no claim': '<span class="mark skip"><span aria-hidden="true">–</span> no claim</span>',
} as const;

function knownFailures({ knownFailures: known }: Statement): string {
  if (known === undefined) return '';
  const faults =
    known.faults.length === 0
      ? '<p>Each of its entries holds.</p>'
      : `<ul>${known.faults.map((fault) => `<li>${markup(fault)}</li>`).join('\n')}</ul>`;
  return `<section aria-labelledby="known">
<h2 id="known">Known failures</h2>
<p>The implementer's list has ${known.listed} ${known.listed === 1 ? 'entry' : 'entries'}.</p>
${faults}
</section>`;
}

function facts(statement: Statement): string {
  const { pairs, requests, retries, milliseconds, tool } = statement;
  const made = Object.entries(pairs).map(([region, count]) => `${count} in ${region}`);
  const list: readonly (readonly [string, string])[] = [
    ['Target', statement.target],
    ['Region', statement.region],
    ['Date', statement.date],
    ['Suite', `${tool.name} ${tool.version}`],
    ['Contract', `${statement.operation} ${tool.contract}`],
    ['Seed', String(statement.seed)],
    ['Run id', statement.runId],
    ['Rules tried', TRIED[statement.level]],
    ['A broken SHOULD', statement.strict ? 'fails (strict)' : 'is a warning'],
    ['Requests', `${requests} in ${(milliseconds / 1000).toFixed(1)} s`],
    ...(retries === undefined ? [] : [['Sent again', `${retries}, when asked to slow down`] as const]),
    ['Key pairs made', made.join(', ') || 'none'],
  ];
  return `<section aria-labelledby="run">
<h2 id="run">The run</h2>
<dl class="facts">
${list.map(([name, value]) => `<div><dt>${name}</dt><dd>${markup(value)}</dd></div>`).join('\n')}
</dl>
</section>`;
}

const TRIED = { MUST: 'MUST', SHOULD: 'MUST and SHOULD', INFO: 'MUST, SHOULD and INFO' } as const;

function order({ precedence }: Statement): string {
  if (precedence === undefined) return '';
  const { reference, target, reversed, unclear } = precedence;
  const rows = reference.map((step, index) => {
    const own = target?.[index];
    const other = own === undefined || own === step ? '' : ' class="other"';
    const cell = target === undefined ? '' : `<td>${markup(own ?? '')}</td>`;
    return `<tr${other}><th scope="row">${index + 1}</th><td>${markup(step)}</td>${cell}</tr>`;
  });
  return `<section aria-labelledby="order">
<h2 id="order">Order of the checks</h2>
<p>In which order a request that breaks several rules is checked. The order is free. ${orderInWords(precedence)}</p>
<table>
<thead><tr><th scope="col">Step</th><th scope="col">Reference</th>${target === undefined ? '' : '<th scope="col">Target</th>'}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${pairsOfSteps(reversed, 'checked the other way round by the target')}
${pairsOfSteps(unclear, 'answered with the code of neither')}
</section>`;
}

function orderInWords({ reference, target }: NonNullable<Statement['precedence']>): string {
  if (target === undefined) return 'The answers of the target do not show one order.';
  return reference.join() === target.join()
    ? 'The target has the same as the reference.'
    : 'The target has one of its own.';
}

function pairsOfSteps(pairs: readonly string[], what: string): string {
  if (pairs.length === 0) return '';
  const items = pairs.map((pair) => `<li>${markup(pair)}</li>`).join('');
  const [of, is] = pairs.length === 1 ? ['pair', 'is'] : ['pairs', 'are'];
  return `<details><summary>${pairs.length} ${of} of steps ${is} ${what}</summary><ul class="columns">${items}</ul></details>`;
}

function legend(): string {
  const meanings = VERDICTS.map(
    ({ verdict: one, meaning }) => `<div><dt>${mark(one)}</dt><dd>${meaning}</dd></div>`,
  );
  return `<details class="legend"><summary>What the words mean</summary>
<dl class="facts">
${meanings.join('\n')}
${Object.entries(LEVELS)
  .map(([level, words]) => `<div><dt>${level}</dt><dd>${words}</dd></div>`)
  .join('\n')}
</dl></details>`;
}
