/**
 * The cases that a mutant is tried on. A case of another theme hardly ever catches it, and to make sure of that for each
 * case and each mutant takes most of the time of a proof; so of those cases a share is drawn, another one with each seed.
 *
 *     name-limit-127   all of its clause, all sweeps, all it names, a fifth of the others of name.*, and a few of the rest
 */
import { createHash } from 'node:crypto';
import { readContract } from '../../../contract/contract.ts';
import { allCases } from '../../../contract-tests/suite.ts';
import { namesOf } from '../../../contract-tests/engine/names.ts';
import { fits } from '../../../contract-tests/engine/wildcard.ts';
import type { Mutant } from '../mutant.ts';

/** One of so many cases of a mutant's theme is tried on it. */
const ONE_OF_THEME = 5;

/** One of so many cases of other themes is. */
const ONE_OF_OTHERS = 50;

const cases = allCases(readContract(), namesOf('any', 0));

/**
 * Chooses the cases of a mutant's trial.
 * @param seed decides the share
 * @returns their ids; in every whole proof they are the same
 */
export function casesOf({ name, clause, caughtBy, alongside = [] }: Mutant, seed: number): string[] {
  const named = [...caughtBy, ...alongside].map(fits);
  const theme = themeOf(clause);
  const chosen = cases.filter(
    (one) =>
      'sweep' in one ||
      one.clause === clause ||
      named.some((matches) => matches(one.id)) ||
      isDrawn(`${seed} ${name} ${one.id}`, themeOf(one.clause) === theme ? ONE_OF_THEME : ONE_OF_OTHERS),
  );
  return chosen.map(({ id }) => id);
}

/** The first word of a clause. */
function themeOf(clause: string): string {
  return clause.slice(0, clause.indexOf('.'));
}

function isDrawn(text: string, oneOf: number): boolean {
  return createHash('sha256').update(text).digest().readUInt16BE() % oneOf === 0;
}
