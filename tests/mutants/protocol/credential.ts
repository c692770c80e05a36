/** Mutants about access keys, and about common parameters that are absent. */
import type { Mutant } from '../mutant.ts';
import {
  answeringCode,
  answeringCodes,
  accepting,
  checking,
  missing,
  passing,
  sparing,
} from './signature-faults.ts';

const unknown = 'authentication.unknown-access-key';
const header = 'authentication.missing-header';
const absent = 'authentication.missing-parameter';

/** The mutants of this theme. */
export const credentialMutants: readonly Mutant[] = [
  {
    name: 'key-unknown-signature-wrong',
    fault:
      'It has no answer of its own to an access key that it does not know: the signature is wrong, then.',
    clause: unknown,
    caughtBy: [`${unknown}:*`],
    behave: () => checking({ known: passing }),
  },
  {
    name: 'key-unknown-in-v3-signature-wrong',
    fault: 'It looks access keys up for V1 only; in V3 the signature is wrong, then.',
    clause: unknown,
    caughtBy: [`${unknown}:*/v3-*`],
    behave: () => sparing('known', ({ version }) => version === 'V3'),
  },
  {
    name: 'key-unknown-400',
    fault: 'It answers an unknown access key with the status 400, as old documents have it.',
    clause: unknown,
    caughtBy: [`${unknown}:*`],
    behave: () => answeringCode('InvalidAccessKeyId.NotFound', { status: 400 }),
  },
  {
    name: 'key-unknown-other-code',
    fault: 'It answers an unknown access key with InvalidAccessKeyId.',
    clause: unknown,
    caughtBy: [`${unknown}:*`],
    behave: () => answeringCode('InvalidAccessKeyId.NotFound', { Code: 'InvalidAccessKeyId' }),
  },
  {
    name: 'key-unknown-old-words',
    fault: 'It answers an unknown access key with the message of old documents.',
    clause: unknown,
    caughtBy: [`${unknown}:*`],
    behave: () =>
      answeringCode('InvalidAccessKeyId.NotFound', {
        Message: 'The specified Access Key ID does not exist.',
      }),
  },
  {
    name: 'missing-access-key-id-unnoticed',
    fault: 'It does not notice that AccessKeyId is absent, and looks for a key without an id.',
    clause: absent,
    caughtBy: [`${absent}:AccessKeyId/*`],
    behave: () => missing((parameter) => parameter !== 'AccessKeyId'),
  },
  {
    name: 'missing-signature-unnoticed',
    fault: 'It does not notice that Signature is absent, and finds the empty signature wrong.',
    clause: absent,
    caughtBy: [`${absent}:Signature/*`],
    behave: () => missing((parameter) => parameter !== 'Signature'),
  },
  {
    name: 'missing-signature-method-unnoticed',
    fault:
      'It does not notice that SignatureMethod is absent, and finds the signature wrong, since it names no algorithm.',
    clause: absent,
    caughtBy: [`${absent}:SignatureMethod/*`],
    behave: () => missing((parameter) => parameter !== 'SignatureMethod'),
  },
  {
    name: 'missing-signature-version-unnoticed',
    fault:
      'It does not notice that SignatureVersion is absent, and finds the signature wrong, since it names no algorithm.',
    clause: absent,
    caughtBy: [`${absent}:SignatureVersion/*`],
    behave: () => missing((parameter) => parameter !== 'SignatureVersion'),
  },
  {
    name: 'missing-signature-nonce-unnoticed',
    fault: 'It does not notice that SignatureNonce is absent, and goes on.',
    clause: absent,
    caughtBy: [`${absent}:SignatureNonce/*`, `${header}:x-acs-signature-nonce/*`],
    behave: () => missing((parameter) => parameter !== 'SignatureNonce'),
  },
  {
    name: 'missing-timestamp-unnoticed',
    fault: 'It does not notice that Timestamp is absent, and finds it malformed.',
    clause: absent,
    caughtBy: [`${absent}:Timestamp/*`, `${header}:x-acs-date/*`],
    behave: () => missing((parameter) => parameter !== 'Timestamp'),
  },
  {
    name: 'missing-version-unnoticed',
    fault: 'It does not notice that Version is absent, and goes on.',
    clause: absent,
    caughtBy: [`${absent}:Version/*`, `${header}:x-acs-version/*`],
    behave: () => missing((parameter) => parameter !== 'Version'),
  },
  {
    name: 'missing-common-as-business',
    fault: 'It answers an absent common parameter as any other, with MissingParameter.',
    clause: absent,
    caughtBy: [`${absent}:*`, `${header}:*`, 'missing.code:everywhere'],
    behave: () =>
      answeringCodes(isOfCommon, ({ members, ...answer }) => ({
        ...answer,
        members: { ...members, Code: 'MissingParameter' },
      })),
  },
  {
    name: 'missing-common-403',
    fault: 'It answers an absent common parameter with the status 403.',
    clause: absent,
    caughtBy: [`${absent}:*`, `${header}:*`],
    behave: () => answeringCodes(isOfCommon, (answer) => ({ ...answer, status: 403 })),
  },
  {
    name: 'missing-common-unnamed',
    fault: 'It does not say which common parameter is absent.',
    clause: absent,
    caughtBy: [`${absent}:*`, `${header}:*`],
    behave: () =>
      answeringCodes(isOfCommon, ({ members, ...answer }) => ({
        ...answer,
        members: { ...members, Message: 'A parameter is mandatory for this action.' },
      })),
  },
  {
    name: 'unsigned-accepted',
    fault: 'It accepts a request that has no signature at all.',
    clause: absent,
    caughtBy: [`${absent}:*`],
    behave: () => accepting(({ common }) => !common.has('Signature')),
  },
  {
    name: 'unsigned-wrong',
    fault: 'It finds a signature wrong that is not there at all.',
    clause: absent,
    caughtBy: [`${absent}:*`],
    behave: () => missing((_, { common }) => common.has('AccessKeyId') || common.has('Timestamp')),
  },
  {
    name: 'v3-missing-headers-unnoticed',
    fault: 'It does not notice that a header of V3 is absent.',
    clause: header,
    caughtBy: [`${header}:*`],
    behave: () => missing((_, { version }) => version === 'V1'),
  },
];

function isOfCommon(code: string): boolean {
  return code.startsWith('Missing') && code !== 'MissingParameter';
}
