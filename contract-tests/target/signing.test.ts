/** Requests are verified here as a server does it: taken off the wire, decoded, encoded again, signed, compared. */
import { describe, expect, test } from 'vitest';
import { parseAuthorization } from '../../contract/signature/authorization.ts';
import { SIGNATURE_PARAMETERS } from '../../contract/signature/parameters.ts';
import type { SchemeId, SignatureVersion } from '../../contract/signature/scheme.ts';
import { SCHEMES, schemeOf } from '../../contract/signature/schemes.ts';
import { type WireParameters, parseForm } from '../../contract/wire/form.ts';
import type { Call } from './call.ts';
import type { WireRequest } from './exchange.ts';
import { signable } from './signable.ts';
import { signedRequest } from './signing.ts';
import { targetAt } from '../../tests/support/target.ts';

const OWN = new Map([
  ['Action', 'CreateKeyPair'],
  ['Version', '2014-05-26'],
  ['Format', 'JSON'],
  ['RegionId', 'cn-hangzhou'],
  ['KeyPairName', 'a b*c~d+e&f=g/中😀'],
]);

const environment = { now: () => new Date('2023-12-06T12:00:00.789Z'), nonce: () => '15215528852396' };

const target = targetAt(new URL('http://ecs.example:4010'));

function sign(signature: SignatureVersion, call: Partial<Call> = {}, own = OWN): WireRequest {
  const whole: Call = { method: 'GET', format: 'JSON', parameters: {}, ...call };
  return signedRequest({ ...target, signature }, environment, whole, own);
}

function queryOf({ path }: WireRequest): WireParameters {
  return decoded(path.slice(path.indexOf('?') + 1 || path.length));
}

function decoded(text: string): WireParameters {
  const form = parseForm(text);
  if (!form.ok) throw new Error(`malformed: ${form.malformed}`);
  return form.parameters;
}

function all(request: WireRequest): WireParameters {
  return new Map([...decoded(request.body), ...queryOf(request)]);
}

/** The request is verified as a server does it. */
function expectSigned(version: SchemeId, request: WireRequest): void {
  const read = signable(request);
  if (read === undefined) throw new Error('it can be decoded');
  expect(schemeOf(read.headers)).toBe(SCHEMES[version]);
  const credential = SCHEMES[version].read(read);
  expect(credential).toMatchObject({ isKnownAlgorithm: true, isIntact: true });
  expect(credential.common.get('AccessKeyId')).toBe('testid');
  expect(credential.common.get('Signature')).toBe(credential.signatureUnder('testsecret'));
}

const names = (parameters: WireParameters) => [...parameters.keys()];

describe('a request signed with V1', () => {
  test('by GET is the published one, but for how its parameters are sorted', () => {
    const own = new Map([...OWN, ['KeyPairName', 'testKeyPairName']]);
    const request = sign('v1', {}, own);
    expect(request).toEqual({
      method: 'GET',
      path:
        '/?AccessKeyId=testid&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=15215528852396' +
        '&Timestamp=2023-12-06T12%3A00%3A00Z&Signature=hHWd8GoM5N49NiRyOq3UvZwdmZc%3D' +
        '&Action=CreateKeyPair&Version=2014-05-26&Format=JSON&RegionId=cn-hangzhou&KeyPairName=testKeyPairName',
      headers: { host: 'ecs.example:4010' },
      body: '',
    });
  });

  test('by GET has everything in the query, wherever a POST would have it', () => {
    for (const place of ['query', 'form', 'mixed'] as const) {
      const request = sign('v1', { place });
      expectSigned('v1', request);
      expect(request.body).toBe('');
      expect(all(request).get('KeyPairName')).toBe('a b*c~d+e&f=g/中😀');
    }
  });

  test('by POST in the query has an empty body and says so', () => {
    const request = sign('v1', { method: 'POST', place: 'query' });
    expectSigned('v1', request);
    expect(request).toMatchObject({ body: '', headers: { host: 'ecs.example:4010', 'content-length': '0' } });
    expect(request.headers).not.toHaveProperty('content-type');
  });

  test('by POST in the form has an empty query and the length of its body in octets', () => {
    const request = sign('v1', { method: 'POST', place: 'form' });
    expectSigned('v1', request);
    expect(request.path).toBe('/');
    expect(request.headers).toEqual({
      host: 'ecs.example:4010',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(request.body)),
    });
  });

  test('by POST has its parameters in the form unless told otherwise', () => {
    expect(sign('v1', { method: 'POST' })).toEqual(sign('v1', { method: 'POST', place: 'form' }));
  });

  test('by POST in both has the common parameters in the query and its own in the form', () => {
    const request = sign('v1', { method: 'POST', place: 'mixed' });
    expectSigned('v1', request);
    expect(names(queryOf(request))).toEqual([...SIGNATURE_PARAMETERS, 'Action', 'Version', 'Format']);
    expect(names(decoded(request.body))).toEqual(['RegionId', 'KeyPairName']);
  });

  test.each([
    ['GET', 'query'],
    ['POST', 'query'],
    ['POST', 'form'],
    ['POST', 'mixed'],
  ] as const)('by %s in the %s carries a raw text as it is, and signs what it means', (method, place) => {
    const text = 'Tag.1.Key=a*b+%7e';
    const request = sign('v1', { method, place, raw: { text, means: { 'Tag.1.Key': 'a*b ~' } } });
    expectSigned('v1', request);
    expect(method === 'GET' || place === 'query' ? request.path : request.body).toMatch(
      /&Tag\.1\.Key=a\*b\+%7e$/,
    );
  });

  test('signs the first of a parameter that a raw text repeats', () => {
    const request = sign('v1', { raw: { text: 'RegionId=other', means: {} } });
    expectSigned('v1', request);
    expect(request.path).toMatch(/&RegionId=cn-hangzhou&.*&RegionId=other$/);
  });

  test('is refused for a raw text that no signature covers, since it can not be decoded', () => {
    expect(() => sign('v1', { raw: { text: 'a=%zz', means: {} } })).toThrow("can't be decoded");
  });

  test('depends on the method', () => {
    const [byGet, byPost] = [sign('v1'), sign('v1', { method: 'POST', place: 'query' })];
    expect(all(byGet).get('Signature')).not.toBe(all(byPost).get('Signature'));
  });
});

