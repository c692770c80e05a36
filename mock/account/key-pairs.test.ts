import { expect, test } from 'vitest';
import { recordsInMemory } from './key-pair-records.ts';
import { keyPairs } from './key-pairs.ts';

const HERE = { account: 'a', region: 'cn-hangzhou' };

test('a name is taken in its own account and region only', () => {
  const pairs = keyPairs();
  pairs.take(HERE, 'x');
  expect(pairs.has({ ...HERE }, 'x')).toBe(true);
  expect(pairs.has({ ...HERE, region: 'cn-beijing' }, 'x')).toBe(false);
  expect(pairs.has({ ...HERE, account: 'b' }, 'x')).toBe(false);
  expect(pairs.has({ account: 'a","cn', region: 'hangzhou' }, 'x')).toBe(false);
});

test('letter case makes another name', () => {
  const pairs = keyPairs();
  pairs.take(HERE, 'x');
  expect(pairs.has(HERE, 'X')).toBe(false);
});

test('names are counted by place', () => {
  const pairs = keyPairs();
  expect(pairs.count(HERE)).toBe(0);
  pairs.take(HERE, 'x');
  pairs.take(HERE, 'y');
  pairs.take({ ...HERE, region: 'cn-beijing' }, 'z');
  expect(pairs.count(HERE)).toBe(2);
});

test('a name that was released is free again', async () => {
  const pairs = keyPairs();
  pairs.take(HERE, 'x').release();
  expect(pairs.has(HERE, 'x')).toBe(false);
  expect(pairs.count(HERE)).toBe(0);
  await pairs.take(HERE, 'x').keep({ ...HERE, name: 'x' });
  expect(pairs.all()).toEqual([{ ...HERE, name: 'x' }]);
});

test('a pair is among the pairs once it is kept', async () => {
  const pairs = keyPairs();
  const claim = pairs.take(HERE, 'x');
  expect(pairs.all()).toEqual([]);
  await claim.keep({ ...HERE, name: 'x' });
  expect(pairs.all()).toEqual([{ ...HERE, name: 'x' }]);
});

test('a claim from before all pairs were replaced keeps no pair and sets no name free', async () => {
  const pairs = keyPairs();
  const before = pairs.take(HERE, 'x');
  pairs.replace([]);
  pairs.take(HERE, 'x');
  await before.keep({ ...HERE, name: 'x' });
  before.release();
  expect(pairs.all()).toEqual([]);
  expect(pairs.has(HERE, 'x')).toBe(true);
});

test('a claim that was released twice sets no name of another one free', () => {
  const pairs = keyPairs();
  const [first] = [pairs.take(HERE, 'x'), pairs.take(HERE, 'y')];
  first.release();
  first.release();
  expect(pairs.count(HERE)).toBe(1);
});

test('pairs that were kept before have their names', () => {
  const records = recordsInMemory();
  void records.add({ ...HERE, name: 'x' });
  expect(keyPairs(records).has(HERE, 'x')).toBe(true);
});

test('when other pairs can not be kept, names and pairs stay as they are', () => {
  const records = recordsInMemory();
  const pairs = keyPairs({
    ...records,
    replace() {
      throw new Error('the disk is full');
    },
  });
  pairs.take(HERE, 'x');
  expect(() => pairs.replace([])).toThrow('the disk is full');
  expect(pairs.has(HERE, 'x')).toBe(true);
});
