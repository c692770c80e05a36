/** How a case ended. There are five endings, and a skip is never a pass. */
import type { Clause } from '../../contract/clauses.ts';
import type { Fixture } from './case.ts';
import type { Finding } from '../judges/finding.ts';

/**
 * pass: as the contract says, or different in what is only inferred (then the findings tell how);
 * warn: a SHOULD is broken; fail: a MUST is broken; skip: could not be tried, with the flag that would enable it;
 * error: no answer came, or the suite itself failed.
 */
export type Ending = 'pass' | 'warn' | 'fail' | 'skip' | 'error';

/** The ending of one case. */
export interface Verdict {
  readonly id: string;
  readonly title: string;
  readonly clause: Clause;
  /** What the case needs of the target. */
  readonly needs?: Fixture;
  readonly ending: Ending;
  /** The differences; of a pass, those of an INFO clause. */
  readonly findings: readonly Finding[];
  /** Why it was skipped, or what went wrong. */
  readonly reason: string | undefined;
  /** How long it took, in milliseconds; undefined where the run has no clock. */
  readonly milliseconds?: number;
}

/** How often each ending came, and how many passes differ from the reference. */
export type Totals = Readonly<Record<Ending | 'differs', number>>;

/**
 * The ending that findings of a clause mean. That a request is answered, and with a status below 500, is a MUST whatever
 * the level of the rule that the case is about.
 * @param strict a broken SHOULD fails too
 */
export function endingOf(clause: Clause, findings: readonly Finding[], strict: boolean): Ending {
  if (findings.some(isNoAnswer)) return 'fail';
  if (findings.length === 0 || clause.level === 'INFO') return 'pass';
  return clause.level === 'MUST' || strict ? 'fail' : 'warn';
}

/** No answer came, or the target itself failed over the request; what it says it does not implement is an answer. */
export function isNoAnswer({ answer, unanswered }: Finding): boolean {
  const status = answer?.status ?? 0;
  return unanswered === true || (status >= 500 && status !== 501);
}

/** Counts verdicts by their ending. */
export function totalsOf(verdicts: readonly Verdict[]): Totals {
  const count = (ending: Ending) => verdicts.filter((verdict) => verdict.ending === ending).length;
  return {
    pass: count('pass'),
    warn: count('warn'),
    fail: count('fail'),
    skip: count('skip'),
    error: count('error'),
    differs: verdicts.filter(differs).length,
  };
}

/** Tells whether a pass differs from the reference. */
export function differs({ ending, findings }: Verdict): boolean {
  return ending === 'pass' && findings.length > 0;
}

/**
 * The exit code of a run: 0 nothing failed but what is known, 1 something failed, 2 something could not be run.
 * @param listed how many of the failures are known, and how many faults the list of known failures has
 * @param cut the target ended the run: it is gone, or has no room
 */
export function exitCodeOf(
  { pass, warn, fail, error }: Totals,
  listed: { readonly known: number; readonly faults: number } = { known: 0, faults: 0 },
  cut = false,
): 0 | 1 | 2 {
  if (cut) return 2;
  if (fail > listed.known || listed.faults > 0) return 1;
  // Where every case was skipped nothing is known.
  return error > 0 || pass + warn + fail === 0 ? 2 : 0;
}
