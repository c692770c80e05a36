import { describe, expect, test } from 'vitest';
import { supplyOf } from './supply.ts';

async function take(supply: ReturnType<typeof supplyOf>, count: number) {
  const all = [];
  for (let number = 0; number < count; number++) {
    const { fingerprint } = await supply.keys.next();
    all.push({ request: supply.ids.requestId(), id: supply.ids.keyPairId(), fingerprint });
  }
  return all;
}

describe('the supply of a seed', () => {
  test('passes over the ids and keys of other pairs, with colons or without', async () => {
    const [first, second, third] = await take(supplyOf({ seed: 1 }), 3);
    const supply = supplyOf({ seed: 1 });
    const place = { account: '', region: 'here', name: 'web' };
    supply.avoid([
      { ...place, id: first?.id ?? '', fingerprint: second?.fingerprint.replaceAll(':', '') ?? '' },
      { ...place, id: second?.id ?? '', fingerprint: first?.fingerprint ?? '' },
      place,
    ]);
    expect(await take(supply, 1)).toEqual([{ ...third, request: first?.request }]);
  });

  test('begins anew at a restart', async () => {
    const supply = supplyOf({ seed: 1, run: 3 });
    const [before] = await take(supply, 1);
    supply.restart();
    const after = await take(supply, 2);
    expect(after).toEqual(await take(supplyOf({ seed: 1 }), 2));
    expect(after).not.toContainEqual(before);
  });

  test('gives nothing twice in its runs', async () => {
    const all = (await Promise.all([0, 1, 2, 3].map((run) => take(supplyOf({ seed: 1, run }), 200)))).flat();
    const values = all.flatMap(({ request, id, fingerprint }) => [request, id, fingerprint]);
    expect(new Set(values).size).toBe(values.length);
    expect(await take(supplyOf({ seed: 1, run: 2 }), 2)).toEqual(all.slice(400, 402));
  });
});
