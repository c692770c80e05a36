/** Mutants about accounts: what one has shows in another. */
import type { KeyPairs } from '../../../mock/account/key-pairs.ts';
import type { Place } from '../../../mock/account/key-pair-records.ts';
import { remembering } from '../faults.ts';
import type { Mutant } from '../mutant.ts';

/** The mutants of this theme. */
export const accountMutants: readonly Mutant[] = [
  {
    name: 'account-ignored',
    fault: 'It verifies access keys and then keeps the pairs of all accounts together.',
    clause: 'state.per-account',
    caughtBy: ['state.per-account:*'],
    behave: () =>
      remembering((names) => ({
        ...names,
        has: (place, name) => names.has(together(place), name),
        take: (place, name) => names.take(together(place), name),
        count: (place) => names.count(together(place)),
      })),
  },
  {
    name: 'account-quota-shared',
    fault: 'It counts the pairs of a region, whoever has them.',
    clause: 'state.per-account',
    caughtBy: ['state.per-account:full-region'],
    behave: () => remembering(countingByRegion),
  },
  {
    name: 'account-takes-name-over',
    fault: 'A pair is found by its name, and belongs to the account that asked for it last.',
    clause: 'state.per-account',
    caughtBy: ['state.per-account:same-name'],
    behave: () => remembering(byLastAccount),
  },
];

function together({ region }: Place): Place {
  return { account: 'all', region };
}

function countingByRegion(names: KeyPairs): KeyPairs {
  const accounts = new Set<string>();
  return {
    ...names,
    take(place, name) {
      accounts.add(place.account);
      return names.take(place, name);
    },
    count: ({ region }) => [...accounts].reduce((sum, account) => sum + names.count({ account, region }), 0),
  };
}

function byLastAccount(names: KeyPairs): KeyPairs {
  const owners = new Map<string, string>();
  const key = ({ region }: Place, name: string) => `${region} ${name}`;
  return {
    ...names,
    has: (place, name) => names.has(place, name) && owners.get(key(place, name)) === place.account,
    take(place, name) {
      owners.set(key(place, name), place.account);
      return names.take(place, name);
    },
  };
}
