/** Known failures, from the file to the exit code: the suite is run against a mutant, with and without a list. */
import { describe, expect, test } from 'vitest';
import { readContract } from '../contract/contract.ts';
import { applyKnownFailures } from '../contract-tests/known-failures/known-failures.ts';
import {
  parseKnownFailures,
  updatedKnownFailures,
} from '../contract-tests/known-failures/known-failures-file.ts';
import type { RunOptions } from '../contract-tests/engine/run.ts';
import { runSuite } from '../contract-tests/suite.ts';
import { compareStatements, exitCodeOfComparison } from '../contract-tests/report/comparison.ts';
import { parseStatement } from '../contract-tests/report/statement-file.ts';
import { exitCodeOfStatement, statementOf } from '../contract-tests/report/statement.ts';
import { startMock } from '../mock/start.ts';
import { mutants } from './mutants/all-mutants.ts';
import type { Behaviour } from './mutants/mutant.ts';

const contract = readContract();
const mutant = mutants.find(({ name }) => name === 'name-minimum-1');
const NOW = new Date('2026-11-24T12:00:00Z');

async function runAgainst(behaviour: Behaviour, filters: readonly string[]) {
  const { proxy: _, ...rest } = behaviour;
  const mock = await startMock({ port: 0, seed: 1, clock: () => performance.now(), ...rest });
  const options: RunOptions = {
    filters,
    level: 'INFO',
    strict: false,
    overrides: {},
    seed: 1,
    runId: 'known',
    environment: { now: () => new Date(), nonce: () => crypto.randomUUID() },
  };
  const target = {
    url: new URL(mock.url),
    region: 'cn-hangzhou',
    signature: 'none',
    accessKeyId: 'testid',
    accessKeySecret: 'testsecret',
    verifies: false,
    timeout: 5000,
    resourceGroup: undefined,
    otherRegion: undefined,
    quotaRegion: undefined,
    quota: 500,
  } as const;
  try {
    return { options, run: await runSuite(contract, target, options) };
  } finally {
    await mock.close();
  }
}

const filters = ['name.*'];
const lying = await runAgainst(mutant?.behave() ?? {}, filters);
const right = await runAgainst({}, filters);

/** The statement about a run beside a list. */
function statementWith({ run, options }: typeof lying, text: string | undefined) {
  const list = text === undefined ? undefined : parseKnownFailures(text, 'known.json');
  const knownFailures = list && applyKnownFailures(contract, list, run.verdicts, NOW);
  const about = { version: '1.2.3', date: NOW, milliseconds: 1, knownFailures };
  return { statement: statementOf(contract, run, options, about), standings: knownFailures?.standings ?? [] };
}

const FAILURE = {
  case: 'name.minimum-length:1-characters/*',
  reason: 'The database has no lower limit yet.',
  expires: '2027-01-31',
};
const NOT_RUN = { clause: 'tags.key-maximum-length', reason: 'To be looked at.' };
const STALE = { case: 'name.minimum-length:0-characters', reason: 'It was so once.' };

function listOf(...knownFailures: readonly object[]): string {
  return JSON.stringify({ knownFailures });
}

describe('a server with one fault', () => {
  test('fails the run without a list', () => {
    const { statement } = statementWith(lying, undefined);
    expect(statement.totals.fail).toBeGreaterThan(0);
    expect(exitCodeOfStatement(statement)).toBe(1);
  });

  test('fails no run that has it on its list, and is not conformant', () => {
    const { statement } = statementWith(lying, listOf(FAILURE, NOT_RUN));
    expect(statement.knownFailures).toEqual({ listed: 2, faults: [] });
    expect(statement.cases.filter(({ known }) => known !== undefined).map(({ id }) => id)).toEqual(
      statement.cases.filter(({ ending }) => ending === 'fail').map(({ id }) => id),
    );
    expect(statement.conformant).toBe(false);
    expect(statement.profiles.find(({ name }) => name === 'core')?.claim).toBe('not conformant');
    expect(exitCodeOfStatement(statement)).toBe(0);
  });

  test('fails the run where another entry is stale', () => {
    const { statement } = statementWith(lying, listOf(FAILURE, STALE));
    expect(statement.knownFailures?.faults).toEqual([
      expect.stringMatching(
        /^known\.json, entry 2 \(case name\.minimum-length:0-characters\) stands for no case/,
      ),
    ]);
    expect(exitCodeOfStatement(statement)).toBe(1);
  });

  test('fails the run once its entry has expired', () => {
    const { statement } = statementWith(lying, listOf({ ...FAILURE, expires: '2026-11-23' }));
    expect(exitCodeOfStatement(statement)).toBe(1);
  });
});

describe('a server that has been repaired', () => {
  test('fails the run until its entry is removed, which an update does and leaves what was not run', () => {
    const text = listOf(FAILURE, NOT_RUN, STALE);
    const { statement, standings } = statementWith(right, text);
    expect(statement.totals.fail).toBe(0);
    expect(exitCodeOfStatement(statement)).toBe(1);

    const updated = updatedKnownFailures(text, standings);
    expect(parseKnownFailures(updated, 'known.json').entries).toEqual([NOT_RUN]);
    expect(exitCodeOfStatement(statementWith(right, updated).statement)).toBe(0);
  });

  test('is better than before, and before it was worse', () => {
    const [before, after] = [lying, right].map((one) =>
      parseStatement(JSON.stringify(statementWith(one, undefined).statement), 'a.json'),
    );
    if (before === undefined || after === undefined) throw new Error('There is no statement.');
    const repaired = compareStatements(before, after);
    expect(repaired.better.clauses).toContainEqual({
      id: 'name.minimum-length',
      before: 'fail',
      after: 'pass',
    });
    expect(exitCodeOfComparison(repaired)).toBe(0);
    expect(exitCodeOfComparison(compareStatements(after, before))).toBe(1);
  });
});
