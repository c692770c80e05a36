/**
 * The nonces that were used (ruling 22), each for its access key, so that nobody can send a request of another again.
 *
 *     testid, 3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf   the first time new, then used
 *
 * A timestamp may lie 15 minutes ahead and is good for 15 minutes more, so a nonce is kept for 30 minutes. At most
 * 100,000 are kept; when there are more, the oldest leave first.
 */
import { WINDOW } from './window.ts';

/** A memory of nonces. */
export interface Nonces {
  /**
   * Uses a nonce.
   * @param now the time of day
   * @returns true when it is new
   */
  use(accessKeyId: string, nonce: string, now: Date): boolean;
  /** Forgets all. */
  clear(): void;
}

/**
 * A memory in which there is no nonce yet.
 * @param limit how many it keeps at most
 */
export function rememberedNonces(limit: number = LIMIT): Nonces {
  /** When each was used, in milliseconds; in the order of their use. */
  const used = new Map<string, number>();
  return {
    use(accessKeyId, nonce, now) {
      const moment = now.getTime();
      for (const [oldest, then] of used) {
        if (moment - then <= KEPT) break;
        used.delete(oldest);
      }
      // Unambiguous, since JSON escapes its own quotes.
      const key = JSON.stringify([accessKeyId, nonce]);
      if (used.has(key)) return false;
      used.set(key, moment);
      const [first] = used.keys();
      if (used.size > limit && first !== undefined) used.delete(first);
      return true;
    },
    clear: () => used.clear(),
  };
}

const LIMIT = 100_000;
const KEPT = 2 * WINDOW;
