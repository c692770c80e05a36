/**
 * Likely mistakes: which hints the failures of a run call for. A hint explains the failed cases of its pattern; it is
 * given when it explains more of them than any other hint and no case that passed speaks against it. Then the next one is
 * looked for among the failures that are left.
 *
 *     129 characters accepted, 512 and all other illegal names rejected
 *       ->  The limit of a name is above 128, often by one. Look for > in place of >=.
 */
import type { Verdict } from '../engine/verdict.ts';
import type { Hint } from './hints.ts';
import { type Suspicion, suspicionOf, weightOf } from './suspicion.ts';
import { isRight, isUnderstood, isWrong } from './understood.ts';

/** At most this many hints are given for a run, those that explain most. */
const MOST = 5;

/**
 * The likely mistakes of a run.
 * @returns the text of a hint by the id of each failed or warned case that it explains
 */
export function likelyMistakes(
  hints: readonly Hint[],
  verdicts: readonly Verdict[],
): ReadonlyMap<string, string> {
  const played = verdicts.filter(({ ending }) => ending !== 'skip' && ending !== 'error');
  // Without a pass nothing speaks against any hint.
  if (played.every(isRight) || !played.some(isRight)) return new Map();
  const suspicions = hints.flatMap((hint) => suspicionOf(hint, played) ?? []);
  const unexplained = new Set(played.filter(isWrong).map(({ id }) => id));
  const explanations: { hint: Hint; ids: readonly string[] }[] = [];
  for (;;) {
    const best = heaviest(suspicions, unexplained);
    if (best === undefined) break;
    explanations.push({ hint: best.hint, ids: best.explains.filter((id) => unexplained.delete(id)) });
  }
  return new Map(
    explanations
      .filter(({ hint }) => isUnderstood(hint.clause, played, unexplained))
      .slice(0, MOST)
      .flatMap(({ hint, ids }) => ids.map((id) => [id, hint.text] as const)),
  );
}

/** The suspicion that explains most, and of two that explain the same number of failures the more specific one. */
function heaviest(suspicions: readonly Suspicion[], unexplained: ReadonlySet<string>): Suspicion | undefined {
  return suspicions
    .map((suspicion) => ({ suspicion, weight: weightOf(suspicion, unexplained) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.suspicion.explains.length - b.suspicion.explains.length)[0]
    ?.suspicion;
}
