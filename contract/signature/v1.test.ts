import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type WireParameters, parseForm } from '../wire/form.ts';
import { percentEncode } from '../wire/percent-encoding.ts';
import type { SignableRequest } from './scheme.ts';
import { V1, canonicalizedQuery } from './v1.ts';

interface Vector {
  readonly name: string;
  readonly method: string;
  readonly accessKeySecret: string;
  readonly params: Readonly<Record<string, string>>;
  readonly canonicalizedQuery: string;
  readonly stringToSign: string;
  readonly signature: string;
  readonly signatureUrlEncoded: string;
}

const file = new URL('../../tests/vectors/signature-vectors.json', import.meta.url);
const { v1: vectors }: { readonly v1: readonly Vector[] } = JSON.parse(readFileSync(file, 'utf8'));

describe.each(vectors)('vector $name', (vector) => {
  const parameters = new Map(Object.entries(vector.params));

  test('its canonicalized query is reproduced', () => {
    expect(canonicalizedQuery(parameters)).toBe(vector.canonicalizedQuery);
  });

  test('its string to sign is reproduced', () => {
    expect(stringToSign(vector.method, parameters)).toBe(vector.stringToSign);
  });

  test('its signature is reproduced', () => {
    expect(V1.signature(vector.stringToSign, vector.accessKeySecret)).toBe(vector.signature);
  });

  test('its signature is escaped as on the wire', () => {
    expect(percentEncode(vector.signature)).toBe(vector.signatureUrlEncoded);
  });
});

describe('canonicalizedQuery', () => {
  test('Signature is left out', () => {
    expect(
      canonicalizedQuery(
        new Map([
          ['Signature', 'x'],
          ['SignatureType', ''],
        ]),
      ),
    ).toBe('SignatureType=');
  });
});

test('the signature survives any way of escaping: + for a space, a raw asterisk, lower-case hex', () => {
  const polite = parseForm('Tag.1.Key=Test%20Key&Tag.1.Value=a%2Ab%2Fc');
  const rough = parseForm('Tag.1.Value=a*b%2fc&Tag%2E1.Key=Test+Key');
  if (!polite.ok || !rough.ok) throw new Error('both are well-formed');
  expect(stringToSign('GET', rough.parameters)).toBe(stringToSign('GET', polite.parameters));
});

describe('a credential', () => {
  const { params, ...vector } = vectors[0] ?? { params: {}, method: '', signature: '', accessKeySecret: '' };
  const parameters = new Map(Object.entries({ ...params, Signature: vector.signature }));

  test('is what the parameters say', () => {
    const credential = V1.read(signable(vector.method, parameters));
    expect(credential).toMatchObject({ version: 'v1', common: parameters, isKnownAlgorithm: true });
    expect(credential.signatureUnder(vector.accessKeySecret)).toBe(vector.signature);
  });

  test.each([
    ['SignatureMethod', 'HMAC-SHA256'],
    ['SignatureVersion', '2.0'],
  ])('with %s=%s names another algorithm', (name, value) => {
    const other = new Map([...parameters, [name, value] as const]);
    expect(V1.read(signable(vector.method, other)).isKnownAlgorithm).toBe(false);
  });
});

function stringToSign(method: string, parameters: WireParameters): string {
  return V1.stringToSign(signable(method, parameters));
}

function signable(method: string, parameters: WireParameters): SignableRequest {
  return { method, path: '/', parameters, query: parameters, headers: new Map(), body: '' };
}
