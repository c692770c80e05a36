/** A trial: the whole suite against one server, a mutant, a variant, or the mock itself. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readContract } from '../../../contract/contract.ts';
import { runSuite } from '../../../contract-tests/suite.ts';
import type { Target } from '../../../contract-tests/target/target.ts';
import { type Ending, differs } from '../../../contract-tests/engine/verdict.ts';
import { createKeyPair } from '../../../mock/operations/create-key-pair.ts';
import type { Operation } from '../../../mock/operations/operation.ts';
import { startMock } from '../../../mock/start.ts';
import type { Behaviour } from '../mutant.ts';

/** How a case ended in a trial; `differs` is a pass that differs from the reference. */
export type CaseEnding = Ending | 'differs';

/** What a trial brought: the ending of each case, by its id. */
export interface Trial {
  readonly endings: Readonly<Record<string, CaseEnding>>;
  readonly milliseconds: number;
}

const contract = readContract();
const operation = withRoomInMainRegion(createKeyPair(contract));
const operations = [operation] as const;

// Prism takes its time to load, which is not the fault of the server that comes first.
for (const { name } of contract.document.answers) await operation.answers.find(name);

/** The region whose quota is tried, and how many pairs fit there: more than the requests that are refused before. */
const QUOTA_REGION = 'cn-shanghai';
const QUOTA = 60;

/**
 * Runs the suite.
 * @param seed the seed of the run; the mock has one of its own
 * @param cases the ids of the cases to run; all when empty
 */
export async function trial(behaviour: Behaviour, seed: number, cases: readonly string[]): Promise<Trial> {
  const { proxy, verifies = true, ...options } = behaviour;
  const began = performance.now();
  const clock = () => performance.now();
  const auth = verifies ? { accessKeys: new Map([[KEY.accessKeyId, KEY.accessKeySecret]]), now } : undefined;
  const mock = await startMock({ port: 0, seed: 1, quota: QUOTA, clock, operations, auth, ...options });
  const front = await proxy?.(new URL(mock.url));
  try {
    const run = await runSuite(contract, targetAt(front?.url ?? new URL(mock.url), verifies), {
      filters: cases,
      level: 'INFO',
      strict: false,
      overrides: {},
      seed,
      runId: randomBytes(5).toString('hex'),
      environment: { now, nonce: () => randomUUID() },
    });
    return {
      endings: Object.fromEntries(
        run.verdicts.map((verdict) => [verdict.id, differs(verdict) ? 'differs' : verdict.ending]),
      ),
      milliseconds: performance.now() - began,
    };
  } finally {
    await front?.close();
    await mock.close();
  }
}

/** The access key of the run. */
const KEY = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };

function now(): Date {
  return new Date();
}

/** A small quota makes a quick trial, but a mutant that refuses nothing is not to fill the main region. */
function withRoomInMainRegion(original: Operation): Operation {
  const quotaReached = original.conditions['quota-reached'];
  return {
    ...original,
    conditions: {
      ...original.conditions,
      'quota-reached': (call, service) =>
        call.parameters.get('RegionId') === QUOTA_REGION && quotaReached?.(call, service) === true,
    },
  };
}

function targetAt(url: URL, verifies: boolean): Target {
  const group = contract.document.parameters.find(({ name }) => name === 'ResourceGroupId');
  return {
    url,
    region: 'cn-hangzhou',
    signature: 'v1',
    ...KEY,
    verifies,
    // Long enough for a loaded machine; only mutants that do not answer take it.
    timeout: 2000,
    resourceGroup: group?.example,
    otherRegion: 'cn-beijing',
    quotaRegion: QUOTA_REGION,
    quota: QUOTA,
  };
}
