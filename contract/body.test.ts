import { expect, test } from 'vitest';
import { isBody, textOf } from './body.ts';

test.each([
  ['an object', {}],
  ['texts, numbers and booleans', { a: '', b: -1.5, c: false }],
  ['objects and lists at any depth', { a: { b: [{ c: ['x', 1] }, 'y'] }, d: [] }],
])('a body may hold %s', (_, value) => {
  expect(isBody(value)).toBe(true);
});

test.each([
  ['null', null],
  ['a list', []],
  ['a text', 'x'],
  ['null in a list', { a: [null] }],
  ['a list in a list', { a: [[]] }],
  ['undefined', { a: { b: undefined } }],
  ['what is no number', { a: Number.NaN }],
])('no body is or holds %s', (_, value) => {
  expect(isBody(value)).toBe(false);
});

test('a member that is no text has the empty one', () => {
  expect(textOf({ a: 'x', b: 1 }, 'a')).toBe('x');
  expect(textOf({ a: 'x', b: 1 }, 'b')).toBe('');
  expect(textOf({}, 'a')).toBe('');
  expect(textOf(undefined, 'a')).toBe('');
});
