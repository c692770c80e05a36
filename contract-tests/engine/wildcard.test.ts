import { expect, test } from 'vitest';
import { contains, fits } from './wildcard.ts';

test.each([
  ['name.*:129-*', 'name.maximum:129-characters', true],
  ['name.*:129-*', 'name.maximum:128-characters', false],
  ['name.*:129-*', 'a name.maximum:129-characters', false],
  ['*', '', true],
  ['', '', true],
  ['', 'a', false],
  ['a*', 'a', true],
  ['*a', 'ba', true],
  ['a*a', 'a', false],
  ['ab*ba', 'aba', false],
  ['a*b*c', 'abbc', true],
  ['a*b*c', 'acb', false],
  ['a.c', 'abc', false],
  ['(a|b)+', '(a|b)+', true],
])('that %s fits %s is %s', (form, text, is) => {
  expect(fits(form)(text)).toBe(is);
});

test.each([
  ['', 'anything', true],
  ['maximum', 'name.maximum:129', true],
  ['name*129', 'a name.maximum:129-characters', true],
  ['129*name', 'name.maximum:129', false],
])('that a part of the form %s is in %s is %s', (form, text, is) => {
  expect(contains(form)(text)).toBe(is);
});

test('many wildcards take no longer than one', () => {
  expect(contains(`${'*a'.repeat(5000)}b`)('a'.repeat(100_000))).toBe(false);
});
