/**
 * A finding: one place where a target differs from the contract. Judges add findings, they don't throw, so that one run
 * shows all faults.
 *
 *     Message   expected: "There is no such action."   received: "Unknown action"
 */
import type { Answer } from '../target/answer.ts';

/** One difference. */
export interface Finding {
  /** Where it is: `status`, `Code`, `header content-type`, `RequestId`. */
  readonly where: string;
  /** What the contract says, in words or as the value. */
  readonly expected: string;
  /** What came back. */
  readonly received: string;
  /** The answer it was found in; undefined for a finding about several. */
  readonly answer?: Answer;
  /** True where no answer came, twice. */
  readonly unanswered?: true;
  /** True where it takes other answers of the run as well to see it. */
  readonly amongOthers?: true;
}

/** A value as it is printed in a finding: JSON, so that nothing is invisible, and no longer than a line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= 160 ? text : `${text.slice(0, 140)}… (${text.length} characters)`;
}
