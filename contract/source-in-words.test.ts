import { expect, test } from 'vitest';
import { readContract } from './contract.ts';
import { sourceInWords } from './source-in-words.ts';

const { ledger } = readContract();

test('no source is told as a ruling, which readers do not have', () => {
  const told = ledger.clauses.map(sourceInWords);
  expect(told.filter((text) => /ruling/i.test(text))).toEqual([]);
  expect(told.filter((text) => text.trim() === '')).toEqual([]);
});

test.each([
  ['name.maximum-length', 'page: Request parameters, KeyPairName'],
  ['name.ascii-accepted', 'page: Request parameters, KeyPairName'],
  ['name.chinese-letters', 'other official documents or SDKs'],
  ['name.other-letters', 'inferred'],
  ['state.refusal-takes-no-name', 'follows from the page'],
] as const)('the source of %s is told as "%s"', (id, words) => {
  expect(sourceInWords(ledger.clause(id))).toBe(words);
});
