import { expect, test } from 'vitest';
import { readContract } from './contract.ts';
import { REGIONS } from './regions.ts';

test("the region of the contract's example is one of them", () => {
  const region = readContract().document.parameters.find(({ name }) => name === 'RegionId');
  expect(REGIONS).toContain(region?.example);
});

test('no region stands twice', () => {
  expect(new Set(REGIONS).size).toBe(REGIONS.length);
});
