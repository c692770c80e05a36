/** Whether enough of a run is explained to trust an explanation: where most cases fail, any narrow pattern fits. */
import { themeOf } from '../engine/themes.ts';
import { type Verdict, differs } from '../engine/verdict.ts';

/** How many cases of a run have to pass for each failure that stays unexplained. */
const PASSES_IN_RUN = 1;

/** The same for the cases of one theme. */
const PASSES_IN_THEME = 3;

/**
 * Whether the failures in the theme of a clause are understood.
 * @param played the cases of the run that came to a verdict
 * @param unexplained the failed and warned cases that no hint explains
 */
export function isUnderstood(
  clause: string,
  played: readonly Verdict[],
  unexplained: ReadonlySet<string>,
): boolean {
  const theme = themeOf({ id: clause });
  const ofTheme = played.filter((verdict) => themeOf(verdict.clause) === theme);
  return passesFor(PASSES_IN_RUN, played, unexplained) && passesFor(PASSES_IN_THEME, ofTheme, unexplained);
}

/** Neither failed nor warned, nor different in what the contract leaves open. */
export function isRight(verdict: Verdict): boolean {
  return verdict.ending === 'pass' && !differs(verdict);
}

/** A mere difference is no mistake. */
export function isWrong({ ending }: Verdict): boolean {
  return ending === 'fail' || ending === 'warn';
}

function passesFor(times: number, cases: readonly Verdict[], unexplained: ReadonlySet<string>): boolean {
  const failures = cases.filter(({ id }) => unexplained.has(id)).length;
  return cases.filter(isRight).length >= times * failures;
}
