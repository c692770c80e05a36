/** A documented answer in both formats, side by side, each as the contract's examples have it. */
import type { DocumentedAnswer } from '../contract/document.ts';
import { markup } from '../contract/markup.ts';
import { formatXml } from '../contract/wire/xml.ts';

/** The two as HTML. The JSON is laid out in lines, the XML is exact. */
export function answerPair({ members, root }: DocumentedAnswer, heading: 'h3' | 'h4'): string {
  return `<div class="pair">
<div><${heading}>Answer in JSON</${heading}>
<pre class="json">${markup(JSON.stringify(members, undefined, 2))}</pre></div>
<div><${heading}>Answer in XML</${heading}>
<pre class="xml">${markup(formatXml(root, members))}</pre></div>
</div>`;
}
