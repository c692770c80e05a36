import { createHash, randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { readRegistry } from '../contract/registry.ts';
import { FULL_REGION } from '../contract-tests/cases/create-key-pair/quota-filling.ts';
import { namesOf } from '../contract-tests/engine/names.ts';
import { type Provision, TAKEN_NAME } from '../contract-tests/engine/provision.ts';
import { type RunOptions, runSuite } from '../contract-tests/engine/run.ts';
import type { Suite } from '../contract-tests/engine/suite.ts';
import { suiteOf } from '../contract-tests/suite.ts';
import { startMock } from '../mock/start.ts';

const registry = readRegistry();
const suite = suiteOf(registry);
const KEY = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const GROUP = 'rg-any';
const QUOTA = 200;

const OPTIONS: RunOptions = {
  filters: [],
  level: 'INFO',
  strict: false,
  overrides: {},
  seed: 1,
  runId: 'order',
  environment: { now: () => new Date(), nonce: () => randomUUID() },
};

/** The verdicts of a run against a mock of its own: the ending of each case, with the number of its findings. */
async function verdictsOf(played: Suite, filters: readonly string[] = []): Promise<Map<string, string>> {
  const mock = await startMock({
    port: 0,
    seed: 1,
    quota: QUOTA,
    clock: () => performance.now(),
    resourceGroups: [GROUP],
    auth: { accessKeys: new Map([[KEY.accessKeyId, KEY.accessKeySecret]]), now: () => new Date() },
  });
  const target = {
    url: new URL(mock.url),
    region: 'cn-hangzhou',
    signature: 'v1',
    ...KEY,
    verifies: true,
    timeout: 10_000,
    resourceGroup: GROUP,
    otherRegion: 'cn-beijing',
    quotaRegion: 'cn-shanghai',
    quota: QUOTA,
  } as const;
  try {
    const { verdicts } = await runSuite(played, target, { ...OPTIONS, filters });
    return new Map(
      verdicts.map(({ id, ending, findings, reason }) => [
        id,
        `${ending}, ${findings.length} findings${reason === undefined ? '' : `: ${reason}`}`,
      ]),
    );
  } finally {
    await mock.close();
  }
}

/** The suite with its cases in an order that follows from a seed. */
function shuffled(seed: number): Suite {
  return {
    ...suite,
    cases: (names) => suite.cases(names).toSorted((a, b) => (place(a.id, seed) < place(b.id, seed) ? -1 : 1)),
  };
}

function place(id: string, seed: number): string {
  return createHash('sha256').update(`${seed} ${id}`).digest('hex');
}

const inOrder = verdictsOf(suite);

test.each([1, 2, 3])('all cases in another order get the same verdicts (seed %i)', async (seed) => {
  const verdicts = await verdictsOf(shuffled(seed));
  expect(Object.fromEntries(verdicts)).toEqual(Object.fromEntries(await inOrder));
});

test('a case declares what the run provides it with', async () => {
  const used = new Set<string>();
  const ends = [recording(TAKEN_NAME, used), recording(FULL_REGION, used)];
  await verdictsOf(suite);
  for (const end of ends) end();
  const declared = new Set(
    suite
      .cases(namesOf('ids', 0))
      .flatMap(({ id, given = [] }) => given.map(({ called }) => `${id}: ${called}`)),
  );
  expect(used.size).toBeGreaterThan(100);
  expect(Array.from(used).filter((use) => !declared.has(use))).toEqual([]);
});

/** Writes down which case is provided with something, until the function that is returned is called. */
function recording<Value>(provision: Provision<Value>, used: Set<string>): () => void {
  const provide = provision.of.bind(provision);
  const spy = vi.spyOn(provision, 'of').mockImplementation(async (session) => {
    used.add(`${session.connection.playing ?? 'the beginning'}: ${provision.called}`);
    return await provide(session);
  });
  return () => spy.mockRestore();
}

test('a case that is played alone gets the verdict that it gets among all', async () => {
  const all = await inOrder;
  const ids = shuffled(4)
    .cases(namesOf('ids', 0))
    .map(({ id }) => id);
  for (const id of ids.slice(0, 40)) {
    const alone = await verdictsOf(suite, [id]);
    expect({ id, verdict: alone.get(id) }).toEqual({ id, verdict: all.get(id) });
  }
});
