/** The command `sign`: signs a request and writes it as a configuration of curl, which sends it. */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { exampleUrl } from './example-url.ts';
import { timestamp } from '../../contract/signature/timestamp.ts';
import type { WireRequest } from '../../contract-tests/target/exchange.ts';
import { type Key, signed } from '../../contract-tests/target/signed-again.ts';
import { TEST_KEY, parseTargetUrl } from '../../contract-tests/target/target.ts';

const help =
  () => `Signs a request, with a nonce and a time of its own, and writes it as a configuration of curl.

usage: ecs-keypair-contract sign [options] URL | curl -sS -i -K -

  --signature v1|v3    how the request is signed (v1)
  --access-key-id ID   whose key signs; its secret comes from ALIBABA_CLOUD_ACCESS_KEY_SECRET
                       (testid, whose secret is testsecret)
  -X, --request METHOD, -H, --header LINE, --data-raw TEXT, -g
                       as curl has them
  --help

What is written holds a signature, which is good for one request, and no secret.

examples
  ecs-keypair-contract sign '${exampleUrl()}' | curl -sS -i -K -`;

/**
 * Signs a request.
 * @param words the arguments behind the command's name
 * @returns the exit code
 * @throws Error whose message is one sentence
 */
export async function sign(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  if (values.help) {
    console.log(help());
    return 0;
  }
  const [text, ...more] = positionals;
  if (text === undefined || more.length > 0) {
    throw new Error('give one URL, quoted, since & means something to a shell; see sign --help');
  }
  const version = values.signature;
  if (version !== 'v1' && version !== 'v3')
    throw new Error(`--signature takes v1 or v3 and not "${version}"`);
  const url = urlOf(text);
  const headerLines = (values.header ?? []).map(headerOf);
  const body = values['data-raw'] ?? '';
  const request: WireRequest = {
    method: values.request ?? (values['data-raw'] === undefined ? 'GET' : 'POST'),
    path: pathOf(text),
    headers: {
      host: url.host,
      ...(body === '' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...Object.fromEntries(headerLines),
    },
    body,
  };
  const stamp = { nonce: randomUUID(), timestamp: timestamp(new Date()) };
  const whole = signed(version, keyOf(values['access-key-id']), stamp, request);
  if (whole === undefined) {
    throw new Error(
      'a percent sign in the parameters has no two hexadecimal digits behind it; write it as %25',
    );
  }
  process.stdout.write(configurationOf(whole, url, values.globoff));
  return 0;
}

const OPTIONS = {
  signature: { type: 'string', default: 'v1' },
  'access-key-id': { type: 'string' },
  request: { type: 'string', short: 'X' },
  header: { type: 'string', short: 'H', multiple: true },
  'data-raw': { type: 'string' },
  globoff: { type: 'boolean', short: 'g', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Path and query, to the letter. */
function pathOf(text: string): string {
  const [, query] = /^[^?#]*(\?[^#]*)?/.exec(text) ?? [];
  return `/${query ?? ''}`;
}

/** The API has the one path `/`. */
function urlOf(text: string): URL {
  const [address = ''] = text.split('?', 1);
  const url = parseTargetUrl(address);
  if (typeof url === 'string') throw new Error(url);
  return url;
}

function headerOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  if (colon < 1) throw new Error(`the header "${line}" has no name; write it as "name: value"`);
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

function keyOf(accessKeyId: string | undefined): Key {
  if (accessKeyId === undefined) return TEST_KEY;
  const accessKeySecret = process.env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'];
  if (accessKeySecret) return { accessKeyId, accessKeySecret };
  throw new Error(
    'the secret of the access key is missing; put it into the environment variable ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  );
}

function configurationOf({ method, path, headers, body }: WireRequest, url: URL, globoff: boolean): string {
  // curl sets the host itself, and an empty value takes a header away.
  const own = Object.entries(headers).filter(([name]) => name !== 'host');
  return [
    `url = ${quoted(`${url.origin}${path}`)}`,
    ...(method === 'GET' ? [] : [`request = ${quoted(method)}`]),
    ...own.map(([name, value]) => `header = ${quoted(value === '' ? `${name}:` : `${name}: ${value}`)}`),
    ...(body === '' ? [] : [`data-raw = ${quoted(body)}`]),
    ...(globoff ? ['globoff'] : []),
    '',
  ].join('\n');
}

/** As the man page of curl has it. */
function quoted(text: string): string {
  const escaped = text.replaceAll(/[\\"\n\r\t\v]/g, (found) => ESCAPES.get(found) ?? `\\${found}`);
  return `"${escaped}"`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
]);
