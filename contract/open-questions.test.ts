import { expect, test } from 'vitest';
import { readContract } from './contract.ts';
import { readDocument } from './document.ts';
import { readOpenQuestions } from './open-questions.ts';

const document = readDocument();

test('every clause that comes from a ruling belongs to a question', () => {
  const answered = new Set(readOpenQuestions(document).flatMap(({ clauses }) => clauses));
  const ruled = readContract().ledger.clauses.filter(({ source }) => source.startsWith('ruling'));
  expect(ruled.filter(({ id }) => !answered.has(id))).toEqual([]);
});

test('a question has evidence, a ruling and clauses', () => {
  const period = readOpenQuestions(document).find(({ id }) => id === 'period');
  expect(period).toMatchObject({ kind: 'contradiction', clauses: ['name.period'] });
  expect(period?.evidence.length).toBeGreaterThan(0);
});

test('an incomplete question is told by its id', () => {
  const json = { ...document.json, 'x-open-questions': { odd: { kind: 'silence' } } };
  expect(() => readOpenQuestions({ ...document, json })).toThrow('The open question odd is incomplete');
});
