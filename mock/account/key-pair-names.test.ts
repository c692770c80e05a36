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
  names.take(HERE, 'x').release();
  expect(names.has(HERE, 'x')).toBe(false);
  expect(names.count(HERE)).toBe(0);
  expect(names.take(HERE, 'x').stands()).toBe(true);
});

test('a claim from before all names were set free neither stands nor sets a name free', () => {
  const names = keyPairNames();
  const before = names.take(HERE, 'x');
  expect(before.stands()).toBe(true);
  names.clear();
  expect(before.stands()).toBe(false);
  names.take(HERE, 'x');
  before.release();
  expect(before.stands()).toBe(false);
  expect(names.has(HERE, 'x')).toBe(true);
});

test('a claim that was released twice sets no name of another one free', () => {
  const names = keyPairNames();
  const [first] = [names.take(HERE, 'x'), names.take(HERE, 'y')];
  first.release();
  first.release();
  expect(names.count(HERE)).toBe(1);
});
