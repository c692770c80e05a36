/**
 * Where the ids and keys of a mock come from: nobody can foretell them, or they belong to a seed, and then they can
 * begin anew.
 */
import type { KeptKeyPair } from './key-pairs.ts';
import { type Ids, randomIds, seededIds } from './ids.ts';
import type { KeySource } from './keys/key-source.ts';
import { randomKeys } from './keys/random-keys.ts';
import { seededKeys } from './keys/seeded-keys.ts';

/** A supply of ids and keys. */
export interface Supply {
  readonly ids: Ids;
  readonly keys: KeySource;
  /** With a seed: the first id and the first key come again. Without one: nothing. */
  restart(): void;
}

/**
 * The supply of a mock.
 * @param seed any integer
 * @param kept key pairs from before; the sequence of the seed goes on behind their ids and keys, since no two pairs
 *   have the same (rulings 15 and 17)
 */
export function supplyOf(seed: number | undefined, kept: readonly KeptKeyPair[] = []): Supply {
  if (seed === undefined) {
    return { ids: randomIds(), keys: randomKeys({ poolSize: POOL_SIZE }), restart() {} };
  }
  let ids = seededIds(seed);
  let keys = seededKeys(seed);
  const given = new Set(kept.flatMap(({ id, fingerprint }) => [id, fingerprint]));
  return {
    ids: {
      requestId: () => ids.requestId(),
      keyPairId() {
        let id = ids.keyPairId();
        while (given.has(id)) id = ids.keyPairId();
        return id;
      },
    },
    keys: {
      next() {
        let key = keys.next();
        while (given.has(key.fingerprint)) key = keys.next();
        return key;
      },
      close: () => keys.close(),
    },
    restart() {
      given.clear();
      ids = seededIds(seed);
      keys = seededKeys(seed);
    },
  };
}

/** Random keys that are ready before they are asked for. */
const POOL_SIZE = 4;
