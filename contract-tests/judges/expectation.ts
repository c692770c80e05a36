/** Judges an answer against what a case expects: accepted or refused, with which code, in which format. */
import {
  type ErrorCatalogue,
  type ErrorCode,
  fillMessage,
  isMessageOf,
} from '../../contract/error-catalogue.ts';
import type { Format } from '../../contract/wire/media-type.ts';
import { type Answer, showsSuccess } from '../target/answer.ts';
import { type Finding, shown } from './finding.ts';

/** What must come back. */
export type Expectation =
  | {
      /** The call succeeds. */
      readonly outcome: 'accepted';
      /** And the answer is in this format. */
      readonly format?: Format;
    }
  | {
      /** The request is refused. */
      readonly outcome: 'refused';
      /** With this code; any code when left out. */
      readonly code?: ErrorCode;
      /** And with exactly the status and message of the catalogue, the placeholders of the message filled with these. */
      readonly exactly?: Readonly<Record<string, string>>;
      /** And the answer is in this format. */
      readonly format?: Format;
    };

/** The differences between an answer and an expectation. */
export function judgeExpectation(errors: ErrorCatalogue, expected: Expectation, answer: Answer): Finding[] {
  const findings =
    expected.outcome === 'accepted' ? judgeAccepted(answer) : judgeRefused(errors, expected, answer);
  if (expected.format !== undefined && findings.length === 0 && answer.format !== expected.format) {
    findings.push({
      where: 'format of the answer',
      expected: expected.format,
      received: `${answer.format ?? 'neither JSON nor XML'} (${answer.mediaType || 'no content-type'})`,
      answer,
    });
  }
  return findings;
}

/** An answer in a few words: `400 MissingParameter`, `200, a success`, `500 without a readable Code (text/html)`. */
export function summary(answer: Answer): string {
  if (answer.outcome === 'accepted') {
    return `${answer.status}${showsSuccess(answer) ? ', a success' : ' without the members of a success'}`;
  }
  return `${answer.status} ${answer.code ?? `without a readable Code (${answer.mediaType || 'no content-type'})`}`;
}

function judgeAccepted(answer: Answer): Finding[] {
  if (showsSuccess(answer)) return [];
  return [{ where: 'outcome', expected: 'a success', received: summary(answer), answer }];
}

function judgeRefused(
  errors: ErrorCatalogue,
  expected: Extract<Expectation, { outcome: 'refused' }>,
  answer: Answer,
): Finding[] {
  const { code, exactly } = expected;
  const wanted =
    code === undefined ? 'a status of 4xx and a body with a Code' : `a status of 4xx with ${code}`;
  if (answer.outcome !== 'refused' || answer.code === undefined) {
    return [{ where: 'outcome', expected: `a refusal: ${wanted}`, received: summary(answer), answer }];
  }
  if (code === undefined) return [];
  if (answer.code !== code) return [{ where: 'Code', expected: code, received: answer.code, answer }];
  return exactly === undefined ? [] : judgeExactly(errors, code, exactly, answer);
}

function judgeExactly(
  errors: ErrorCatalogue,
  code: string,
  values: Readonly<Record<string, string>>,
  answer: Answer,
): Finding[] {
  const entry = errors.find(code);
  if (entry === undefined) return [];
  const findings: Finding[] = [];
  if (answer.status !== entry.status) {
    findings.push({
      where: 'status',
      expected: String(entry.status),
      received: String(answer.status),
      answer,
    });
  }
  const message = answer.members?.['Message'];
  const isOpen = entry.template !== undefined && Object.keys(values).length === 0;
  const wanted = isOpen ? entry.message : fillMessage(entry, values);
  const isRight = isOpen ? typeof message === 'string' && isMessageOf(entry, message) : message === wanted;
  if (!isRight) {
    findings.push({
      where: 'Message',
      expected: isOpen ? `a text such as ${shown(wanted)}` : shown(wanted),
      received: shown(message),
      answer,
    });
  }
  return findings;
}
