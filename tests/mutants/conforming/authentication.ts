/** Variants that are free in how they verify: in which order, in which words, and what they hash. */
import { STAGES } from '../../../mock/pipeline/stages.ts';
import { CHECKS } from '../../../mock/authentication/authenticate.ts';
import type { ConformingVariant } from '../mutant.ts';
import { answering, staging } from '../faults.ts';
import { checking } from '../protocol/signature-faults.ts';

/** The variants of this theme. */
export const authenticationVariants: readonly ConformingVariant[] = [
  {
    name: 'nonce-before-signature',
    difference: 'It uses up a nonce before it looks at the signature.',
    noticedBy: [],
    behave: () => {
      const { fresh, signature, payload, ...others } = CHECKS;
      return checking({ ...others, fresh, payload, signature });
    },
  },
  {
    name: 'mismatch-in-the-words-of-v3',
    difference: 'It words a V3 signature that differs as the gateway does.',
    noticedBy: [],
    behave: () =>
      answering((answer, _, { placeholders: { stringToSign = '' } = {} }) => {
        if (!stringToSign.startsWith('ACS3')) return answer;
        const Message = `Specified signature does not match our calculation. server StringToSign is [${stringToSign}] server CanonicalRequest is [POST]`;
        return { ...answer, members: { ...answer.members, Message } };
      }),
  },
  {
    name: 'payload-checked-apart',
    difference:
      'It signs with the digest in the header, and rejects a body of another digest with a code of its own.',
    noticedBy: [],
    behave: () =>
      checking({
        payload: ({ isIntact }) => (isIntact ? undefined : DIGEST_MISMATCH),
      }),
  },
  {
    name: 'routes-before-it-authenticates',
    difference: 'Headers of V3 count for nothing in a request without Authorization.',
    noticedBy: ['request.action-in-header-unsigned:*'],
    behave: () =>
      staging({
        addHeaderParameters: (parameters, request) =>
          request.headers.has('authorization') ? STAGES.addHeaderParameters(parameters, request) : parameters,
      }),
  },
];

const DIGEST_MISMATCH = {
  answer: 'ContentDigestMismatch',
  because: 'another digest',
  error: { status: 400, message: 'The body has another digest than x-acs-content-sha256 says.' },
};
