import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { authorizationHeader, parseAuthorization } from './authorization.ts';
import type { SignableRequest } from './scheme.ts';
import { type Covered, V3, canonicalRequest, coveredOf, hashedPayload, stringToSign } from './v3.ts';

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
  const { method, path, body } = vector;
  const query = new Map(Object.entries(vector.query));
  const headers = new Map(Object.entries(vector.headers));
  const request: SignableRequest = { method, path, parameters: query, query, headers, body };
  const covered = coveredOf(request);

  test('its hashed payload is reproduced', () => {
    expect(covered.hashedPayload).toBe(vector.hashedPayload);
  });

  test('its canonical request is reproduced', () => {
    expect(canonicalRequest(covered)).toBe(vector.canonicalRequest);
  });

  test('its string to sign is reproduced', () => {
    expect(stringToSign(covered)).toBe(vector.stringToSign);
    expect(V3.stringToSign(request)).toBe(vector.stringToSign);
  });

  test('its signature is reproduced', () => {
    expect(V3.signature(vector.stringToSign, vector.accessKeySecret)).toBe(vector.signature);
  });

  const authorization = {
    algorithm: 'ACS3-HMAC-SHA256',
    credential: vector.accessKeyId,
    signedHeaders: covered.signedHeaders,
    signature: vector.signature,
  };

  test('its Authorization header is reproduced', () => {
    expect(authorizationHeader(authorization)).toBe(vector.authorization);
  });

  test('its Authorization header is read back', () => {
    expect(parseAuthorization(vector.authorization)).toEqual(authorization);
  });

  test('its credential is read', () => {
    const signed = { ...request, headers: new Map([...headers, ['authorization', vector.authorization]]) };
    const credential = V3.read(signed);
    expect(credential).toMatchObject({ version: 'v3', isKnownAlgorithm: true, isIntact: true });
    expect(Object.fromEntries(credential.common)).toEqual({
      AccessKeyId: vector.accessKeyId,
      Signature: vector.signature,
      SignatureMethod: 'ACS3-HMAC-SHA256',
      SignatureVersion: 'ACS3-HMAC-SHA256',
      SignatureNonce: vector.headers['x-acs-signature-nonce'],
      Timestamp: vector.headers['x-acs-date'],
      Version: vector.headers['x-acs-version'],
    });
    expect(credential.signatureUnder(vector.accessKeySecret)).toBe(vector.signature);
  });
});

describe('hashedPayload', () => {
  test('a text and its UTF-8 octets have the same digest', () => {
    expect(hashedPayload('Tag.1.Key=中')).toBe(hashedPayload(new TextEncoder().encode('Tag.1.Key=中')));
  });
});

describe('coveredOf', () => {
  const request = { method: 'GET', path: '/', parameters: new Map(), query: new Map(), body: '' };
  const signedHeaders = (...names: readonly string[]) =>
    coveredOf({ ...request, headers: new Map(names.map((name) => [name, ''])) }).signedHeaders;

  test('every x-acs header, host and content-type are signed, sorted', () => {
    expect(signedHeaders('x-acs-version', 'content-type', 'host', 'x-acs-action')).toEqual([
      'content-type',
      'host',
      'x-acs-action',
      'x-acs-version',
    ]);
  });

  test('other headers are not signed', () => {
    expect(signedHeaders('accept', 'content-length', 'user-agent', 'x-sdk-client')).toEqual([]);
  });

  test('of a signed request those count that Authorization names', () => {
    const headers = new Map([
      ['host', 'h'],
      ['authorization', 'ACS3-HMAC-SHA256 Credential=id,SignedHeaders=accept,Signature=ab'],
    ]);
    expect(coveredOf({ ...request, headers }).signedHeaders).toEqual(['accept']);
  });
});

describe('canonicalRequest', () => {
  const covered: Covered = {
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
    expect(canonicalRequest(covered)).toBe(
      'POST\n/\n\nconstructor:\nhost:127.0.0.1:4010\n\nconstructor;host\ndigest',
    );
  });

  test('the query is sorted by raw name and percent-encoded', () => {
    const query = new Map([
      ['Tag.2.Key', ''],
      ['Tag.10.Key', 'a b'],
      ['Tag.1.Key', '*'],
    ]);
    expect(canonicalRequest({ ...covered, query }).split('\n')[2]).toBe(
      'Tag.1.Key=%2A&Tag.10.Key=a%20b&Tag.2.Key=',
    );
  });
});
