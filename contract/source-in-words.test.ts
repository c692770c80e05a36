import { expect, test } from 'vitest';
import { readContract } from './contract.ts';
import { sourceInWords, sourceLink } from './source-in-words.ts';

const { ledger } = readContract();

test('a source of the page names edition and section, and leads to the page', () => {
  const clause = ledger.clause('name.maximum-length');
  expect(sourceInWords(clause)).toBe('page CreateKeyPair (2023-12-06): Request parameters, KeyPairName');
  expect(sourceLink(clause)).toBe('https://www.alibabacloud.com/help/id/ecs/api-createkeypair');
});

test('a source that is a question asks it, and leads to the page of rules', () => {
  const clause = ledger.clause('name.period');
  expect(sourceInWords(clause)).toBe('question period: May the name of a key pair have a period in it?');
  expect(sourceLink(clause)).toBe('rules.html#open-period');
});

test('a shared clause comes from the page of the operation that takes it in', () => {
  expect(sourceInWords(ledger.clause('format.json'))).toBe(
    'page CreateKeyPair (2023-12-06): Examples, JSON format',
  );
});
