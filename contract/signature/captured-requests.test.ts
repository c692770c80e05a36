/**
 * Requests of official clients, captured on the wire, verified as a server does it: decode, re-encode, sign.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseForm, type WireParameters } from '../wire/form.ts';
import { schemeOf } from './schemes.ts';

interface CapturedRequest {
  readonly label: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

const file = new URL('../../tests/vectors/captured-requests.json', import.meta.url);
const { captured }: { readonly captured: readonly CapturedRequest[] } = JSON.parse(
  readFileSync(file, 'utf8'),
);

test.each(captured)('the signature of $label is reproduced', ({ method, url, headers: pairs, body }) => {
  const [path = '', queryString = ''] = url.split('?');
  const query = parametersOf(queryString);
  const headers = new Map(pairs.map(([name, value]) => [name.toLowerCase(), value]));
  const parameters = new Map([...query, ...parametersOf(body)]);
  const credential = schemeOf(headers).read({ method, path, parameters, query, headers, body });
  expect(credential.common.get('AccessKeyId')).toBe('testid');
  expect(credential.signatureUnder('testsecret')).toBe(credential.common.get('Signature'));
});

function parametersOf(text: string): WireParameters {
  const form = parseForm(text);
  if (!form.ok) throw new Error(`malformed: ${form.malformed}`);
  return form.parameters;
}