describe('a request signed with V3', () => {
  test('by GET has action and version in headers and the rest in the query', () => {
    const request = sign('v3');
    expectSigned('v3', request);
    expect(names(queryOf(request))).toEqual(['Format', 'RegionId', 'KeyPairName']);
    expect(request.headers).toMatchObject({
      host: 'ecs.example:4010',
      'x-acs-action': 'CreateKeyPair',
      'x-acs-version': '2014-05-26',
      'x-acs-date': '2023-12-06T12:00:00Z',
      'x-acs-signature-nonce': '15215528852396',
    });
  });

  test('signs host, content-type and every x-acs- header, and no other', () => {
    const request = sign('v3', {
      method: 'POST',
      headers: { accept: 'application/json', 'x-acs-extra': '1' },
    });
    expectSigned('v3', request);
    expect(parseAuthorization(request.headers['authorization'] ?? '')?.signedHeaders).toEqual([
      'content-type',
      'host',
      'x-acs-action',
      'x-acs-content-sha256',
      'x-acs-date',
      'x-acs-extra',
      'x-acs-signature-nonce',
      'x-acs-version',
    ]);
  });

  test.each([
    ['query', ['Format', 'RegionId', 'KeyPairName'], []],
    ['form', [], ['Format', 'RegionId', 'KeyPairName']],
    ['mixed', ['Format'], ['RegionId', 'KeyPairName']],
  ] as const)('by POST in the %s has its parameters there', (place, inQuery, inBody) => {
    const request = sign('v3', { method: 'POST', place });
    expectSigned('v3', request);
    expect(names(queryOf(request))).toEqual(inQuery);
    expect(names(decoded(request.body))).toEqual(inBody);
    expect(request.headers['content-length']).toBe(String(Buffer.byteLength(request.body)));
  });

  test.each([
    ['GET', 'query'],
    ['POST', 'query'],
    ['POST', 'form'],
    ['POST', 'mixed'],
  ] as const)('by %s in the %s carries a raw text as it is, and signs what it means', (method, place) => {
    const raw = { text: 'Tag.1.Key=a*b+%7e', means: { 'Tag.1.Key': 'a*b ~' } };
    const request = sign('v3', { method, place, raw });
    expectSigned('v3', request);
    expect(`${request.path}\n${request.body}`).toContain('Tag.1.Key=a*b+%7e');
  });

  test('has no header for an action or a version that the call leaves out', () => {
    const request = sign('v3', {}, new Map([['KeyPairName', 'ab']]));
    expectSigned('v3', request);
    expect(Object.keys(request.headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^x-acs-(action|version)$/)]),
    );
  });
});

describe('a request without a signature', () => {
  test('has just its own parameters', () => {
    const request = sign('none');
    expect(names(all(request))).toEqual(['Action', 'Version', 'Format', 'RegionId', 'KeyPairName']);
    expect(request.headers).toEqual({ host: 'ecs.example:4010' });
  });

  test('by POST in both has action, version and format in the query', () => {
    const request = sign('none', { method: 'POST', place: 'mixed' });
    expect(request.path).toBe('/?Action=CreateKeyPair&Version=2014-05-26&Format=JSON');
    expect(names(decoded(request.body))).toEqual(['RegionId', 'KeyPairName']);
  });

  test('may have nothing but a raw text', () => {
    const request = sign('none', { raw: { text: 'a=b', means: { a: 'b' } } }, new Map());
    expect(request.path).toBe('/?a=b');
    expect(sign('none', {}, new Map()).path).toBe('/');
  });
});

describe('the signature that a call asks for', () => {
  const isV3 = ({ headers }: WireRequest) => 'authorization' in headers;
  const isV1 = (request: WireRequest) => all(request).has('Signature');

  test('takes the place of the one of the target', () => {
    expect(isV3(sign('v1', { signature: 'v3' }))).toBe(true);
    expect(isV1(sign('none', { signature: 'v1' }))).toBe(true);
    const unsigned = sign('v3', { signature: 'none' });
    expect([isV1(unsigned), isV3(unsigned)]).toEqual([false, false]);
  });

  test('not-v3 is V1 in place of V3, and else the one of the target', () => {
    expect(isV1(sign('v3', { signature: 'not-v3' }))).toBe(true);
    expect(isV1(sign('v1', { signature: 'not-v3' }))).toBe(true);
    const unsigned = sign('none', { signature: 'not-v3' });
    expect([isV1(unsigned), isV3(unsigned)]).toEqual([false, false]);
  });
});

test('the headers of a call are added, and win', () => {
  const headers = { accept: 'application/xml', host: 'other.example' };
  expect(sign('none', { headers }).headers).toEqual(headers);
});
