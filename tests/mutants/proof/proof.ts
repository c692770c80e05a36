/**
 * The proof of the suite, as data: which mutant was caught by which cases, which cases catch nobody, and which variant was
 * accused of what.
 */
import { fits } from '../../../contract-tests/engine/wildcard.ts';
import type { Mutant, ConformingVariant } from '../mutant.ts';
import type { CaseEnding, Trial } from './trial.ts';

/** What is wrong with one server's trial; all empty where nothing is. */
export interface Assessment {
  /** The cases that noticed it, by id, with how they ended. */
  readonly noticed: Readonly<Record<string, CaseEnding>>;
  /** Cases that noticed it though they are not named. */
  readonly unnamed: readonly string[];
  /** Names that stand for no case that noticed it. */
  readonly silent: readonly string[];
  /** For a variant: the cases that failed or erred. */
  readonly accused: readonly string[];
}

/** Assesses a mutant: it has to be caught by just the cases it names. */
export function assessMutant(mutant: Mutant, trial: Trial): Assessment {
  return { ...assess(mutant.caughtBy, trial), accused: [] };
}

/** Assesses a variant, or the mock: no failure, and nothing noticed but what is named. */
export function assessVariant(variant: ConformingVariant, trial: Trial): Assessment {
  const failed = (ending: CaseEnding) => ending === 'fail' || ending === 'error' || ending === 'skip';
  const accused = Object.entries(trial.endings).filter(([, ending]) => failed(ending));
  return { ...assess(variant.noticedBy, trial), accused: accused.map(([id]) => id) };
}

/** Tells whether an assessment has no fault. */
export function isFaultless({ unnamed, silent, accused }: Assessment): boolean {
  return unnamed.length === 0 && silent.length === 0 && accused.length === 0;
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
