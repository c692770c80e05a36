import { describe, expect, test } from 'vitest';
import { requestOf, serviceOf } from '../../tests/support/mock-call.ts';
import { hashedPayload } from '../../contract/signature/v3.ts';
import type { HttpRequest } from '../call/http.ts';
import { codeOf, judged, requestV1, requestV3, verifying } from '../../tests/support/signed-mock-call.ts';

const DIGEST = hashedPayload('a=1');
const NO_DIGEST = { 'x-acs-content-sha256': undefined };

test('a service without access keys accepts every credential', () => {
  expect(codeOf(requestOf(), serviceOf())).toBeUndefined();
  expect(codeOf(requestV1({}, 'wrong'), serviceOf())).toBeUndefined();
});

describe('a correct signature is accepted', () => {
  test.each([
    ['V1', requestV1()],
    ['V1 over signs that are encoded', requestV1({ 'Tag.1.Key': "a b*c~d+e!'()%41", 'Tag.1.Value': '中' })],
    ['V1 over a security token', requestV1({ SecurityToken: 'CAIS+/=' })],
    ['V1 over an empty SignatureType', requestV1({ SignatureType: '' })],
    ['V3', requestV3()],
    ['V3 over a body', requestV3({}, { body: 'Tag.1.Key=a%20b' })],
    ['V3 without the digest of its body', requestV3(NO_DIGEST, { body: 'a=1' })],
    ['V3 with the digest of its body', requestV3({ 'x-acs-content-sha256': DIGEST }, { body: 'a=1' })],
    [
      'V3 with that digest in upper case',
      requestV3({ 'x-acs-content-sha256': DIGEST.toUpperCase() }, { body: 'a=1' }),
    ],
    ['V3 with an empty digest', requestV3({ 'x-acs-content-sha256': '' }, { body: 'a=1' })],
    ['V3 with its parts in another order', inOtherOrder(requestV3())],
    [
      'V3 over a security token',
      requestV3({ 'x-acs-accesskey-id': 'testid', 'x-acs-security-token': 'CAIS+/=' }),
    ],
  ])('%s', (_, request) => {
    expect(codeOf(request, verifying())).toBeUndefined();
  });

  test('however its parameters are spelled, and wherever they stand', () => {
    const { target } = requestV1({ 'Tag.1.Key': 'a b*c' });
    const spelled = target.replace('a%20b%2Ac', '%61+b*c');
    expect(codeOf(requestOf({ target: spelled }), verifying())).toBeUndefined();
    const signedForGet = requestOf({ method: 'POST', target: '/', body: target.slice(2) });
    expect(codeOf(signedForGet, verifying())).toBe('SignatureDoesNotMatch');
  });
});

describe('a wrong signature', () => {
  test.each([
    ['another secret', requestV1({}, 'another')],
    ['another secret in V3', requestV3({}, { secret: 'another' })],
    ['another method', requestV1({ SignatureMethod: 'HMAC-SHA256' })],
    ['another version', requestV1({ SignatureVersion: '2.0' })],
    ['a changed parameter', changedTarget(requestV1(), 'testKeyPairName', 'other')],
    ['a changed query in V3', changedTarget(requestV3(), 'testKeyPairName', 'other')],
    ['a changed body in V3', { ...requestV3({}, { body: 'a=1' }), body: Buffer.from('a=2') }],
    [
      'a changed body in V3 without its digest',
      { ...requestV3(NO_DIGEST, { body: 'a=1' }), body: Buffer.from('a=2') },
    ],
    ['the digest of another body', requestV3({ 'x-acs-content-sha256': DIGEST }, { body: 'a=2' })],
    ['a digest that is none', requestV3({ 'x-acs-content-sha256': 'UNSIGNED-PAYLOAD' }, { body: 'a=1' })],
    [
      'the digest of another body, which is not signed',
      withHeader(requestV3(NO_DIGEST, { body: 'a=2' }), 'x-acs-content-sha256', DIGEST),
    ],
    ['no signed headers in V3', changedAuthorization(/SignedHeaders=[^,]*,/)],
    ['a changed header in V3', withHeader(requestV3(), 'x-acs-signature-nonce', 'other')],
  ])('with %s is rejected with SignatureDoesNotMatch', (_, request) => {
    expect(codeOf(request, verifying())).toBe('SignatureDoesNotMatch');
  });

  test('is rejected with the string that had to be signed', () => {
    expect(judged(requestV1({}, 'another'), verifying())).toEqual({
      answer: 'SignatureDoesNotMatch',
      because: 'signature-differs',
      placeholders: {
        stringToSign:
          'GET&%2F&AccessKeyId%3Dtestid%26Action%3DCreateKeyPair%26KeyPairName%3DtestKeyPairName%26RegionId%3D' +
          'cn-hangzhou%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3Dnonce%26SignatureVersion%3D1.0%26' +
          'Timestamp%3D2023-12-06T12%253A00%253A00Z%26Version%3D2014-05-26',
      },
    });
    expect(judged(requestV3({}, { secret: 'another' }), verifying())?.placeholders?.['stringToSign']).toMatch(
      /^ACS3-HMAC-SHA256\n[0-9a-f]{64}$/,
    );
  });

  test('uses up no nonce', () => {
    const service = verifying();
    expect(codeOf(requestV1({}, 'another'), service)).toBe('SignatureDoesNotMatch');
    expect(codeOf(requestV1(), service)).toBeUndefined();
  });
});

