/** The start page: what each page is for, and one box that answers "which error do I get for …". */
import type { Contract } from '../contract/contract.ts';
import { markup } from '../contract/markup.ts';
import type { Decision } from './decision.ts';
import { FILTER_SCRIPT, filterBox } from './filter-box.ts';
import { PAGES, page } from './page.ts';

/** The HTML document. */
export function indexPage(contract: Contract, decisions: readonly Decision[]): string {
  const { operation, version } = contract.document;
  const rules = decisions.flatMap((decision) => [
    situation(decision, decision.entry.summary),
    ...decision.rules.map(({ text }) =>
      situation(decision, text.includes(' costs ') ? text : `Breaks: ${text}`),
    ),
  ]);
  const tried = decisions.flatMap((decision) => decision.situations.map((text) => situation(decision, text)));
  return page({
    name: 'index.html',
    title: `${operation}: the documentation of the contract`,
    script: FILTER_SCRIPT,
    body: `<h1>${markup(operation)}</h1>
<p class="lead">An operation of Alibaba Cloud ECS that makes an SSH key pair and tells its private key once. Here it is as a contract, with
every parameter, answer and error code. Version ${markup(version)}.</p>
${filterBox({
  label: 'Which error do I get for …',
  placeholder: 'aliyun, 129 characters, digit first, 21 tags …',
  rows: '.situations li',
  noun: 'situation',
})}
<ul class="cards">
${PAGES.slice(1)
  .map(({ name, label, purpose }) => `<li><a href="${name}">${label}</a><p>${purpose}</p></li>`)
  .join('\n')}
<li><a href="openapi.json">OpenAPI document</a><p>The contract itself, for tools.</p></li>
</ul>
<h2 id="situations">Which error for what</h2>
<p class="prose">Each code by what it is about, in the order in which a request is checked. <a href="errors.html">More about each</a></p>
<ul class="situations">
${[...new Set(rules)].join('\n')}
</ul>
<details data-unfold><summary>${tried.length} situations that the suite tries</summary>
<ul class="situations">
${tried.join('\n')}
</ul>
</details>
<h2 id="mock">With the mock</h2>
<p class="prose">The lines on these pages are meant for the mock of this kit at its default address, <code>http://127.0.0.1:4010</code>.
It starts with <code>npm start</code>, or from the package with <code>npx ecs-keypair-contract mock</code>, and serves these pages at
<code>/_docs/</code>. Nothing here needs a network, and nothing is sent anywhere else.</p>`,
  });
}

function situation({ entry: { code, status } }: Decision, text: string): string {
  return `<li><span>${markup(text)}</span> <a href="errors.html#${code}"><code>${markup(code).replaceAll('.', '.<wbr>')}</code></a> <span class="number">${status}</span></li>`;
}
