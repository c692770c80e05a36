// `npm run conformance`: runs the suite against a target, or against the mock, and tells how it went.
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { appendFile, writeFile } from 'node:fs/promises';
import { styleText } from 'node:util';
import { type Contract, readContract } from '../contract/contract.ts';
import { CannotRun, type Run, type RunOptions, runSuite } from '../contract-tests/run.ts';
import { junitXml } from '../contract-tests/statement/junit.ts';
import { type Statement, statementOf } from '../contract-tests/statement/statement.ts';
import { type Paint, report } from '../contract-tests/statement/terminal.ts';
import type { Target } from '../contract-tests/target.ts';
import { exitCodeOf } from '../contract-tests/verdict.ts';
import { startMock } from '../mock/start.ts';
import { HELP, type Settings, parseOptions } from './conformance-options.ts';
import { progress } from './progress.ts';
import { version } from './version.ts';

const parsed = parseOptions(process.argv.slice(2), process.env);

switch (parsed.kind) {
  case 'help':
    console.log(HELP);
    break;
  case 'version':
    console.log(version());
    break;
  case 'wrong':
    console.error(`conformance: ${parsed.sentence}`);
    process.exitCode = 2;
    break;
  case 'run':
    process.exitCode = await conformance(parsed.settings);
}

async function conformance(settings: Settings): Promise<number> {
  try {
    const contract = readContract();
    const started = performance.now();
    const date = new Date();
    const options = optionsOf(settings);
    await tryReports(settings);
    const run = await runAgainst(contract, settings, options);
    const about = { version: version(), date, milliseconds: performance.now() - started };
    const statement = statementOf(contract, run, options, about);
    await writeReports(settings, statement);
    for (const line of report(statement, paint)) console.log(line);
    return exitCodeOf(statement.totals);
  } catch (error) {
    // Of a fault of the suite itself the stack tells more than the message.
    console.error(error instanceof CannotRun ? `conformance: ${error.message}` : error);
    return 2;
  }
}

async function runAgainst(contract: Contract, settings: Settings, options: RunOptions): Promise<Run> {
  if (settings.url !== undefined) {
    return await runSuite(contract, { ...settings.target, url: settings.url }, options);
  }
  const mock = await startMock({
    port: 0,
    quota: settings.target.quota,
    seed: options.seed,
    clock: () => performance.now(),
  });
  try {
    return await runSuite(contract, mockTarget(contract, settings, new URL(mock.url)), options);
  } finally {
    await mock.close();
  }
}

/** The mock has all that a case may need: a resource group, and three regions that are three different ones. */
function mockTarget(contract: Contract, { target }: Settings, url: URL): Target {
  const group = contract.document.parameters.find(({ name }) => name === 'ResourceGroupId');
  const chosen = new Set([target.region, target.otherRegion, target.quotaRegion]);
  const [first, second] = ['cn-beijing', 'cn-shanghai', 'cn-shenzhen', 'cn-hongkong', 'cn-qingdao'].filter(
    (region) => !chosen.has(region),
  );
  return {
    ...target,
    url,
    resourceGroup: target.resourceGroup ?? group?.example,
    otherRegion: target.otherRegion ?? first,
    quotaRegion: target.quotaRegion ?? second,
  };
}

function optionsOf({ filters, level, strict, overrides, seed }: Settings): RunOptions {
  return {
    filters,
    level,
    strict,
    overrides,
    seed: seed ?? randomInt(2 ** 32),
    runId: randomBytes(5).toString('hex'),
    environment: { now: () => new Date(), nonce: () => randomUUID() },
    onVerdict: progress(process.stdout),
  };
}

/** Finds out before the run whether the reports can be written behind it; what is in the files stays. */
async function tryReports({ json, junit }: Settings): Promise<void> {
  if (json !== undefined) await toFile('--json', json, (file) => appendFile(file, ''));
  if (junit !== undefined) await toFile('--junit', junit, (file) => appendFile(file, ''));
}

async function writeReports({ json, junit }: Settings, statement: Statement): Promise<void> {
  const text = `${JSON.stringify(statement, null, 2)}\n`;
  if (json !== undefined) await toFile('--json', json, (file) => writeFile(file, text));
  if (junit !== undefined) await toFile('--junit', junit, (file) => writeFile(file, junitXml(statement)));
}

async function toFile(flag: string, file: string, write: (file: string) => Promise<void>): Promise<void> {
  await write(file).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotRun(`${flag} ${file} can not be written: ${reason}.`);
  });
}

function paint(...[colour, text]: Parameters<Paint>): string {
  const plain = !process.stdout.isTTY || process.env['NO_COLOR'] !== undefined;
  return plain ? text : styleText(colour, text);
}
