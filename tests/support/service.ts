/** A run against a target that answers by the name that is asked for. */
import { readContract } from '../../contract/contract.ts';
import { type Run, type RunOptions, runSuite } from '../../contract-tests/engine/run.ts';
import { suiteOf } from '../../contract-tests/suite.ts';
import type { Target } from '../../contract-tests/target/target.ts';
import { type Reply, targetInTest } from './target.ts';

/** What the target answers, by the name that is asked for and the number of the request. */
export type Service = (name: string, count: number) => Reply;

/** The refusal of a name. */
export const MALFORMED = [
  400,
  { RequestId: 'A', Code: 'InvalidKeyPairName.Malformed', Message: 'Specified Key Pair name is not valid.' },
] as const;

/** A success. */
export const MADE = [200, { PrivateKeyBody: 'x' }] as const;

/** The options of such a run, which plays all cases. */
export const OPTIONS: RunOptions = {
  filters: [],
  level: 'INFO',
  strict: false,
  overrides: {},
  seed: 1,
  runId: 't',
  environment: { now: () => new Date(), nonce: () => 'nonce' },
};

const suite = suiteOf(readContract());

/** Starts such a target; it is stopped when the test ends. */
export async function serving(service: Service): Promise<Target> {
  const { target } = await targetInTest(({ parameters }, count) =>
    service(parameters['KeyPairName'] ?? '', count),
  );
  return target;
}

/** Runs the suite against such a target. */
export async function runAgainst(service: Service, options: Partial<RunOptions>): Promise<Run> {
  return await runSuite(suite, await serving(service), { ...OPTIONS, ...options });
}
