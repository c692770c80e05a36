/**
 * Whether a request is signed as it has to be (question "signatures"), check by check; the first one that fails decides
 * the answer:
 *
 *     no Timestamp                          -> MissingTimestamp
 *     AccessKeyId=nobody                    -> InvalidAccessKeyId.NotFound
 *     Timestamp=2023-12-06                  -> InvalidTimeStamp.Format
 *     Timestamp=2023-02-30T12:00:00Z        -> InvalidTimeStamp.Format, for there is no such day
 *     Timestamp=16 minutes ago              -> InvalidTimeStamp.Expired
 *     x-acs-content-sha256 of another body  -> SignatureDoesNotMatch, with the string that had to be signed
 *     Signature=another one                 -> SignatureDoesNotMatch
 *     SignatureNonce=one that was used      -> SignatureNonceUsed
 */
import type { Contract } from '../../contract/contract.ts';
import { type Credential, commonOf } from '../../contract/signature/scheme.ts';
import type { Outcome } from '../call/outcome.ts';
import { AUTHENTICATION, type Authenticate, type Authentication } from './authentication.ts';
import { credentialOf } from './credential.ts';
import { areEqualTexts } from './equal-texts.ts';
import { isInWindow, isMoment } from './window.ts';

/** One check; undefined when it finds no fault. */
export type Check = (
  credential: Credential,
  authentication: Authentication,
  contract: Contract,
) => Outcome | undefined;

/** The checks, in their order. */
export type Checks = Readonly<
  Record<
    'present' | 'known' | 'wellFormed' | 'inTime' | 'algorithm' | 'payload' | 'signature' | 'fresh',
    Check
  >
>;

/** The checks of a server that keeps the contract. */
export const CHECKS: Checks = { present, known, wellFormed, inTime, algorithm, payload, signature, fresh };

/** Checks the credential of a call; accepts it where the service verifies none. */
export const authenticate: Authenticate = authenticator(CHECKS, credentialOf);

/**
 * A check of credentials.
 * @param read how a credential is read from a request
 */
export function authenticator(checks: Checks, read: typeof credentialOf): Authenticate {
  return ({ request }, { contract }, service) => {
    if (service.authentication === undefined) return undefined;
    const credential = read(request);
    for (const check of Object.values(checks)) {
      const refused = check(credential, service.authentication, contract);
      if (refused !== undefined) return refused;
    }
    return undefined;
  };
}

function present(credential: Credential, _: Authentication, { errors }: Contract): Outcome | undefined {
  const cause = errors.checks.find(
    ({ step, condition, parameter }) =>
      step === AUTHENTICATION &&
      condition === 'common-parameter-absent' &&
      commonOf(credential, parameter ?? '') === undefined,
  );
  return cause && { answer: cause.code, because: `${cause.parameter} absent` };
}

function known(credential: Credential, { accessKeys }: Authentication, contract: Contract) {
  return accessKeys.has(text(credential, 'AccessKeyId')) ? undefined : broken(contract, 'unknown-access-key');
}

function wellFormed(credential: Credential, _: Authentication, { document, errors, check }: Contract) {
  const { pointer = '' } = document.parameters.find(({ name }) => name === 'Timestamp') ?? {};
  const written = text(credential, 'Timestamp');
  const [violation] = check(pointer)(written);
  if (violation === undefined && isMoment(written)) return undefined;
  const keyword = violation?.keyword ?? 'pattern';
  return { answer: errors.owedFor('Timestamp', keyword), because: `Timestamp ${keyword}` };
}

function inTime(credential: Credential, { now }: Authentication, contract: Contract) {
  const isRight = isInWindow(text(credential, 'Timestamp'), now());
  return isRight ? undefined : broken(contract, 'timestamp-outside-window');
}

/** An algorithm that this server does not know gives no signature that it calculates. */
function algorithm(credential: Credential, _: Authentication, contract: Contract) {
  return credential.isKnownAlgorithm ? undefined : differs(credential, contract);
}

/** The payload's digest is part of what is signed, so another one makes another signature. */
function payload(credential: Credential, _: Authentication, contract: Contract) {
  return credential.isIntact ? undefined : differs(credential, contract);
}

function signature(credential: Credential, { accessKeys }: Authentication, contract: Contract) {
  const secret = accessKeys.get(text(credential, 'AccessKeyId'));
  const isRight =
    secret !== undefined && areEqualTexts(credential.signatureUnder(secret), text(credential, 'Signature'));
  return isRight ? undefined : differs(credential, contract);
}

/** Last, so that nobody but the owner of a key can use up a nonce of its. */
function fresh(credential: Credential, { nonces, now }: Authentication, contract: Contract) {
  const isNew = nonces.use(text(credential, 'AccessKeyId'), text(credential, 'SignatureNonce'), now());
  return isNew ? undefined : broken(contract, 'nonce-used');
}

function differs({ stringToSign }: Credential, contract: Contract): Outcome {
  return { ...broken(contract, 'signature-differs'), placeholders: { stringToSign } };
}

function broken({ errors }: Contract, condition: string): Outcome {
  return { answer: errors.owedForCondition(condition), because: condition };
}

function text(credential: Credential, name: string): string {
  return commonOf(credential, name) ?? '';
}
