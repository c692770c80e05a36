/**
 * Text from elsewhere inside HTML or SVG, in an element or in a quoted attribute:
 *
 *     a<b>&"c"     a&lt;b&gt;&amp;&quot;c&quot;
 */

/** The text with the characters escaped that mean something; those that neither HTML nor XML can hold are replaced. */
export function markup(content: string): string {
  return content
    .replaceAll('\r\n', '\n')
    .replaceAll(UNFIT, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** No characters of XML 1.0, or such as control the screen. */
const UNFIT = /[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
