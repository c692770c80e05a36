/** Mutants about what a server remembers: names that are taken, or are not. */
import { setTimeout as later } from 'node:timers/promises';
import type { ReceivedCall } from '../../../mock/pipeline/call.ts';
import type { KeyPairNames, Place } from '../../../mock/account/key-pair-names.ts';
import type { Service } from '../../../mock/account/service.ts';
import type { Outcome } from '../../../mock/pipeline/outcome.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import { ifAccepted } from '../hint.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { noting, staging, withConditions } from '../faults.ts';

const NEVER_TAKEN = [
  'state.name-taken:refused',
  'state.name-taken:in-another-group',
  'state.name-stays-taken:*',
  'state.simultaneous:*',
  'errors.KeyPair.AlreadyExist:*',
  'order.of-checks:name-taken-before-quota',
];

/** The mutants of this theme. */
export const stateMutants: readonly Mutant[] = [
  {
    name: 'name-overwritten',
    fault: 'A second create of a name puts a new pair in the place of the first.',
    clause: 'state.name-taken',
    caughtBy: NEVER_TAKEN,
    hint: {
      text: 'A second create with the same name is accepted. Reject it, and leave the first pair as it is.',
      received: ['outcome*: 200, a success', 'successes: *'],
      always: ['state.name-taken:refused', 'state.name-stays-taken:*'],
    },
    behave: () => remembering((names) => ({ ...names, has: () => false })),
  },
  {
    name: 'name-create-idempotent',
    fault: 'A second create of a name is answered with the first pair once more.',
    clause: 'state.name-taken',
    caughtBy: [...NEVER_TAKEN, 'key.unique:all', 'response.key-pair-id-unique:all'],
    hint: {
      text: 'A second create with the same name returns the first pair again. Reject it: a private key is returned only once.',
      always: ['state.name-taken:refused', 'state.name-stays-taken:*'],
    },
    behave: idempotent,
  },
  {
    name: 'name-unique-per-group',
    fault: 'It keeps names unique within a resource group only.',
    clause: 'state.name-taken',
    caughtBy: ['state.name-taken:in-another-group'],
    hint: ifAccepted(
      'Names are unique only within a resource group. They are unique within an account and region.',
    ),
    behave: () =>
      withConditions((conditions, call) =>
        call.parameters.get('ResourceGroupId') ? { ...conditions, 'name-taken': () => false } : conditions,
      ),
  },
  {
    name: 'name-cut-at-64',
    fault: 'It compares the first 64 characters of a name, which is what its column holds.',
    clause: 'state.name-taken',
    caughtBy: ['state.name-taken:last-of-128-characters'],
    hint: {
      text: 'Only the beginning of a name is stored or compared. The column has to hold 128 characters.',
      received: ['*KeyPair.AlreadyExist'],
    },
    behave: () => comparing((name) => name.slice(0, 64)),
  },
  {
    name: 'name-undone',
    fault:
      'When it refuses a create, it undoes the last write, even if that was the one of the pair that has the name.',
    clause: 'state.name-stays-taken',
    caughtBy: ['state.name-stays-taken:third-create', 'state.simultaneous:8'],
    hint: {
      text: 'A create that is rejected removes the pair that has the name. Undo only what the same request has done.',
      received: ['outcome*: 200, a success', 'successes: *'],
    },
    behave: undoing,
  },
  {
    name: 'name-race',
    fault: 'It looks whether a name is free, waits for its database, and then takes the name.',
    clause: 'state.simultaneous',
    caughtBy: ['state.simultaneous:*'],
    hint: {
      text: 'Checking whether a name is free and taking it are two steps. Make them one, for example with a unique index.',
      received: ['successes: *'],
    },
    behave: takingLate,
  },
  {
    name: 'name-deadlock',
    fault: 'A create whose name another one is just taking waits for ever.',
    clause: 'state.simultaneous',
    caughtBy: ['state.simultaneous:*'],
    behave: deadlock,
  },
  {
    name: 'name-in-any-letter-case',
    fault: 'It compares names without regard to letter case.',
    clause: 'state.names-in-letter-case',
    caughtBy: ['state.names-in-letter-case:both'],
    behave: () => comparing((name) => name.toLowerCase()),
  },
  {
    name: 'name-unique-over-regions',
    fault: 'A name that is taken in one region is taken in all.',
    clause: 'state.same-name-in-other-region',
    caughtBy: ['state.same-name-in-other-region:free'],
    behave: () =>
      remembering((names) => {
        const anywhere = new Set<string>();
        return {
          ...names,
          has: (_, name) => anywhere.has(name),
          take(place, name) {
            anywhere.add(name);
            return names.take(place, name);
          },
        };
      }),
  },
];

