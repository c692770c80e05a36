/** What the service remembers of its accounts, all in one place. */
import type { KeyPairRecords } from './key-pair-records.ts';
import { type KeyPairs, keyPairs } from './key-pairs.ts';

/** The memory of one service. Two mocks have two, so nothing that happens in one shows in the other. */
export interface AccountStore {
  readonly regions: ReadonlySet<string>;
  /** The resource groups of every account. */
  readonly resourceGroups: ReadonlySet<string>;
  /** How many key pairs an account may have in a region (ruling 11). */
  readonly quota: number;
  readonly keyPairs: KeyPairs;
}

/** What a memory begins with. */
export interface StoreSettings {
  readonly regions: Iterable<string>;
  readonly resourceGroups: Iterable<string>;
  readonly quota: number;
  /** Where the key pairs are kept; without it they are forgotten with the process. */
  readonly records?: KeyPairRecords | undefined;
}

/** A memory. */
export function accountStore({ regions, resourceGroups, quota, records }: StoreSettings): AccountStore {
  return {
    regions: new Set(regions),
    resourceGroups: new Set(resourceGroups),
    quota,
    keyPairs: keyPairs(records),
  };
}
