/**
 * An exchange as it went over the wire, line by line, for `--verbose`: what was sent behind `>`, what came back behind `<`.
 *
 *     > GET /?Action=…&Signature=*** HTTP/1.1
 *     > host: ecs.example
 *     < 400
 *     < content-type: application/json
 *     <
 *     < {"Code":"InvalidVersion",…}
 */
import { TransportFault } from '../exchange.ts';
import { withoutSecrets, withoutSecretsInHeader } from '../redaction.ts';
import type { Seen } from './traffic.ts';

/** The lines; no private key, signature or token is in them, and what is very long is cut. */
export function wireLog(seen: Seen): string[] {
  const { method, path, headers, body } = seen.request;
  return [
    ...marked('>', [`${method} ${withoutSecrets(path)} HTTP/1.1`, ...headerLines(Object.entries(headers))]),
    ...bodyLines('>', body),
    ...marked('<', received(seen)),
    ...(seen instanceof TransportFault ? [] : bodyLines('<', seen.response.body)),
  ];
}

/** A text no longer than so many characters; the end tells how long it was. */
export function cut(text: string, maximum: number): string {
  return text.length <= maximum ? text : `${text.slice(0, maximum)}… (${text.length} characters)`;
}

/** So much of one line is shown. */
const LONGEST_LINE = 2000;

function received(seen: Seen): string[] {
  if (seen instanceof TransportFault) return [`no answer: ${seen.message}`];
  return [String(seen.response.status), ...headerLines(seen.response.headers)];
}

function headerLines(headers: Iterable<readonly [string, string]>): string[] {
  return Array.from(headers, ([name, value]) => `${name}: ${withoutSecretsInHeader(name, value)}`);
}

function bodyLines(mark: string, body: string): string[] {
  return body === '' ? [] : marked(mark, ['', ...withoutSecrets(body).split(/\r?\n/)]);
}

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${mark} ${cut(printable(line), LONGEST_LINE)}`.trimEnd());
}

/** Without the signs by which a server could write over the terminal. */
function printable(line: string): string {
  return line.replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (sign) => {
    return sign === '\t' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
