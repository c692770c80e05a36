/** Sweeps about the format of every answer to a GET. */
import type { Format } from '../../../contract/wire/media-type.ts';
import type { SweepCase } from '../../engine/case.ts';
import type { Finding } from '../../judges/finding.ts';
import type { Answer } from '../../target/answer.ts';

/**
 * Over all answers to a GET: the format that was asked for holds for each kind of success and rejection. A server that does
 * not read the form of a POST can't know what is asked for there.
 */
export function formatSweeps(): SweepCase[] {
  return FORMATS.map(([clause, format]) => ({
    id: `${clause}:everywhere`,
    clause,
    title: `every answer to a GET with Format=${format} is ${format}`,
    sweep(answers) {
      const judged = answers.filter(
        (answer) =>
          answer.exchange.request.method === 'GET' &&
          answer.asked.get('Format') === format &&
          answer.format !== undefined,
      );
      return judged.length === 0 ? 'the target gave no such answer in this run' : notIn(format, judged);
    },
  }));
}

/** The answers that are not in a format; what is in neither is the business of the clause format.well-formed. */
export function notIn(format: Format, answers: readonly Answer[]): Finding[] {
  return answers
    .filter((answer) => answer.format !== undefined && answer.format !== format)
    .map((answer) => ({
      where: 'format of the answer',
      expected: format,
      received: String(answer.format),
      answer,
    }));
}

const FORMATS = [
  ['format.json', 'JSON'],
  ['format.xml', 'XML'],
] as const;
