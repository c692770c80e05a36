/**
 * The state of the service: which names are taken in which account and region (rulings 10 and 11).
 */

/** The key pairs of one account in one region. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** The names taken. Nothing here waits, so that of two requests for one name the second always finds it taken. */
export interface KeyPairNames {
  has(place: Place, name: string): boolean;
  /** How many names are taken in a place. */
  count(place: Place): number;
  take(place: Place, name: string): void;
  release(place: Place, name: string): void;
  /** Sets all names free. */
  clear(): void;
}

/** A service in which no name is taken yet. */
export function keyPairNames(): KeyPairNames {
  const places = new Map<string, Set<string>>();
  return {
    has: (place, name) => places.get(key(place))?.has(name) ?? false,
    count: (place) => places.get(key(place))?.size ?? 0,
    take(place, name) {
      const names = places.get(key(place));
      if (names === undefined) places.set(key(place), new Set([name]));
      else names.add(name);
    },
    release: (place, name) => void places.get(key(place))?.delete(name),
    clear: () => places.clear(),
  };
}

/** Unambiguous, since JSON escapes its own quotes. */
function key({ account, region }: Place): string {
  return JSON.stringify([account, region]);
}
