import { describe, expect, onTestFinished, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { MALFORMED, OPTIONS, runAgainst } from '../../tests/support/service.ts';
import { targetAt } from '../../tests/support/target.ts';
import { subjectOf } from '../subjects/registry.ts';
import { suiteOf } from '../suite.ts';
import { CannotRun } from '../target/cannot-run.ts';
import type { PlacedCase } from './suite.ts';
import { connect } from './connection.ts';
import { namesOf } from './names.ts';
import { playersOf } from './player.ts';
import type { RunOptions } from './run.ts';
import type { Verdict } from './verdict.ts';

const contract = readContract();
const suite = suiteOf(contract);

/** How cases end with a server that refuses every name. */
async function endings(filters: readonly string[], options: Partial<RunOptions> = {}) {
  const { verdicts } = await runAgainst(() => MALFORMED, { filters, ...options });
  return verdicts.map(({ id, ending, findings }) => [id, ending, findings.length] as const);
}

describe('a case', () => {
  test('that finds what it expects is a pass', async () => {
    expect(await endings(['name.period:period-inside'])).toEqual([['name.period:period-inside', 'pass', 0]]);
  });

  test('of a broken MUST fails, of a SHOULD warns, of an INFO passes with its findings', async () => {
    const filters = ['name.ascii-accepted:digits', 'name.chinese-letters:first', 'name.other-letters:Greek'];
    expect(await endings(filters)).toEqual([
      ['name.ascii-accepted:digits', 'fail', 1],
      ['name.chinese-letters:first', 'warn', 1],
      ['name.other-letters:Greek-letter', 'pass', 1],
    ]);
    expect(await endings(filters, { strict: true })).toEqual([
      ['name.ascii-accepted:digits', 'fail', 1],
      ['name.chinese-letters:first', 'fail', 1],
      ['name.other-letters:Greek-letter', 'pass', 1],
    ]);
  });

  test('that needs what the target does not have is skipped, and says which flag is missing', async () => {
    const { verdicts } = await runAgainst(() => MALFORMED, {
      filters: ['quota.limit:', 'state.same-name-in-other-region', 'resource-group.known'],
    });
    expect(verdicts.map(({ ending, reason }) => `${ending}: ${reason}`).toSorted()).toEqual([
      'skip: needs --other-region ID',
      'skip: needs --quota-region ID',
      'skip: needs --resource-group ID',
    ]);
  });

  test('that sweeps over answers that never came is skipped', async () => {
    const { verdicts } = await runAgainst(() => MALFORMED, {
      filters: ['key.pem', 'key.unique', 'format.xml-root'],
    });
    expect(new Set(verdicts.map(({ ending }) => ending))).toEqual(new Set(['skip']));
    expect(verdicts.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        'the target gave no such answer in this run',
        'the target gave fewer than two answers with a PrivateKeyBody in this run',
      ]),
    );
  });

  test('that gets no answer twice, while others are answered, fails whatever its level', async () => {
    const { verdicts } = await runAgainst((name) => (name.includes('.') ? null : MALFORMED), {
      filters: ['name.period:period-inside', 'name.characters:space-inside'],
    });
    expect(verdicts).toMatchObject([
      { id: 'name.characters:space-inside', ending: 'pass' },
      {
        ending: 'fail',
        clause: { level: 'INFO' },
        findings: [
          {
            where: 'the answer',
            expected: 'a complete answer within 2000 ms, to this request as to the others (MUST)',
            received: expect.stringMatching(/^http:\S+ closed the connection without a complete answer\.$/),
            unanswered: true,
          },
        ],
      },
    ]);
  });

  test('that gets no answer once is played again, with names that were never sent', async () => {
    const asked: string[] = [];
    const { verdicts } = await runAgainst(
      (name) => {
        if (name.length < 100) return MALFORMED;
        asked.push(name);
        // The client itself sends once more what a connection that was idle before did not answer.
        return asked.length <= 2 ? null : [200, { PrivateKeyBody: 'x' }];
      },
      { filters: ['name.maximum-length:128-characters'] },
    );
    expect(verdicts).toMatchObject([{ ending: 'pass' }]);
    expect(new Set(asked).size).toBe(2);
  });

  test('that is answered with a status of 500 and above fails whatever its level, but not with 501', async () => {
    const endingWith = async (status: number) => {
      const { verdicts } = await runAgainst((name) => (name.includes('.') ? [status, {}] : MALFORMED), {
        filters: ['name.period:period-inside'],
      });
      return verdicts[0]?.ending;
    };
    expect(await endingWith(500)).toBe('fail');
    expect(await endingWith(503)).toBe('fail');
    expect(await endingWith(501)).toBe('pass');
  });

  test('whose own code fails is an error and no failure of the target', async () => {
    const connection = connect(
      targetAt(new URL('http://h')),
      namesOf('t', 1),
      OPTIONS.environment,
      OPTIONS.overrides,
    );
    onTestFinished(() => connection.close());
    const operation = { contract, subject: subjectOf(contract) };
    const broken: PlacedCase = {
      operation,
      file: 'x.ts',
      id: 'name.period:broken',
      clause: 'name.period',
      title: 'a case fails by itself',
      scenario: async () => await Promise.reject(new TypeError('x is not a function')),
    };
    const { ending, reason } = await playersOf(suite, connection, OPTIONS).of(operation).play(broken);
    expect({ ending, reason }).toEqual({
      ending: 'error',
      reason: 'The suite itself failed: x is not a function',
    });
  });
});

