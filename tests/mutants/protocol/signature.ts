/** Mutants about signatures that are wrong: each takes some for right, or answers them otherwise. */
import { canonicalizedQuery } from '../../../contract/signature/v1.ts';
import { V3 } from '../../../contract/signature/v3.ts';
import { signableOf } from '../../../mock/authentication/credential.ts';
import type { Mutant } from '../mutant.ts';
import {
  answeringCode,
  checking,
  comparing,
  passing,
  signingV3,
  sparing,
  stringToSignV1,
  takingAlso,
  telling,
} from '../signature-faults.ts';

const clause = 'authentication.wrong-signature';

/** The mutants of this theme. */
export const signatureMutants: readonly Mutant[] = [
  {
    name: 'signatures-unchecked',
    fault: 'It looks at a signature, but does not verify it.',
    clause,
    caughtBy: [`${clause}:*`],
    hint: {
      text: 'Signatures are not verified. Reject a wrong one.',
      received: ['*: 200, a success'],
      always: ['authentication.wrong-signature:*/v1-*', 'authentication.wrong-signature:*/v3-get'],
    },
    behave: () => checking({ signature: passing, algorithm: passing }),
  },
  {
    name: 'verifies-nothing',
    fault: 'It believes whoever sends a request.',
    clause,
    caughtBy: ['authentication.*'],
    hint: {
      text: 'Requests are not authenticated at all. Verify their signatures, timestamps and nonces.',
      received: ['*: 200, a success'],
      always: [
        'authentication.wrong-signature:*/v1-*',
        'authentication.wrong-signature:*/v3-get',
        'authentication.missing-parameter:*/v1-*',
        'authentication.unknown-access-key:nobody/*',
      ],
    },
    behave: () => ({ stages: { authenticate: () => undefined } }),
  },
  {
    name: 'verifies-v1-only',
    fault: 'It verifies V1 signatures, and believes V3 requests.',
    clause,
    caughtBy: [`${clause}:*/v3-*`],
    behave: () => sparing('signature', ({ version }) => version === 'v3'),
  },
  {
    name: 'verifies-v3-only',
    fault: 'It verifies V3 signatures, and believes V1 requests.',
    clause,
    caughtBy: [`${clause}:*/v1-*`],
    behave: () => sparing('signature', ({ version }) => version === 'v1'),
  },
  {
    name: 'verifies-get-only',
    fault: 'It verifies the signatures in queries, and believes forms.',
    clause,
    caughtBy: [`${clause}:*/v1-post`, `${clause}:*/v1-mixed`],
    behave: () => sparing('signature', ({ stringToSign: text }) => text.startsWith('POST&')),
  },
  {
    name: 'signature-in-any-case',
    fault: 'It compares signatures without regard to letter case.',
    clause,
    caughtBy: [`${clause}:letter-case/*`],
    behave: () => comparing((right, sent) => right.toLowerCase() === sent.toLowerCase()),
  },
  {
    name: 'signature-by-its-beginning',
    fault: 'It compares as much of a signature as was sent.',
    clause,
    caughtBy: [`${clause}:beginning/*`],
    behave: () => comparing((right, sent) => right.startsWith(sent)),
  },
  {
    name: 'signature-with-a-tail',
    fault: 'It compares as much of a signature as it needs, whatever stands behind it.',
    clause,
    caughtBy: [`${clause}:longer/*`],
    behave: () => comparing((right, sent) => sent.startsWith(right)),
  },
  {
    name: 'v1-signature-as-octets',
    fault: 'It decodes the Base64 of a V1 signature leniently, so that one octet has several spellings.',
    clause,
    caughtBy: [`${clause}:longer/v1-get`],
    behave: () =>
      comparing(
        (right, sent, version) =>
          version === 'v1' && Buffer.from(right, 'base64').equals(Buffer.from(sent, 'base64')),
      ),
  },
  {
    name: 'empty-secret-known',
    fault: 'It takes a signature with an empty secret for right, as if every key had one.',
    clause,
    caughtBy: [`${clause}:secret-of-nothing/*`],
    behave: () =>
      sparing('signature', ({ signatureUnder, common }) => signatureUnder('') === common.get('Signature')),
  },
  {
    name: 'algorithm-unchecked',
    fault: 'It does not read which algorithm a request names.',
    clause,
    caughtBy: [`${clause}:algorithm-*`],
    behave: () => checking({ algorithm: passing }),
  },
  {
    name: 'algorithm-of-v3-unchecked',
    fault: 'It takes each ACS3 algorithm for HMAC-SHA256.',
    clause,
    caughtBy: [`${clause}:algorithm-ACS3-HMAC-SM3/v3-get`],
    behave: () => sparing('algorithm', ({ version }) => version === 'v3'),
  },
  {
    name: 'v1-version-unchecked',
    fault: 'It does not read SignatureVersion.',
    clause,
    caughtBy: [`${clause}:algorithm-2-0/v1-get`],
    behave: () => sparing('algorithm', ({ common }) => common.get('SignatureMethod') === 'HMAC-SHA1'),
  },
  {
    name: 'v1-method-ignored',
    fault: 'It takes a V1 signature for right, be it for GET or for POST.',
    clause,
    caughtBy: [`${clause}:for-*/v1-*`],
    behave: () =>
      takingAlso((request, { version }) =>
        version === 'v1' ? METHODS.map((method) => stringToSignV1({ ...request, method })) : [],
      ),
  },
  {
    name: 'v3-method-ignored',
    fault: 'It takes a V3 signature for right, be it for GET or for POST.',
    clause,
    caughtBy: [`${clause}:for-*/v3-*`],
    behave: () =>
      takingAlso((request, { version }) =>
        version === 'v3' ? METHODS.map((method) => V3.stringToSign({ ...signableOf(request), method })) : [],
      ),
  },
  {
    name: 'v1-unknown-parameters-unsigned',
    fault: 'It takes a V1 signature for right that leaves out parameters which it does not know.',
    clause,
    caughtBy: [`${clause}:added-parameter/v1-*`],
    behave: () =>
      takingAlso((request, { version }) =>
        version === 'v1' ? [stringToSignV1(request, { isSigned: (name) => name !== 'NoSuchParameter' })] : [],
      ),
  },
  {
    name: 'v3-payload-by-its-header',
    fault: 'It takes the hash of a body from x-acs-content-sha256, and does not hash the body.',
    clause,
    caughtBy: [`${clause}:*-parameter/v3-post`],
    behave: () =>
      signingV3(
        (signed) => ({
          ...signed,
          hashedPayload: signed.headers.get('x-acs-content-sha256') ?? signed.hashedPayload,
        }),
        { payload: passing },
      ),
  },
  {
    name: 'v3-credentials-provider-fixed',
    fault: 'It has signed static_ak for x-acs-credentials-provider, whatever was sent.',
    clause,
    caughtBy: [`${clause}:changed-header/v3-get`],
    behave: () =>
      signingV3((signed) => ({
        ...signed,
        headers: new Map([...signed.headers, ['x-acs-credentials-provider', 'static_ak']]),
      })),
  },
  {
    name: 'string-to-sign-untold',
    fault: 'It does not tell what it signed.',
    clause,
    caughtBy: [`${clause}:*`],
    behave: () => telling(() => ''),
  },
  {
    name: 'string-to-sign-decoded',
    fault: 'It tells the string to sign decoded, to be easier to read.',
    clause,
    caughtBy: [`${clause}:*/v1-*`],
    behave: () => telling((text) => decodeURIComponent(text)),
  },
  {
    name: 'string-to-sign-cut-short',
    fault: 'It tells but the first 100 characters of the string to sign.',
    clause,
    caughtBy: [`${clause}:*/v1-*`],
    behave: () => telling((text) => text.slice(0, 100)),
  },
  {
    name: 'canonical-query-told',
    fault: 'It tells the canonicalized query of V1 in place of the string to sign.',
    clause,
    caughtBy: [`${clause}:*/v1-*`],
    behave: () =>
      telling((text, request) =>
        text.startsWith('ACS3-') ? text : canonicalizedQuery(signableOf(request).parameters),
      ),
  },
  {
    name: 'wrong-signature-403',
    fault: 'It answers a wrong signature with the status 403.',
    clause,
    caughtBy: [`${clause}:*`],
    behave: () => answeringCode('SignatureDoesNotMatch', { status: 403 }),
  },
  {
    name: 'wrong-signature-incomplete',
    fault: 'It answers a wrong signature with IncompleteSignature, as old documents have it.',
    clause,
    caughtBy: [`${clause}:*`],
    behave: () => answeringCode('SignatureDoesNotMatch', { Code: 'IncompleteSignature' }),
  },
];

const METHODS = ['GET', 'POST'];
