/**
 * Helpers for mutants about signatures:
 *
 *     checking({ fresh: passing })                    leaves one check out
 *     sparing('signature', (credential) => …)         leaves it out for some credentials
 *     signingV1((request, parameters) => …)           calculates another string to sign
 *     answeringCode('SignatureNonceUsed', { … })      answers one code otherwise
 */
import { hmacSha1Base64, hmacSha256Hex, sha256Hex } from '../../../contract/signature/digest.ts';
import {
  ACS3_HMAC_SHA256,
  type SignedRequest,
  canonicalRequest,
  hashedPayload,
  parseAuthorization,
  stringToSign,
} from '../../../contract/signature/v3.ts';
import { type WireParameters, parseForm } from '../../../contract/wire/form.ts';
import { percentEncode } from '../../../contract/wire/percent-encoding.ts';
import type { Reply } from '../../../mock/pipeline/answers/answers.ts';
import { CHECKS, type Check, type Checks, authenticator } from '../../../mock/authentication/authenticate.ts';
import { type Credential, commonOf, credentialOf } from '../../../mock/authentication/credential.ts';
import type { HttpRequest } from '../../../mock/server/http.ts';
import { readParameters, splitTarget } from '../../../mock/pipeline/read-parameters.ts';
import type { Behaviour } from '../mutant.ts';
import { answering } from '../faults.ts';

/** Checks credentials otherwise. */
export function checking(checks: Partial<Checks>, read: typeof credentialOf = credentialOf): Behaviour {
  return { stages: { authenticate: authenticator({ ...CHECKS, ...checks }, read) } };
}

/** Finds no fault. */
export const passing: Check = () => undefined;

/** Finds no fault with some credentials. */
export function sparing(name: keyof Checks, isSpared: (credential: Credential) => boolean): Behaviour {
  return checking({
    [name]: (...[credential, ...rest]: Parameters<Check>) =>
      isSpared(credential) ? undefined : CHECKS[name](credential, ...rest),
  });
}

/** Accepts some credentials, whatever is wrong with them. */
export function accepting(isAccepted: (credential: Credential) => boolean): Behaviour {
  const unlessAccepted =
    (check: Check): Check =>
    (credential, ...rest) =>
      isAccepted(credential) ? undefined : check(credential, ...rest);
  return checking({
    present: unlessAccepted(CHECKS.present),
    known: unlessAccepted(CHECKS.known),
    wellFormed: unlessAccepted(CHECKS.wellFormed),
    inTime: unlessAccepted(CHECKS.inTime),
    algorithm: unlessAccepted(CHECKS.algorithm),
    payload: unlessAccepted(CHECKS.payload),
    signature: unlessAccepted(CHECKS.signature),
    fresh: unlessAccepted(CHECKS.fresh),
  });
}

/** Notices the absence of some common parameters only. */
export function missing(isNoticed: (parameter: string, credential: Credential) => boolean): Behaviour {
  return checking({
    present(credential, authentication, contract) {
      const checks = contract.errors.checks.filter(
        ({ condition, parameter }) =>
          condition !== 'common-parameter-absent' || isNoticed(parameter ?? '', credential),
      );
      return CHECKS.present(credential, authentication, {
        ...contract,
        errors: { ...contract.errors, checks },
      });
    },
  });
}

/** Asks of the signatures only that some test is passed; gets the right one and the one that was sent. */
export function comparing(
  isRight: (right: string, sent: string, version: Credential['version']) => boolean,
): Behaviour {
  return checking({
    signature(credential, authentication, contract) {
      const secret = authentication.accessKeys.get(commonOf(credential, 'AccessKeyId') ?? '') ?? '';
      const sent = commonOf(credential, 'Signature') ?? '';
      if (isRight(credential.signatureUnder(secret), sent, credential.version)) return undefined;
      return CHECKS.signature(credential, authentication, contract);
    },
  });
}

/** Accepts a signature over another string as well; the string to sign that it shows is the right one. */
export function takingAlso(
  strings: (request: HttpRequest, right: Credential) => readonly string[],
): Behaviour {
  return checking({}, (request) => {
    const right = credentialOf(request);
    const others = strings(request, right).map((text) => signedAs(right, text));
    const signatureUnder = (secret: string) => {
      const all = [right, ...others].map((one) => one.signatureUnder(secret));
      return all.find((signature) => signature === right.common.get('Signature')) ?? all[0] ?? '';
    };
    return { ...right, signatureUnder };
  });
}

