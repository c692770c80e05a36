import { describe, expect, test } from 'vitest';
import { parseAuthorization } from './authorization.ts';

describe('parseAuthorization', () => {
  test('white space after commas is free', () => {
    expect(
      parseAuthorization(' ACS3-HMAC-SHA256  Credential=id, SignedHeaders=host;x-acs-date, Signature=ab '),
    ).toEqual({
      algorithm: 'ACS3-HMAC-SHA256',
      credential: 'id',
      signedHeaders: ['host', 'x-acs-date'],
      signature: 'ab',
    });
  });

  test.each([
    ['another order', 'Signature=ab,SignedHeaders=host;x-acs-date,Credential=id'],
    ['white space before commas', 'Credential=id , SignedHeaders=host;x-acs-date ,Signature=ab'],
    ['parts that are not known', 'Credential=id,x=y,SignedHeaders=host;x-acs-date,,Signature=ab'],
    ['a part that comes twice', 'Credential=id,Credential=x,SignedHeaders=host;x-acs-date,Signature=ab'],
  ])('%s makes no difference', (_, parts) => {
    expect(parseAuthorization(`ACS3-HMAC-SHA256 ${parts}`)).toEqual({
      algorithm: 'ACS3-HMAC-SHA256',
      credential: 'id',
      signedHeaders: ['host', 'x-acs-date'],
      signature: 'ab',
    });
  });

  test.each([
    ['a credential', 'SignedHeaders=host,Signature=ab', { credential: '' }],
    ['a credential that is not empty', 'Credential=,SignedHeaders=host,Signature=ab', { credential: '' }],
    ['a credential in its letter case', 'credential=id,SignedHeaders=host,Signature=ab', { credential: '' }],
    ['signed headers', 'Credential=id,Signature=ab', { signedHeaders: [] }],
    ['a signature', 'Credential=id,SignedHeaders=host', { signature: '' }],
  ])('a header without %s says the rest', (_, parts, absent) => {
    expect(parseAuthorization(`ACS3-HMAC-SHA256 ${parts}`)).toEqual({
      algorithm: 'ACS3-HMAC-SHA256',
      credential: 'id',
      signedHeaders: ['host'],
      signature: 'ab',
      ...absent,
    });
  });

  test.each([
    ['an empty header', ''],
    ['another scheme', 'Bearer abc'],
    ['an algorithm alone', 'ACS3-HMAC-SHA256'],
  ])('%s has no part', (_, header) => {
    expect(parseAuthorization(header)).toBeUndefined();
  });

  test('long hostile text takes no time that grows with its square', () => {
    const began = performance.now();
    for (const piece of [' ', ',', 'Credential=', '=', ';'])
      parseAuthorization(`A ${piece.repeat(100_000)}x`);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
