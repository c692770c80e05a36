/**
 * Signed requests to test with, and a service that verifies them:
 *
 *     codeOf(requestV1({ Timestamp: undefined }), verifying())     'MissingTimestamp'
 */
import { SIGNATURE_PARAMETERS } from '../../contract/signature/parameters.ts';
import type { SignableRequest } from '../../contract/signature/scheme.ts';
import { sign, split } from '../../contract/signature/sign.ts';
import { timestamp } from '../../contract/signature/timestamp.ts';
import { V1 } from '../../contract/signature/v1.ts';
import { CONTENT_SHA256, V3 } from '../../contract/signature/v3.ts';
import { formatForm } from '../../contract/wire/form.ts';
import { OPERATION, VALID, callOf, requestOf, serviceOf } from './mock-call.ts';
import type { HttpRequest } from '../../mock/call/http.ts';
import type { Outcome } from '../../mock/call/outcome.ts';
import type { Service } from '../../mock/account/service.ts';
import { authenticate } from '../../mock/authentication/authenticate.ts';
import { authentication } from '../../mock/authentication/authentication.ts';

/** The time of day in these tests. */
export const NOON = new Date('2023-12-06T12:00:00Z');

/** What the requests are signed with. */
export const ACCESS_KEYS: ReadonlyMap<string, string> = new Map([['testid', 'testsecret']]);

/** A service that verifies signatures, whose clock stands still. */
export function verifying(now: Date = NOON, accessKeys: ReadonlyMap<string, string> = ACCESS_KEYS): Service {
  return serviceOf({ authentication: authentication({ accessKeys, now: () => now }) });
}

/** What a service says about the credential of a request. */
export function judged(request: HttpRequest, service: Service): Outcome | undefined {
  return authenticate({ ...callOf(), request }, OPERATION, service);
}

/** The code that a credential is rejected with; undefined when there is no fault in it. */
export function codeOf(request: HttpRequest, service: Service): string | undefined {
  return judged(request, service)?.answer;
}

/** Values by name; undefined leaves one out. */
type Changes = Readonly<Record<string, string | undefined>>;

const KEY = { accessKeyId: 'testid' };
const STAMP = { nonce: 'nonce', timestamp: timestamp(NOON) };
const PARAMETERS = { ...VALID, Version: '2014-05-26' };

/** A GET signed by V1, with some parameters more or other ones. */
export function requestV1(changes: Changes = {}, accessKeySecret: string = 'testsecret'): HttpRequest {
  const isOwn = (name: string) => !SIGNATURE_PARAMETERS.some((one) => one === name);
  const parameters = present(PARAMETERS, changes, isOwn);
  const request = signable({ method: 'GET', parameters });
  const signature = sign(V1, request, { ...KEY, accessKeySecret }, STAMP, { common: changes });
  return requestOf({ target: `/?${formatForm([...parameters, ...signature.parameters])}` });
}

/** A POST signed by V3, with some headers more or other ones, and common parameters by their V1 names. */
export function requestV3(
  changes: Changes = {},
  { body = '', secret: accessKeySecret = 'testsecret' }: { body?: string; secret?: string } = {},
): HttpRequest {
  const { parameters, headers } = split(V3, Object.entries(PARAMETERS));
  const isOwn = (name: string) => name === name.toLowerCase() && name !== CONTENT_SHA256;
  const own = present({ host: 'ecs.example:4010', ...headers }, changes, isOwn);
  const request = signable({ method: 'POST', parameters: new Map(parameters), headers: own, body });
  const signature = sign(V3, request, { ...KEY, accessKeySecret }, STAMP, { common: changes });
  return requestOf({
    method: 'POST',
    target: `/?${formatForm(parameters)}`,
    headers: { ...Object.fromEntries(own), ...signature.headers },
    body,
  });
}

function signable(
  own: Pick<SignableRequest, 'method' | 'parameters'> & Partial<SignableRequest>,
): SignableRequest {
  return { path: '/', query: own.parameters, headers: new Map(), body: '', ...own };
}

function present(all: Changes, changes: Changes, isOwn: (name: string) => boolean): Map<string, string> {
  return new Map(
    Object.entries({ ...all, ...changes }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && isOwn(pair[0]),
    ),
  );
}
