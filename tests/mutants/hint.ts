/**
 * The hint of a mutant: what an implementer is told whose server fails in the same cases.
 *
 *     hint: ifAccepted('The limit of a name is above 128, often by one. Look for > in place of >=.')
 */
import type { Hint } from '../../contract-tests/diagnosis/hints.ts';

/** A hint without what the mutant says of itself. */
export type MutantHint = Pick<Hint, 'text' | 'received' | 'always'>;

/**
 * A hint about what was accepted and had to be rejected, be it that the name is taken since another case was.
 * @param always the cases that fail for certain, where not all of `caughtBy` do
 */
export function ifAccepted(text: string, always?: readonly string[]): MutantHint {
  return { text, received: ACCEPTED, ...(always === undefined ? {} : { always }) };
}

/**
 * A hint about what was rejected and had to be accepted.
 * @param code the code that it was rejected with; `*` stands for any text
 * @param always the cases that fail for certain, where not all of `caughtBy` do
 */
export function ifRejected(code: string, text: string, always?: readonly string[]): MutantHint {
  return { text, received: [`*: *${code}`], ...(always === undefined ? {} : { always }) };
}

const ACCEPTED = ['outcome*: 200, a success', '*: KeyPair.AlreadyExist'];
