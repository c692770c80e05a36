import { describe, expect, test } from 'vitest';
import { textOf } from '../../contract/body.ts';
import { readContract } from '../../contract/contract.ts';
import { answerInJson } from '../../tests/support/exchange.ts';
import type { Run } from '../engine/run.ts';
import {
  ABOUT,
  KNOWN_FAILURES,
  OPTIONS,
  passedInEveryProfile,
  runOf,
  verdictsOf,
} from '../../tests/support/run.ts';
import { exitCodeOfStatement, isKnownFailure, statementOf } from './statement.ts';

const contract = readContract();
const verdicts = verdictsOf(contract);
const statement = statementOf(contract, runOf(verdicts), OPTIONS, ABOUT);

describe('a statement', () => {
  test('tells what was tested, with what, when and how', () => {
    expect(statement).toMatchObject({
      tool: { name: 'ecs-keypair-contract', version: '1.2.3', contract: contract.document.version },
      operation: 'CreateKeyPair',
      target: 'http://ecs.example:4010',
      region: 'cn-hangzhou',
      date: '2023-12-06T12:00:00.000Z',
      milliseconds: 1235,
      seed: 4711,
      runId: 't',
      strict: false,
      level: 'INFO',
      requests: 12,
      pairs: { 'cn-hangzhou': 3, 'cn-beijing': 1 },
    });
  });

  test('tells how many requests were sent again only where some were', () => {
    expect(statement).not.toHaveProperty('retries');
    const slow = statementOf(contract, { ...runOf(verdictsOf(contract)), retries: 2 }, OPTIONS, ABOUT);
    expect(slow.retries).toBe(2);
  });

  test('counts how cases ended', () => {
    expect(statement.totals).toEqual({ pass: 2, warn: 1, fail: 1, skip: 1, error: 1, differs: 1 });
    expect(statement.cases).toHaveLength(6);
  });

  test('is conformant where every profile is claimed', () => {
    const passed = passedInEveryProfile(contract);
    const of = (run: Partial<Run>) =>
      statementOf(contract, { ...runOf(passed), ...run }, OPTIONS, ABOUT).conformant;
    expect(of({})).toBe(true);
    expect(of({ shortfall: { by: 'choice', sentence: 'Limited.' } })).toBe(false);
    for (const ending of ['fail', 'error', 'skip'] as const) {
      const changed = passed.map((verdict, i) => (i === 0 ? { ...verdict, ending } : verdict));
      expect(of({ verdicts: changed })).toBe(false);
    }
  });

  test('tells the order of checks only when cases tried it', () => {
    expect(statement).not.toHaveProperty('precedence');
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(statement))).toEqual(statement);
  });
});

test('a run that the target ended has the exit code 2, whatever failed before', () => {
  const shortfall = { by: 'target', sentence: 'The region is full.' } as const;
  const cut = statementOf(contract, { ...runOf(verdicts), shortfall }, OPTIONS, ABOUT);
  expect(cut.shortfall).toEqual(shortfall);
  expect(exitCodeOfStatement(cut)).toBe(2);
});

describe('a clause', () => {
  const clauses = new Map(statement.clauses.map((clause) => [clause.id, clause]));

  test('of the ledger is told, in its order, whether it was tested or not', () => {
    expect(statement.clauses.map(({ id }) => id)).toEqual(contract.ledger.clauses.map(({ id }) => id));
  });

  test('ends as the worst of its cases does', () => {
    expect(clauses.get('name.characters')).toMatchObject({ level: 'MUST', ending: 'error' });
    expect(clauses.get('name.period')).toMatchObject({ level: 'INFO', ending: 'pass' });
    expect(clauses.get('name.chinese-letters')).toMatchObject({ level: 'SHOULD', ending: 'warn' });
    expect(clauses.get('state.name-taken')).toMatchObject({ level: 'MUST', ending: 'fail' });
  });

  test('that was skipped says why, and one that erred', () => {
    expect(clauses.get('quota.limit')).toMatchObject({ ending: 'skip', reason: 'needs --quota-region ID' });
    expect(clauses.get('name.characters')?.reason).toMatch(/^http:\/\/h refuses/);
  });

  test('that no case is about is untested, with the reason if there is one', () => {
    expect(clauses.get('name.ascii-accepted')).toMatchObject({ ending: 'untested' });
    expect(clauses.get('name.ascii-accepted')).not.toHaveProperty('reason');
    expect(clauses.get('tags.attached')).toMatchObject({
      ending: 'untested',
      reason: 'No answer of this operation shows the tags of a pair.',
    });
  });
});

