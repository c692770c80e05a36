/** Mutants about nonces. */
import { CHECKS } from '../../../mock/authentication/authenticate.ts';
import { type Credential, commonOf } from '../../../mock/authentication/credential.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { answeringCode, checking, passing, sparing } from './signature-faults.ts';

const clause = 'authentication.nonce-reuse';

/** The mutants of this theme. */
export const nonceMutants: readonly Mutant[] = [
  {
    name: 'nonces-forgotten',
    fault: 'It remembers no nonces.',
    clause,
    caughtBy: [`${clause}:refused/*`],
    hint: {
      text: 'Nonces are not remembered. Reject a nonce that was used before.',
      received: ['*: 200, a success'],
    },
    behave: () => checking({ fresh: passing }),
  },
  {
    name: 'nonces-of-v1-only',
    fault: 'It remembers the nonces of V1 requests only.',
    clause,
    caughtBy: [`${clause}:refused/v3`],
    behave: () => sparing('fresh', ({ version }) => version === 'V3'),
  },
  {
    name: 'nonces-of-v3-only',
    fault: 'It remembers the nonces of V3 requests only.',
    clause,
    caughtBy: [`${clause}:refused/v1`],
    behave: () => sparing('fresh', ({ version }) => version === 'V1'),
  },
  {
    name: 'nonces-by-timestamp',
    fault: 'It remembers a nonce with its timestamp, and with another timestamp takes it for new.',
    clause,
    caughtBy: [`${clause}:refused/*`],
    behave: () => remembering((nonce, credential) => `${nonce} ${commonOf(credential, 'Timestamp') ?? ''}`),
  },
  {
    name: 'nonces-by-method',
    fault: 'It remembers the nonces of V1 separately for each method.',
    clause,
    caughtBy: [`${clause}:refused/v1`],
    behave: () => remembering((nonce, { stringToSign }) => `${nonce} ${stringToSign.slice(0, 4)}`),
  },
  {
    name: 'nonces-by-request',
    fault: 'It remembers whole requests, and refuses only a request that is quite the same.',
    clause,
    caughtBy: [`${clause}:refused/*`],
    behave: () => remembering((_, { stringToSign }) => stringToSign),
  },
  {
    name: 'nonces-cut-short',
    fault: 'It remembers the first 32 characters of a nonce.',
    clause,
    caughtBy: [`${clause}:nearly-alike/*`],
    behave: () => remembering((nonce) => nonce.slice(0, 32)),
  },
  {
    name: 'nonce-used-403',
    fault: 'It answers a nonce that was used with the status 403.',
    clause,
    caughtBy: [`${clause}:refused/*`, `${clause}:everywhere`],
    behave: () => answeringCode('SignatureNonceUsed', { status: 403 }),
  },
  {
    name: 'nonce-used-old-words',
    fault: 'It answers a nonce that was used with the message of old documents.',
    clause,
    caughtBy: [`${clause}:refused/*`, `${clause}:everywhere`],
    behave: () =>
      answeringCode('SignatureNonceUsed', { Message: 'The request signature nonce has been used.' }),
  },
  {
    name: 'nonce-used-wrong-signature',
    fault: 'It answers a nonce that was used as a signature that is wrong.',
    clause,
    caughtBy: [`${clause}:refused/*`, 'authentication.wrong-signature:everywhere'],
    behave: () => answeringCode('SignatureNonceUsed', { Code: 'SignatureDoesNotMatch' }),
  },
];

/** Remembers another text than the nonce. */
function remembering(change: (nonce: string, credential: Credential) => string): Behaviour {
  return checking({
    fresh: (credential, authentication, contract) =>
      CHECKS.fresh(
        {
          ...credential,
          common: new Map([
            ...credential.common,
            ['SignatureNonce', change(commonOf(credential, 'SignatureNonce') ?? '', credential)],
          ]),
        },
        authentication,
        contract,
      ),
  });
}
