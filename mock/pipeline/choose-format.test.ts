import { expect, test } from 'vitest';
import { chooseFormat } from './choose-format.ts';
import { requestOf } from '../../tests/support/mock-call.ts';

const V3 = 'ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host,Signature=00';

test.each([
  ['XML', undefined, {}],
  ['JSON', 'JSON', {}],
  ['JSON', 'jSon', {}],
  ['XML', 'xml', { accept: 'application/json', authorization: V3 }],
  ['XML', 'YAML', {}],
  ['XML', '', {}],
  ['JSON', 'YAML', { accept: 'application/json' }],
  ['JSON', undefined, { authorization: V3 }],
  ['JSON', undefined, { authorization: V3, accept: 'text/xml' }],
  ['XML', undefined, { authorization: 'Bearer x' }],
  ['JSON', undefined, { accept: 'text/xml;q=0.5, application/json' }],
  ['XML', undefined, { accept: 'application/xml, application/json;q=0.5' }],
  ['XML', undefined, { accept: '*/*' }],
])('the format is %s for Format %j and the headers %j', (expected, format, headers) => {
  const parameters = new Map(format === undefined ? [] : [['Format', format]]);
  expect(chooseFormat(requestOf({ headers }), parameters)).toBe(expected);
});