describe('a case', () => {
  const cases = new Map(statement.cases.map((one) => [one.id, one]));

  test('has the level and the theme of its clause', () => {
    expect(cases.get('name.period:b')).toEqual({
      id: 'name.period:b',
      clause: 'name.period',
      level: 'INFO',
      theme: 'KeyPairName',
      title: 'b differs',
      ending: 'pass',
      differs: true,
      findings: [
        {
          where: 'outcome',
          expected: 'a refusal',
          received: '200, a success',
          curl: expect.stringMatching(/^npx ecs-keypair-contract verify .* --replay 'name\.period:b' /),
        },
      ],
      more: 0,
    });
  });

  test('that was skipped or erred says why', () => {
    expect(cases.get('quota.limit:e')?.reason).toBe('needs --quota-region ID');
    expect(cases.get('name.characters:f')?.reason).toMatch(/^http:\/\/h refuses/);
    expect(cases.get('name.characters:a')).not.toHaveProperty('reason');
  });

  test('tells its first 5 findings and counts the others', () => {
    const { findings, more } = cases.get('state.name-taken:d') ?? {};
    expect({ told: findings?.length, more }).toEqual({ told: 5, more: 2 });
    expect(cases.get('name.characters:a')).toMatchObject({ findings: [], more: 0, differs: false });
  });

  test('tells with a finding the request as a line for the shell, and the response', () => {
    expect(cases.get('state.name-taken:d')?.findings[0]).toMatchObject({
      curl: `curl -sS -i -H 'accept:' 'http://ecs.example:4010/?Action=CreateKeyPair'`,
      response: { status: 400, headers: { 'content-type': 'application/json' } },
    });
  });
});

describe('a known failure', () => {
  const failed = runOf(verdicts.filter(({ ending }) => ending === 'pass' || ending === 'fail'));
  const listed = (faults: readonly string[]) =>
    statementOf(contract, failed, OPTIONS, { ...ABOUT, knownFailures: { ...KNOWN_FAILURES, faults } });

  test('is told with its reason and its last day, and is a failure still', () => {
    const one = listed([]).cases.find(({ id }) => id === 'state.name-taken:d');
    expect(one).toMatchObject({ ending: 'fail', known: { reason: 'Issue <12>.', expires: '2027-01-31' } });
    expect(listed([]).cases.filter(isKnownFailure)).toEqual([one]);
  });

  test('fails no run, and makes no target conformant', () => {
    expect(exitCodeOfStatement(listed([]))).toBe(0);
    expect(listed([])).toMatchObject({ conformant: false, totals: { fail: 1 } });
    expect(listed([]).profiles.find(({ name }) => name === 'state')?.claim).toBe('not conformant');
  });

  test('does not make up for a fault of the list', () => {
    expect(listed(['x']).knownFailures).toEqual({ listed: 2, faults: ['x'] });
    expect(exitCodeOfStatement(listed(['x']))).toBe(1);
  });

  test('that nobody has listed fails the run', () => {
    const plain = statementOf(contract, failed, OPTIONS, ABOUT);
    expect(plain).not.toHaveProperty('knownFailures');
    expect(plain.cases.filter(isKnownFailure)).toEqual([]);
    expect(exitCodeOfStatement(plain)).toBe(1);
  });
});

describe('a private key', () => {
  test('is nowhere in a statement', () => {
    const key = textOf(contract.document.answers[0]?.members, 'PrivateKeyBody');
    const text = JSON.stringify(statement);
    const lines = key.split('\n').filter((line) => line.length > 20 && !line.startsWith('---'));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => text.includes(line.slice(0, 20)))).toEqual([]);
    expect(text).toContain('-----BEGIN PRIVATE KEY-----…');
  });
});

test('of a long response only the beginning is told', () => {
  const answer = answerInJson({ Message: 'x'.repeat(5000) });
  const [first] = verdicts;
  const findings = [{ where: 'Code', expected: 'a', received: 'b', answer }];
  const { cases } = statementOf(
    contract,
    runOf(first === undefined ? [] : [{ ...first, ending: 'fail', findings }]),
    OPTIONS,
    ABOUT,
  );
  expect(cases[0]?.findings[0]?.response?.body).toHaveLength(2000);
});
