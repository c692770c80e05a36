import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContract } from '../../../contract/contract.ts';
import type { Finding } from '../../judges/finding.ts';
import { namesOf } from '../../engine/names.ts';
import { sessionInTest } from '../../../tests/support/session.ts';
import { targetAt } from '../../../tests/support/target.ts';
import { falsify, falsifyEach } from './falsify.ts';

const contract = readContract();
const FINDING: Finding = { where: 'Code', expected: 'A', received: 'B' };

function sessionWith(seed: number) {
  const environment = { now: () => new Date(0), nonce: () => 'nonce' };
  const target = targetAt(new URL('http://127.0.0.1:1'));
  const session = sessionInTest(contract, target, namesOf('t', seed), environment);
  return session;
}

test('a fact that holds brings nothing, after 25 draws', async () => {
  let draws = 0;
  const findings = await falsify(sessionWith(1), fc.nat(), async () => {
    draws++;
    return [];
  });
  expect({ findings, draws }).toEqual({ findings: [], draws: 20 });
});

test('a fact that does not hold brings the findings of the smallest value, and the seed', async () => {
  const findings = await falsify(sessionWith(7), fc.integer({ min: 0, max: 1000 }), async (value) =>
    value > 10 ? [FINDING] : [],
  );
  expect(findings).toEqual([{ ...FINDING, where: 'Code, for 11 (seed 7)' }]);
});

test('the same seed draws the same values', async () => {
  const drawn = async (seed: number) => {
    const values: number[] = [];
    await falsify(sessionWith(seed), fc.nat(), async (value) => {
      values.push(value);
      return [];
    });
    return values;
  };
  expect(await drawn(1)).toEqual(await drawn(1));
  expect(await drawn(1)).not.toEqual(await drawn(2));
});

test('what the judge throws is thrown, and ends the draws', async () => {
  let draws = 0;
  const falsified = falsify(sessionWith(1), fc.array(fc.nat(), { minLength: 5 }), async () => {
    draws++;
    throw new TypeError('no answer');
  });
  await expect(falsified).rejects.toThrow(new TypeError('no answer'));
  expect(draws).toBe(1);
});

test('of many kinds each is drawn from, each time with another seed', async () => {
  const kinds = Array.from({ length: 40 }, (_, i) => fc.tuple(fc.constant(i), fc.nat()));
  const drawn: [number, number][] = [];
  await falsifyEach(sessionWith(1), kinds, async (value) => {
    drawn.push(value);
    return [];
  });
  expect(drawn.map(([kind]) => kind)).toEqual(Array.from({ length: 40 }, (_, i) => i));
  expect(new Set(drawn.map(([, value]) => value)).size).toBeGreaterThan(20);
});

test('the first kind that shows a fault ends the search', async () => {
  const asked = new Set<number>();
  const findings = await falsifyEach(sessionWith(1), [1, 2, 3].map(fc.constant), async (value) => {
    asked.add(value);
    return value === 2 ? [FINDING] : [];
  });
  expect({ findings: findings.length, asked: [...asked] }).toEqual({ findings: 1, asked: [1, 2] });
});

test('no more than 50 smaller values are tried', async () => {
  let asked = 0;
  const lists = fc.array(fc.string(), { minLength: 20, maxLength: 40 });
  await falsify(sessionWith(1), lists, async () => {
    asked++;
    return [FINDING];
  });
  expect(asked).toBeLessThanOrEqual(51);
});
