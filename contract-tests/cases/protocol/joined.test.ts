import { expect, test } from 'vitest';
import { joined } from './joined.ts';

const repeats = [{ prefix: 'Tag.N', minimum: 1, maximum: 3, unique: 'Key' }];
const full = { 'Tag.1.Key': 'a', 'Tag.2.Key': 'b', 'Tag.3.Key': 'c', 'Tag.4.Key': 'd' };

test('two examples about different parameters stand in one request', () => {
  expect(joined(repeats, { Name: '1' }, { Region: null })).toEqual({ Name: '1', Region: null });
});

test('two examples about the same parameter do not go together', () => {
  expect(joined(repeats, { Name: null }, { Name: { from: 'an-earlier-call' } })).toBeUndefined();
});

test('repeated parameters of the second example are numbered behind those of the first', () => {
  expect(joined(repeats, { 'Tag.1.Key': 'x' }, { 'Tag.1.Key': 'same', 'Tag.2.Key': 'same' })).toEqual({
    'Tag.1.Key': 'x',
    'Tag.2.Key': 'same',
    'Tag.3.Key': 'same',
  });
});

test('where a request has no room for both, the smaller example replaces the beginning of the larger one', () => {
  const both = { ...full, 'Tag.1.Key': 'x' };
  expect(joined(repeats, full, { 'Tag.1.Key': 'x' })).toEqual(both);
  expect(joined(repeats, { 'Tag.1.Key': 'x' }, full)).toEqual(both);
});
