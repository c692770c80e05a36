/** The published vectors, and requests of real clients as they were captured, sent to a mock whose clock stands still. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatForm } from '../../contract/wire/form.ts';
import { requestOf } from '../../tests/support/mock-call.ts';
import { ask, membersOf, start } from '../../tests/support/mock-over-http.ts';
import { ACCESS_KEYS, codeOf, verifying } from '../../tests/support/signed-mock-call.ts';

interface VectorV1 {
  readonly name: string;
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly signature: string;
}

interface VectorV3 {
  readonly name: string;
  readonly method: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly authorization: string;
}

interface CapturedRequest {
  readonly label: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

const { v1, v3 }: { readonly v1: readonly VectorV1[]; readonly v3: readonly VectorV3[] } =
  vectors('signature-vectors.json');
const { captured }: { readonly captured: readonly CapturedRequest[] } = vectors('captured-requests.json');

describe('the signature of a vector is right', () => {
  test.each(v1)('$name', ({ method, params, accessKeyId, accessKeySecret, signature }) => {
    const form = formatForm([...Object.entries(params), ['Signature', signature]]);
    const accessKeys = new Map([[accessKeyId, accessKeySecret]]);
    const now = new Date(params['Timestamp'] ?? '');
    expect(codeOf(requestOf({ method, target: `/?${form}` }), verifying(now, accessKeys))).toBeUndefined();
    if (method === 'GET') return;
    expect(codeOf(requestOf({ method, body: form }), verifying(now, accessKeys))).toBeUndefined();
  });

  test.each(v3)('$name', ({ method, query, headers, body, accessKeyId, accessKeySecret, authorization }) => {
    const target = `/?${formatForm(Object.entries(query))}`;
    const request = requestOf({ method, target, headers: { ...headers, authorization }, body });
    const accessKeys = new Map([[accessKeyId, accessKeySecret]]);
    const now = new Date(headers['x-acs-date'] ?? '');
    expect(codeOf(request, verifying(now, accessKeys))).toBeUndefined();
  });
});

describe('the captured request', () => {
  test.each(captured)('$label makes a pair, and only once', async ({ method, url, headers, body }) => {
    const now = new Date('2026-11-24T01:55:00Z');
    const mock = await start({
      auth: { accessKeys: ACCESS_KEYS, now: () => now },
      resourceGroups: ['rg-bp67acfmxazb4p'],
    });
    const sent = { method, target: url, headers: Object.fromEntries(headers), ...(body !== '' && { body }) };
    expect((await ask(mock, sent)).status).toBe(200);
    expect(membersOf(await ask(mock, sent)).members).toMatchObject({
      Code: 'SignatureNonceUsed',
      Message: 'Specified signature nonce was used already.',
    });
  });
});

function vectors(file: string) {
  return JSON.parse(readFileSync(new URL(`../../tests/vectors/${file}`, import.meta.url), 'utf8'));
}
