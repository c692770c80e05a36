import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { CannotRun } from '../target/cannot-run.ts';
import { ABOUT, OPTIONS, runOf, verdictsOf } from '../../tests/support/run.ts';
import { statementOf } from './statement.ts';
import { parseStatement } from './statement-file.ts';

const contract = readContract();
const statement = statementOf(contract, runOf(verdictsOf(contract)), OPTIONS, ABOUT);

/** Reads the statement with some members replaced. */
function parse(members: object) {
  return parseStatement(JSON.stringify({ ...statement, ...members }), 'a.json');
}

test('a statement that a run has written is read', () => {
  expect(parse({})).toEqual(JSON.parse(JSON.stringify(statement)));
});

test('a statement of another suite may have more members', () => {
  expect(parse({ later: 1 })).toMatchObject({ later: 1 });
});

describe('a text that is no statement is refused in one sentence', () => {
  test.each([
    ['[]', 'it must be object'],
    ['{}', "it must have required property 'tool'"],
  ])('%s', (text, problem) => {
    expect(() => parseStatement(text, 'a.json')).toThrow(
      new CannotRun(
        `a.json is not a statement of a run: ${problem}; give a file that verify --json has written.`,
      ),
    );
  });

  test.each([
    [{ strict: 'no' }, '/strict must be boolean'],
    [{ level: 'MAY' }, '/level must be equal to one of the allowed values'],
    [{ tool: { version: 1, contract: '1' } }, '/tool/version must be string'],
    [
      { profiles: [{ name: 'a', claim: 'maybe' }] },
      '/profiles/0/claim must be equal to one of the allowed values',
    ],
    [{ cases: {} }, '/cases must be array'],
    [
      { cases: [{ ...statement.cases[0], ending: 'passed' }] },
      '/cases/0/ending must be equal to one of the allowed values',
    ],
  ])('%j', (members, problem) => {
    expect(() => parse(members)).toThrow(
      new CannotRun(
        `a.json is not a statement of a run: ${problem}; give a file that verify --json has written.`,
      ),
    );
  });

  test('and one that is no JSON, by its line', () => {
    expect(() => parseStatement('<testsuites/>\n', 'a.json')).toThrow(
      /^a\.json is not JSON from line 1 on; /,
    );
  });
});
