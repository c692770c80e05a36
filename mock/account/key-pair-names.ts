/**
 * The state of the service: which names are taken in which account and region (rulings 10 and 11).
 */

/** The key pairs of one account in one region. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** A name that a call has taken. */
export interface Claim {
  /** False once all names were set free: the name now belongs to whoever takes it next. */
  stands(): boolean;
  /** Sets the name free; does nothing when the claim no longer stands. */
  release(): void;
}

/** The names taken. Nothing here waits, so that of two requests for one name the second always finds it taken. */
export interface KeyPairNames {
  has(place: Place, name: string): boolean;
  /** How many names are taken in a place. */
  count(place: Place): number;
  take(place: Place, name: string): Claim;
  /** Sets all names free, and ends all claims. */
  clear(): void;
}

/** A service in which no name is taken yet. */
export function keyPairNames(): KeyPairNames {
  const places = new Map<string, Set<string>>();
  return {
    has: (place, name) => places.get(key(place))?.has(name) ?? false,
    count: (place) => places.get(key(place))?.size ?? 0,
    take(place, name) {
      const at = key(place);
      const names = places.get(at) ?? new Set();
      places.set(at, names.add(name));
      // After `clear` the place has another set, or none.
      const stands = () => places.get(at) === names && names.has(name);
      return {
        stands,
        release() {
          if (!stands()) return;
          names.delete(name);
          // An account without pairs is not remembered.
          if (names.size === 0) places.delete(at);
        },
      };
    },
    clear: () => places.clear(),
  };
}

/** Unambiguous, since JSON escapes its own quotes. */
function key({ account, region }: Place): string {
  return JSON.stringify([account, region]);
}
