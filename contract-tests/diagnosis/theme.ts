/** The cases of one theme, as far as the likely mistakes in it are to be trusted. */
import { themeOf } from '../engine/themes.ts';
import { type Verdict, differs } from '../engine/verdict.ts';

/** So many cases have to pass for each failure of a theme that stays unexplained. */
const PASSES_FOR_A_FAILURE = 3;

/**
 * Tells whether the failures of a theme are explained well enough to trust the explanations. Where most of its cases
 * fail for reasons that are not known, any narrow pattern fits.
 * @param unexplained the failed and warned cases that no hint explains
 */
export function isUnderstood(
  theme: string,
  played: readonly Verdict[],
  unexplained: ReadonlySet<string>,
): boolean {
  const own = played.filter((verdict) => themeOf(verdict.clause) === theme);
  const [passed, failed] = [own.filter(isRight), own.filter(({ id }) => unexplained.has(id))];
  return passed.length > 0 && passed.length >= failed.length * PASSES_FOR_A_FAILURE;
}

/** Neither failed nor warned, nor different in what the contract leaves open. */
export function isRight(verdict: Verdict): boolean {
  return verdict.ending === 'pass' && !differs(verdict);
}

/** A mere difference is no mistake. */
export function isWrong({ ending }: Verdict): boolean {
  return ending === 'fail' || ending === 'warn';
}
