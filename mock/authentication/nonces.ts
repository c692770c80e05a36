/**
 * The nonces that were used (question "signatures"), each for its access key, so that nobody can send a request of another again.
 *
 *     testid, 3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf   the first time new, then used
 *
 * A timestamp may lie 15 minutes ahead and is good for 15 minutes more, so a nonce is kept for 30 minutes, unless
 * 100,000 newer ones came in that time. They are kept in two generations: when the current one is full or 30 minutes
 * old, it becomes the previous one, and the one before it is forgotten as a whole. To forget single nonces, the oldest
 * first, would take longer the more were forgotten already.
 */
import { hash } from 'node:crypto';
import { WINDOW } from '../../contract/signature/timestamp.ts';

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
 * @param limit how many the current generation holds; the last so many are always kept, and never twice as many
 */
export function rememberedNonces(limit: number = LIMIT): Nonces {
  let current: Generation = new Map();
  let previous: Generation = new Map();
  /** When the current generation began, in milliseconds. */
  let began = 0;
  return {
    use(accessKeyId, nonce, now) {
      const moment = now.getTime();
      if (current.size >= limit || moment - began > KEPT) {
        previous = current;
        current = new Map();
        began = moment;
      }
      const key = keyOf(accessKeyId, nonce);
      const then = current.get(key) ?? previous.get(key);
      if (then !== undefined && moment - then <= KEPT) return false;
      current.set(key, moment);
      return true;
    },
    clear() {
      current = new Map();
      previous = new Map();
    },
  };
}

const LIMIT = 100_000;
const KEPT = 2 * WINDOW;

/** When each nonce was used, in milliseconds. */
type Generation = Map<string, number>;

/** A text of 44 characters, however long the nonce is. JSON escapes its own quotes, so no two nonces share one. */
function keyOf(accessKeyId: string, nonce: string): string {
  return hash('sha256', JSON.stringify([accessKeyId, nonce]), 'base64');
}
