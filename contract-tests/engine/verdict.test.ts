import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { type Verdict, differs, endingOf, exitCodeOf, totalsOf } from './verdict.ts';

const { ledger } = readContract();
const must = ledger.clause('name.characters');
const should = ledger.clause('name.chinese-letters');
const info = ledger.clause('name.period');
const findings = [{ where: 'Code', expected: 'A', received: 'B' }];

describe('an ending', () => {
  test.each([
    [must, false, 'fail'],
    [must, true, 'fail'],
    [should, false, 'warn'],
    [should, true, 'fail'],
    [info, false, 'pass'],
    [info, true, 'pass'],
  ] as const)(
    'of a broken clause follows from its level: $0.level, strict $1, is $2',
    (clause, strict, ending) => {
      expect(endingOf(clause, findings, strict)).toBe(ending);
    },
  );

  test('of a clause that is kept is a pass', () => {
    expect([must, should, info].map((clause) => endingOf(clause, [], true))).toEqual([
      'pass',
      'pass',
      'pass',
    ]);
  });
});

const kept: Verdict = {
  id: 'a',
  title: 'a',
  clause: info,
  ending: 'pass',
  findings: [],
  reason: undefined,
};

test('a pass with findings differs from the reference, a warning does not', () => {
  expect(differs(kept)).toBe(false);
  expect(differs({ ...kept, findings })).toBe(true);
  expect(differs({ ...kept, ending: 'warn', findings })).toBe(false);
});

test('verdicts are counted by their ending, and a pass that differs twice', () => {
  const endings = ['pass', 'warn', 'warn', 'fail', 'skip', 'error'] as const;
  const verdicts = endings.map((ending): Verdict => ({ ...kept, ending }));
  expect(totalsOf([...verdicts, { ...kept, findings }])).toEqual({
    pass: 2,
    warn: 2,
    fail: 1,
    skip: 1,
    error: 1,
    differs: 1,
  });
});

describe('failures that are known', () => {
  const totals = { pass: 0, warn: 0, fail: 2, error: 0, skip: 0, differs: 0 };

  test.each([
    [{ known: 2, faults: 0 }, 0, 0],
    [{ known: 1, faults: 0 }, 0, 1],
    [{ known: 2, faults: 1 }, 0, 1],
    [{ known: 2, faults: 0 }, 1, 2],
    [{ known: 2, faults: 1 }, 1, 1],
  ])('%j of 2, beside %i errors, end with the exit code %i', (listed, error, code) => {
    expect(exitCodeOf({ ...totals, error }, listed)).toBe(code);
  });
});

test.each([
  [{ fail: 0, error: 0 }, 0],
  [{ fail: 1, error: 0 }, 1],
  [{ fail: 1, error: 1 }, 1],
  [{ fail: 0, error: 1 }, 2],
] as const)('%j ends with the exit code %i', (some, code) => {
  expect(exitCodeOf({ pass: 1, warn: 1, skip: 1, differs: 1, ...some })).toBe(code);
});
