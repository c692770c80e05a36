/**
 * How long a run goes on with a target that gives no answers: one that is gone ends it soon, and one that hangs now and
 * then does not hold it up for hours.
 */

/** So many cases in a row without an answer mean that the target is gone. */
const IN_A_ROW = 8;

/** So many cases in all may run into the time limit, since each of them takes at least as long as that. */
const LATE = 20;

/**
 * Tells why no more cases are run.
 * @param silent how many cases just before ended without an answer, one after the other
 * @param late in how many cases an answer did not come in time
 * @returns one sentence; undefined while cases are run
 */
export function impatience(silent: number, late: number): string | undefined {
  if (late >= LATE) return `Not run: ${LATE} cases before it got no answer in time.`;
  if (silent >= IN_A_ROW) return `Not run: ${IN_A_ROW} cases before it got no answer.`;
  return undefined;
}
