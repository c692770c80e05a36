import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { type Ids, randomIds, seededIds } from './ids.ts';

const contract = readContract();

describe.each<[string, Ids]>([
  ['random', randomIds()],
  ['seeded', seededIds(1)],
])('%s ids', (_, ids) => {
  test('have the form of the contract', () => {
    expect(contract.check('#/components/schemas/RequestId')(ids.requestId())).toEqual([]);
    expect(contract.check('#/components/schemas/KeyPairId')(ids.keyPairId())).toEqual([]);
    expect(ids.keyPairId()).toMatch(/^ssh-[a-z0-9]{20}$/);
  });

  test('never come twice', () => {
    const all = Array.from({ length: 500 }, () => [ids.requestId(), ids.keyPairId()]).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});

test('a request id is a UUID of version 4', () => {
  expect(seededIds(7).requestId()).toMatch(
    /^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}$/,
  );
});

test('a seed gives the same ids in every run, and another seed gives others', () => {
  const take = (ids: Ids) => [ids.requestId(), ids.requestId(), ids.keyPairId()];
  expect(take(seededIds(1))).toEqual(take(seededIds(1)));
  expect(take(seededIds(1))).not.toEqual(take(seededIds(-1)));
  expect(seededIds(1).requestId()).toBe('D48EC1F6-6F57-4DB8-8323-135187B930EC');
});
