import { expect, test } from 'vitest';
import { rememberedNonces } from './nonces.ts';

const NOON = Date.parse('2023-12-06T12:00:00Z');

function at(minutes: number): Date {
  return new Date(NOON + minutes * 60_000);
}

test('a nonce is new once', () => {
  const nonces = rememberedNonces();
  expect(nonces.use('id', 'n', at(0))).toBe(true);
  expect(nonces.use('id', 'n', at(0))).toBe(false);
  expect(nonces.use('id', 'N', at(0))).toBe(true);
});

test('each access key has its own nonces', () => {
  const nonces = rememberedNonces();
  expect(nonces.use('a', 'b","c', at(0))).toBe(true);
  expect(nonces.use('a","b', 'c', at(0))).toBe(true);
  expect(nonces.use('other', 'b","c', at(0))).toBe(true);
});

test('a nonce is kept for as long as its timestamp may be good, and no longer', () => {
  const nonces = rememberedNonces();
  expect(nonces.use('id', 'n', at(0))).toBe(true);
  expect(nonces.use('id', 'n', at(30))).toBe(false);
  expect(nonces.use('id', 'n', at(31))).toBe(true);
});

test('a nonce that was kept too long is used again from its second use on', () => {
  const nonces = rememberedNonces();
  expect(nonces.use('id', 'early', at(0))).toBe(true);
  expect(nonces.use('id', 'late', at(29))).toBe(true);
  expect(nonces.use('id', 'early', at(31))).toBe(true);
  expect(nonces.use('id', 'late', at(59))).toBe(false);
  expect(nonces.use('id', 'early', at(61))).toBe(false);
  expect(nonces.use('id', 'late', at(60))).toBe(true);
});

test('of more nonces than fit the oldest leave first', () => {
  const nonces = rememberedNonces(2);
  for (const nonce of ['1', '2', '3', '4', '5']) expect(nonces.use('id', nonce, at(0))).toBe(true);
  for (const nonce of ['3', '4', '5']) expect(nonces.use('id', nonce, at(0))).toBe(false);
  expect(nonces.use('id', '1', at(0))).toBe(true);
});

test('none is left when all are forgotten', () => {
  const nonces = rememberedNonces(1);
  for (const nonce of ['1', '2']) nonces.use('id', nonce, at(0));
  nonces.clear();
  for (const nonce of ['1', '2']) expect(nonces.use('id', nonce, at(0))).toBe(true);
});

test('to use one takes as long beyond the limit as below it', () => {
  const nonces = rememberedNonces();
  const durations = Array.from({ length: 20 }, (_, round) => {
    const began = performance.now();
    for (let i = 0; i < ROUND; i += 1) nonces.use('id', `${round} ${i}`, at(0));
    return performance.now() - began;
  });
  // The fastest of several rounds, since the machine may be busy.
  expect(Math.min(...durations.slice(15))).toBeLessThan(10 * Math.min(...durations.slice(0, 10)));
});

/** Ten of them reach the limit of 100,000. */
const ROUND = 10_000;
