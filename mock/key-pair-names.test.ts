import { expect, test } from 'vitest';
import { keyPairNames } from './key-pair-names.ts';

const HERE = { account: 'a', region: 'cn-hangzhou' };

test('a name is taken in its own account and region only', () => {
  const names = keyPairNames();
  names.take(HERE, 'x');
  expect(names.has({ ...HERE }, 'x')).toBe(true);
  expect(names.has({ ...HERE, region: 'cn-beijing' }, 'x')).toBe(false);
  expect(names.has({ ...HERE, account: 'b' }, 'x')).toBe(false);
  expect(names.has({ account: 'a","cn', region: 'hangzhou' }, 'x')).toBe(false);
});

test('letter case makes another name', () => {
  const names = keyPairNames();
  names.take(HERE, 'x');
  expect(names.has(HERE, 'X')).toBe(false);
});

test('names are counted by place', () => {
  const names = keyPairNames();
  expect(names.count(HERE)).toBe(0);
  names.take(HERE, 'x');
  names.take(HERE, 'y');
  names.take({ ...HERE, region: 'cn-beijing' }, 'z');
  expect(names.count(HERE)).toBe(2);
});

test('a name that was released is free again', () => {
  const names = keyPairNames();
  names.release(HERE, 'x');
  names.take(HERE, 'x');
  names.release(HERE, 'x');
  expect(names.has(HERE, 'x')).toBe(false);
  expect(names.count(HERE)).toBe(0);
});
