/**
 * The key pairs of the service, and the names that they take in their account and region (rulings 10 and 11). A pair that
 * is still being made is not among the pairs, but its name is taken already.
 */
import { type KeptKeyPair, type KeyPairRecords, type Place, recordsInMemory } from './key-pair-records.ts';

/** The key pairs. No name is taken or set free after a wait, so that of two calls for one name the second finds it taken. */
export interface KeyPairs {
  /** Whether a name is taken in a place. */
  has(place: Place, name: string): boolean;
  /** How many names are taken in a place. */
  count(place: Place): number;
  /** Takes a name for a pair that is to be made. */
  take(place: Place, name: string): Claim;
  /** The pairs that are made, in that order. */
  all(): readonly KeptKeyPair[];
  /**
   * Puts these pairs and their names in place of all, at once, and ends all claims.
   * @throws Error when they can't be kept; then nothing changes
   */
  replace(pairs: readonly KeptKeyPair[]): void;
}

/** A name that a call has taken. It ends when all pairs are replaced: the name now belongs to whoever takes it next. */
export interface Claim {
  /**
   * Keeps the pair that was made. One whose claim has ended came before the others were put in place, and went with them.
   * @throws Error when it can't be kept
   */
  keep(pair: KeptKeyPair): Promise<void>;
  /** Sets the name free; does nothing when the claim has ended. */
  release(): void;
}

/**
 * The key pairs of a service.
 * @param records where they are kept; what is there already has its names
 */
export function keyPairs(records: KeyPairRecords = recordsInMemory()): KeyPairs {
  const places = new Map<string, Set<string>>();
  takeAll(records.all());
  return {
    has: (place, name) => places.get(keyOf(place))?.has(name) ?? false,
    count: (place) => places.get(keyOf(place))?.size ?? 0,
    take(place, name) {
      const names = takeName(place, name);
      // After `replace` the place has another set, or none.
      const stands = () => places.get(keyOf(place)) === names && names.has(name);
      return {
        async keep(pair) {
          if (stands()) await records.add(pair);
        },
        release() {
          if (!stands()) return;
          names.delete(name);
          // An account without pairs is not remembered.
          if (names.size === 0) places.delete(keyOf(place));
        },
      };
    },
    all: () => records.all(),
    replace(pairs) {
      records.replace(pairs);
      places.clear();
      takeAll(pairs);
    },
  };

  function takeAll(pairs: readonly KeptKeyPair[]): void {
    for (const pair of pairs) takeName(pair, pair.name);
  }

  function takeName(place: Place, name: string): Set<string> {
    const key = keyOf(place);
    const names = places.get(key) ?? new Set();
    places.set(key, names.add(name));
    return names;
  }
}

/** Unambiguous, since JSON escapes its own quotes. */
function keyOf({ account, region }: Place): string {
  return JSON.stringify([account, region]);
}
