/** Mutants about what a refusal looks like, whatever its code. */
import { REFUSALS, REFUSALS_IN_JSON } from '../case-families.ts';
import { given } from '../../../mock/pipeline/call.ts';
import type { Mutant } from '../mutant.ts';
import { answering, refusing, rendering, responding, writing } from '../faults.ts';

/** The mutants of this theme. */
export const errorBodyMutants: readonly Mutant[] = [
  {
    name: 'host-id-of-the-vendor',
    fault: 'It answers the HostId of the sample.',
    clause: 'errors.host-id',
    caughtBy: ['errors.host-id:all'],
    behave: () => refusing((members) => ({ ...members, HostId: 'ecs.aliyuncs.com' })),
  },
  {
    name: 'host-id-of-the-listener',
    fault: 'It answers the address that it listens at.',
    clause: 'errors.host-id',
    caughtBy: ['errors.host-id:all'],
    behave: () => refusing((members) => ({ ...members, HostId: '0.0.0.0:8080' })),
  },
  {
    name: 'host-id-not-in-xml',
    fault: 'Its type for XML has no field for the HostId.',
    clause: 'errors.host-id',
    caughtBy: ['errors.host-id:all'],
    behave: () =>
      rendering('XML', (answer) => {
        const { HostId: _, ...members } = answer.members;
        return { ...answer, members };
      }),
  },
  {
    name: 'message-not-in-xml',
    fault: 'Its type for XML calls the message Description.',
    clause: 'errors.body',
    caughtBy: [
      'authentication.*',
      'errors.body:xml',
      'errors.*:*-xml',
      'errors.QuotaExceed.KeyPair:exactly',
      '*:everywhere',
      'missing.code:*/post',
      'request.action-missing-code:post',
      'region.unknown:*/post',
      'format.same-members:refusal',
    ],
    behave: () =>
      writing('XML', (xml) => xml.replace(/Message>(.*)<\/Message/, 'Description>$1</Description')),
  },
  {
    name: 'error-in-lower-case',
    fault: 'It writes the members of a refusal in JSON with small letters first.',
    clause: 'errors.body',
    caughtBy: REFUSALS_IN_JSON,
    behave: () =>
      writing('JSON', (json, { status }) =>
        status === 200
          ? json
          : json.replaceAll(
              /"(\w)(\w+)":/g,
              (_, first: string, rest: string) => `"${first.toLowerCase()}${rest}":`,
            ),
      ),
  },
  {
    name: 'error-wrapped',
    fault: 'It writes a refusal in JSON inside a member Error.',
    clause: 'errors.body',
    caughtBy: REFUSALS_IN_JSON,
    behave: () => writing('JSON', (json, { status }) => (status === 200 ? json : `{"Error":${json}}`)),
  },
  {
    name: 'missing-parameter-by-framework',
    fault: 'Its framework rejects a missing name before the service sees it, with status, error and path.',
    clause: 'errors.body',
    caughtBy: [
      'request.names-in-letter-case:required-*',
      'missing.*:*KeyPairName/*',
      'request.names-in-letter-case:name/*',
      'order.of-checks:*missing-parameters*',
      'errors.body:*',
      'errors.host-id:all',
    ],
    behave: () =>
      responding((response, call) =>
        given(call, 'KeyPairName') === undefined
          ? {
              ...response,
              headers: { ...response.headers, 'content-type': 'application/json' },
              body: '{"timestamp":"2024-01-01T00:00:00Z","status":400,"error":"Bad Request","path":"/"}',
            }
          : response,
      ),
  },
  {
    name: 'unknown-region-in-plain-text',
    fault: 'It refuses an unknown region with a line of plain text.',
    clause: 'format.media-type',
    caughtBy: ['region.*', 'order.of-checks:region-*', 'format.media-type:*', 'errors.body:*'],
    behave: () =>
      responding((response, _, { because }) =>
        because === 'unknown-region'
          ? {
              ...response,
              headers: { 'content-type': 'text/plain; charset=utf-8' },
              body: 'no such region\n',
            }
          : response,
      ),
  },
  {
    name: 'unknown-group-as-web-page',
    fault: 'It refuses an unknown resource group with its page for what is not found.',
    clause: 'format.media-type',
    caughtBy: [
      'resource-group.unknown:*',
      'errors.InvalidResourceGroup.NotFound:*',
      'order.of-checks:resource-group-*',
      'request.*',
      'name.*',
      'tags.*',
      'authentication.*',
      'format.unknown-value:not-refused/*',
      'format.media-type:*',
      'errors.body:*',
    ],
    behave: () =>
      responding((response, _, { because }) =>
        because === 'unknown-resource-group'
          ? {
              ...response,
              headers: { 'content-type': 'text/html' },
              body: '<!DOCTYPE html><html><title>404 Not Found</title><h1>Not Found</h1></html>',
            }
          : response,
      ),
  },
  {
    name: 'refusals-with-200',
    fault: 'It answers every refusal with status 200, and leaves it to the code to say so.',
    clause: 'errors.InvalidKeyPairName.Malformed',
    caughtBy: REFUSALS,
    hint: {
      text: 'Refusals have the status 200. Return the status of 4xx that belongs to the code.',
      received: [
        '*: 200 Invalid*',
        '*: 200 Missing*',
        '*: 200 KeyPair.*',
        '*: 200 Duplicate.*',
        '*: 200 QuotaExceed.*',
        '*: 200 Signature*',
      ],
      always: ['missing.refused:*', 'name.characters:*'],
      passes: ['request.get:accepted', 'request.post-form:accepted'],
    },
    behave: () => answering((answer) => ({ ...answer, status: 200 })),
  },
];
