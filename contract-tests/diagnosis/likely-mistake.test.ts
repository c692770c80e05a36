import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { allCases } from '../suite.ts';
import { likelyMistakes } from './likely-mistake.ts';
import { MISTAKES } from './all-mistakes.ts';
import { namesOf } from '../engine/names.ts';
import { ABOUT, OPTIONS, runOf as statementRun } from '../../tests/support/run.ts';
import { statementOf } from '../report/statement.ts';
import type { Ending, Verdict } from '../engine/verdict.ts';
import { fits } from '../engine/wildcard.ts';

const contract = readContract();
const cases = allCases(contract, namesOf('x', 1));

/** A run of all cases in which some end otherwise than with a pass. */
function runOf(
  endings: Readonly<Record<string, Ending | 'differs'>>,
  received = '200, a success',
): Verdict[] {
  return cases.map(({ id, title, clause: clauseId }) => {
    const ending = endings[id] ?? 'pass';
    const isPass = ending === 'pass' || ending === 'skip' || ending === 'error';
    return {
      id,
      title,
      clause: contract.ledger.clause(clauseId),
      ending: ending === 'differs' ? 'pass' : ending,
      findings: isPass ? [] : [{ where: 'outcome', expected: 'a refusal', received }],
      reason: undefined,
    };
  });
}

describe('a likely mistake', () => {
  const getId = 'name.maximum-length:129-characters/get-json';
  const postId = 'name.maximum-length:129-characters/post-xml';

  test('is named in each case that shows it', () => {
    const hints = likelyMistakes(runOf({ [getId]: 'fail', [postId]: 'fail' }));
    expect([...hints.keys()]).toEqual([getId, postId]);
    expect(hints.get(getId)).toMatch(/^The limit of a name is above 128, often by one: /);
  });

  test('is not named when only some of its cases fail', () => {
    expect(likelyMistakes(runOf({ [getId]: 'fail' })).size).toBe(0);
  });

  test('is not named when a case fails that passes with it', () => {
    const more = { 'name.maximum-length:512-characters/get-json': 'fail' } as const;
    expect(likelyMistakes(runOf({ [getId]: 'fail', [postId]: 'fail', ...more })).size).toBe(0);
  });

  test('is not named when the cases that would tell were not run', () => {
    const run = runOf({ [getId]: 'fail', [postId]: 'fail' });
    expect(likelyMistakes(run.filter(({ id }) => id === getId || id === postId)).size).toBe(0);
    const skipped = { 'name.maximum-length:128-characters': 'skip' } as const;
    expect(likelyMistakes(runOf({ [getId]: 'fail', [postId]: 'fail', ...skipped })).size).toBe(0);
  });

  test('is not named when the answers look otherwise', () => {
    expect(likelyMistakes(runOf({ [getId]: 'fail', [postId]: 'fail' }, 'MissingParameter')).size).toBe(0);
  });

  test('is named for a warning, and not for a mere difference', () => {
    const id = 'name.chinese-letters:first';
    expect(likelyMistakes(runOf({ [id]: 'warn' }, '400 InvalidKeyPairName.Malformed')).size).toBe(1);
    expect(likelyMistakes(runOf({ [id]: 'differs' }, '400 InvalidKeyPairName.Malformed')).size).toBe(0);
  });

  test('that is special goes before one that is general', () => {
    const id = 'name.characters:line-feed-at-the-end';
    expect(likelyMistakes(runOf({ [id]: 'fail' })).get(id)).toMatch(/^The \$ of the pattern /);
    expect(likelyMistakes(runOf({ [id]: 'fail' }, '500 InternalError')).get(id)).toMatch(/^The server fails/);
  });
});

test('a run without failures has no likely mistake', () => {
  expect(likelyMistakes(runOf({})).size).toBe(0);
  expect(likelyMistakes([]).size).toBe(0);
});

test('a statement carries the likely mistake in the case', () => {
  const id = 'name.characters:line-feed-at-the-end';
  const { cases: told } = statementOf(contract, statementRun(runOf({ [id]: 'fail' })), OPTIONS, ABOUT);
  expect(told.filter(({ hint }) => hint !== undefined).map((one) => [one.id, one.hint])).toEqual([
    [id, expect.stringMatching(/trailing line feed/)],
  ]);
});

describe('the list of mistakes', () => {
  const names = [
    ...new Set(MISTAKES.flatMap(({ fails, passes = [], shows = [] }) => [...fails, ...passes, ...shows])),
  ];

  test.each(names)('names cases that there are: %s', (name) => {
    const isNamed = fits(name);
    expect(cases.some(({ id }) => isNamed(id))).toBe(true);
  });

  test('has one sentence for each mistake, of one clause or two', () => {
    const sentences = MISTAKES.map(({ sentence }) => sentence);
    expect(sentences.filter((sentence) => !/^([A-Z]|https?:).*\.$/s.test(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => sentence.length > 170)).toEqual([]);
  });
});
