/** A whole run of `verify`: its verdicts, held against the list of known failures, as a statement in all its forms. */
import type { Registry } from '../../contract/registry.ts';
import type { Run, RunOptions } from '../../contract-tests/engine/run.ts';
import {
  type AppliedKnownFailures,
  applyKnownFailures,
} from '../../contract-tests/known-failures/known-failures.ts';
import {
  parseKnownFailures,
  updatedKnownFailures,
} from '../../contract-tests/known-failures/known-failures-file.ts';
import { annotations } from '../../contract-tests/report/annotations.ts';
import { exitCodeOfStatement, statementOf } from '../../contract-tests/report/statement.ts';
import { report } from '../../contract-tests/report/terminal.ts';
import { runSuite } from '../../contract-tests/suite.ts';
import type { Target } from '../../contract-tests/target/target.ts';
import { version } from '../version.ts';
import { cleaned } from './cleanup.ts';
import { fitted } from './fitted.ts';
import { textOf } from './input-file.ts';
import { putFile } from './output-file.ts';
import { paint } from './paint.ts';
import { tryReports, writeReports } from './reports.ts';
import type { Seeded } from './run-options.ts';
import type { Settings } from './verify-settings.ts';

/**
 * Runs the suite, prints the result and writes the reports.
 * @returns the exit code
 */
export async function runAndReport(
  registry: Registry,
  settings: Seeded,
  target: Target,
  options: RunOptions,
): Promise<number> {
  await tryReports(settings.reports);
  const list = await knownFailures(settings);
  const date = new Date();
  const started = performance.now();
  const run = await cleaned(registry, settings, target, options, (own) => runSuite(registry, target, own));
  const about = { version: version(), date, milliseconds: performance.now() - started };
  const known = await list?.(registry, run, date);
  const statement = statementOf(registry, run, options, { ...about, knownFailures: known });
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

type ApplyList = (registry: Registry, run: Run, date: Date) => Promise<AppliedKnownFailures>;

/** Reads the list of known failures before the run; it is applied, and brought up to date, behind it. */
async function knownFailures(settings: Settings): Promise<ApplyList | undefined> {
  const { knownFailures: file, updateKnownFailures } = settings;
  if (file === undefined) return undefined;
  const text = await textOf(file, '--known-failures');
  const list = parseKnownFailures(text, file);
  return async (registry, { verdicts }, date) => {
    const applied = applyKnownFailures(registry, list, verdicts, date);
    const updated = updateKnownFailures ? updatedKnownFailures(text, applied.standings) : text;
    if (updated === text) return applied;
    await putFile('--known-failures', file, updated);
    return applyKnownFailures(registry, parseKnownFailures(updated, file), verdicts, date);
  };
}
