import { describe, expect, test } from 'vitest';
import type { Call } from './call.ts';
import { signed, unsigned } from './signed-again.ts';
import { signedRequest } from './signing.ts';
import { TEST_KEY } from './target.ts';
import { targetAt } from '../../tests/support/target.ts';

const target = targetAt(new URL('http://ecs.example:4010'));
const environment = { now: () => new Date('2023-12-06T12:00:00Z'), nonce: () => 'n' };
const own = new Map([
  ['Action', 'CreateKeyPair'],
  ['Version', '2014-05-26'],
  ['KeyPairName', 'a b*c~d+e中'],
]);

/** A request as the suite sends it. */
function sent(call: Partial<Call>) {
  return signedRequest(target, environment, { method: 'GET', format: 'JSON', parameters: {}, ...call }, own);
}

const WAYS: readonly (readonly [string, Partial<Call>])[] = [
  ['V1 in the query', { signature: 'v1' }],
  ['V1 in the query of a POST', { signature: 'v1', method: 'POST', place: 'query' }],
  ['V1 in the form', { signature: 'v1', method: 'POST', place: 'form' }],
  ['V1 in the query beside a form', { signature: 'v1', method: 'POST', place: 'mixed' }],
  ['V3 over the query', { signature: 'v3' }],
  ['V3 over a form', { signature: 'v3', method: 'POST', place: 'form' }],
  [
    'V1 in a form whose media type is in other letters',
    { signature: 'v1', method: 'POST', headers: { 'content-type': 'Application/X-WWW-Form-URLEncoded' } },
  ],
  ['V3 over another header', { signature: 'v3', headers: { 'x-acs-credentials-provider': 'static_ak' } }],
];

describe('a signature is taken off, and put on anew', () => {
  test.each(WAYS)('%s', (_, call) => {
    const request = sent(call);
    const bare = unsigned(request, TEST_KEY);
    expect(bare?.version).toBe(call.signature);
    expect(JSON.stringify(bare?.request)).not.toMatch(/Signature|x-acs-date|authorization/);
    if (bare === undefined || bare.version === 'none') return;
    const stamp = { nonce: 'other', timestamp: '2023-12-06T13:00:00Z' };
    const again = signed(bare.version, TEST_KEY, stamp, bare.request);
    const expected = signedRequest(
      target,
      { now: () => new Date('2023-12-06T13:00:00Z'), nonce: () => 'other' },
      { method: 'GET', format: 'JSON', parameters: {}, ...call },
      own,
    );
    const { 'content-length': _length, ...headers } = expected.headers;
    expect(again).toMatchObject({ path: expected.path, body: expected.body, headers });
  });

  test('a request without one stays what it is', () => {
    const request = sent({ signature: 'none' });
    expect(unsigned(request, TEST_KEY)).toMatchObject({ version: 'none', request });
  });

  test('a request without one keeps its path, whatever that is', () => {
    const request = { method: 'GET', path: '/other?', headers: {}, body: '' };
    expect(unsigned(request, TEST_KEY)).toMatchObject({ version: 'none', request });
  });
});

test.each([
  ['another secret', { secret: 'another' }],
  ['a missing timestamp', { common: { Timestamp: undefined } }],
  ['a changed parameter', { afterwards: { parameters: { KeyPairName: 'x' } } }],
  ['half a signature', { signature: (right: string) => right.slice(0, 8) }],
])('a request with %s is not one that can be signed anew', (_, tamper) => {
  expect(unsigned(sent({ signature: 'v1', tamper }), TEST_KEY)).toBeUndefined();
});

test('parameters that can not be decoded are not signed', () => {
  const request = { method: 'GET', path: '/?a=%zz', headers: { host: 'h' }, body: '' };
  const stamp = { nonce: 'n', timestamp: 't' };
  expect(signed('v1', TEST_KEY, stamp, request)).toBeUndefined();
  expect(signed('v3', TEST_KEY, stamp, request)).toBeUndefined();
});
