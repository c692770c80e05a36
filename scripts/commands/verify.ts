/** The command `verify`: runs the suite against a target, or against the mock, and tells how it went. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Contract, readContract } from '../../contract/contract.ts';
import { REGIONS } from '../../contract/regions.ts';
import { explain } from '../../contract-tests/export/explanation.ts';
import {
  parseKnownFailures,
  updatedKnownFailures,
} from '../../contract-tests/known-failures/known-failures-file.ts';
import {
  type AppliedKnownFailures,
  applyKnownFailures,
} from '../../contract-tests/known-failures/known-failures.ts';
import { replay } from '../../contract-tests/engine/replay.ts';
import { type Run, type RunOptions, runSuite } from '../../contract-tests/engine/run.ts';
import type { Environment } from '../../contract-tests/target/signing.ts';
import { annotations } from '../../contract-tests/report/annotations.ts';
import { exitCodeOfStatement, statementOf } from '../../contract-tests/report/statement.ts';
import { report } from '../../contract-tests/report/terminal.ts';
import type { Target } from '../../contract-tests/target/target.ts';
import { dryRun, planLines } from '../../contract-tests/engine/dry-run.ts';
import type { Clock, Traffic } from '../../contract-tests/target/traffic/traffic.ts';
import { isVendorHost } from '../../contract-tests/target/traffic/vendor-host.ts';
import { wireLog } from '../../contract-tests/target/traffic/wire-log.ts';
import { type Mock, startMock } from '../../mock/start.ts';
import { version } from '../version.ts';
import { cleanUp, openLedger } from './cleanup.ts';
import { fitted } from './fitted.ts';
import { textOf } from './input-file.ts';
import { type Interruption, catchInterruption } from './interruption.ts';
import { putFile } from './output-file.ts';
import { paint } from './paint.ts';
import { clearProgress, progress } from './progress.ts';
import { tryReports, writeReports } from './reports.ts';
import { HELP, type Settings, parseOptions } from './verify-options.ts';

/**
 * Runs the suite.
 * @param words the arguments behind the command's name
 * @returns the exit code
 * @throws Error whose message is one sentence, when it can't run
 */
export async function verify(words: readonly string[]): Promise<number> {
  const parsed = parseOptions(words, process.env);
  switch (parsed.kind) {
    case 'help':
      console.log(HELP);
      return 0;
    case 'wrong':
      throw new Error(parsed.sentence);
    case 'run':
      return await play(readContract(), { seed: randomInt(2 ** 32), ...parsed.settings });
  }
}

/** What a run was asked for, its seed chosen. */
type Seeded = Settings & { readonly seed: number };

async function play(contract: Contract, settings: Seeded): Promise<number> {
  if (settings.explain !== undefined) return tellExplanation(contract, settings.explain);
  if (settings.dryRun) return await tellPlan(contract, settings);
  if (settings.url !== undefined)
    return await against(contract, settings, { ...settings.target, url: settings.url });
  const target = mockTarget(contract, settings);
  const mock = await standIn(settings, target);
  try {
    return await against(contract, settings, { ...target, url: new URL(mock.url) });
  } finally {
    await mock.close();
  }
}

function tellExplanation(contract: Contract, text: string): number {
  const lines = explain(contract, text);
  if (typeof lines === 'string') throw new Error(lines);
  for (const line of lines) console.log(line);
  return 0;
}

async function tellPlan(contract: Contract, settings: Seeded): Promise<number> {
  const { url, target, care } = settings;
  if (url === undefined) throw new Error('--dry-run needs to know the target; give its URL');
  const options = { ...optionsOf(settings), traffic: { maxCreates: care.maxCreates } };
  const mock = await standIn(settings, target);
  try {
    const plan = await dryRun(contract, options, new URL(mock.url), { ...target, url });
    for (const line of planLines(plan)) console.log(line);
    return 0;
  } finally {
    await mock.close();
  }
}