/** Shows another string to sign than it signs. */
export function showing(change: (text: string, request: HttpRequest) => string): Behaviour {
  return checking({}, (request) => {
    const right = credentialOf(request);
    return { ...right, stringToSign: change(right.stringToSign, request) };
  });
}

/** How the text to be signed is made of parameters. */
export interface CanonicalForm {
  readonly encode?: (text: string) => string;
  readonly compare?: (a: string, b: string) => number;
  readonly read?: (text: string) => string;
  readonly isSigned?: (name: string) => boolean;
}

/** Calculates V1 signatures over another canonical form. */
export function signingV1(form: CanonicalForm): Behaviour {
  return checking({}, (request) => {
    const right = credentialOf(request);
    return right.version === 'V1' ? signedAs(right, stringToSignV1(request, form)) : right;
  });
}

/** Calculates V3 signatures over a query in another canonical form. */
export function signingQueryV3(form: CanonicalForm): Behaviour {
  return checking({}, (request) => {
    const right = credentialOf(request);
    const signed = signedRequestOf(request);
    const lines = canonicalRequest(signed).split('\n').with(2, canonical(signed.query, form));
    const text = `${ACS3_HMAC_SHA256}\n${sha256Hex(lines.join('\n'))}`;
    return right.version === 'V3' ? signedAs(right, text) : right;
  });
}

/** Calculates V3 signatures over another canonical request. */
export function signingV3(
  change: (request: SignedRequest) => SignedRequest,
  checks: Partial<Checks> = {},
): Behaviour {
  return checking(checks, (request) => {
    const right = credentialOf(request);
    return right.version === 'V3' ? signedAs(right, stringToSign(change(signedRequestOf(request)))) : right;
  });
}

/** The string to sign of a V1 request in another canonical form. */
export function stringToSignV1(request: HttpRequest, form: CanonicalForm = {}): string {
  const { parameters } = readParameters(request);
  return `${request.method}&%2F&${percentEncode(canonical(parameters, form))}`;
}

function canonical(
  parameters: WireParameters,
  { encode = percentEncode, compare = inCodeUnits, read = same, isSigned = () => true }: CanonicalForm,
): string {
  return Array.from(parameters)
    .filter(([name]) => name !== 'Signature' && isSigned(name))
    .toSorted(([a], [b]) => compare(a, b))
    .map(([name, value]) => `${encode(name)}=${encode(read(value))}`)
    .join('&');
}

/** What a V3 signature of a request covers. */
export function signedRequestOf({
  method,
  target,
  headers,
  body = Buffer.alloc(0),
}: HttpRequest): SignedRequest {
  const { path, query } = splitTarget(target);
  const signedHeaders = parseAuthorization(headers.get('authorization') ?? '')?.signedHeaders ?? [];
  return {
    method,
    path,
    query: parametersOf(query),
    headers,
    signedHeaders,
    hashedPayload: hashedPayload(body),
  };
}

/** Answers one code with other members, or another status. */
export function answeringCode(
  code: string,
  { status, ...members }: { readonly status?: number; readonly Code?: string; readonly Message?: string },
): Behaviour {
  return answeringCodes(
    (one) => one === code,
    (answer) => ({
      ...answer,
      status: status ?? answer.status,
      members: { ...answer.members, ...members },
    }),
  );
}

/** Answers some codes otherwise. */
export function answeringCodes(
  isMeant: (code: string) => boolean,
  change: (answer: Reply) => Reply,
): Behaviour {
  return answering((answer) => (isMeant(answer.members['Code'] ?? '') ? change(answer) : answer));
}

function signedAs(credential: Credential, text: string): Credential {
  const signatureUnder = (secret: string) =>
    credential.version === 'V1' ? hmacSha1Base64(`${secret}&`, text) : hmacSha256Hex(secret, text);
  return { ...credential, stringToSign: text, signatureUnder };
}

function inCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function same(text: string): string {
  return text;
}

function parametersOf(text: string): WireParameters {
  const form = parseForm(text);
  return form.ok ? form.parameters : new Map();
}
