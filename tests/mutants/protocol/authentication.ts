/** Mutants that reject some correct signatures. */
import type { ReceivedCall } from '../../../mock/pipeline/call.ts';
import type { Mutant } from '../mutant.ts';
import { doubting } from '../faults.ts';

/** The mutants of this theme. */
export const authenticationMutants: readonly Mutant[] = [
  {
    name: 'v1-tags-sorted-by-number',
    fault: 'Where it calculates a V1 signature, it sorts Tag.2.Key before Tag.10.Key.',
    clause: 'authentication.v1-accepted',
    caughtBy: [
      'authentication.v1-accepted:many-tags/*',
      'tags.*',
      'errors.QuotaExceed.Tags:*',
      'order.of-checks:*tag-count*',
    ],
    hint: {
      text: 'Tags are sorted by their number in the string to sign. Sort parameter names as texts, Tag.10 before Tag.2.',
      received: ['*SignatureDoesNotMatch'],
      always: ['authentication.v1-accepted:many-tags/*'],
    },
    behave: () => doubting((call) => !isV3(call) && isSortedOtherwise(call)),
  },
  {
    name: 'v1-empty-values-left-out',
    fault: 'Where it calculates a V1 signature, it leaves out parameters without a value.',
    clause: 'authentication.v1-accepted',
    caughtBy: [
      'authentication.v1-accepted:empty-value/*',
      'missing.code:empty-*',
      'tags.key-not-empty:*',
      'tags.every-tag-checked:behind-an-empty-value/*',
      'tags.value-may-be-empty:*',
      'tags.key-otherwise-free:fuzz-*',
      'resource-group.empty:*',
      'errors.InvalidTagKey.Malformed:*',
    ],
    hint: {
      text: 'Parameters without a value are left out of the V1 signature. They stand in the string to sign as NAME=.',
      received: ['*SignatureDoesNotMatch'],
      always: ['authentication.v1-accepted:empty-value/*'],
    },
    behave: () => doubting((call) => !isV3(call) && [...call.parameters.values()].includes('')),
  },
  {
    name: 'v1-beside-headers-unknown',
    fault: 'It takes each request with an x-acs-action for one of V3.',
    clause: 'authentication.v1-accepted',
    caughtBy: [
      'authentication.v1-accepted:action-in-header/*',
      'authentication.missing-parameter:authorization',
    ],
    behave: () => doubting((call) => !isV3(call) && call.request.headers.has('x-acs-action')),
  },
  {
    name: 'v3-unknown',
    fault: 'It knows V1 only, and so misses a signature in each V3 request.',
    clause: 'authentication.v3-accepted',
    caughtBy: [
      'authentication.v3-accepted:*',
      'authentication.*/v3-*',
      'request.action-in-header:accepted',
      'format.default-json-for-v3:*/success',
    ],
    hint: {
      text: 'V3 signatures are not recognized. They stand in the header Authorization, as ACS3-HMAC-SHA256.',
      received: ['*SignatureDoesNotMatch', 'Message: *'],
      always: ['authentication.v3-accepted:*', 'authentication.missing-header:x-acs-date/v3-get'],
    },
    behave: () => doubting(isV3),
  },
  {
    name: 'v3-tags-sorted-by-number',
    fault: 'In the canonical query of V3 it sorts Tag.2.Key before Tag.10.Key.',
    clause: 'authentication.v3-accepted',
    caughtBy: ['authentication.v3-accepted:many-tags/get'],
    behave: () => doubting((call) => isV3InQuery(call) && isSortedOtherwise(call)),
  },
  {
    name: 'v3-space-as-plus',
    fault: 'In the canonical query of V3 it writes a space as a plus sign.',
    clause: 'authentication.v3-accepted',
    caughtBy: [
      'authentication.v3-accepted:get',
      'authentication.v3-accepted:outer-spaces/get',
      'authentication.v3-accepted:post-query',
    ],
    behave: () =>
      doubting(
        (call) => isV3InQuery(call) && [...call.parameters.values()].some((value) => value.includes(' ')),
      ),
  },
  {
    name: 'v3-empty-values-left-out',
    fault: 'In the canonical query of V3 it leaves out parameters without a value.',
    clause: 'authentication.v3-accepted',
    caughtBy: ['authentication.v3-accepted:empty-value/get'],
    behave: () => doubting((call) => isV3InQuery(call) && [...call.parameters.values()].includes('')),
  },
  {
    name: 'v3-headers-fixed',
    fault: 'It calculates a V3 signature over the headers that it knows, whatever SignedHeaders says.',
    clause: 'authentication.v3-accepted',
    caughtBy: ['authentication.v3-accepted:more-headers/*', 'authentication.wrong-signature:*/v3-*'],
    behave: () => doubting((call) => isV3(call) && call.request.headers.has('x-acs-credentials-provider')),
  },
  {
    name: 'v3-body-not-hashed',
    fault: 'For V3 it takes the hash of an empty body, whatever the body is.',
    clause: 'authentication.v3-accepted',
    caughtBy: [
      'authentication.v3-accepted:*post',
      'authentication.wrong-signature:*/v3-post',
      'authentication.unknown-access-key:*/v3-post',
      'authentication.nonce-reuse:refused/v3',
    ],
    hint: {
      text: 'A V3 signature is verified without the body. The canonical request ends with the hash of the body as it was sent.',
      received: ['*SignatureDoesNotMatch'],
      always: ['authentication.v3-accepted:post', 'authentication.v3-accepted:many-tags/post'],
    },
    behave: () => doubting((call) => isV3(call) && call.request.body?.length !== 0),
  },
];

function isV3({ request }: ReceivedCall): boolean {
  return request.headers.has('authorization');
}

function isV3InQuery(call: ReceivedCall): boolean {
  return isV3(call) && call.request.target.includes('?');
}

/** Whether the names are in another order when their numbers are compared as numbers. */
function isSortedOtherwise({ parameters }: ReceivedCall): boolean {
  const names = [...parameters.keys()];
  const numeric = names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true, caseFirst: 'upper' }));
  return String(numeric.filter(isTag)) !== String(names.toSorted().filter(isTag));
}

function isTag(name: string): boolean {
  return name.startsWith('Tag.');
}
