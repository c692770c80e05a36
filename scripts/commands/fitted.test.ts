import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { fitted } from './fitted.ts';

const LINES = [
  'short',
  '    expected  a refusal with a status of 4xx and the code that it owes',
  "    curl -sS 'http://127.0.0.1:4010/?Action=CreateKeyPair&RegionId=cn-hangzhou'",
];

test('what is too long is broken between words, below its own beginning, and commands stay whole', () => {
  expect(fitted(LINES, 40)).toEqual([
    'short',
    '    expected  a refusal with a status of',
    '              4xx and the code that it',
    '              owes',
    LINES[2],
  ]);
});

test('a word that fits nowhere is broken', () => {
  expect(fitted([`  ${'x'.repeat(50)}`], 30)).toEqual([`  ${'x'.repeat(28)}`, `  ${'x'.repeat(22)}`]);
});

test('colours are no characters, and are not torn', () => {
  const line = `\u001B[31m${'word '.repeat(6)}\u001B[39m`;
  for (const piece of fitted([line], 20)) {
    expect(stripVTControlCharacters(piece).length).toBeLessThanOrEqual(20);
  }
});

test('where there is no terminal nothing is broken', () => {
  expect(fitted(LINES, undefined)).toEqual(LINES);
});