async function against(contract: Contract, settings: Seeded, target: Target): Promise<number> {
  const interruption = catchInterruption((sentence) => {
    clearProgress(process.stdout);
    console.error(sentence);
  });
  try {
    const options = optionsOf(settings, interruption);
    const code =
      settings.replay === undefined
        ? await state(contract, settings, target, options)
        : await tellReplay(contract, settings, target, options, settings.replay);
    return interruption.code() ?? code;
  } finally {
    interruption.ignore();
    clearProgress(process.stdout);
  }
}

async function tellReplay(
  contract: Contract,
  settings: Seeded,
  target: Target,
  options: RunOptions,
  text: string,
): Promise<number> {
  const played = await cleaned(contract, settings, target, options, (own) =>
    replay(contract, target, own, text),
  );
  if (typeof played === 'string') throw new Error(played);
  for (const line of played.lines) console.log(line);
  const { ending } = played.verdict;
  return ending === 'fail' ? 1 : ending === 'error' || ending === 'skip' ? 2 : 0;
}

/** Runs the suite and states the result. */
async function state(
  contract: Contract,
  settings: Seeded,
  target: Target,
  options: RunOptions,
): Promise<number> {
  await tryReports(settings.reports);
  const list = await knownFailures(settings);
  const date = new Date();
  const started = performance.now();
  const run = await cleaned(contract, settings, target, options, (own) => runSuite(contract, target, own));
  const about = { version: version(), date, milliseconds: performance.now() - started };
  const known = await list?.(contract, run, date);
  const statement = statementOf(contract, run, options, { ...about, knownFailures: known });
  await writeReports(settings.reports, statement);
  if (process.env['GITHUB_ACTIONS'] === 'true') {
    for (const line of annotations(statement)) console.log(line);
  }
  const lines = report(statement, paint);
  const told = settings.talk === 'quiet' ? lines.slice(-1) : lines;
  // Some terminals say that they have no columns at all.
  const columns = process.stdout.isTTY ? process.stdout.columns || undefined : undefined;
  for (const line of fitted(told, columns)) console.log(line);
  return exitCodeOfStatement(statement);
}

type ApplyList = (contract: Contract, run: Run, date: Date) => Promise<AppliedKnownFailures>;

/** Reads the list of known failures before the run; it is applied, and brought up to date, behind it. */
async function knownFailures(settings: Settings): Promise<ApplyList | undefined> {
  const { knownFailures: file, updateKnownFailures } = settings;
  if (file === undefined) return undefined;
  const text = await textOf(file, '--known-failures');
  const list = parseKnownFailures(text, file);
  return async (contract, { verdicts }, date) => {
    const applied = applyKnownFailures(contract, list, verdicts, date);
    const updated = updateKnownFailures ? updatedKnownFailures(text, applied.standings) : text;
    if (updated === text) return applied;
    await putFile('--known-failures', file, updated);
    return applyKnownFailures(contract, parseKnownFailures(updated, file), verdicts, date);
  };
}

/** Plays with a ledger and cleans up, before what an earlier run left and behind what this one made. */
async function cleaned<Result>(
  contract: Contract,
  { care, url }: Seeded,
  target: Target,
  options: RunOptions,
  playWith: (options: RunOptions) => Promise<Result>,
): Promise<Result> {
  const { ledger: path } = care;
  // The mock and all it has made are gone by themselves.
  if (path === undefined || url === undefined) return await playWith(options);
  const premises = { contract, target, options, care, tell: (sentence: string) => console.error(sentence) };
  const ledger = openLedger(premises, path);
  const isLeft = ledger.leftBehind.length > 0;
  ledger.close();
  if (isLeft) await cleanUp(premises, path);
  const own = openLedger(premises, path);
  try {
    return await playWith({ ...options, traffic: { ...options.traffic, ledger: own } });
  } finally {
    own.close();
    await cleanUp(premises, path);
  }
}

