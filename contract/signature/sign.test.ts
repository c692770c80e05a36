import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_PARAMETERS, SIGNATURE_PARAMETERS } from './parameters.ts';
import type { Credential, SignableRequest, SignatureScheme } from './scheme.ts';
import { SCHEMES, schemeOf } from './schemes.ts';
import { type Signature, type Tampering, sign, split } from './sign.ts';
import { CONTENT_SHA256 } from './v3.ts';

const KEY = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const STAMP = { nonce: 'n1', timestamp: '2023-12-06T12:00:00Z' };

const text = fc.string({ unit: 'grapheme' });
const name = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((one) => ![...SIGNATURE_PARAMETERS, 'Version'].some((common) => common === one));
const parameters = fc.array(fc.tuple(name, text)).map((pairs) => new Map(pairs));

const requests: fc.Arbitrary<SignableRequest> = fc
  .record({
    method: fc.constantFrom('GET', 'POST'),
    path: fc.constant('/'),
    query: parameters,
    form: parameters,
    headers: fc
      .dictionary(fc.stringMatching(/^x-acs-[a-b]{1,4}$/), fc.stringMatching(/^[ -~]*$/))
      .map((more) => new Map(Object.entries({ host: 'ecs.example:4010', ...more }))),
    body: text,
  })
  .map(({ form, ...rest }) => ({ ...rest, parameters: new Map([...form, ...rest.query]) }));

const SAMPLE: SignableRequest = {
  method: 'POST',
  path: '/',
  parameters: new Map([['KeyPairName', 'web']]),
  query: new Map([['KeyPairName', 'web']]),
  headers: new Map([['host', 'ecs.example:4010']]),
  body: '',
};

describe.each(Object.values(SCHEMES))('$id', (scheme) => {
  test('what is signed is read back, and verifies under its secret and no other', () => {
    fc.assert(
      fc.property(requests, text, text, text, (request, secret, nonce, other) => {
        fc.pre(nonce !== '' && secret !== other);
        const key = { accessKeyId: 'id', accessKeySecret: secret };
        const sent = withSignature(request, sign(scheme, request, key, { ...STAMP, nonce }));
        expect(schemeOf(sent.headers)).toBe(scheme);
        const credential = scheme.read(sent);
        expect(credential.version).toBe(scheme.id);
        expect(credential.common.get('AccessKeyId')).toBe('id');
        expect(credential.common.get('SignatureNonce')).toBe(nonce);
        expect(credential.common.get('Timestamp')).toBe(STAMP.timestamp);
        expect(isRight(credential, secret)).toBe(true);
        expect(isRight(credential, other)).toBe(false);
      }),
    );
  });

  test('the string to sign is that of the request as it is sent', () => {
    const signature = sign(scheme, SAMPLE, KEY, STAMP);
    expect(scheme.stringToSign(withSignature(SAMPLE, signature))).toBe(signature.stringToSign);
    expect(signature.stringToSign).toBe(scheme.read(withSignature(SAMPLE, signature)).stringToSign);
  });

  test('all that a signature adds is what the scheme names', () => {
    const { parameters: added, headers } = sign(scheme, SAMPLE, KEY, STAMP);
    expect(added.map(([one]) => one)).toEqual(scheme.adds.parameters);
    expect(Object.keys(headers)).toEqual(scheme.adds.headers);
  });

  const TAMPERINGS: readonly (readonly [what: string, tampering: Tampering])[] = [
    ['another secret', { secret: 'another' }],
    ['an empty secret', { secret: '' }],
    ['another method', { method: 'GET' }],
    ['another algorithm', { common: { SignatureMethod: 'HMAC-SM3' } }],
    ['no algorithm', { common: { SignatureMethod: undefined } }],
    ['no signature', { common: { Signature: undefined } }],
    ['half a signature', { signature: (right) => right.slice(0, 8) }],
    ['a changed nonce', { afterwards: { common: { SignatureNonce: 'n2' } } }],
    ['a changed timestamp', { afterwards: { common: { Timestamp: '2023-12-06T13:00:00Z' } } }],
    ['a changed parameter', { afterwards: { parameters: { KeyPairName: 'other' } } }],
    ['an added parameter', { afterwards: { parameters: { NoSuchParameter: '' } } }],
  ];

  test.each(TAMPERINGS)('%s is noticed', (_, tampering) => {
    expect(verifies(scheme, tampering)).toBe(false);
  });

  test.each([
    ['AccessKeyId', 'nobody'],
    ['SignatureNonce', 'n2'],
    ['Timestamp', 'yesterday'],
  ])('another %s is signed and read', (one, value) => {
    const sent = withSignature(SAMPLE, sign(scheme, SAMPLE, KEY, STAMP, { common: { [one]: value } }));
    expect(scheme.read(sent).common.get(one)).toBe(value);
    expect(isRight(scheme.read(sent), 'testsecret')).toBe(true);
  });

  test.each(SIGNATURE_PARAMETERS.filter((one) => scheme.places[one].in !== 'authorization'))(
    'without %s just this is absent',
    (one) => {
      const sent = withSignature(SAMPLE, sign(scheme, SAMPLE, KEY, STAMP, { common: { [one]: undefined } }));
      expect(scheme.read(sent).common.get(one)).toBeUndefined();
      const { in: where, name: called } = scheme.places[one];
      expect(where === 'header' ? sent.headers.has(called) : sent.parameters.has(called)).toBe(false);
      // The rest is signed as it is sent.
      const isSigned = isRight({ ...scheme.read(sent), isKnownAlgorithm: true }, 'testsecret');
      expect(isSigned).toBe(one !== 'Signature');
    },
  );
});

