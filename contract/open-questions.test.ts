import { describe, expect, test } from 'vitest';
import { readContract } from './contract.ts';
import { readDocument } from './document.ts';
import { readOpenQuestions } from './open-questions.ts';

const document = readDocument();

test('a question leads to the clauses whose source it is, and to others', () => {
  const letters = readOpenQuestions(document).find(({ id }) => id === 'letters');
  expect(letters?.clauses).toEqual([
    'name.chinese-letters',
    'name.other-letters',
    'name.other-digits',
    'name.ascii-accepted',
  ]);
});

test('every clause that a question decided is among the clauses of that question', () => {
  const questions = new Map(readOpenQuestions(document).map((question) => [question.id, question]));
  const lost = readContract().ledger.clauses.filter(
    ({ id, source }) => source.kind === 'question' && questions.get(source.id)?.clauses.includes(id) !== true,
  );
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test('all evidence can be read somewhere', () => {
  for (const { evidence } of readOpenQuestions(document)) {
    expect(evidence.length).toBeGreaterThan(0);
    for (const { where } of evidence) expect(where.length).toBeGreaterThan(0);
  }
});

describe('an incomplete question is reported by its id', () => {
  const right = { kind: 'silence', question: 'Why?', decision: 'So.', mock: 'Does this.' };
  const evidence = [{ says: 'This.', where: [{ standard: 'RFC 4716', section: '4' }] }];
  test.each([
    { ...right, kind: undefined, evidence },
    { ...right, decision: undefined, evidence },
    { ...right, evidence: [] },
    { ...right, evidence: [{ says: 'This.' }] },
    { ...right, evidence: [{ says: 'This.', where: [{ standard: 'a rumour' }] }] },
  ])('%j', (odd) => {
    const json = { ...document.json, 'x-open-questions': { odd } };
    expect(() => readOpenQuestions({ ...document, json })).toThrow('The open question odd is incomplete');
  });
});
