/**
 * A target that speaks HTTP but no API of this kind, such as a web site: its address is likely a wrong one.
 *
 *     http://127.0.0.1:8080 speaks HTTP, but answers neither in JSON nor in XML (200, text/html); check the URL.
 */
import type { Answer } from '../target/answer.ts';
import { shown } from '../judges/finding.ts';
import { withoutSecrets } from '../target/redaction.ts';
import type { Target } from '../target/target.ts';

/**
 * Tells what such a target does, from the answers by which a run begins.
 * @returns one sentence; undefined where one of the answers is an object in JSON or an XML document
 */
export function strangerSentence({ url }: Target, answers: readonly Answer[]): string | undefined {
  const [first] = answers;
  if (first === undefined || answers.some(isDocument)) return undefined;
  const { status, mediaType, exchange } = first;
  const location = exchange.response.headers.get('location');
  const what =
    location === undefined
      ? mediaType || 'no media type'
      : `a redirect to ${shown(withoutSecrets(location.replace(/[?#].*/s, '')))}`;
  return `${url.origin} speaks HTTP, but answers neither in JSON nor in XML (${status}, ${what}); check the URL.`;
}

/** A page may be well-formed XML. */
function isDocument({ members, root }: Answer): boolean {
  return members !== undefined && root?.toLowerCase() !== 'html';
}