/** The mock has all that a case may need: a resource group, a second account, and three regions that are three different ones. */
function mockTarget(contract: Contract, { target }: Settings): Omit<Target, 'url'> {
  const group = contract.document.parameters.find(({ name }) => name === 'ResourceGroupId');
  const chosen = new Set([target.region, target.otherRegion, target.quotaRegion]);
  const [first, second] = ['cn-beijing', 'cn-shanghai', 'cn-shenzhen', 'cn-hongkong', 'cn-qingdao'].filter(
    (region) => !chosen.has(region),
  );
  return {
    ...target,
    verifies: target.signature !== 'none',
    otherAccessKey: target.otherAccessKey ?? {
      accessKeyId: `${target.accessKeyId}-other`,
      accessKeySecret: 'other-secret',
    },
    resourceGroup: target.resourceGroup ?? group?.example,
    otherRegion: target.otherRegion ?? first,
    quotaRegion: target.quotaRegion ?? second,
  };
}

/** A mock with what a target has. */
async function standIn({ seed }: Seeded, target: Omit<Target, 'url'>): Promise<Mock> {
  const { region, otherRegion, quotaRegion, resourceGroup, quota, verifies } = target;
  const keys = [target, ...(target.otherAccessKey === undefined ? [] : [target.otherAccessKey])];
  const accessKeys = new Map(keys.map(({ accessKeyId, accessKeySecret }) => [accessKeyId, accessKeySecret]));
  return await startMock({
    port: 0,
    quota,
    seed,
    clock: () => performance.now(),
    auth: verifies ? { accessKeys, now: () => new Date() } : undefined,
    regions: [...REGIONS, ...[region, otherRegion, quotaRegion].filter((one) => one !== undefined)],
    resourceGroups: resourceGroup === undefined ? undefined : [resourceGroup],
  });
}

function optionsOf(settings: Seeded, interruption?: Interruption): RunOptions {
  const { filters, level, strict, overrides, seed, talk } = settings;
  return {
    filters,
    level,
    strict,
    overrides,
    seed,
    runId: randomBytes(5).toString('hex'),
    environment: environment(),
    clock: () => performance.now(),
    ...(import.meta.url.endsWith('.ts') ? { command: FROM_CHECKOUT } : {}),
    traffic: trafficOf(settings, interruption),
    ...(talk === 'normal' ? { onVerdict: progress(process.stdout) } : {}),
  };
}

/** In a checkout nothing is installed; called from its folder, tsx runs the sources. */
const FROM_CHECKOUT = 'npx tsx scripts/cli.ts';

/** The time of day and fresh nonces. The clean-up signs by the clock that the run has found. */
function environment(): Environment {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    nonce: () => randomUUID(),
    adjust(milliseconds) {
      offset = milliseconds;
    },
  };
}

function trafficOf({ care, talk, url }: Settings, interruption: Interruption | undefined): Traffic {
  const { ownsAccount, maxCreates, rate } = care;
  const retries = care.retries ?? (url !== undefined && isVendorHost(url) ? 3 : 0);
  return {
    ownsAccount,
    maxCreates,
    pace: rate === undefined ? undefined : { rate, clock: CLOCK },
    retry: retries === 0 ? undefined : { retries, maximumWait: LONGEST_WAIT, clock: CLOCK },
    signal: interruption?.signal,
    onExchange: talk === 'verbose' ? tellExchange : undefined,
  };
}

const tellExchange: Traffic['onExchange'] = (seen, caseId) => {
  console.log(`# ${caseId ?? 'to begin with'}`);
  for (const line of wireLog(seen)) console.log(line);
};

/** So long a run waits in all for a target that asks to slow down, in milliseconds. */
const LONGEST_WAIT = 120_000;

const CLOCK: Clock = {
  now: () => performance.now(),
  async sleep(milliseconds, signal) {
    // Aborted, it rejects, and the wait is over.
    await sleep(milliseconds, undefined, signal && { signal }).catch(() => {});
  },
  random: () => Math.random(),
};
