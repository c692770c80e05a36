import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import type { ClauseId } from '../../contract/clauses.ts';
import { allCases } from '../cases/all-cases.ts';
import type { Ending, Verdict } from '../engine/verdict.ts';
import { namesOf } from '../engine/names.ts';
import { fits } from '../engine/wildcard.ts';
import { ABOUT, OPTIONS, runOf as statementRun } from '../../tests/support/run.ts';
import { statementOf } from '../report/statement.ts';
import { type Hint, readHints } from './hints.ts';
import { likelyMistakes } from './likely-mistakes.ts';

const contract = readContract();
const cases = allCases(contract, namesOf('x', 1));
const ACCEPTED = '200, a success';

const tooLong: Hint = {
  mutant: 'name-maximum-255',
  clause: 'name.maximum-length',
  text: 'The limit is too high.',
  received: ['outcome*: 200, a success'],
  caughtBy: ['name.maximum-length:129-*', 'name.maximum-length:fuzz-*', 'name.length-not-in-bytes:129-*'],
};
const noLength: Hint = {
  mutant: 'name-length-unchecked',
  clause: 'name.maximum-length',
  text: 'The length is not checked.',
  received: ['outcome*: 200, a success'],
  caughtBy: ['name.maximum-length:*', 'name.length-not-in-bytes:*'],
  always: ['name.maximum-length:129-*', 'name.maximum-length:512-*'],
  passes: ['name.maximum-length:128-*'],
};

/** A run of all cases in which those that match a form of `endings` end otherwise than with a pass. */
function runOf(
  endings: Readonly<Record<string, Ending | 'differs'>>,
  received = ACCEPTED,
): readonly Verdict[] {
  return cases.map(({ id, title, clause }) => verdictOf(id, title, clause, endingOf(id, endings), received));
}

function endingOf(id: string, endings: Readonly<Record<string, Ending | 'differs'>>): Ending | 'differs' {
  return Object.entries(endings).find(([form]) => fits(form)(id))?.[1] ?? 'pass';
}

function verdictOf(
  id: string,
  title: string,
  clause: ClauseId,
  ending: Ending | 'differs',
  received: string,
): Verdict {
  const isSilent = ending === 'pass' || ending === 'skip' || ending === 'error';
  return {
    id,
    title,
    clause: contract.ledger.clause(clause),
    ending: ending === 'differs' ? 'pass' : ending,
    findings: isSilent ? [] : [{ where: 'outcome', expected: 'a refusal', received }],
    reason: undefined,
  };
}

function textsOf(hints: readonly Hint[], run: readonly Verdict[]): string[] {
  return [...new Set(likelyMistakes(hints, run).values())];
}

describe('a hint', () => {
  const pattern = { 'name.maximum-length:129-*': 'fail', 'name.length-not-in-bytes:129-*': 'fail' } as const;

  test('is given in each failed case of its pattern', () => {
    const given = likelyMistakes([tooLong, noLength], runOf(pattern));
    expect(new Set(given.values())).toEqual(new Set([tooLong.text]));
    expect([...given.keys()].every((id) => id.includes(':129-'))).toBe(true);
    expect(given.size).toBe(4);
  });

  test('is not given when one of the cases passes in which its fault always shows', () => {
    expect(textsOf([tooLong], runOf({ 'name.maximum-length:129-characters/get-json': 'fail' }))).toEqual([]);
  });

  test('is given when a case passes that draws its values, or was not played', () => {
    expect(textsOf([tooLong], runOf({ ...pattern, 'name.maximum-length:fuzz-*': 'pass' }))).toHaveLength(1);
    const cut = { 'name.length-not-in-bytes:129-chinese/*': 'skip', ...pattern } as const;
    expect(textsOf([tooLong], runOf(cut))).toHaveLength(1);
  });

  test('is not given when nothing passed that could speak against it', () => {
    const run = runOf(pattern).filter(({ ending }) => ending === 'fail');
    expect(textsOf([tooLong], run)).toEqual([]);
  });

  test('is not given when the findings are of another kind, or the server failed', () => {
    expect(textsOf([tooLong], runOf(pattern, 'MissingParameter'))).toEqual([]);
    const anyFinding: Hint = { ...tooLong, received: ['*'] };
    const crash = runOf(pattern).map((verdict) => ({
      ...verdict,
      findings: verdict.findings.map((finding) => ({ ...finding, unanswered: true as const })),
    }));
    expect(textsOf([anyFinding], runOf(pattern))).toHaveLength(1);
    expect(textsOf([anyFinding], crash)).toEqual([]);
  });

  test('is not given when cases fail that a server with its fault passes', () => {
    const all = { 'name.maximum-length:*': 'fail', 'name.length-not-in-bytes:*': 'fail' } as const;
    expect(textsOf([noLength], runOf({ 'name.maximum-length:128-*': 'pass', ...all }))).toHaveLength(1);
    expect(textsOf([noLength], runOf(all))).toEqual([]);
  });

  test('is not given when most failures of its theme, or of the run, are of another kind', () => {
    expect(textsOf([tooLong], runOf({ 'name.*': 'fail' }))).toEqual([]);
    expect(textsOf([tooLong], runOf({ ...pattern, 'name.*': 'pass', '*': 'fail' }))).toEqual([]);
  });

  test('is given for a warning, and not for a mere difference', () => {
    const warned = { 'name.maximum-length:129-*': 'warn', 'name.length-not-in-bytes:129-*': 'warn' } as const;
    expect(textsOf([tooLong], runOf(warned))).toHaveLength(1);
    const differs = { 'name.maximum-length:129-*': 'differs', 'name.length-*:129-*': 'differs' } as const;
    expect(textsOf([tooLong], runOf(differs))).toEqual([]);
  });
});

