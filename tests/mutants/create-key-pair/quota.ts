/** Mutants about the quota: how many pairs fit in a region, and what else takes a place. */
import { setTimeout as later } from 'node:timers/promises';
import type { ReceivedCall } from '../../../mock/call/call.ts';
import type { Place } from '../../../mock/account/key-pair-records.ts';
import type { Service } from '../../../mock/account/service.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import { ifAccepted } from '../hint.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { withKeyPairs } from '../with-key-pairs.ts';
import { noting, staging, withConditions } from '../faults.ts';

/** The mutants of this theme. */
export const quotaMutants: readonly Mutant[] = [
  {
    name: 'quota-one-too-few',
    fault: 'It refuses the last pair that fits.',
    clause: 'quota.limit',
    caughtBy: ['quota.limit:all-fit'],
    hint: {
      text: 'The quota is too low, often by one. As many pairs as it says have to fit: look for < in place of <=.',
      received: ['pairs that fit: *'],
    },
    behave: () => counting((pairs) => pairs + 1),
  },
  {
    name: 'quota-far-too-low',
    fault: 'Its quota is a small number.',
    clause: 'quota.limit',
    caughtBy: ['quota.limit:all-fit'],
    behave: () => counting((pairs, _, { store }) => (pairs < 10 ? pairs : store.quota)),
  },
  {
    name: 'quota-one-too-many',
    fault: 'It refuses a pair when there are more than the quota, and not when there are as many.',
    clause: 'quota.exceeded',
    caughtBy: ['quota.exceeded:simultaneous'],
    hint: {
      text: 'One pair too many fits. Look for > in place of >=, or make counting and storing a pair one step.',
      received: ['successes: *'],
    },
    behave: () => counting((pairs) => pairs - 1),
  },
  {
    name: 'quota-none',
    fault: 'It knows no quota.',
    clause: 'quota.exceeded',
    caughtBy: ['quota.exceeded:*', 'errors.QuotaExceed.KeyPair:exactly'],
    hint: {
      text: 'The quota is not checked. Reject a pair beyond it.',
      received: ['outcome*: 200, a success', 'successes: *'],
    },
    behave: () => counting(() => 0),
  },
  {
    name: 'quota-of-get-only',
    fault: 'It looks at the quota when a request comes by GET.',
    clause: 'quota.exceeded',
    caughtBy: ['quota.exceeded:xml', 'errors.QuotaExceed.KeyPair:exactly'],
    hint: ifAccepted('The quota is checked for GET, but not for POST. Put both through the same check.'),
    behave: () => counting((pairs, { request }) => (request.method === 'GET' ? pairs : 0)),
  },
  {
    name: 'quota-ring',
    fault: 'To make room in a full region it drops a pair with each create that it refuses.',
    clause: 'quota.exceeded',
    caughtBy: ['quota.exceeded:*', 'errors.QuotaExceed.KeyPair:exactly'],
    behave: ring,
  },
  {
    name: 'quota-race',
    fault: 'It counts the pairs, waits for its database, and then adds one.',
    clause: 'quota.exceeded',
    caughtBy: ['quota.exceeded:simultaneous'],
    behave: countingLate,
  },
  {
    name: 'quota-counts-taken-names',
    fault: 'It counts a create that it refuses because the name is taken.',
    clause: 'quota.refusal-takes-no-place',
    caughtBy: ['quota.refusal-takes-no-place:every-kind'],
    behave: () => countingRefused('KeyPair.AlreadyExist'),
  },
  {
    name: 'quota-counts-unknown-groups',
    fault: 'It counts a create that it refuses because there is no such resource group.',
    clause: 'quota.refusal-takes-no-place',
    caughtBy: ['quota.refusal-takes-no-place:every-kind'],
    behave: () => countingRefused('InvalidResourceGroup.NotFound'),
  },
  {
    name: 'quota-counts-wrong-signatures',
    fault: 'It counts a create before it verifies the signature.',
    clause: 'quota.refusal-takes-no-place',
    caughtBy: ['quota.refusal-takes-no-place:every-kind'],
    behave: () => countingRefused('SignatureDoesNotMatch'),
  },
  {
    name: 'quota-counts-every-request',
    fault: 'It counts each request for a region, whatever comes of it.',
    clause: 'quota.refusal-takes-no-place',
    caughtBy: ['quota.refusal-takes-no-place:every-kind'],
    hint: {
      text: 'A rejected request counts towards the quota. Count the pairs that exist, not the requests.',
      received: ['pairs that fit: *'],
    },
    behave: () => countingRefused(),
  },
  {
    name: 'quota-closes-all-regions',
    fault: 'When a region is full, it notes at the account that there is no more room.',
    clause: 'quota.per-region',
    caughtBy: ['quota.per-region:elsewhere'],
    hint: {
      text: 'The quota is counted over all regions. It holds for each region on its own.',
      received: ['*QuotaExceed.KeyPair'],
    },
    behave: closing,
  },
];

/** Counts the pairs of a region otherwise. */
function counting(count: (pairs: number, call: ReceivedCall, service: Service) => number): Behaviour {
  return withConditions((conditions, call, service) => ({
    ...conditions,
    'quota-reached': () => {
      const { keyPairs } = service.store;
      const counted = (place: Place) => count(keyPairs.count(place), call, service);
      const changed = withKeyPairs(service, { ...keyPairs, count: counted });
      return conditions['quota-reached']?.(call, changed) === true;
    },
  }));
}

/** Which pair it drops makes no difference: nobody asks for one of them again. */
function ring(): Behaviour {
  let dropped = 0;
  return noting(
    ({ answer }) => {
      if (answer === 'QuotaExceed.KeyPair') dropped++;
    },
    counting((pairs) => pairs - dropped),
  );
}

function countingLate(): Behaviour {
  const counts = countsByRegion();
  return staging({
    ...counting((_, call) => counts.of(call)).stages,
    async perform(call, operation, service) {
      const outcome = await STAGES.perform(call, operation, service);
      await later(DATABASE_MILLISECONDS);
      counts.add(call);
      return outcome;
    },
  });
}

const DATABASE_MILLISECONDS = 4;

/** Counts the calls that are refused, too: those with one code, or all. */
function countingRefused(code?: string): Behaviour {
  const counts = countsByRegion();
  return noting(
    ({ answer }, call) => {
      if (code === undefined || answer === code) counts.add(call);
    },
    counting((pairs, call) => pairs + counts.of(call)),
  );
}

function closing(): Behaviour {
  let isClosed = false;
  return noting(
    ({ answer }) => {
      isClosed ||= answer === 'QuotaExceed.KeyPair';
    },
    withConditions((conditions) => (isClosed ? { ...conditions, 'quota-reached': () => true } : conditions)),
  );
}

function countsByRegion() {
  const counts = new Map<string, number>();
  const of = ({ parameters }: ReceivedCall) => counts.get(parameters.get('RegionId') ?? '') ?? 0;
  return {
    of,
    add: (call: ReceivedCall) => void counts.set(call.parameters.get('RegionId') ?? '', of(call) + 1),
  };
}
