import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearMisses } from './near-misses.ts';

/** A few values of each kind. */
function drawn(kinds: readonly fc.Arbitrary<string>[]): string[] {
  return kinds.flatMap((kind, i) => fc.sample(kind, { seed: i, numRuns: 5 }));
}

test('a near miss is never the word', () => {
  expect(drawn(nearMisses('cn-hangzhou')).filter((word) => word === 'cn-hangzhou')).toEqual([]);
  expect(drawn(nearMisses('abc'))).toContain('ab');
  const shorter = drawn(nearMisses('cn-beijing-finance-10')).filter((word) =>
    'cn-beijing-finance-10'.startsWith(word),
  );
  expect(shorter).toContain('cn-beijing-financ');
  // What may be the name of another region.
  for (const other of ['cn-beijing', 'cn-beijing-finance', 'cn-beijing-finance-1'])
    expect(shorter).not.toContain(other);
});
