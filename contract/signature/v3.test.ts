import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  ACS3_HMAC_SHA256,
  authorizationHeader,
  canonicalRequest,
  hashedPayload,
  headersToSign,
  parseAuthorization,
  type SignedRequest,
  signatureV3,
  stringToSign,
} from './v3.ts';

interface Vector {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly hashedPayload: string;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
  readonly authorization: string;
}

const file = new URL('../../tests/vectors/signature-vectors.json', import.meta.url);
const { v3: vectors }: { readonly v3: readonly Vector[] } = JSON.parse(readFileSync(file, 'utf8'));

describe.each(vectors)('vector $name', (vector) => {
  const headers = new Map(Object.entries(vector.headers));
  const request: SignedRequest = {
    method: vector.method,
    path: vector.path,
    query: new Map(Object.entries(vector.query)),
    headers,
    signedHeaders: headersToSign(headers.keys()),
    hashedPayload: hashedPayload(vector.body),
  };

  test('its hashed payload is reproduced', () => {
    expect(request.hashedPayload).toBe(vector.hashedPayload);
  });

  test('its canonical request is reproduced', () => {
    expect(canonicalRequest(request)).toBe(vector.canonicalRequest);
  });

  test('its string to sign is reproduced', () => {
    expect(stringToSign(request)).toBe(vector.stringToSign);
  });

  test('its signature is reproduced', () => {
    expect(signatureV3(request, vector.accessKeySecret)).toBe(vector.signature);
  });

  const authorization = {
    algorithm: ACS3_HMAC_SHA256,
    credential: vector.accessKeyId,
    signedHeaders: request.signedHeaders,
    signature: vector.signature,
  };

  test('its Authorization header is reproduced', () => {
    expect(authorizationHeader(authorization)).toBe(vector.authorization);
  });

  test('its Authorization header is read back', () => {
    expect(parseAuthorization(vector.authorization)).toEqual(authorization);
  });
});

describe('hashedPayload', () => {
  test('a text and its UTF-8 octets have the same digest', () => {
    expect(hashedPayload('Tag.1.Key=中')).toBe(hashedPayload(new TextEncoder().encode('Tag.1.Key=中')));
  });
});

describe('headersToSign', () => {
  test('every x-acs header, host and content-type are signed, lower-case and sorted', () => {
    const sent = ['X-Acs-Version', 'Content-Type', 'Host', 'x-acs-Action'];
    expect(headersToSign(sent)).toEqual(['content-type', 'host', 'x-acs-action', 'x-acs-version']);
  });

  test('other headers are not signed', () => {
    expect(
      headersToSign(['accept', 'authorization', 'content-length', 'user-agent', 'x-sdk-client']),
    ).toEqual([]);
  });
});

describe('canonicalRequest', () => {
  const request: SignedRequest = {
    method: 'POST',
    path: '/',
    query: new Map(),
    headers: new Map([
      ['host', ' 127.0.0.1:4010 '],
      ['accept', '*/*'],
    ]),
    signedHeaders: ['constructor', 'host'],
    hashedPayload: 'digest',
  };

  test('header values are trimmed, unsigned headers left out, unsent ones empty', () => {
    expect(canonicalRequest(request)).toBe(
      'POST\n/\n\nconstructor:\nhost:127.0.0.1:4010\n\nconstructor;host\ndigest',
    );
  });

  test('the query is sorted by raw name and percent-encoded', () => {
    const query = new Map([
      ['Tag.2.Key', ''],
      ['Tag.10.Key', 'a b'],
      ['Tag.1.Key', '*'],
    ]);
    expect(canonicalRequest({ ...request, query }).split('\n')[2]).toBe(
      'Tag.1.Key=%2A&Tag.10.Key=a%20b&Tag.2.Key=',
    );
  });
});

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
