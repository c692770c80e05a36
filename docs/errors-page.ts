/** The page about errors: the decision table in the order of the checks, then everything about each code. */
import type { Contract } from '../contract/contract.ts';
import { markup } from '../contract/markup.ts';
import { answerPair } from './answer-pair.ts';
import { type Decision, type Row, rowsOf } from './decision.ts';
import { type Provocation, provocationsOf } from './explorer/provocations.ts';
import { FILTER_SCRIPT, filterBox } from './filter-box.ts';
import type { KnownCase } from './known-case.ts';
import { page } from './page.ts';
import { shellLines } from './shell-lines.ts';

/** The HTML document. */
export function errorsPage(contract: Contract, decisions: readonly Decision[]): string {
  const rows = rowsOf(contract, decisions);
  const provocations = new Map(provocationsOf(contract).map((one) => [one.code, one]));
  return page({
    name: 'errors.html',
    title: 'Errors of CreateKeyPair',
    script: FILTER_SCRIPT,
    body: `<h1>Errors</h1>
<p class="lead">Which condition costs which code, in the order in which a request is checked: the first broken rule decides.
Another order breaks nothing, and within one step there is none.</p>
${filterBox({
  label: 'Which error do I get for …',
  placeholder: '129 characters, duplicate, unknown region, quota …',
  rows: '[data-of]',
  noun: 'code',
})}
<h2 id="table">Decision table</h2>
<table class="stacked">
<thead><tr><th scope="col">Step</th><th scope="col">When</th><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Message</th><th scope="col">What to do</th><th scope="col">Retry</th></tr></thead>
<tbody>
${rows.map((row) => tableRow(contract, row)).join('\n')}
</tbody>
</table>
<p class="faint">Retry: yes where the same call, signed anew, may succeed. Otherwise the request itself has to change.</p>
<h2 id="codes">Code by code</h2>
<p class="prose">Each code with a request that provokes it and the answer as the contract has it; both formats are made from the
same example. The lines run in a shell, against the mock of this kit on the same machine. The mock gives any of the answers, whatever
it is sent, to a request with the header <code>Prefer: code=400, example=KeyPair.AlreadyExist</code>.</p>
${decisions.map((decision) => article(contract, decision, provocations.get(decision.entry.code))).join('\n')}`,
  });
}

function tableRow(contract: Contract, { step, decision, parameters }: Row): string {
  const { code, status, summary, remedy, retry } = decision.entry;
  const number = contract.document.orderOfChecks.indexOf(step) + 1;
  const about = parameters.map((name) => `<code>${markup(name)}</code>`).join(' or ');
  return `<tr data-of="${code}">
<td data-label="Step"><span class="number">${number}</span> ${step.replaceAll('-', ' ')}</td>
<td data-label="When">${markup(summary)}${about === '' ? '' : ` <span class="faint">${about}</span>`}</td>
<th scope="row"><a href="#${code}"><code>${breakable(code)}</code></a></th>
<td data-label="Status" class="number">${status}</td>
<td data-label="Message">${message(decision)}</td>
<td data-label="What to do">${markup(remedy)}</td>
<td data-label="Retry">${retry ? '<span class="yes">yes</span>' : '<span class="no">no</span>'}</td>
</tr>`;
}

/** The message, with what varies in it marked. */
function message({ entry: { template, message: text } }: Decision): string {
  if (template === undefined) return markup(text);
  // Nothing but a variable: any wording is right.
  if (/^\{\w+\}$/.test(template)) return `${markup(text)} <span class="faint">(or in other words)</span>`;
  return markup(template).replaceAll(/\{(\w+)\}/g, '<var>$1</var>');
}

/** A code that may be broken behind its periods. */
function breakable(code: string): string {
  return markup(code).replaceAll('.', '.<wbr>');
}

function article(contract: Contract, decision: Decision, provocation: Provocation | undefined): string {
  const { entry, answer, rules, situations, cases } = decision;
  const { code, status, summary, remedy, retry, origin, clause } = entry;
  if (provocation === undefined) throw new Error(`Nobody knows how to provoke ${code}.`);
  const { start, parameters, lines } = shellLines(contract, provocation);
  const { level } = contract.ledger.clause(clause);
  const twice = provocation.times > 1 ? ' It is sent twice, and the second answer counts.' : '';
  return `<article class="entry" id="${code}" data-of="${code}" aria-labelledby="${code}-title">
<h3 id="${code}-title"><code>${breakable(code)}</code></h3>
<p>${markup(summary)} ${markup(remedy)}</p>
<dl class="facts">
<div><dt>Status</dt><dd class="number">${status}</dd></div>
<div><dt>Message</dt><dd>${message(decision)}</dd></div>
<div><dt>Retry</dt><dd>${retry ? 'yes, signed anew' : 'no, the request has to change'}</dd></div>
<div><dt>Comes from</dt><dd>${origin === 'page' ? "the error codes of the vendor's page" : "the vendor's other documents and its clients"} · <span class="level ${level}">${level}</span> <a href="rules.html#${clause}">${clause}</a></dd></div>
</dl>
<h4>Rules whose breach raises it</h4>
<ul class="list">
${rules.map(({ id, text }) => `<li>${markup(text)} <a class="small" href="rules.html#${id}">${id}</a></li>`).join('\n')}
</ul>
${situations.length === 0 ? '' : `<details data-unfold><summary>${situations.length} situation${situations.length === 1 ? '' : 's'} in which the suite expects it</summary>\n<ul class="list small">${situations.map((text) => `<li>${markup(text)}</li>`).join('')}</ul>\n</details>`}
<h4>A request that provokes it</h4>
<pre class="request">${[...parameters].map(([name, value]) => `${markup(name)}=${markup(shown(value))}`).join('\n')}</pre>
<p class="small">The mock is started with <code>${markup(start)}</code>.${twice}</p>
<pre class="shell" data-start="${markup(start)}">${markup(lines)}</pre>
${answerPair(answer, 'h4')}
${casesOf(cases)}
</article>`;
}

/** The text that stands for the time of day is not what is sent. */
function shown(value: string): string {
  return value === 'TIME-OF-DAY' ? '(the time of day)' : value;
}

function casesOf(cases: readonly KnownCase[]): string {
  if (cases.length === 0) return '<p class="small">No case of the suite provokes it.</p>';
  return `<details><summary>${cases.length} case${cases.length === 1 ? '' : 's'} of the suite test it</summary>
<ul class="list small">${cases.map(({ id, title }) => `<li>${markup(title)} <code>${markup(id)}</code></li>`).join('')}</ul>
</details>`;
}