/** Compares names by what is made of them. */
function comparing(form: (name: string) => string): Behaviour {
  return remembering((names) => ({
    ...names,
    has: (place, name) => names.has(place, form(name)),
    take: (place, name) => names.take(place, form(name)),
  }));
}

function idempotent(): Behaviour {
  const made = new Map<string, Promise<Outcome>>();
  return staging({
    ...remembering((names) => ({ ...names, has: () => false })).stages,
    perform(call, operation, service) {
      const key = JSON.stringify([placeOf(call), nameOf(call)]);
      const outcome = made.get(key) ?? STAGES.perform(call, operation, service);
      made.set(key, outcome);
      return outcome;
    },
  });
}

function undoing(): Behaviour {
  let last = '';
  let undo = () => {};
  return noting(
    ({ because }, call) => {
      if (because === 'name-taken' && nameOf(call) === last) undo();
    },
    remembering((names) => ({
      ...names,
      take(place, name) {
        const claim = names.take(place, name);
        last = name;
        undo = () => claim.release();
        return claim;
      },
    })),
  );
}

/** Counts a pair at once, but takes its name when the database has answered. */
function takingLate(): Behaviour {
  const underWay = new Map<string, number>();
  const add = ({ region }: Place, pairs: number) => underWay.set(region, (underWay.get(region) ?? 0) + pairs);
  return staging({
    ...remembering((names) => ({
      ...names,
      count: (place) => names.count(place) + (underWay.get(place.region) ?? 0),
    })).stages,
    async perform(call, operation, service) {
      add(placeOf(call), 1);
      await later(DATABASE_MILLISECONDS);
      add(placeOf(call), -1);
      return await STAGES.perform(call, operation, service);
    },
  });
}

/** Locks the row of a name while it makes the pair, and finds it locked by another one for ever. */
function deadlock(): Behaviour {
  const locked = new Set<string>();
  return staging({
    ...remembering((names) => ({
      ...names,
      has: (place, name) => !locked.has(name) && names.has(place, name),
    })).stages,
    async perform(call, operation, service) {
      const name = nameOf(call);
      if (locked.has(name)) return await new Promise<never>(() => {});
      service.names.take(placeOf(call), name);
      locked.add(name);
      await later(DATABASE_MILLISECONDS);
      locked.delete(name);
      return await STAGES.perform(call, operation, service);
    },
  });
}

const DATABASE_MILLISECONDS = 4;

function placeOf({ account, parameters }: ReceivedCall): Place {
  return { account, region: parameters.get('RegionId') ?? '' };
}

function nameOf({ parameters }: ReceivedCall): string {
  return parameters.get('KeyPairName') ?? '';
}

/** Remembers names otherwise; what is made of the right memory serves one server. */
function remembering(change: (names: KeyPairNames) => KeyPairNames): Behaviour {
  let changed: KeyPairNames | undefined;
  const forgetful = (service: Service) => ({ ...service, names: (changed ??= change(service.names)) });
  return {
    stages: {
      validate: (call, operation, service, authenticate) =>
        STAGES.validate(call, operation, forgetful(service), authenticate),
      perform: (call, operation, service) => STAGES.perform(call, operation, forgetful(service)),
    },
  };
}
