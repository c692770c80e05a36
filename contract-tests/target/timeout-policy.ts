/**
 * How long a run goes on with a target that hangs now and then: each of its silences takes the time limit more than once.
 */

/** This many cases may run into the time limit. */
const LATE = 10;

/**
 * Tells why no more cases are run.
 * @param late in how many cases an answer did not come in time
 * @returns one sentence; undefined while cases are run
 */
export function impatience(late: number): string | undefined {
  return late >= LATE ? `Not run: ${LATE} cases before it got no answer in time.` : undefined;
}
