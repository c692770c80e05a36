/** The kill matrix: which case catches which mutant, and what is wrong with the proof. */
import { readContract } from '../../../contract/contract.ts';
import { mutants } from '../all-mutants.ts';
import type { Mutant, ConformingVariant } from '../mutant.ts';
import { type Assessment, assessMutant, assessVariant, isFaultless } from './proof.ts';
import type { Trial } from './trial.ts';
import { variants } from '../conforming/variants.ts';

/** The whole proof as data. */
export interface KillMatrix {
  readonly mutants: readonly (Assessment & Pick<Mutant, 'name' | 'fault' | 'clause'>)[];
  readonly variants: readonly (Assessment & Pick<ConformingVariant, 'name' | 'difference'>)[];
  /** How many cases were run. */
  readonly cases: number;
  /** The cases that catch no mutant. */
  readonly useless: readonly string[];
  /** The testable clauses that no mutant breaks. */
  readonly unbroken: readonly string[];
  /** Cases that did not always end the same way, with the server. */
  readonly unsteady: readonly string[];
}

/**
 * Makes the matrix of trials.
 * @param repeated the trials by the name of the mutant or variant; the first one of each counts, the others have to equal it
 * @param isWhole false when only some were tried, so that nothing can be said about useless cases
 */
export function killMatrix(repeated: ReadonlyMap<string, readonly Trial[]>, isWhole: boolean): KillMatrix {
  const results = new Map(
    [...repeated].flatMap(([name, [first]]) => (first ? [[name, first] as const] : [])),
  );
  const assessedMutants = mutants.flatMap((mutant) => {
    const result = results.get(mutant.name);
    const { name, fault, clause } = mutant;
    return result === undefined ? [] : [{ name, fault, clause, ...assessMutant(mutant, result) }];
  });
  const assessedVariants = variants.flatMap((variant) => {
    const result = results.get(variant.name);
    const { name, difference } = variant;
    return result === undefined ? [] : [{ name, difference, ...assessVariant(variant, result) }];
  });
  const cases = new Set([...results.values()].flatMap(({ endings }) => Object.keys(endings)));
  const useful = new Set(assessedMutants.flatMap(({ noticed }) => Object.keys(noticed)));
  const broken = new Set<string>(assessedMutants.map(({ clause }) => clause));
  const testable = readContract().ledger.clauses.filter(({ untestable }) => untestable === undefined);
  return {
    mutants: assessedMutants,
    variants: assessedVariants,
    cases: cases.size,
    useless: isWhole ? [...cases].filter((id) => !useful.has(id)) : [],
    unsteady: [...repeated].flatMap(([name, trials]) => changesOf(trials).map((id) => `${name}: ${id}`)),
    unbroken: isWhole ? testable.map(({ id }) => id).filter((id) => !broken.has(id)) : [],
  };
}

/** The cases that ended otherwise in a later trial of the same server. */
function changesOf([first, ...others]: readonly Trial[]): string[] {
  const changed = others.flatMap(({ endings }) =>
    Object.keys(endings).filter((id) => endings[id] !== first?.endings[id]),
  );
  return [...new Set(changed)];
}

/** Whether every mutant is caught as it says, no variant accused, no case useless and no clause unbroken. */
export function isProved(matrix: KillMatrix): boolean {
  return (
    [...matrix.mutants, ...matrix.variants].every(isFaultless) &&
    matrix.useless.length === 0 &&
    matrix.unsteady.length === 0 &&
    matrix.unbroken.length === 0
  );
}