describe('v3 beyond the parameters', () => {
  test('a changed header is noticed', () => {
    const request = { ...SAMPLE, headers: new Map([...SAMPLE.headers, ['x-acs-extra', '1'] as const]) };
    const tampering = { afterwards: { headers: { 'x-acs-extra': '2' } } };
    const sent = withSignature(request, sign(SCHEMES.v3, request, KEY, STAMP, tampering));
    expect(isRight(SCHEMES.v3.read(sent), 'testsecret')).toBe(false);
  });

  test('a changed body is noticed, whether or not its digest is sent', () => {
    for (const tampering of [{}, { common: { [CONTENT_SHA256]: undefined } }]) {
      const sent = withSignature(SAMPLE, sign(SCHEMES.v3, SAMPLE, KEY, STAMP, tampering));
      expect(isRight(SCHEMES.v3.read(sent), 'testsecret')).toBe(true);
      expect(isRight(SCHEMES.v3.read({ ...sent, body: 'a=1' }), 'testsecret')).toBe(false);
    }
  });

  test('the digest of another body is noticed, though it is signed', () => {
    const credential = readTampered(SCHEMES.v3, { common: { [CONTENT_SHA256]: '00' } });
    expect(credential.common.get('Signature')).toBe(credential.signatureUnder('testsecret'));
    expect(credential.isIntact).toBe(false);
  });
});

describe('split', () => {
  const all = [...ACTION_PARAMETERS, 'Timestamp', 'RegionId'].map((one): [string, string] => [one, 'x']);

  test('V1 has all parameters as parameters', () => {
    expect(split(SCHEMES.v1, all)).toEqual({ parameters: all, headers: {} });
  });

  test('V3 has action and version in headers, and no other', () => {
    expect(split(SCHEMES.v3, all)).toEqual({
      parameters: [
        ['Timestamp', 'x'],
        ['RegionId', 'x'],
      ],
      headers: { 'x-acs-action': 'x', 'x-acs-version': 'x' },
    });
  });
});

/** Puts the parts of a signature onto a request, all parameters into the query. */
function withSignature(request: SignableRequest, { parameters: added, headers }: Signature): SignableRequest {
  return {
    ...request,
    parameters: new Map([...request.parameters, ...added]),
    query: new Map([...request.query, ...added]),
    headers: new Map([...request.headers, ...Object.entries(headers)]),
  };
}

function readTampered(scheme: SignatureScheme, tampering: Tampering): Credential {
  return scheme.read(withSignature(SAMPLE, sign(scheme, SAMPLE, KEY, STAMP, tampering)));
}

function verifies(scheme: SignatureScheme, tampering: Tampering): boolean {
  return isRight(readTampered(scheme, tampering), KEY.accessKeySecret);
}

function isRight(
  { common, isKnownAlgorithm, isIntact, signatureUnder }: Credential,
  secret: string,
): boolean {
  return isKnownAlgorithm && isIntact && signatureUnder(secret) === common.get('Signature');
}
