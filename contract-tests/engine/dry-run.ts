/**
 * A dry run: the whole suite is played against a server that keeps the contract, and what is sent there is written down
 * as it would go to the real target, which hears nothing.
 *
 *     request.get:json
 *       GET   curl -sS -i 'https://ecs.example/?Action=…'
 *       POST  curl -sS -i …
 *     Would send 1612 requests and make 181 key pairs: 180 in cn-hangzhou, 1 in cn-beijing.
 */
import { type RunOptions, runSuite } from './run.ts';
import type { Suite } from './suite.ts';
import { curl, masked } from '../target/curl.ts';
import type { Target } from '../target/target.ts';
import type { Seen } from '../target/traffic/traffic.ts';
import { cut } from '../target/traffic/wire-log.ts';

/** One request that would be sent. */
export interface PlannedRequest {
  /** The case it belongs to; undefined for those by which a run begins. */
  readonly caseId: string | undefined;
  readonly method: string;
  /** The request as a line for the shell, without secrets. */
  readonly curl: string;
}

/** What a run would do. */
export interface Plan {
  readonly requests: readonly PlannedRequest[];
  /** How many pairs a target that keeps the contract would make, by region. */
  readonly pairs: ReadonlyMap<string, number>;
  /** How many cases would be skipped, for want of a fixture or for a limit. */
  readonly skipped: number;
}

/**
 * Finds out what a run would do.
 * @param options those of the real run; of its traffic only the limit of creates and the signal hold here
 * @param server the address of a server that keeps the contract, with the regions and the resource group of the target
 * @throws CannotRun as runSuite does
 */
export async function dryRun(suite: Suite, options: RunOptions, server: URL, target: Target): Promise<Plan> {
  const requests: PlannedRequest[] = [];
  const { maxCreates, signal } = options.traffic ?? {};
  const onExchange = (seen: Seen, caseId: string | undefined) => {
    const sent = { url: target.url, request: seen.request };
    requests.push({ caseId, method: seen.request.method, curl: curl(sent, target) ?? masked(sent) });
  };
  const run = await runSuite(
    suite,
    { ...target, url: server },
    { ...options, traffic: { maxCreates, signal, onExchange } },
  );
  const skipped = run.verdicts.filter(({ ending }) => ending === 'skip').length;
  return { requests, pairs: run.pairs, skipped };
}

/** A plan as text: each request below its case, then the sum. */
export function planLines({ requests, pairs, skipped }: Plan): string[] {
  const lines = requests.flatMap(({ caseId, method, curl: line }, i) => [
    ...(i === 0 || caseId !== requests[i - 1]?.caseId ? [caseId ?? 'to begin with'] : []),
    `  ${method.padEnd(6)} ${cut(line, LONGEST_LINE)}`,
  ]);
  const regions = Array.from(pairs, ([region, count]) => `${count} in ${region}`);
  const total = Array.from(pairs.values()).reduce((sum, count) => sum + count, 0);
  return [
    ...lines,
    `Would send ${requests.length} requests and make ${total} key pairs${regions.length === 0 ? '' : `: ${regions.join(', ')}`}.`,
    ...(skipped === 0 ? [] : [`Would skip ${skipped} case${skipped === 1 ? '' : 's'}.`]),
  ];
}

/** So much of one request is shown; some are of several MiB. */
const LONGEST_LINE = 2000;
