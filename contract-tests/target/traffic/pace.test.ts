import { expect, test } from 'vitest';
import { clockInTest } from '../../../tests/support/clock.ts';
import { jitter, pacer } from './pace.ts';

test('requests one after the other are a gap apart, the first one goes at once', async () => {
  const clock = clockInTest();
  const pace = pacer({ rate: 4, clock });
  for (let i = 0; i < 3; i++) await pace();
  expect(clock.sleeps).toEqual([250, 250]);
});

test('a gap is up to a quarter shorter or longer', async () => {
  expect([jitter(0), jitter(0.5), jitter(1)]).toEqual([0.75, 1, 1.25]);
  const clock = clockInTest(0);
  const pace = pacer({ rate: 10, clock });
  await pace();
  await pace();
  expect(clock.sleeps).toEqual([75]);
});

test('requests of the same moment start together, and as many gaps are kept free behind them', async () => {
  const clock = clockInTest();
  const pace = pacer({ rate: 10, clock });
  await pace();
  const starts: number[] = [];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      await pace();
      starts.push(clock.now());
    }),
  );
  expect(starts).toEqual(Array.from({ length: 8 }, () => 100));
  await pace();
  expect(clock.sleeps).toEqual([100, 800]);
});

test('time that passes by itself counts', async () => {
  const clock = clockInTest();
  const pace = pacer({ rate: 10, clock });
  await pace();
  await clock.sleep(60);
  await pace();
  await clock.sleep(500);
  await pace();
  expect(clock.sleeps).toEqual([60, 40, 500]);
});