test.each(['AccessKeyId', 'SignatureMethod', 'SignatureVersion', 'SignatureNonce', 'Timestamp', 'Version'])(
  'without %s, or with an empty one, a code with its name is owed',
  (name) => {
    expect(codeOf(requestV1({ [name]: undefined }), verifying())).toBe(`Missing${name}`);
    expect(codeOf(requestV1({ [name]: '' }), verifying())).toBe(`Missing${name}`);
  },
);

test('without Signature a code with its name is owed', () => {
  const { target } = requestV1();
  expect(codeOf(requestOf({ target: target.replace(/&Signature=.*/, '') }), verifying())).toBe(
    'MissingSignature',
  );
});

test.each([
  ['x-acs-date', 'Timestamp'],
  ['x-acs-signature-nonce', 'SignatureNonce'],
  ['x-acs-version', 'Version'],
])('without %s a code with the name of its parameter %s is owed', (header, name) => {
  const { headers, ...rest } = requestV3();
  const fewer = new Map([...headers].filter(([one]) => one !== header));
  expect(codeOf({ ...rest, headers: fewer }, verifying())).toBe(`Missing${name}`);
});

test.each([
  ['a Credential', /Credential=[^,]*,/, 'MissingAccessKeyId'],
  ['a Signature', /,Signature=.*$/, 'MissingSignature'],
  ['all but a Credential', /,SignedHeaders=.*$/, 'MissingSignature'],
  ['any part', / .*$/, 'MissingAccessKeyId'],
])('an Authorization without %s is rejected with the code that names it', (_, part, code) => {
  expect(codeOf(changedAuthorization(part), verifying())).toBe(code);
});

test('an access key that is not known is reported before anything else', () => {
  const request = requestV1({ AccessKeyId: 'nobody', Timestamp: 'x' }, 'another');
  expect(codeOf(request, verifying())).toBe('InvalidAccessKeyId.NotFound');
});

test.each([
  '2023-13-24T12:00:00Z',
  '2023-00-24T12:00:00Z',
  '2023-12-32T12:00:00Z',
  '2023-12-00T12:00:00Z',
  '2023-02-30T12:00:00Z',
  '2023-02-29T12:00:00Z',
  '2023-12-06T24:00:00Z',
  '2023-12-06T25:00:00Z',
  '2023-12-06T12:60:00Z',
  '2023-12-06T12:00:60Z',
  '2023-12-06T12:00:00.0Z',
  '2023-12-06T12:00:00+00:00',
  '2023-12-06 12:00:00Z',
  '1701864000',
])('the timestamp %s is malformed', (timestamp) => {
  expect(codeOf(requestV1({ Timestamp: timestamp }), verifying())).toBe('InvalidTimeStamp.Format');
  expect(codeOf(requestV3({ Timestamp: timestamp }), verifying())).toBe('InvalidTimeStamp.Format');
});

test.each([
  ['11:45:00', undefined],
  ['11:44:59', 'InvalidTimeStamp.Expired'],
  ['12:15:00', undefined],
  ['12:15:01', 'InvalidTimeStamp.Expired'],
])('at noon the time %s is answered with %s', (time, code) => {
  const timestamp = `2023-12-06T${time}Z`;
  expect(codeOf(requestV1({ Timestamp: timestamp }), verifying())).toBe(code);
  expect(codeOf(requestV3({ Timestamp: timestamp }), verifying())).toBe(code);
});

test('a nonce is good once, whatever else the request says', () => {
  const service = verifying();
  expect(codeOf(requestV1(), service)).toBeUndefined();
  expect(codeOf(requestV1({ KeyPairName: 'other' }), service)).toBe('SignatureNonceUsed');
  expect(codeOf(requestV3(), service)).toBe('SignatureNonceUsed');
  expect(codeOf(requestV1({ SignatureNonce: 'other' }), service)).toBeUndefined();
});

test('the 29th of February is a day in a leap year', () => {
  const request = requestV1({ Timestamp: '2024-02-29T12:00:00Z' });
  expect(codeOf(request, verifying(new Date('2024-02-29T12:00:00Z')))).toBeUndefined();
});

function inOtherOrder(request: HttpRequest): HttpRequest {
  const [algorithm, ...parts] = (request.headers.get('authorization') ?? '').split(/[ ,]/);
  return withHeader(request, 'authorization', `${algorithm} ${parts.toReversed().join(' , ')}`);
}

/** A V3 request whose `Authorization` lacks what a pattern finds. */
function changedAuthorization(pattern: RegExp): HttpRequest {
  const request = requestV3();
  return withHeader(
    request,
    'authorization',
    request.headers.get('authorization')?.replace(pattern, '') ?? '',
  );
}

function changedTarget(request: HttpRequest, from: string, to: string): HttpRequest {
  return { ...request, target: request.target.replace(from, to) };
}

function withHeader(request: HttpRequest, name: string, value: string): HttpRequest {
  return { ...request, headers: new Map([...request.headers, [name, value]]) };
}
