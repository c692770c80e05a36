/**
 * Where the ids and keys of a mock come from: nobody can foretell them, or they belong to a seed, and then they can
 * begin anew.
 */
import type { KeptKeyPair } from './key-pair-records.ts';
import { type Ids, randomIds, seededIds } from './ids.ts';
import type { KeySource } from '../keys/key-source.ts';
import { randomKeys } from '../keys/random-keys.ts';
import { seededKeys } from '../keys/seeded-keys.ts';

/** A supply of ids and keys. */
export interface Supply {
  readonly ids: Ids;
  readonly keys: KeySource;
  /**
   * Passes over the ids and keys of key pairs that came from elsewhere, since no two pairs have the same (rulings 15 and
   * 17). They take the place of those that were named before.
   */
  avoid(pairs: readonly KeptKeyPair[]): void;
  /** With a seed: the first id and the first key come again. Without one: nothing. */
  restart(): void;
}

/** What a supply depends on. */
export interface SupplyOptions {
  /** Any integer; without one ids and keys are random. */
  readonly seed?: number | undefined;
  /**
   * How many mocks of this seed the state has had before. Each has ids and keys of its own, so that none comes again; until
   * a restart, with which those of the first come back.
   */
  readonly run?: number | undefined;
  /** Once it is aborted no key is made ahead. */
  readonly closing?: AbortSignal | undefined;
}

/** The supply of a mock. */
export function supplyOf({ seed, run = 0, closing }: SupplyOptions = {}): Supply {
  if (seed === undefined) {
    const keys = randomKeys({ poolSize: POOL_SIZE, closing });
    return { ids: randomIds(), keys, avoid() {}, restart() {} };
  }
  let ids = seededIds(seed, run);
  let keys = seededKeys(seed, run);
  let avoided = new Set<string | undefined>();
  return {
    ids: {
      requestId: () => ids.requestId(),
      keyPairId() {
        let id = ids.keyPairId();
        while (avoided.has(id)) id = ids.keyPairId();
        return id;
      },
    },
    keys: {
      next() {
        let key = keys.next();
        while (avoided.has(plain(key.fingerprint))) key = keys.next();
        return key;
      },
      close: () => keys.close(),
    },
    avoid(pairs) {
      avoided = new Set(pairs.flatMap(({ id, fingerprint }) => [id, fingerprint && plain(fingerprint)]));
    },
    restart() {
      ids = seededIds(seed);
      keys = seededKeys(seed);
    },
  };
}

/** Random keys that are ready before they are asked for. */
const POOL_SIZE = 4;

/** A fingerprint without its colons, which it may have or not (ruling 16). */
function plain(fingerprint: string): string {
  return fingerprint.replaceAll(':', '');
}
