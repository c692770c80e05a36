/**
 * The pairs that a run leaves at its target, by the ledger of names: told, deleted by the vendor's DeleteKeyPairs, or
 * handed to a command of the user's, one JSON object a line:
 *
 *     {"target":"https://ecs.example","region":"cn-hangzhou","name":"ct-k3f9-1"}
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Contract } from '../../contract/contract.ts';
import type { RunOptions } from '../../contract-tests/engine/run.ts';
import { groupBy } from '../../contract-tests/report/grouping.ts';
import type { Target } from '../../contract-tests/target/target.ts';
import { deleteKeyPairs } from '../../contract-tests/cleanup/delete-key-pairs.ts';
import {
  type CreatedPairsLogFile,
  openCreatedPairsLog,
} from '../../contract-tests/target/traffic/created-pairs-log-file.ts';
import type { RemainingName } from '../../contract-tests/target/traffic/created-pairs-log.ts';
import type { Care } from './verify-options.ts';

/** What a cleanup needs to know. */
export interface Premises {
  readonly contract: Contract;
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
  const { contract, target, options, care, tell } = premises;
  const names = remaining.map(({ name }) => name);
  if (care.cleanup === 'keep') return;
  if (care.cleanup === 'delete') {
    const { ownsAccount, pace, retry } = options.traffic ?? {};
    const traffic = { ownsAccount, pace, retry };
    const deleteAs = (account: Target, log?: CreatedPairsLogFile) =>
      deleteKeyPairs(contract, account, options.environment, region, names, { ...traffic, ledger: log });
    // The log does not say which account has a pair, so that each name goes from both.
    const other = target.otherAccessKey && (await deleteAs({ ...target, ...target.otherAccessKey }));
    const isGoneThere = other === undefined || other.failures.length === 0;
    const { deleted, failures: own } = await deleteAs(target, isGoneThere ? ledger : undefined);
    const failures = [...(other?.failures ?? []), ...own];
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
