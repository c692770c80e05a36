/**
 * Names for the pairs of a run: each carries the id of the run, so that a run never meets the pairs of another.
 *
 *     ct-k3f9x2ab-17
 */
import { createHash } from 'node:crypto';

/** A source of names and of choices that follow from the seed. */
export interface Names {
  /** What the choices of the run follow from. */
  readonly seed: number;
  /** A name that no other pair has. */
  fresh(): string;
  /** A fresh name that begins with a text. */
  beginning(text: string): string;
  /** A fresh name of so many characters, filled up with a letter; at least 24. */
  ofLength(length: number, letter?: string): string;
  /** Two characters that make a name; it may be taken, so a caller has to be ready to ask again. */
  short(): string;
}

/**
 * Makes the names of a run.
 * @param runId the id of the run: letters and digits
 * @param seed decides the choices, but not the run id
 */
export function namesOf(runId: string, seed: number): Names {
  let count = 0;
  const tail = () => `${runId}-${(++count).toString(36)}`;
  const fresh = () => `ct-${tail()}`;
  return {
    seed,
    fresh,
    beginning: (text) => `${text}-${tail()}`,
    ofLength(length, letter = 'a') {
      const name = `${fresh()}-`;
      return name + letter.repeat(length - name.length);
    },
    short() {
      const [first = 0, second = 0] = createHash('sha256').update(`${seed} ${runId} ${++count}`).digest();
      return `${LETTERS[first % LETTERS.length]}${OTHERS[second % OTHERS.length]}`;
    },
  };
}

// Neither upper case nor signs: what a server thinks of these, other names show.
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const OTHERS = `${LETTERS}0123456789`;
