/**
 * The proof of the suite, as data: which mutant was caught by which cases, which cases catch no mutant, and which
 * variant was accused of what.
 */
import { isDrawn } from '../../../contract-tests/diagnosis/suspicion.ts';
import { PAIRS_OF_A_RUN } from '../../../contract-tests/engine/capacity.ts';
import { fits } from '../../../contract-tests/engine/wildcard.ts';
import type { Mutant, ConformingVariant } from '../mutant.ts';
import type { CaseEnding, Trial } from './trial.ts';

/** What is wrong with one server's trial; all empty where nothing is. */
export interface Assessment {
  /** The cases that noticed it, by id, with how they ended. */
  readonly noticed: Readonly<Record<string, CaseEnding>>;
  /** Cases that noticed it though they are not named. */
  readonly unnamed: readonly string[];
  /** Names that stand for no case that noticed it, and cases that passed though its hint says that they never do. */
  readonly silent: readonly string[];
  /** For a variant: the cases that failed or erred. */
  readonly accused: readonly string[];
  /** For a variant: how many pairs were made in the main region, where that is more than a run may make. */
  readonly excessivePairs?: number;
}

/** Assesses a mutant: it has to be caught by just the cases it names, and to show the pattern of its hint. */
export function assessMutant({ caughtBy, hint }: Mutant, trial: Trial): Assessment {
  const { noticed, unnamed, silent } = assess(caughtBy, trial);
  if (hint === undefined) return { noticed, unnamed, silent, accused: [] };
  const { always = caughtBy, passes = [] } = hint;
  const ids = Object.keys(trial.endings).filter((id) => !isDrawn(id));
  const passed = ids.filter((id) => trial.endings[id] === 'pass' && always.some((name) => fits(name)(id)));
  const failed = ids.filter((id) => id in noticed && passes.some((name) => fits(name)(id)));
  return { noticed, unnamed: [...unnamed, ...failed], silent: [...silent, ...passed], accused: [] };
}

/** Assesses a variant, or the mock: no failure, nothing noticed but what is named, and not too many pairs. */
export function assessVariant(variant: ConformingVariant, trial: Trial): Assessment {
  const failed = (ending: CaseEnding) => ending === 'fail' || ending === 'error' || ending === 'skip';
  const accused = Object.entries(trial.endings).filter(([, ending]) => failed(ending));
  return {
    ...assess(variant.noticedBy, trial),
    accused: accused.map(([id]) => id),
    ...(trial.pairs > PAIRS_OF_A_RUN ? { excessivePairs: trial.pairs } : {}),
  };
}

/** Whether an assessment has no fault. */
export function isFaultless({ unnamed, silent, accused, excessivePairs }: Assessment): boolean {
  return unnamed.length + silent.length + accused.length === 0 && excessivePairs === undefined;
}

function assess(names: readonly string[], { endings }: Trial) {
  const patterns = names.map((name) => ({ name, matches: fits(name) }));
  const noticed = Object.entries(endings).filter(([, ending]) => ending !== 'pass' && ending !== 'skip');
  return {
    noticed: Object.fromEntries(noticed),
    unnamed: noticed.map(([id]) => id).filter((id) => !patterns.some(({ matches }) => matches(id))),
    silent: patterns.filter(({ matches }) => !noticed.some(([id]) => matches(id))).map(({ name }) => name),
  };
}
