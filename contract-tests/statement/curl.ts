/**
 * A request as a line for the shell, so that a reader can send it again:
 *
 *     curl -sS -i 'http://127.0.0.1:4010/?Action=CreateKeyPair&…'
 *
 * The secret is not in it, and neither is the signature, whose nonce is used up: a server that verifies signatures wants
 * a new one.
 */
import type { Exchange } from '../exchange.ts';
import { withoutSecrets, withoutSecretsInHeader } from './redaction.ts';

/** The line. */
export function curl({ request, url }: Pick<Exchange, 'request' | 'url'>): string {
  const { method, path, headers, body } = request;
  const shownHeaders = Object.entries(headers).filter(([name]) => !['host', 'content-length'].includes(name));
  return [
    'curl -sS -i',
    ...(method === 'GET' || (method === 'POST' && body !== '') ? [] : [`-X ${method}`]),
    ...shownHeaders.map(([name, value]) => `-H ${quoted(`${name}: ${withoutSecretsInHeader(name, value)}`)}`),
    ...(body === '' ? [] : [`--data-raw ${quoted(withoutSecrets(body))}`]),
    ...(body === '' && method === 'POST' ? [`-H 'content-length: 0'`] : []),
    quoted(`${url.origin}${withoutSecrets(path)}`),
  ].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