describe('the cases of a run', () => {
  const idsOf = async (options: Partial<RunOptions>) =>
    (await runAgainst(() => MALFORMED, options)).verdicts.map(({ id }) => id);

  test('are those whose id holds a filter, * standing for any text', async () => {
    const ids = await idsOf({ filters: ['name.p*d:*inside', 'name.first-character:u0030/'] });
    expect(ids.toSorted()).toEqual([
      'name.first-character:u0030/get-json',
      'name.first-character:u0030/post-xml',
      'name.period:period-inside',
    ]);
  });

  test('take no other sign of a filter for a pattern', async () => {
    await expect(idsOf({ filters: ['name?period'] })).rejects.toThrow(
      new CannotRun(`No case matches "name?period"; --explain '*' lists all ids.`),
    );
    await expect(idsOf({ filters: ['(', 'name.period:[a-z]'] })).rejects.toThrow(
      new CannotRun(`No case matches "(" or "name.period:[a-z]"; --explain '*' lists all ids.`),
    );
  });

  test('are at least as binding as the level', async () => {
    const levelsOf = async (level: RunOptions['level']) => {
      const { verdicts } = await runAgainst(() => MALFORMED, { level, filters: ['name.*'] });
      return new Set(verdicts.map(({ clause }) => clause.level));
    };
    expect(await levelsOf('MUST')).toEqual(new Set(['MUST']));
    expect(await levelsOf('SHOULD')).toEqual(new Set(['MUST', 'SHOULD']));
    expect(await levelsOf('INFO')).toEqual(new Set(['MUST', 'SHOULD', 'INFO']));
    await expect(idsOf({ level: 'MUST', filters: ['name.period'] })).rejects.toThrow(
      new CannotRun(
        `No case with the level MUST or above matches "name.period"; --explain '*' lists all ids.`,
      ),
    );
  });

  test('are told as they end, with how many there are', async () => {
    const told: (readonly [string, number])[] = [];
    const onVerdict = ({ id }: Verdict, total: number) => void told.push([id, total]);
    const { verdicts } = await runAgainst(() => MALFORMED, { filters: ['name.period'], onVerdict });
    expect(told).toEqual(verdicts.map(({ id }) => [id, verdicts.length]));
    expect(told.length).toBeGreaterThan(1);
  });
});

test('a run counts its answers and the pairs by region', async () => {
  const created = await runAgainst((name) => (name === '1' ? MALFORMED : [200, { PrivateKeyBody: 'x' }]), {
    filters: ['name.ascii-accepted:digits', 'name.period:period-inside'],
  });
  expect({ answers: created.answers, pairs: created.pairs }).toEqual({
    answers: 6,
    pairs: new Map([['cn-hangzhou', 4]]),
  });
});
