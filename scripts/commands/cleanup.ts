/**
 * The pairs that a run leaves at its target, by the ledger of names: told, deleted by a call of the vendor's API, or
 * handed to a command of the user's, one JSON object a line:
 *
 *     {"target":"https://ecs.example","region":"cn-hangzhou","name":"ct-k3f9-1"}
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Registry } from '../../contract/registry.ts';
import type { RunOptions } from '../../contract-tests/engine/run.ts';
import { groupBy } from '../../contract-tests/report/grouping.ts';
import type { Target } from '../../contract-tests/target/target.ts';
import { suiteOf } from '../../contract-tests/suite.ts';
import {
  type CreatedPairsLogFile,
  openCreatedPairsLog,
} from '../../contract-tests/target/traffic/created-pairs-log-file.ts';
import type { RemainingName } from '../../contract-tests/target/traffic/created-pairs-log.ts';
import type { Care, Settings } from './verify-settings.ts';

/**
 * Plays with a ledger and cleans up, before what an earlier run left and behind what this one made.
 * @throws what `playWith` throws, CannotRun when the ledger can't be used
 */
export async function cleaned<Result>(
  registry: Registry,
  { care, url }: Settings,
  target: Target,
  options: RunOptions,
  playWith: (options: RunOptions) => Promise<Result>,
): Promise<Result> {
  const { ledger: path } = care;
  // The mock and all it has made are gone by themselves.
  if (path === undefined || url === undefined) return await playWith(options);
  const premises = { registry, target, options, care, tell: (sentence: string) => console.error(sentence) };
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

/** What a cleanup needs to know. */
export interface Premises {
  readonly registry: Registry;
  readonly target: Target;
  readonly options: RunOptions;
  readonly care: Care;
  /** Gets one sentence about each thing that was done, or that went wrong. */
  readonly tell: (sentence: string) => void;
}

/**
 * Opens the ledger of a run.
 * @param path its file
 * @throws CannotRun with one sentence when it can't be used
 */
export function openLedger({ target, options }: Omit<Premises, 'care'>, path: string): CreatedPairsLogFile {
  const { environment, runId: run } = options;
  return openCreatedPairsLog({ path, target: target.url.origin, run, now: () => environment.now() });
}

/**
 * Deletes the pairs that the ledger names for the target, those of earlier runs included. A ledger of which nothing is
 * left is removed.
 * @returns whether nothing is left
 * @throws CannotRun when the ledger can't be used
 */
export async function cleanUp(premises: Premises, path: string): Promise<boolean> {
  const ledger = openLedger(premises, path);
  try {
    const here = ledger.leftBehind.filter(({ target }) => target === premises.target.url.origin);
    const own = here.filter(({ isOwn }) => isOwn);
    for (const [region, names] of groupBy(own, (one) => one.region)) {
      await remove(premises, ledger, region, names);
    }
  } finally {
    ledger.close();
  }
  return report(premises, path);
}

async function remove(
  premises: Premises,
  ledger: CreatedPairsLogFile,
  region: string,
  remaining: readonly RemainingName[],
): Promise<void> {
  const { registry, target, options, care, tell } = premises;
  const names = remaining.map(({ name }) => name);
  if (care.cleanup === 'keep') return;
  if (care.cleanup === 'delete') {
    const { ownsAccount, pace, retry } = options.traffic ?? {};
    const traffic = { ownsAccount, pace, retry, ledger };
    const maker = suiteOf(registry).operations.find(({ subject }) => subject.makes !== undefined);
    const { deleted = [], failures = [] } =
      (await maker?.subject.makes?.cleanUp(
        maker.contract,
        target,
        options.environment,
        region,
        names,
        traffic,
      )) ?? {};
    if (deleted.length > 0) tell(`Deleted ${deleted.length} key pairs in ${region}.`);
    for (const failure of failures) tell(failure);
    return;
  }
  const code = await runCommand(care.cleanup.command, target.url.origin, remaining);
  if (code === 0) ledger.deleted(region, names);
  else
    tell(`The command of --cleanup-command ended with ${code} for ${names.length} key pairs in ${region}.`);
}

/** @returns the exit code, or the name of the signal that ended it */
async function runCommand(
  command: string,
  target: string,
  remaining: readonly RemainingName[],
): Promise<number | string> {
  const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'] });
  const lines = remaining.map(({ region, name }) => `${JSON.stringify({ target, region, name })}\n`);
  // A command need not read its input.
  child.stdin.on('error', () => {});
  child.stdin.end(lines.join(''));
  return await new Promise((fulfil, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => fulfil(code ?? signal ?? 'no exit code'));
  });
}

/** Tells what is left; a ledger that says nothing any more goes. */
function report(premises: Premises, path: string): boolean {
  const ledger = openLedger(premises, path);
  const { leftBehind } = ledger;
  ledger.close();
  if (leftBehind.length === 0) {
    rmSync(path);
    return true;
  }
  const doubtful = leftBehind.filter(({ isOwn }) => !isOwn).map(({ name, region }) => `${name} in ${region}`);
  premises.tell(
    `${leftBehind.length} key pairs may be left; ${path} names them` +
      `${doubtful.length === 0 ? '' : `, ${doubtful.join(', ')} among them, which may be somebody else's`}.`,
  );
  return false;
}
