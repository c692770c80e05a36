/**
 * One line about one request:
 *
 *     POST DescribeRegions -> 200 Regions, 0.6 ms
 *     GET DescribeRegions -> 400 MissingParameter (Action required), 0.3 ms
 */
import type { HandledCall } from '../pipeline/gateway.ts';

/**
 * Writes the line.
 * @param milliseconds how long the answer took
 */
export function logLine(
  { call, outcome, response }: Pick<HandledCall, 'call' | 'outcome' | 'response'>,
  milliseconds: number,
): string {
  const action = call.parameters.get('Action') || '(no action)';
  const because = outcome.because === undefined ? '' : ` (${printable(outcome.because)})`;
  const { method } = call.request;
  return `${method} ${printable(action)} -> ${response.status} ${outcome.answer}${because}, ${milliseconds.toFixed(1)} ms`;
}

/** What came over the wire, cut short, and with nothing in it that a terminal could take for a command. */
export function printable(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return short.replaceAll(/[\p{C}\p{Z}\\]/gu, (character) =>
    character === ' ' ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

const LONGEST = 100;
