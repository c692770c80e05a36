/**
 * Requests of official clients, captured on the wire, verified as a server does it: decode, re-encode, sign.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseForm, type WireParameters } from '../wire/form.ts';
import { signatureV1 } from './v1.ts';
import { hashedPayload, parseAuthorization, signatureV3 } from './v3.ts';

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

test.each(captured)('the signature of $label is reproduced', (request) => {
  const { reproduced, sent } = signatures(request);
  expect(reproduced).toBe(sent);
});

function signatures({ method, url, headers: pairs, body }: CapturedRequest) {
  const [path = '', queryString = ''] = url.split('?');
  const query = parametersOf(queryString);
  const headers = new Map(pairs.map(([name, value]) => [name.toLowerCase(), value]));
  const authorization = parseAuthorization(headers.get('authorization') ?? '');
  if (authorization === undefined) {
    const parameters = new Map([...query, ...parametersOf(body)]);
    return { reproduced: signatureV1(method, parameters, 'testsecret'), sent: parameters.get('Signature') };
  }
  const { signedHeaders, signature } = authorization;
  const request = { method, path, query, headers, signedHeaders, hashedPayload: hashedPayload(body) };
  return { reproduced: signatureV3(request, 'testsecret'), sent: signature };
}

function parametersOf(text: string): WireParameters {
  const form = parseForm(text);
  if (!form.ok) throw new Error(`malformed: ${form.malformed}`);
  return form.parameters;
}
