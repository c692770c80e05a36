/** The hints of an operation as a file: what the proof of the suite knows about its mutants, as far as they carry a hint. */
import type { Hint } from '../contract-tests/diagnosis/hints.ts';
import type { Mutant } from '../tests/mutants/mutant.ts';

/** Makes the text of `generated/<operation>/hints.json`. */
export function hintsDocument(mutants: readonly Mutant[]): string {
  const hints = mutants.flatMap(({ name, clause, caughtBy, hint }): Hint[] =>
    hint === undefined ? [] : [{ mutant: name, clause, ...hint, caughtBy }],
  );
  return `${JSON.stringify(hints, undefined, 2)}\n`;
}
