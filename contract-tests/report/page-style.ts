/** The style sheet of the statement page: colours by variables, for light and dark, with a contrast of 4.5 or more. */
import { VERDICTS } from './page-verdict.ts';

/** With a verdict chosen, whatever is filtered and not of it is hidden. */
const FILTER = VERDICTS.map(
  ({ verdict }) => `body:has(#show-${verdict}:checked) .filtered:not(.is-${verdict}) { display: none; }`,
).join('\n');

/** The style sheet. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fff; --ink: #1f2328; --faint: #59636e; --line: #d8dee4; --box: #f6f8fa; --link: #0757ba;
  --pass: #1a7f37; --fail: #b62324; --warn: #845306; --differs: #0757ba; --other: #59636e;
  font: 16px/1.5 system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f1318; --ink: #e6edf3; --faint: #9aa4af; --line: #313842; --box: #181d24; --link: #79b8ff;
    --pass: #56d364; --fail: #ff938a; --warn: #e3b341; --differs: #79b8ff; --other: #9aa4af;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem 1rem 3rem; background: var(--ground); color: var(--ink); overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, dl, dd { margin: 0; }
h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 0.5rem; }
h3.theme { font-size: 1.05rem; margin: 2rem 0 0.5rem; }
h4 { font-size: 1rem; font-weight: 500; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre { font: 0.8125rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
pre { margin: 0.25rem 0 0.5rem; padding: 0.6rem 0.75rem; background: var(--box); border: 1px solid var(--line); border-radius: 6px; white-space: pre-wrap; }
pre.long { max-height: 18rem; overflow-y: auto; }
summary { cursor: pointer; padding: 0.25rem 0; width: fit-content; }
.kicker, .faint { color: var(--faint); font-size: 0.875rem; }
.target { font-size: 1.125rem; color: var(--faint); margin-top: 0.25rem; }
.verdict { margin-top: 1rem; padding: 0.75rem 1rem; background: var(--box); border: 1px solid var(--line); border-left: 5px solid var(--colour); border-radius: 6px; }
.verdict strong { display: block; font-size: 1.25rem; color: var(--colour); }
.conformant { --colour: var(--pass); } .partly { --colour: var(--warn); } .not-conformant { --colour: var(--fail); } .no-claim { --colour: var(--other); }
.mark { font-weight: 600; white-space: nowrap; color: var(--other); }
.mark.pass { color: var(--pass); } .mark.fail, .mark.known, .mark.error { color: var(--fail); }
.mark.warn { color: var(--warn); } .mark.differs { color: var(--differs); }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 0.5rem; }
.tiles div { padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 6px; }
.tiles dt { font-size: 0.875rem; } .tiles dd { font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
td .mark { white-space: normal; }
thead th { font-size: 0.875rem; color: var(--faint); } tbody th { font-weight: 500; }
.number { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; }
tr.other td { font-weight: 600; background: var(--box); }
.facts { display: grid; gap: 0.25rem; }
.facts div, .finding div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 0.75rem; }
.facts dt, .finding dt { color: var(--faint); }
.columns { columns: 15rem; font-size: 0.875rem; }
.legend { margin-top: 2rem; }
.filter { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.75rem 0; padding: 0; border: 0; min-width: 0; }
.filter legend { padding: 0 0 0.35rem; color: var(--faint); }
.filter label { display: flex; align-items: center; gap: 0.4rem; padding: 0.3rem 0.75rem; border: 1px solid var(--line); border-radius: 2rem; cursor: pointer; }
.filter label:has(:checked) { background: var(--box); border-color: var(--ink); }
.filter input { margin: 0; accent-color: var(--link); }
.count { color: var(--faint); font-variant-numeric: tabular-nums; }
nav ul { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 0.15rem 2.5rem; font-size: 0.9375rem; }
nav li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; }
.rule { border-top: 1px solid var(--line); padding: 0.75rem 0; scroll-margin-top: 1rem; }
.rule > .text { font-size: 1.0625rem; }
.note { margin: 0.25rem 0; }
.cases { list-style: none; padding: 0; }
.case { margin: 0.75rem 0 0.75rem 0.25rem; padding-left: 0.9rem; border-left: 3px solid var(--line); scroll-margin-top: 1rem; }
.finding { margin: 0.5rem 0; }
.finding div { grid-template-columns: 5.5rem 1fr; }
.finding dd { font: 0.875rem/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.passed ul { padding-left: 1.25rem; font-size: 0.875rem; } .passed li { margin: 0.15rem 0; } .passed code { color: var(--faint); }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--faint); font-size: 0.875rem; }
${FILTER}
@media (max-width: 30rem) {
  .facts div { grid-template-columns: 1fr; } .facts { gap: 0.5rem; }
}
@media print {
  :root {
    --ground: #fff; --ink: #000; --faint: #444; --line: #bbb; --box: #f5f5f5; --link: #000;
    --pass: #14602a; --fail: #9c1b1c; --warn: #6b4200; --differs: #063f88; --other: #444;
    font-size: 11px;
  }
  body { max-width: none; padding: 0; }
  .filter, nav { display: none; }
  summary { list-style: none; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  pre.long { max-height: none; }
  h2, h3, h4 { break-after: avoid; }
}
`;
