/**
 * Signed requests to test with, and a service that verifies them:
 *
 *     codeOf(requestV1({ Timestamp: undefined }), verifying())     'MissingTimestamp'
 */
import { signatureV1 } from '../../contract/signature/v1.ts';
import {
  ACS3_HMAC_SHA256,
  authorizationHeader,
  hashedPayload,
  headersToSign,
  signatureV3,
} from '../../contract/signature/v3.ts';
import { formatForm } from '../../contract/wire/form.ts';
import { OPERATION, VALID, callOf, requestOf, serviceOf } from './mock-call.ts';
import type { HttpRequest } from '../../mock/call/http.ts';
import type { Outcome } from '../../mock/call/outcome.ts';
import type { Service } from '../../mock/account/service.ts';
import { authenticate } from '../../mock/authentication/authenticate.ts';
import { authentication } from '../../mock/authentication/authentication.ts';

/** The time of day in these tests. */
export const NOON = new Date('2023-12-06T12:00:00Z');

/** What the fixtures sign with. */
export const ACCESS_KEYS: ReadonlyMap<string, string> = new Map([['testid', 'testsecret']]);

/** A service that verifies signatures, whose clock stands still. */
export function verifying(now: Date = NOON, accessKeys: ReadonlyMap<string, string> = ACCESS_KEYS): Service {
  return serviceOf({ authentication: authentication({ accessKeys, now: () => now }) });
}

/** What a service says about the credential of a request. */
export function judged(request: HttpRequest, service: Service): Outcome | undefined {
  return authenticate({ ...callOf(), request }, OPERATION, service);
}

/** The code that a credential costs; undefined when there is no fault in it. */
export function codeOf(request: HttpRequest, service: Service): string | undefined {
  return judged(request, service)?.answer;
}

/** A GET signed by V1, with some parameters more or other ones; undefined leaves one out. */
export function requestV1(
  changes: Readonly<Record<string, string | undefined>> = {},
  secret: string = 'testsecret',
): HttpRequest {
  const all = {
    ...VALID,
    Version: '2014-05-26',
    AccessKeyId: 'testid',
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    SignatureNonce: 'nonce',
    Timestamp: '2023-12-06T12:00:00Z',
    ...changes,
  };
  const parameters = new Map(
    Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const Signature = signatureV1('GET', parameters, secret);
  return requestOf({ target: `/?${formatForm([...parameters, ['Signature', Signature]])}` });
}

/** A POST signed by V3, with some headers more or other ones; undefined leaves one out. */
export function requestV3(
  changes: Readonly<Record<string, string | undefined>> = {},
  { body = '', secret = 'testsecret' }: { body?: string; secret?: string } = {},
): HttpRequest {
  const { KeyPairName = '', RegionId = '' } = VALID;
  const query = new Map([
    ['KeyPairName', KeyPairName],
    ['RegionId', RegionId],
  ]);
  const all = {
    host: 'ecs.example:4010',
    'x-acs-action': 'CreateKeyPair',
    'x-acs-version': '2014-05-26',
    'x-acs-date': '2023-12-06T12:00:00Z',
    'x-acs-signature-nonce': 'nonce',
    ...changes,
  };
  const headers = new Map(
    Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const signedHeaders = headersToSign(headers.keys());
  const signed = {
    method: 'POST',
    path: '/',
    query,
    headers,
    signedHeaders,
    hashedPayload: hashedPayload(body),
  };
  const authorization = authorizationHeader({
    algorithm: ACS3_HMAC_SHA256,
    credential: 'testid',
    signedHeaders,
    signature: signatureV3(signed, secret),
  });
  return requestOf({
    method: 'POST',
    target: `/?${formatForm(query)}`,
    headers: { ...Object.fromEntries(headers), authorization },
    body,
  });
}
