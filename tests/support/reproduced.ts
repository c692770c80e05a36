/** Runs what a report prints for the shell, and tells whether the fault shows again. */
import type { FindingStatement } from '../../contract-tests/report/statement.ts';
import { COMMAND, type Ended, program } from './command.ts';

/** The command of the package, as `npx` would find it where the package is installed. */
const NPX = `npx() { shift; ${COMMAND.map((word) => `'${word}'`).join(' ')} "$@"; }`;

/** What came of it. */
export interface Reproduced {
  readonly finding: FindingStatement;
  readonly ended: Ended;
  /** The status and the code, as a finding has them; undefined for a replay, and where no answer came. */
  readonly answer: string | undefined;
  readonly isSeen: boolean;
}

/** Runs the text of a finding in bash. */
export async function reproduced(finding: FindingStatement): Promise<Reproduced> {
  const ended = await program('bash', ['-c', `set -o pipefail\n${NPX}\n${finding.curl ?? 'false'}`]).ended;
  if (/ --replay /.test(finding.curl ?? '')) {
    const isSeen = ended.stdout.includes(`\n  ${finding.where}\n    expected  ${finding.expected}\n`);
    return { finding, ended, answer: undefined, isSeen };
  }
  const answer = lastAnswer(ended.stdout);
  const { response } = finding;
  return {
    finding,
    ended,
    answer,
    isSeen: ended.code === 0 && response !== undefined && answer === inShort(response.status, response.body),
  };
}

/** Of several answers, as `curl -i` prints them, the last one. */
function lastAnswer(text: string): string | undefined {
  // A body need not end with a line feed.
  const last = text.split('HTTP/1.1 ').at(-1) ?? '';
  const [head = '', ...body] = last.split(/\r?\n\r?\n/);
  const status = /^(\d{3})\b/.exec(head)?.[1];
  return status === undefined ? undefined : inShort(Number(status), body.join('\n\n'));
}

function inShort(status: number, body: string): string {
  const code = /"Code"\s*:\s*"([^"]*)"|<Code>([^<]*)</.exec(body);
  return `${status} ${code?.[1] ?? code?.[2] ?? 'without a code'}`;
}
