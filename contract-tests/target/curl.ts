/**
 * A request as a line for the shell, so that a reader can send it again:
 *
 *     curl -sS -i 'http://127.0.0.1:4010/?Action=…'
 *     npx ecs-keypair-contract sign 'http://127.0.0.1:4010/?Action=…' | curl -sS -i -K -
 *
 * A signed request is signed anew each time, by the command `sign`, since its nonce is used up. No secret is in a line:
 * but for the test key, `sign` takes it from the environment.
 */
import type { Exchange, WireRequest } from './exchange.ts';
import { type Key, unsigned } from './signed-again.ts';
import { TEST_KEY } from './target.ts';
import { HOLE } from './fresh-name.ts';
import { withoutSecrets, withoutSecretsInHeader } from './redaction.ts';

/** How an installed package is called. */
export const COMMAND = 'npx ecs-keypair-contract';

/** What the shell puts into the holes of a request. */
export interface Filling {
  /** The request with its holes; undefined where it can't have them. */
  readonly holes: (request: WireRequest) => WireRequest | undefined;
  /** Words of the shell, such as `"$run"`. */
  readonly by: string;
}

/**
 * The line.
 * @param key the key of the run
 * @param command how the user calls this kit
 * @returns undefined where no line says it: the signature is wrong on purpose, or a secret would be in the line
 */
export function curl(
  { request, url }: Pick<Exchange, 'request' | 'url'>,
  key: Key,
  filling: Filling = NOTHING,
  command: string = COMMAND,
): string | undefined {
  const bare = unsigned(request, key);
  if (bare === undefined || hasSecrets(bare.request)) return undefined;
  const shown = filling.holes(bare.request);
  if (shown === undefined) return undefined;
  const words = wordsOf(shown, url, filling.by).join(' ');
  if (bare.version === 'none') return `curl -sS -i ${words}`;
  const flags = [
    ...(bare.version === 'v3' ? ['--signature v3 '] : []),
    ...(isTestKey(key) ? [] : [`--access-key-id ${quoted(key.accessKeyId)} `]),
  ].join('');
  return `${command} sign ${flags}${words} | curl -sS -i -K -`;
}

/** The line of a request as it was sent, secrets masked: to be read, but not to be sent. */
export function masked({ request, url }: Pick<Exchange, 'request' | 'url'>): string {
  const headers = Object.entries(request.headers);
  const safe = {
    ...request,
    path: withoutSecrets(request.path),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, withoutSecretsInHeader(name, value)])),
    body: withoutSecrets(request.body),
  };
  return `curl -sS -i ${wordsOf(safe, url, '').join(' ')}`;
}

/** A text as one word of the shell, whatever is in it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

const NOTHING: Filling = { holes: (request) => request, by: '' };

function wordsOf({ method, path, headers, body }: WireRequest, url: URL, by: string): string[] {
  const own = Object.entries(headers).filter(([name]) => !['host', 'content-length'].includes(name));
  const target = `${url.origin}${path}`;
  const word = (text: string) => quoted(text).replaceAll(HOLE, () => `'${by}'`);
  return [
    ...(method === 'GET' || (method === 'POST' && body !== '') ? [] : [`-X ${method}`]),
    ...own.map(([name, value]) => `-H ${word(`${name}: ${value}`)}`),
    ...added(headers, path, body).map((header) => `-H '${header}'`),
    ...(body === '' ? [] : [`--data-raw ${word(body)}`]),
    ...(body === '' && method === 'POST' ? [`-H 'content-length: 0'`] : []),
    // Brackets and braces mean something to curl.
    ...(/[[\]{}]/.test(target) ? ['-g'] : []),
    word(target),
  ];
}

/** Takes away what curl sends by itself, where it may make a difference. */
function added(headers: WireRequest['headers'], path: string, body: string): string[] {
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  const saysFormat = /(^|[?&])Format=./.test(path) || /(^|&)Format=./.test(body);
  return [
    ...(names.includes('accept') || saysFormat ? [] : ['accept:']),
    ...(Buffer.byteLength(body) > 1000 ? ['expect:'] : []),
  ];
}

function hasSecrets({ path, headers, body }: WireRequest): boolean {
  return (
    withoutSecrets(path) !== path ||
    withoutSecrets(body) !== body ||
    Object.entries(headers).some(([name, value]) => withoutSecretsInHeader(name, value) !== value)
  );
}

function isTestKey({ accessKeyId, accessKeySecret }: Key): boolean {
  return accessKeyId === TEST_KEY.accessKeyId && accessKeySecret === TEST_KEY.accessKeySecret;
}
