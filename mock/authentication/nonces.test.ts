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

test('of more nonces than fit the oldest leave first', () => {
  const nonces = rememberedNonces(2);
  for (const nonce of ['1', '2', '3']) expect(nonces.use('id', nonce, at(0))).toBe(true);
  expect(nonces.use('id', '2', at(0))).toBe(false);
  expect(nonces.use('id', '3', at(0))).toBe(false);
  expect(nonces.use('id', '1', at(0))).toBe(true);
});
