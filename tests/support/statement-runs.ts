/** Statements of real runs: of the mock, with and without all that it has, and of mutants. */
import { randomUUID } from 'node:crypto';
import { readContract } from '../../contract/contract.ts';
import { runSuite } from '../../contract-tests/suite.ts';
import { type Statement, statementOf } from '../../contract-tests/report/statement.ts';
import type { SignatureVersion } from '../../contract-tests/target/target.ts';
import { startMock } from '../../mock/start.ts';
import { mutants } from '../mutants/all-mutants.ts';

const contract = readContract();

/** What is tried, and how. */
export interface RunOf {
  /** The name of a mutant; the mock itself when left out. */
  readonly mutant?: string;
  /** As of the suite; all cases when left out. */
  readonly filters?: readonly string[];
  /** False where the target verifies nothing and has neither a second region nor a resource group nor a region to fill. */
  readonly whole: boolean;
  /** How requests are signed; V1 when left out. */
  readonly signature?: SignatureVersion;
  /** Stands in the names of the pairs; `page` when left out. */
  readonly runId?: string;
}

/**
 * Runs the suite against a server that is there for this run only.
 * @param use gets the statement while the server still runs
 */
export async function statementOfRun(
  { mutant, filters = [], whole, signature = 'v1', runId = 'page' }: RunOf,
  use: (statement: Statement) => Promise<void> = async () => {},
): Promise<Statement> {
  const { proxy, verifies = true, ...behaviour } = mutant === undefined ? {} : behaviourOf(mutant);
  const quota = 200;
  const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
  const accessKeys = new Map([[key.accessKeyId, key.accessKeySecret]]);
  const mock = await startMock({
    port: 0,
    seed: 1,
    quota,
    clock: () => performance.now(),
    auth: whole && verifies ? { accessKeys, now: () => new Date() } : undefined,
    ...behaviour,
  });
  const front = await proxy?.(new URL(mock.url));
  const group = contract.document.parameters.find(({ name }) => name === 'ResourceGroupId');
  const target = {
    url: front?.url ?? new URL(mock.url),
    region: 'cn-hangzhou',
    signature,
    ...key,
    verifies: whole && verifies,
    timeout: 10_000,
    resourceGroup: whole ? group?.example : undefined,
    otherRegion: whole ? 'cn-beijing' : undefined,
    quotaRegion: whole ? 'cn-shanghai' : undefined,
    quota,
  } as const;
  const options = {
    filters,
    level: 'INFO',
    strict: false,
    overrides: {},
    seed: 1,
    runId,
    environment: { now: () => new Date(), nonce: () => randomUUID() },
    clock: () => performance.now(),
  } as const;
  try {
    const run = await runSuite(contract, target, options);
    const about = { version: '1.2.3', date: new Date('2023-12-06T12:00:00Z'), milliseconds: 1234 };
    const statement = statementOf(contract, run, options, about);
    await use(statement);
    return statement;
  } finally {
    await front?.close();
    await mock.close();
  }
}

function behaviourOf(name: string) {
  const mutant = mutants.find((one) => one.name === name);
  if (mutant === undefined) throw new Error(`There is no mutant "${name}".`);
  return mutant.behave();
}
