import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const candidates = ['name.maximum-length:128-characters', 'name.minimum-length:1-characters', 'key.pem:xml'];

test('a misspelt text is near to the one that was meant', () => {
  expect(nearest('name.maximum-lenght', candidates, 1)).toEqual(['name.maximum-length:128-characters']);
});

test('the nearest comes first', () => {
  expect(nearest('name.minimum', candidates, 2)).toEqual([
    'name.minimum-length:1-characters',
    'name.maximum-length:128-characters',
  ]);
});

test('an inserted, a missing and an exchanged character count one change each', () => {
  expect(nearest('abcd', ['xbcd-', 'bcd', 'abccd'], 3)).toEqual(['xbcd-', 'bcd', 'abccd']);
  expect(nearest('abcd', ['wxyz', 'abxy', 'abcx'], 3)).toEqual(['abcx', 'abxy', 'wxyz']);
});
