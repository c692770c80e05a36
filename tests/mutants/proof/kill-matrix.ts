/** The kill matrix: which case catches which liar, and what is wrong with the proof. */
import { readContract } from '../../../contract/contract.ts';
import { liars } from '../all-mutants.ts';
import type { Liar, Twin } from '../mutant.ts';
import { type Assessment, assessLiar, assessTwin, isFaultless } from './proof.ts';
import type { Trial } from './trial.ts';
import { twins } from '../conforming/variants.ts';

/** The whole proof as data. */
export interface KillMatrix {
  readonly liars: readonly (Assessment & Pick<Liar, 'name' | 'lie' | 'clause'>)[];
  readonly twins: readonly (Assessment & Pick<Twin, 'name' | 'difference'>)[];
  /** How many cases were run. */
  readonly cases: number;
  /** The cases that catch no liar. */
  readonly useless: readonly string[];
  /** The testable clauses that no liar breaks. */
  readonly unbroken: readonly string[];
  /** Cases that did not always end the same way, with the server. */
  readonly unsteady: readonly string[];
}

/**
 * Makes the matrix of trials.
 * @param repeated the trials by the name of the liar or twin; the first one of each counts, the others have to equal it
 * @param isWhole false when only some were tried, so that nothing can be said about useless cases
 */
export function killMatrix(repeated: ReadonlyMap<string, readonly Trial[]>, isWhole: boolean): KillMatrix {
  const results = new Map(
    [...repeated].flatMap(([name, [first]]) => (first ? [[name, first] as const] : [])),
  );
  const assessedLiars = liars.flatMap((liar) => {
    const result = results.get(liar.name);
    const { name, lie, clause } = liar;
    return result === undefined ? [] : [{ name, lie, clause, ...assessLiar(liar, result) }];
  });
  const assessedTwins = twins.flatMap((twin) => {
    const result = results.get(twin.name);
    const { name, difference } = twin;
    return result === undefined ? [] : [{ name, difference, ...assessTwin(twin, result) }];
  });
  const cases = new Set([...results.values()].flatMap(({ endings }) => Object.keys(endings)));
  const useful = new Set(assessedLiars.flatMap(({ noticed }) => Object.keys(noticed)));
  const broken = new Set<string>(assessedLiars.map(({ clause }) => clause));
  const testable = readContract().ledger.clauses.filter(({ untestable }) => untestable === undefined);
  return {
    liars: assessedLiars,
    twins: assessedTwins,
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

/** Tells whether every liar is caught as it says, no twin accused, no case useless and no clause unbroken. */
export function isProved(matrix: KillMatrix): boolean {
  return (
    [...matrix.liars, ...matrix.twins].every(isFaultless) &&
    matrix.useless.length === 0 &&
    matrix.unsteady.length === 0 &&
    matrix.unbroken.length === 0
  );
}
