/** A suspicion: a hint that no case of a run contradicts, with the failures that it explains. */
import { type Verdict, isNoAnswer } from '../engine/verdict.ts';
import { fits } from '../engine/wildcard.ts';
import type { Hint } from './hints.ts';
import { isRight, isWrong } from './understood.ts';

/** What a run says about one hint. */
export interface Suspicion {
  readonly hint: Hint;
  /** The failed and warned cases of the pattern whose findings are those of the hint. */
  readonly explains: readonly string[];
  /** The failed and warned cases of the clauses in which the fault always shows, whether the hint explains them or not. */
  readonly around: readonly string[];
}

/**
 * What the cases of a run that were played say about a hint.
 * @returns undefined where a case passed that such a server fails, most cases failed that it passes, or no case was
 * played in which the fault always shows
 */
export function suspicionOf(hint: Hint, played: readonly Verdict[]): Suspicion | undefined {
  const { caughtBy, always = caughtBy, passes = [], received = ['*'] } = hint;
  const [isCaught, isAlways] = [anyOf(caughtBy), anyOf(always)];
  const [isPassed, isOfHint] = [anyOf(passes), anyOf(received)];
  const decisive = played.filter(({ id }) => isAlways(id) && !isDrawn(id));
  if (decisive.length === 0 || decisive.some(isRight)) return undefined;
  const spared = played.filter(({ id }) => isPassed(id));
  if (spared.filter(isRight).length * 2 < spared.length) return undefined;
  const clauses = new Set(decisive.map(({ clause }) => clause.id));
  const wrong = played.filter(isWrong);
  const explained = wrong.filter(
    ({ id, findings }) =>
      isCaught(id) &&
      findings.every((finding) => !isNoAnswer(finding) && isOfHint(`${finding.where}: ${finding.received}`)),
  );
  return {
    hint,
    explains: explained.map(({ id }) => id),
    around: wrong.filter(({ clause }) => clauses.has(clause.id)).map(({ id }) => id),
  };
}

/**
 * How many failures a suspicion explains that no other one has explained.
 * @param unexplained the failed and warned cases that are left
 * @returns 0 where another suspicion explains most of them, or the failures around them are mostly of another kind
 */
export function weightOf({ explains, around }: Suspicion, unexplained: ReadonlySet<string>): number {
  const left = (ids: readonly string[]) => ids.filter((id) => unexplained.has(id)).length;
  const weight = left(explains);
  return weight * 2 >= Math.max(explains.length, left(around)) ? weight : 0;
}

/** Whether a case draws its values at random, so that it may miss a fault. */
export function isDrawn(id: string): boolean {
  return id.includes(':fuzz-');
}

function anyOf(forms: readonly string[]): (text: string) => boolean {
  const tests = forms.map(fits);
  return (text) => tests.some((test) => test(text));
}
