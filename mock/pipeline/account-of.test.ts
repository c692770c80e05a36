import { expect, test } from 'vitest';
import { accountOf } from './account-of.ts';
import { requestOf } from '../../tests/support/mock-call.ts';

const V3 = 'ACS3-HMAC-SHA256 Credential=signer,SignedHeaders=host,Signature=00';

test.each([
  ['signer', { AccessKeyId: 'parameter' }, { authorization: V3, 'x-acs-accesskey-id': 'header' }],
  ['parameter', { AccessKeyId: 'parameter' }, { authorization: 'Bearer x', 'x-acs-accesskey-id': 'header' }],
  ['signer', {}, { authorization: V3, 'x-acs-accesskey-id': 'header' }],
  ['signer', { AccessKeyId: '' }, { authorization: V3 }],
  ['header', {}, { 'x-acs-accesskey-id': 'header' }],
  ['header', {}, { authorization: 'Bearer x', 'x-acs-accesskey-id': 'header' }],
  ['', {}, {}],
])('the account is "%s" for the parameters %j and the headers %j', (expected, parameters, headers) => {
  expect(accountOf(requestOf({ headers }), new Map(Object.entries(parameters)))).toBe(expected);
});

test('the account of a long access key is short, and is that of no other one', () => {
  const [one, other] = ['1', '2'].map((end) =>
    accountOf(requestOf(), new Map([['AccessKeyId', 'x'.repeat(1_000_000) + end]])),
  );
  expect(one).toMatch(/^x{128}…[0-9a-f]{64}$/);
  expect(other).not.toBe(one);
});
