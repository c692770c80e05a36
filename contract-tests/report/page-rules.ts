/**
 * The rules on the statement page, theme by theme: verdict, the rule in words, level, source, and the cases that decided
 * it. Radio buttons filter them by verdict, with CSS alone.
 */
import { markup } from '../../contract/markup.ts';
import { themeOf } from '../subjects/themes.ts';
import { groupBy } from './grouping.ts';
import { passedCases, troubledCase } from './page-case.ts';
import { type PageVerdict, VERDICTS, mark, verdictOfCase, verdictOfRule } from './page-verdict.ts';
import type { ClauseStatement } from './clause-statement.ts';
import type { CaseStatement, Statement } from './statement.ts';

/** The section as HTML. */
export function rules({ clauses, cases }: Statement): string {
  const byClause = groupBy(cases, ({ clause }) => clause);
  const all = clauses.map((clause) => {
    const own = byClause.get(clause.id) ?? [];
    return { clause, cases: own, verdict: verdictOfRule(clause, own) };
  });
  const themes = Array.from(groupBy(all, ({ clause }) => themeOf(clause)));
  return `<section aria-labelledby="rules">
<h2 id="rules">Rule by rule</h2>
${filter(all)}
<nav aria-label="Themes"><ul>
${themes.map(([name, own], index) => `<li class="${verdictsOf(own)}"><a href="#theme-${index}">${markup(name)}</a> ${standing(own)}</li>`).join('\n')}
</ul></nav>
${themes.map(([name, own], index) => theme(name, own, index)).join('\n')}
</section>`;
}

interface Rule {
  readonly clause: ClauseStatement;
  readonly cases: readonly CaseStatement[];
  readonly verdict: PageVerdict;
}

function filter(all: readonly Rule[]): string {
  const choices = VERDICTS.map(({ verdict }) => ({
    verdict,
    count: all.filter((one) => one.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  const radio = (value: string, label: string, count: number, checked = '') =>
    `<label><input type="radio" name="show" id="show-${value}"${checked}> ${label} <span class="count">${count}</span></label>`;
  return `<fieldset class="filter"><legend>Show the rules that are</legend>
${radio('all', 'any', all.length, ' checked')}
${choices.map(({ verdict, count }) => radio(verdict, mark(verdict), count)).join('\n')}
</fieldset>`;
}

/** The classes by which the filter hides a theme without a rule of the chosen verdict. */
function verdictsOf(own: readonly Rule[]): string {
  return ['filtered', ...new Set(own.map(({ verdict }) => `is-${verdict}`))].join(' ');
}

/** The worst verdict among the rules of a theme that were tried, with how many have it. */
function standing(own: readonly Rule[]): string {
  const tried = own.filter(({ verdict }) => verdict !== 'untested');
  const among = tried.length > 0 ? tried : own;
  const worst = VERDICTS.find(({ verdict }) => among.some((one) => one.verdict === verdict))?.verdict;
  if (worst === undefined) return '';
  const count = own.filter(({ verdict }) => verdict === worst).length;
  return `<span>${mark(worst)} <span class="faint">${count} of ${own.length}</span></span>`;
}

function theme(name: string, own: readonly Rule[], index: number): string {
  return `<section class="${verdictsOf(own)}">
<h3 class="theme" id="theme-${index}">${markup(name)}</h3>
${own.map(rule).join('\n')}
</section>`;
}

function rule({ clause, cases, verdict }: Rule): string {
  const { id, level, source, text, at, reason } = clause;
  const passed = cases.filter((one) => verdictOfCase(one) === 'pass');
  const troubled = VERDICTS.filter((one) => one.verdict !== 'pass').flatMap((one) =>
    cases.filter((candidate) => verdictOfCase(candidate) === one.verdict),
  );
  // The reason of a rule that was tried stands with the case that it is about.
  const why = reason === undefined || troubled.length > 0 ? '' : `<p class="note">${markup(reason)}</p>`;
  const list = troubled.map((one, index) => troubledCase(one, index === 0)).join('\n');
  return `<article class="rule filtered is-${verdict}" id="${markup(id)}" aria-label="${markup(id)}">
<p class="text">${mark(verdict)} ${markup(text)}</p>
<p class="faint"><strong>${level}</strong> · ${markup(source)} · <code>${markup(id)}</code> · <code>${markup(at)}</code></p>
${why}${list === '' ? '' : `<ul class="cases">${list}</ul>`}${passedCases(passed)}
</article>`;
}
