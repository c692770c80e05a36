// `npm run prove`: tries the suite on every mutant and variant, and reports what it is worth.
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { PAIRS_OF_A_RUN } from '../contract-tests/engine/capacity.ts';
import { fits } from '../contract-tests/engine/wildcard.ts';
import { mutants } from '../tests/mutants/all-mutants.ts';
import { type KillMatrix, isProved, killMatrix } from '../tests/mutants/proof/kill-matrix.ts';
import { killMatrixPage } from '../tests/mutants/proof/kill-matrix-page.ts';

import type { Trial } from '../tests/mutants/proof/trial.ts';
import { trials } from '../tests/mutants/proof/trials.ts';
import { variants } from '../tests/mutants/conforming/variants.ts';
import { wholeNumber } from './commands/whole-number.ts';

const HELP = `Runs the conformance suite against every mutant (a server with one fault) and every conforming variant (a server
that keeps the contract and differs from the mock in what the contract leaves open).

usage: npm run prove -- [options]

  --only NAME    only mutants and variants whose name matches; * stands for any text; repeatable. Reports each in full.
  --whole        try each mutant on all cases. Without it, a mutant is tried on the cases it names, all sweeps, those of its
                 clause, one in five of its theme and one in fifty of the rest; the seed decides which. Variants are always
                 tried on all cases.
  --seed N       the seed of the runs (1)
  --repeat N     try each server N times, each time with another seed; no verdict may change (1)
  --workers N    the number of processes that share the work (one more than there are processors, since some wait)
  --out FOLDER   where to write the kill matrix, as JSON and as a page (dist/proof)
  --help

exit code: 0 proved, 1 not, 2 could not run`;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`prove: ${error instanceof Error ? error.message.replace(/\.$/, '') : String(error)}.`);
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      whole: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      repeat: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(availableParallelism() + 1) },
      out: { type: 'string', default: 'dist/proof' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const began = performance.now();
  const seed = wholeNumber('seed', values.seed, 0, 2 ** 32 - 1);
  const rounds = Array.from(
    { length: wholeNumber('repeat', values.repeat, 1, 10_000) },
    (_, round) => seed + round,
  );
  const jobs = rounds.flatMap((own) =>
    chosen(values.only).map((name) => ({ name, seed: own, whole: values.whole })),
  );
  const results = new Map<string, Trial[]>();
  let done = 0;
  await trials(jobs, wholeNumber('workers', values.workers, 1, 256), ({ name }, result) => {
    results.set(name, [...(results.get(name) ?? []), result]);
    done++;
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${done}/${jobs.length} ${name}`);
  });
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
  const matrix = killMatrix(results, values.only === undefined);
  await write(values.out, matrix);
  report(matrix, (performance.now() - began) / 1000, values.only !== undefined);
  return isProved(matrix) ? 0 : 1;
}

function chosen(only: readonly string[] | undefined): string[] {
  const names = [...variants, ...mutants].map(({ name }) => name);
  if (only === undefined) return names;
  const named = only.map(fits);
  const found = names.filter((name) => named.some((isNamed) => isNamed(name)));
  if (found.length === 0) throw new Error(`no mutant or variant is called ${only.join(' or ')}.`);
  return found;
}

async function write(folder: string, matrix: KillMatrix): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/kill-matrix.json`, `${JSON.stringify(matrix, null, 2)}\n`);
  await writeFile(`${folder}/kill-matrix.html`, killMatrixPage(matrix));
}

function report(matrix: KillMatrix, seconds: number, inFull: boolean): void {
  for (const { name, fault, noticed, unnamed, silent } of matrix.mutants) {
    if (unnamed.length + silent.length === 0 && !inFull) continue;
    console.log(`${Object.keys(noticed).length === 0 ? 'SURVIVED' : 'caught'} ${name}: ${fault}`);
    for (const id of silent) console.log(`  named, but silent: ${id}`);
    for (const id of unnamed) console.log(`  caught by a case it does not name: ${id} (${noticed[id]})`);
    if (inFull)
      for (const [id, ending] of Object.entries(noticed)) console.log(`  ${ending.padEnd(7)} ${id}`);
  }
  for (const { name, accused, unnamed, silent, excessivePairs } of matrix.variants) {
    for (const id of accused) console.log(`FALSE ALARM ${name}: ${id}`);
    if (excessivePairs !== undefined)
      console.log(
        `TOO MANY PAIRS ${name}: ${excessivePairs} in the main region, more than ${PAIRS_OF_A_RUN}`,
      );
    for (const id of unnamed) console.log(`NOTICED ${name}: ${id}, which it does not name`);
    for (const id of silent) console.log(`UNNOTICED ${name}: ${id}, which it names`);
  }
  for (const id of matrix.useless) console.log(`USELESS ${id}: no mutant is caught by this case`);
  for (const id of matrix.unsteady) console.log(`UNSTEADY ${id}`);
  for (const id of matrix.unbroken) console.log(`UNBROKEN ${id}: no mutant breaks this clause`);
  const killed = matrix.mutants.filter(({ noticed }) => Object.keys(noticed).length > 0).length;
  console.log(
    `${isProved(matrix) ? 'proved' : 'NOT PROVED'}: ${killed} of ${matrix.mutants.length} mutants caught, ` +
      `${matrix.variants.filter(({ accused }) => accused.length > 0).length} of ${matrix.variants.length} variants falsely accused, ` +
      `${matrix.useless.length} useless cases of ${matrix.cases}, ${seconds.toFixed(1)} s`,
  );
}
