// `npm run prove:state`: kills the mock under load, again and again, and tells whether its state file lost anything.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killInALoop } from '../tests/persistence/kills.ts';
import { wholeNumber } from './commands/whole-number.ts';

const HELP = `Kills a mock with a state file under load and looks whether every create that it answered with 200 is kept.

usage: npm run prove:state -- [options]

  --kills N    how often (200)
  --help

exit code: 0 nothing was lost, 1 something was, 2 could not run`;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`prove:state: ${error instanceof Error ? error.message.replace(/\.$/, '') : String(error)}.`);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '200' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const wanted = wholeNumber('kills', values.kills, 1, 1_000_000);
  const folder = mkdtempSync(join(tmpdir(), 'prove-state-'));
  try {
    const result = await killInALoop(join(folder, 'state.db'), wanted, (kill) => {
      if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${kill}/${wanted}`);
    });
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
    const { kills, acknowledged, unheard, lost } = result;
    for (const name of lost) console.log(`LOST ${name}`);
    console.log(
      `${kills} kills, ${acknowledged} creates answered with 200, ${lost.length} of them lost; ${unheard} more were kept whose answer did not arrive`,
    );
    return lost.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
