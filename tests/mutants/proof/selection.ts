/**
 * The cases that a mutant is tried on. A case of another theme hardly ever catches it, and to make sure of that for each
 * case and each mutant takes most of the time of a proof; so of those cases a share is drawn, another one with each seed.
 *
 *     name-limit-127   all of its clause, all sweeps, all it names, a fifth of the others of name.*, and a few of the rest
 */
import { createHash } from 'node:crypto';
import { readContract } from '../../../contract/contract.ts';
import { allCases } from '../../../contract-tests/cases/all-cases.ts';
import { namesOf } from '../../../contract-tests/engine/names.ts';
import { fits } from '../../../contract-tests/engine/wildcard.ts';
import type { Mutant } from '../mutant.ts';

/** Of the cases of its theme, a mutant is tried on one in this many. */
const ONE_OF_THEME = 5;

/** Of the cases of other themes, on one in this many. */
const ONE_OF_OTHERS = 50;

const cases = allCases(readContract(), namesOf('any', 0));

/**
 * Chooses the cases of a mutant's trial.
 * @param seed decides the share
 * @returns their ids; in every whole proof they are the same
 */
export function casesOf(mutant: Mutant, seed: number): string[] {
  const { name, clause, caughtBy, alongside = [], hint } = mutant;
  const named = [...caughtBy, ...alongside, ...(hint?.passes ?? [])].map(fits);
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
