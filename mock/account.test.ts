import { expect, test } from 'vitest';
import { accountOf } from './account.ts';
import { requestOf } from './fixtures.ts';

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
