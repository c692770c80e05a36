/** Mutants about RequestId and its header. */
import { hash } from 'node:crypto';
import { given } from '../../../mock/pipeline/call.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { answering, refusing, responding, staging, writing } from '../faults.ts';

/** The mutants of this theme. */
export const requestIdMutants: readonly Mutant[] = [
  {
    name: 'request-id-of-the-sample',
    fault: 'It answers the RequestId of the sample, always.',
    clause: 'response.request-id-unique',
    caughtBy: ['response.request-id-unique:all'],
    hint: {
      text: 'RequestId is not new for every request. It may be a constant, or derived from the request.',
    },
    behave: () => requestIds(() => '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E'),
  },
  {
    name: 'request-id-of-the-content',
    fault: 'It derives the RequestId from what is asked, so that a retry gets the same one.',
    clause: 'response.request-id-unique',
    caughtBy: ['response.request-id-unique:all'],
    behave: () =>
      staging({
        fillIn(template, outcome, call) {
          const asked = `${given(call, 'RegionId')} ${given(call, 'KeyPairName')}`;
          return STAGES.fillIn(template, outcome, { ...call, requestId: uuidOf(asked) });
        },
      }),
  },
  {
    name: 'request-id-lower-case',
    fault: 'It writes UUIDs in lower case.',
    clause: 'response.request-id-form',
    caughtBy: ['response.request-id-form:*'],
    hint: { text: 'RequestId is not an upper-case UUID with hyphens, the form that this API has.' },
    behave: () => requestIds((id) => id.toLowerCase()),
  },
  {
    name: 'request-id-without-hyphens-in-refusals',
    fault: 'Its handler of errors writes UUIDs without hyphens.',
    clause: 'response.request-id-form',
    caughtBy: ['response.request-id-form:refusals'],
    behave: () =>
      refusing((members) => ({ ...members, RequestId: members['RequestId']?.replaceAll('-', '') ?? '' })),
  },
  {
    name: 'request-id-a-number',
    fault: 'It counts requests, and the id is a number in JSON.',
    clause: 'response.request-id-form',
    caughtBy: ['response.request-id-form:*', 'response.members:json', 'errors.body:json'],
    behave() {
      let count = 10_000;
      return {
        stages: {
          ...requestIds(() => String(++count)).stages,
          ...writing('JSON', (body) => body.replace(/"RequestId":"(\d+)"/, '"RequestId":$1')).stages,
        },
      };
    },
  },
  {
    name: 'request-id-empty-in-refusals',
    fault: 'It refuses a request before that has its id.',
    clause: 'errors.body',
    caughtBy: ['errors.body:*', 'response.request-id-form:refusals'],
    behave: () => refusing((members) => ({ ...members, RequestId: '' })),
  },
  {
    name: 'request-id-header-of-its-own',
    fault: 'Its proxy makes the id of the header, and the service the one of the body.',
    clause: 'response.request-id-header',
    caughtBy: ['response.request-id-header:*'],
    behave: () =>
      responding(({ headers, ...response }, { requestId }) => ({
        ...response,
        headers: { ...headers, 'x-acs-request-id': uuidOf(requestId) },
      })),
  },
  {
    name: 'request-id-header-twice',
    fault: 'Both the service and its proxy add the header.',
    clause: 'response.request-id-header',
    caughtBy: ['response.request-id-header:*'],
    behave: () =>
      responding(({ headers, ...response }, { requestId }) => ({
        ...response,
        headers: { ...headers, 'x-acs-request-id': `${requestId}, ${requestId}` },
      })),
  },
  {
    name: 'request-id-header-not-in-refusals',
    fault: 'Its handler of errors throws away the headers that were set before.',
    clause: 'response.request-id-header',
    caughtBy: ['response.request-id-header:refusals'],
    behave: () =>
      responding((response) => {
        const { 'x-acs-request-id': _, ...headers } = response.headers;
        return response.status === 200 ? response : { ...response, headers };
      }),
  },
  {
    name: 'request-id-of-the-second',
    fault: 'It makes the RequestId of the time in seconds.',
    clause: 'response.request-id-unique',
    caughtBy: ['response.request-id-unique:all'],
    behave: () =>
      answering((answer) => {
        const seconds = Math.floor(Date.now() / 1000);
        const id = `${seconds.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000`;
        return { ...answer, members: { ...answer.members, RequestId: id } };
      }),
  },
  {
    name: 'request-id-per-worker',
    fault: 'Each of its two workers counts requests from 1, and the id is that number.',
    clause: 'response.request-id-unique',
    caughtBy: ['response.request-id-unique:all'],
    behave() {
      let count = 0;
      return answering((answer) => {
        const number = String(count++ >> 1).padStart(12, '0');
        return { ...answer, members: { ...answer.members, RequestId: `00000000-0000-4000-8000-${number}` } };
      });
    },
  },
];

/** Has other ids of requests, in body and header. */
function requestIds(change: (id: string) => string): Behaviour {
  return answering((answer, { requestId }) => ({
    ...answer,
    members: { ...answer.members, RequestId: change(requestId) },
  }));
}

function uuidOf(text: string): string {
  const hex = hash('md5', text).toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
