/** Judges that a value is new in every answer: no two alike in the whole run. */
import type { Answer } from '../target/answer.ts';
import { type Finding, shown } from './finding.ts';

/**
 * Finds the answers that repeat a value of an earlier one.
 * @param where the name of the value, for the findings
 * @param valueOf the value of an answer; undefined where it has none
 */
export function judgeFreshness(
  answers: readonly Answer[],
  where: string,
  valueOf: (answer: Answer) => string | undefined,
): Finding[] {
  const seen = new Set<string>();
  return answers.flatMap((answer) => {
    const value = valueOf(answer);
    if (value === undefined || value === '') return [];
    const isNew = !seen.has(value);
    seen.add(value);
    return isNew
      ? []
      : [
          {
            where,
            expected: 'a value that no other answer has',
            received: shown(value.slice(0, 80)),
            answer,
            amongOthers: true,
          },
        ];
  });
}