describe('of several hints', () => {
  const longer = {
    'name.maximum-length:128-*': 'pass',
    'name.maximum-length:*': 'fail',
    'name.length-not-in-bytes:*': 'fail',
  } as const;

  test('the one that explains most is given, whatever their order', () => {
    expect(textsOf([tooLong, noLength], runOf(longer))).toEqual([noLength.text]);
    expect(textsOf([noLength, tooLong], runOf(longer))).toEqual([noLength.text]);
  });

  test('a second one is given for the failures that are left', () => {
    const region: Hint = {
      mutant: 'region-unchecked',
      clause: 'region.unknown',
      text: 'Regions are not checked.',
      caughtBy: ['region.unknown:*'],
    };
    const given = likelyMistakes(
      [tooLong, noLength, region],
      runOf({ ...longer, 'region.unknown:*': 'warn' }),
    );
    expect(given.get('region.unknown:xx-nowhere-1/get')).toBe(region.text);
    expect(given.get('name.maximum-length:512-characters/get-json')).toBe(noLength.text);
  });

  test('five are given at most, those that explain most', () => {
    const clauses = ['name.url-prefix', 'name.first-character', 'tags.gaps', 'tags.unique-keys'] as const;
    const more = ['region.unknown', 'missing.code', 'request.unknown-action'] as const;
    const hints = [...clauses, ...more].map((clause): Hint => {
      return { mutant: clause, clause, text: `${clause} is broken.`, caughtBy: [`${clause}:*`] };
    });
    const run = runOf(Object.fromEntries(hints.map(({ caughtBy }) => [caughtBy[0], 'fail'])));
    const sizes = hints.map(({ clause }) => run.filter((verdict) => verdict.clause.id === clause).length);
    const largest = sizes.toSorted((a, b) => b - a).slice(0, 5);
    expect(textsOf(hints, run)).toHaveLength(5);
    expect(likelyMistakes(hints, run).size).toBe(largest.reduce((sum, size) => sum + size, 0));
  });
});

test('a run without failures has no likely mistake', () => {
  expect(textsOf([tooLong], runOf({}))).toEqual([]);
  expect(textsOf([tooLong], [])).toEqual([]);
});

test('a statement carries the hint in the case', () => {
  const id = 'name.characters:line-feed-at-the-end';
  const { cases: reported } = statementOf(
    contract,
    statementRun([...runOf({ [id]: 'fail' })]),
    OPTIONS,
    ABOUT,
  );
  expect(reported.filter(({ hint }) => hint !== undefined).map((one) => [one.id, one.hint])).toEqual([
    [id, expect.stringMatching(/trailing line feed/)],
  ]);
});

test('an operation without mutants has no hints', () => {
  expect(readHints('NoSuchOperation')).toEqual([]);
});
