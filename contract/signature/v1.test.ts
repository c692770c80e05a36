import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseForm } from '../wire/form.ts';
import { percentEncode } from '../wire/percent-encoding.ts';
import { canonicalizedQuery, signatureV1, stringToSign } from './v1.ts';

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
    expect(signatureV1(vector.method, parameters, vector.accessKeySecret)).toBe(vector.signature);
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
  expect(signatureV1('GET', rough.parameters, 'testsecret')).toBe(
    signatureV1('GET', polite.parameters, 'testsecret'),
  );
});
