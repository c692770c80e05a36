import { describe, expect, test } from 'vitest';
import { type ClauseId } from '../../contract/clauses.ts';
import { readContract } from '../../contract/contract.ts';
import { allCases } from '../suite.ts';
import { type KnownFailure, applyKnownFailures, knownInWords } from './known-failures.ts';
import { namesOf } from '../engine/names.ts';
import type { Ending, Verdict } from '../engine/verdict.ts';

const contract = readContract();
const suite = allCases(contract, namesOf('t', 1));
const NOW = new Date('2026-11-24T23:59:59Z');

const CLAUSE: ClauseId = 'name.minimum-length';
const cases = suite.filter(({ clause }) => clause === CLAUSE).map(({ id }) => id);
const short = cases.filter((id) => id.startsWith('name.minimum-length:1-characters/'));

function verdictOf(id: string, ending: Ending): Verdict {
  const clause = suite.find((one) => one.id === id)?.clause ?? CLAUSE;
  return { id, title: id, clause: contract.ledger.clause(clause), ending, findings: [], reason: undefined };
}

function apply(entry: KnownFailure, endings: Readonly<Record<string, Ending>>, now = NOW) {
  const verdicts = Object.entries(endings).map(([id, ending]) => verdictOf(id, ending));
  const { standings, known, faults } = applyKnownFailures(
    contract,
    { file: 'known.json', entries: [entry] },
    verdicts,
    now,
  );
  return { state: standings[0]?.state, known: Array.from(known.keys()), faults };
}

function ended(ids: readonly string[], ending: Ending): Readonly<Record<string, Ending>> {
  return Object.fromEntries(ids.map((id) => [id, ending]));
}

const CASE = { case: 'name.minimum-length:1-characters/*', reason: 'Issue 12.' };
const WHOLE = { clause: CLAUSE, reason: 'Issue 12.' };
const [first = '', second = ''] = short;

test('the cases of these tests are there', () => {
  expect(short.length).toBeGreaterThan(1);
  expect(cases.length).toBeGreaterThan(short.length);
});

describe('an entry', () => {
  test('holds while one of its cases fails, and makes those known that do', () => {
    const result = apply(CASE, { ...ended(short, 'pass'), [second]: 'fail' });
    expect(result).toEqual({ state: 'holds', known: [second], faults: [] });
  });

  test('holds for a warning too, so that one list serves strict and other runs', () => {
    expect(apply(CASE, ended(short, 'warn'))).toEqual({ state: 'holds', known: short, faults: [] });
  });

  test('makes no error known', () => {
    expect(apply(CASE, ended(short, 'error'))).toEqual({ state: 'unseen', known: [], faults: [] });
  });

  test('about a clause stands for all its cases and no others', () => {
    expect(apply(WHOLE, { ...ended(cases, 'fail'), 'name.characters:space-inside': 'fail' }).known).toEqual(
      cases,
    );
  });

  test('about a case stands for just that one', () => {
    expect(apply({ case: first, reason: 'x' }, ended(short, 'fail')).known).toEqual([first]);
  });

  test('is a fault when all its cases pass', () => {
    expect(apply(CASE, ended(short, 'pass'))).toEqual({
      state: 'passes',
      known: [],
      faults: [
        'known.json, entry 1 (case name.minimum-length:1-characters/*) passes now; ' +
          'remove it, or let --update-known-failures do so.',
      ],
    });
    expect(apply(WHOLE, ended(cases, 'pass')).faults).toEqual([
      'known.json, entry 1 (clause name.minimum-length) passes now; ' +
        'remove it, or let --update-known-failures do so.',
    ]);
  });

  test('is left alone when some of its cases pass and the others were left out, skipped or erred', () => {
    const alone = { state: 'unseen', known: [], faults: [] };
    expect(apply(CASE, { [first]: 'pass' })).toEqual(alone);
    expect(apply(CASE, { ...ended(short, 'pass'), [second]: 'skip' })).toEqual(alone);
    expect(apply(CASE, { ...ended(short, 'pass'), [second]: 'error' })).toEqual(alone);
    expect(apply(CASE, { 'name.characters:space-inside': 'fail' })).toEqual(alone);
  });

  test.each([
    { case: 'name.minimum-length:1-char', reason: 'x' },
    { clause: 'name.gone', reason: 'x' },
  ])('that stands for no case of the suite is a fault, whatever was run: %j', (entry) => {
    const { state, faults } = apply(entry, {});
    expect(state).toBe('stale');
    expect(faults).toEqual([expect.stringContaining('stands for no case of this suite; correct it')]);
  });

  test('counts to the end of its last day in UTC', () => {
    const entry = { ...CASE, expires: '2026-11-24' };
    expect(apply(entry, ended(short, 'fail')).state).toBe('holds');
    expect(apply(entry, ended(short, 'fail'), new Date('2026-11-25T00:00:00Z'))).toEqual({
      state: 'expired',
      known: [],
      faults: [
        'known.json, entry 1 (case name.minimum-length:1-characters/*) expired on 2026-11-24 and still fails; ' +
          'repair the target, or decide on another date.',
      ],
    });
  });

  test('that has expired is to be removed when it passes, and is left alone when it was not run', () => {
    const entry = { ...CASE, expires: '2020-01-01' };
    expect(apply(entry, ended(short, 'pass')).state).toBe('passes');
    expect(apply(entry, {})).toEqual({ state: 'unseen', known: [], faults: [] });
  });
});

test('of two entries for a case the first that holds gives the reason', () => {
  const entries = [
    { ...CASE, reason: 'Old.', expires: '2020-01-01' },
    { ...WHOLE, reason: 'Second.' },
    { case: first, reason: 'Third.' },
  ];
  const verdicts = short.map((id) => verdictOf(id, 'fail'));
  const { known, faults } = applyKnownFailures(contract, { file: 'k', entries }, verdicts, NOW);
  expect(known.get(first)?.reason).toBe('Second.');
  expect(faults).toEqual([expect.stringMatching(/^k, entry 1 .* expired on 2020-01-01/)]);
});

test('in words an entry is its reason, and its last day where it has one', () => {
  expect(knownInWords(CASE)).toBe('Issue 12.');
  expect(knownInWords({ ...CASE, expires: '2027-01-31' })).toBe('Issue 12. (until 2027-01-31)');
});
