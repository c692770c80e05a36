/**
 * A request as a line for a POSIX shell:
 *
 *     curl -sS -i 'http://127.0.0.1:4010/?Action=CreateKeyPair&…'
 *
 * It holds the signature but never the secret. A server that verifies signatures takes the line once, since its nonce is used
 * up then.
 */
import type { SignedRequest } from './signed-request.ts';

/** The line, broken after each argument. */
export function curlOf({ method, url, headers, body }: SignedRequest): string {
  return [
    'curl -sS -i',
    ...(method === 'POST' && body === '' ? ["-X POST -H 'content-length: 0'"] : []),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === '' ? [] : [`--data-raw ${quoted(body)}`]),
    quoted(url.href),
  ].join(' \\\n  ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
