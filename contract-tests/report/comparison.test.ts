import { describe, expect, test } from 'vitest';
import { compareStatements, exitCodeOfComparison } from './comparison.ts';
import { type Ended, comparable } from '../../tests/support/comparable.ts';

/** How one case goes, that one run ends so and the other so. */
function directionOf(before: Ended, after: Ended): string {
  const id = 'tags.attached:a';
  const comparison = compareStatements(comparable({ [id]: before }), comparable({ [id]: after }));
  const { worse, better, neither } = comparison;
  const directions = Object.entries({ worse, better, neither }).filter(([, { cases }]) => cases.length > 0);
  expect(exitCodeOfComparison(comparison)).toBe(worse.cases.length > 0 ? 1 : 0);
  return directions.map(([name]) => name).join() || 'same';
}

describe('a case', () => {
  test.each([
    ['pass', 'warn', 'worse'],
    ['pass', 'fail', 'worse'],
    ['pass', 'error', 'worse'],
    ['differs', 'fail', 'worse'],
    ['warn', 'fail', 'worse'],
    ['skip', 'fail', 'worse'],
    ['skip', 'warn', 'worse'],
    ['fail', 'pass', 'better'],
    ['fail', 'warn', 'better'],
    ['error', 'pass', 'better'],
    ['skip', 'pass', 'better'],
    ['skip', 'differs', 'better'],
    ['pass', 'skip', 'neither'],
    ['fail', 'skip', 'neither'],
    ['fail', 'error', 'neither'],
    ['error', 'fail', 'neither'],
    ['pass', 'differs', 'neither'],
    ['differs', 'pass', 'neither'],
    ['pass', 'pass', 'same'],
    ['fail', 'fail', 'same'],
    ['skip', 'skip', 'same'],
  ] as const)('that ends with %s and then with %s: %s', (before, after, direction) => {
    expect(directionOf(before, after)).toBe(direction);
  });

  test('is told with its title and both endings', () => {
    const { worse } = compareStatements(comparable({ 'a.b:c': 'pass' }), comparable({ 'a.b:c': 'fail' }));
    expect(worse.cases).toEqual([{ id: 'a.b:c', text: 'a.b:c holds', before: 'pass', after: 'fail' }]);
  });

  test('that only one run has is told apart, and makes nothing better or worse', () => {
    const before = comparable({ 'a.b:old': 'fail', 'a.b:c': 'pass' });
    const after = comparable({ 'a.b:c': 'pass', 'a.b:new': 'fail' });
    const comparison = compareStatements(before, after);
    expect(comparison.came).toEqual([{ id: 'a.b:new', ending: 'fail', title: 'a.b:new holds' }]);
    expect(comparison.went).toEqual([{ id: 'a.b:old', ending: 'fail', title: 'a.b:old holds' }]);
    expect(comparison.better).toEqual({ claims: [], clauses: [], cases: [] });
    expect(comparison.worse).toEqual({ claims: [], clauses: [], cases: [] });
    expect(exitCodeOfComparison(comparison)).toBe(0);
  });
});

describe('a clause', () => {
  test('is as bad as the worst of its cases', () => {
    const before = comparable({ 'a.b:1': 'fail', 'a.b:2': 'pass', 'c.d:1': 'pass', 'c.d:2': 'pass' });
    const after = comparable({ 'a.b:1': 'pass', 'a.b:2': 'pass', 'c.d:1': 'warn', 'c.d:2': 'pass' });
    const { worse, better } = compareStatements(before, after);
    expect(better.clauses).toEqual([{ id: 'a.b', before: 'fail', after: 'pass' }]);
    expect(worse.clauses).toEqual([{ id: 'c.d', before: 'pass', after: 'warn' }]);
  });

  test('is no worse while the worst of its cases is the same', () => {
    const before = comparable({ 'a.b:1': 'fail', 'a.b:2': 'pass' });
    const after = comparable({ 'a.b:1': 'fail', 'a.b:2': 'fail' });
    const { worse } = compareStatements(before, after);
    expect(worse).toMatchObject({ clauses: [], cases: [{ id: 'a.b:2' }] });
  });
});

describe('a claim', () => {
  const claiming = (claim: 'conformant' | 'no claim' | 'not conformant') => ({
    ...comparable({}),
    profiles: [{ name: 'tags', claim, reason: claim === 'conformant' ? undefined : 'why' }],
  });

  test.each([
    ['conformant', 'not conformant', 'worse'],
    ['conformant', 'no claim', 'worse'],
    ['no claim', 'not conformant', 'worse'],
    ['not conformant', 'conformant', 'better'],
    ['no claim', 'conformant', 'better'],
    ['not conformant', 'no claim', 'better'],
  ] as const)('%s, then %s: %s', (before, after, direction) => {
    const comparison = compareStatements(claiming(before), claiming(after));
    const text = after === 'conformant' ? {} : { text: 'why' };
    expect(comparison[direction].claims).toEqual([{ id: 'tags', before, after, ...text }]);
    expect(exitCodeOfComparison(comparison)).toBe(direction === 'worse' ? 1 : 0);
  });

  test('that stays is no change, nor one that only one run knows', () => {
    const nothing = { claims: [], clauses: [], cases: [] };
    const same = compareStatements(claiming('no claim'), claiming('no claim'));
    const alone = compareStatements(comparable({}), claiming('not conformant'));
    for (const { worse, better, neither } of [same, alone]) {
      expect([worse, better, neither]).toEqual([nothing, nothing, nothing]);
    }
  });

  test('is not compared when only one run was strict, and then a broken SHOULD is a warning in both', () => {
    const before = {
      ...comparable({ 'a.b:c': 'warn' }, 'SHOULD'),
      profiles: claiming('conformant').profiles,
    };
    const after = {
      ...comparable({ 'a.b:c': 'fail' }, 'SHOULD'),
      profiles: claiming('not conformant').profiles,
      strict: true,
    };
    const comparison = compareStatements(before, after);
    expect(exitCodeOfComparison(comparison)).toBe(0);
    expect(comparison.notes).toEqual([
      'Only the second run was strict, so a broken SHOULD counts as a warning in both, and claims are not compared.',
    ]);
    const must = { ...after, cases: after.cases.map((one) => ({ ...one, level: 'MUST' as const })) };
    expect(exitCodeOfComparison(compareStatements(before, must))).toBe(1);
  });
});

describe('the notes', () => {
  const one = comparable({ 'a.b:c': 'pass' });

  test('are none where the same was run the same way, later', () => {
    expect(compareStatements(one, { ...one, date: '2027-01-01T00:00:00.000Z' }).notes).toEqual([]);
  });

  test('tell another target, other versions, another level, and a wrong order', () => {
    const other = {
      ...one,
      target: 'http://b.example',
      tool: { version: '2.0.0', contract: '1.1.0' },
      level: 'MUST',
      date: '2020-01-01T00:00:00.000Z',
    } as const;
    expect(compareStatements(one, other).notes).toEqual([
      'The target is another one: http://a.example in the first run, http://b.example in the second.',
      'The version of the suite is another one: 1.0.0 in the first run, 2.0.0 in the second.',
      'The version of the contract is another one: 1.0.0 in the first run, 1.1.0 in the second.',
      'The lowest level is another one: INFO in the first run, MUST in the second.',
      'The second run is older than the first; are the two files in the right order?',
    ]);
  });
});
