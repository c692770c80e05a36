import { expect, test } from 'vitest';
import { recordsInMemory } from './key-pair-records.ts';

const pair = (name: string) => ({ account: '', region: 'cn-hangzhou', name, tags: {} });

test('key pairs are remembered in the order in which they were added', () => {
  const pairs = recordsInMemory();
  for (const name of ['b', 'a']) void pairs.add(pair(name));
  expect(pairs.all().map(({ name }) => name)).toEqual(['b', 'a']);
});

test('others take the place of all', () => {
  const pairs = recordsInMemory();
  void pairs.add(pair('a'));
  pairs.replace([pair('b')]);
  void pairs.add(pair('c'));
  expect(pairs.all().map(({ name }) => name)).toEqual(['b', 'c']);
});
