/** The command `compare`: what got better and what got worse between two statements. */
import { parseArgs } from 'node:util';
import { comparisonReport } from '../../contract-tests/report/comparison-report.ts';
import { compareStatements, exitCodeOfComparison } from '../../contract-tests/report/comparison.ts';
import { parseStatement } from '../../contract-tests/report/statement-file.ts';
import { textOf } from './input-file.ts';
import { paint } from './paint.ts';

const HELP = `Tells what got better and what got worse between two runs, by their statements.

usage: ecs-keypair-contract compare BEFORE.json AFTER.json

The files are written by verify --json. A case that only one of the runs has is listed and counts for nothing.

exit code: 0 nothing got worse, 1 something did, 2 could not compare

examples
  ecs-keypair-contract verify http://127.0.0.1:8080 --json after.json
  ecs-keypair-contract compare before.json after.json`;

/**
 * Compares two statements.
 * @param words the arguments behind the command's name
 * @returns the exit code
 * @throws Error whose message is one sentence
 */
export async function compare(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [before, after, more] = positionals;
  if (before === undefined || after === undefined || more !== undefined) {
    throw new Error(`give two files, the statement before and the one after; see compare --help`);
  }
  const comparison = compareStatements(
    parseStatement(await textOf(before, ''), before),
    parseStatement(await textOf(after, ''), after),
  );
  for (const line of comparisonReport(comparison, paint)) console.log(line);
  return exitCodeOfComparison(comparison);
}
