/** What judges an answer: a function of the one answer that adds findings and never throws. */
import type { Answer } from '../target/answer.ts';
import type { Finding } from './finding.ts';

/**
 * Judges one answer.
 * @returns the differences from the contract, none where the answer is right; undefined where the answer holds nothing
 *   that this judge looks at, such as a key that is not there, so that nothing is claimed of what was not seen
 */
export type Judge = (answer: Answer) => Finding[] | undefined;
