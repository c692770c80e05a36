/** The command `verify`: runs the suite against a target, or against the mock, and prints how it went. */
import { randomInt } from 'node:crypto';
import { type Registry, readRegistry } from '../../contract/registry.ts';
import { dryRun, planLines } from '../../contract-tests/engine/dry-run.ts';
import { replay } from '../../contract-tests/engine/replay.ts';
import type { RunOptions } from '../../contract-tests/engine/run.ts';
import { explain } from '../../contract-tests/export/explanation.ts';
import { suiteOf } from '../../contract-tests/suite.ts';
import type { Target } from '../../contract-tests/target/target.ts';
import { cleaned } from './cleanup.ts';
import { catchInterruption } from './interruption.ts';
import { clearProgress } from './progress.ts';
import { type Seeded, optionsOf } from './run-options.ts';
import { mockTarget, standIn } from './stand-in.ts';
import { HELP } from './verify-help.ts';
import { parseOptions } from './verify-options.ts';
import { runAndReport } from './verify-run.ts';

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
      return await play(readRegistry(), { seed: randomInt(2 ** 32), ...parsed.settings });
  }
}

async function play(registry: Registry, settings: Seeded): Promise<number> {
  if (settings.explain !== undefined) return tellExplanation(registry, settings.explain);
  if (settings.dryRun) return await tellPlan(registry, settings);
  if (settings.url !== undefined)
    return await against(registry, settings, { ...settings.target, url: settings.url });
  const target = mockTarget(registry, settings);
  const mock = await standIn(settings, target);
  try {
    return await against(registry, settings, { ...target, url: new URL(mock.url) });
  } finally {
    await mock.close();
  }
}

function tellExplanation(registry: Registry, text: string): number {
  const lines = explain(registry, text);
  if (typeof lines === 'string') throw new Error(lines);
  for (const line of lines) console.log(line);
  return 0;
}

async function tellPlan(registry: Registry, settings: Seeded): Promise<number> {
  const { url, target, care } = settings;
  if (url === undefined) throw new Error('--dry-run needs to know the target; give its URL');
  const options = { ...optionsOf(settings), traffic: { maxCreates: care.maxCreates } };
  const mock = await standIn(settings, target);
  try {
    const plan = await dryRun(suiteOf(registry), options, new URL(mock.url), { ...target, url });
    for (const line of planLines(plan)) console.log(line);
    return 0;
  } finally {
    await mock.close();
  }
}

async function against(registry: Registry, settings: Seeded, target: Target): Promise<number> {
  const interruption = catchInterruption((sentence) => {
    clearProgress(process.stdout);
    console.error(sentence);
  });
  try {
    const options = optionsOf(settings, interruption);
    const code =
      settings.replay === undefined
        ? await runAndReport(registry, settings, target, options)
        : await tellReplay(registry, settings, target, options, settings.replay);
    return interruption.code() ?? code;
  } finally {
    interruption.ignore();
    clearProgress(process.stdout);
  }
}

async function tellReplay(
  registry: Registry,
  settings: Seeded,
  target: Target,
  options: RunOptions,
  text: string,
): Promise<number> {
  const played = await cleaned(registry, settings, target, options, (own) =>
    replay(suiteOf(registry), target, own, text),
  );
  if (typeof played === 'string') throw new Error(played);
  for (const line of played.lines) console.log(line);
  const { ending } = played.verdict;
  return ending === 'fail' ? 1 : ending === 'error' || ending === 'skip' ? 2 : 0;
}
