/**
 * A case on the statement page: what differed, the likely mistake, and the request with its response. Those that passed
 * are a line each.
 */
import { markup } from '../../contract/markup.ts';
import { knownInWords } from '../known-failures/known-failures.ts';
import { groupBy } from './grouping.ts';
import { mark, verdictOfCase } from './page-verdict.ts';
import type { CaseStatement, FindingStatement } from './statement.ts';

/**
 * A case that did not simply pass, as HTML.
 * @param first the first of its rule has its requests open, the others closed; on paper all are open. What only differs
 *   is often the same thing many times, so that of those only the first has them at all.
 */
export function troubledCase(one: CaseStatement, first: boolean): string {
  const { id, title, reason, hint, known, findings, more } = one;
  const withWire = first || verdictOfCase(one) !== 'differs';
  return `<li class="case" id="${markup(id)}">
<h4>${mark(verdictOfCase(one))} ${markup(title)}</h4>
<p class="faint"><code>${markup(id)}</code></p>
${note('', reason)}${note('Likely mistake: ', hint)}${note('Known failure: ', known && knownInWords(known))}
${Array.from(
  groupBy(findings, exchangeOf).values(),
  (group) => differences(group) + (withWire ? wire(group[0], first) : ''),
).join('\n')}
${more > 0 ? `<p class="faint">… and ${more} more differences like these.</p>` : ''}
</li>`;
}

/** Cases that passed, as HTML. */
export function passedCases(cases: readonly CaseStatement[]): string {
  if (cases.length === 0) return '';
  const items = cases.map(({ id, title }) => `<li>${markup(title)} <code>${markup(id)}</code></li>`);
  const count = cases.length === 1 ? '1 case' : `${cases.length} cases`;
  return `<details class="passed"><summary>${count} ${mark('pass')}</summary>
<ul>
${items.join('\n')}
</ul></details>`;
}

function note(label: string, content: string | undefined): string {
  if (content === undefined) return '';
  return `<p class="note">${label === '' ? '' : `<strong>${label}</strong>`}${markup(content)}</p>`;
}

/** What tells one exchange from another, since status, code and message of one answer are findings of their own. */
function exchangeOf({ curl, response }: FindingStatement): string {
  return JSON.stringify([curl, response]);
}

function differences(findings: readonly FindingStatement[]): string {
  return findings
    .map(
      ({ where, expected, received }) => `<dl class="finding">
<div><dt>Where</dt><dd>${markup(where)}</dd></div>
<div><dt>Expected</dt><dd>${markup(expected)}</dd></div>
<div><dt>Received</dt><dd>${markup(received)}</dd></div>
</dl>`,
    )
    .join('\n');
}

function wire(finding: FindingStatement | undefined, open: boolean): string {
  const { curl, response } = finding ?? {};
  if (curl === undefined && response === undefined) return '';
  return `<details${open ? ' open' : ''}><summary>Request and response</summary>
${curl === undefined ? '' : box('Request', curl)}${response === undefined ? '' : box('Response', wireText(response))}</details>`;
}

function wireText({ status, headers, body }: NonNullable<FindingStatement['response']>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP ${status}`, ...lines, '', body].join('\n');
}

/** So many characters are shown without a box that scrolls. */
const LONG = 1500;

function box(title: string, content: string): string {
  // What scrolls has to be within reach of a keyboard, and what is within reach needs a name.
  const scrolls =
    content.length > LONG ? ` class="long" tabindex="0" role="region" aria-label="${title}"` : '';
  return `<p class="faint">${title}</p><pre${scrolls}>\n${markup(content)}</pre>`;
}
