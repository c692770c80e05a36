import { describe, expect, test } from 'vitest';
import { inverse, withInverses } from './modular-inverse.ts';

const MODULUS = 1_000_003n;

describe('inverse', () => {
  test.each([1n, 2n, 3n, 65_537n, MODULUS - 1n, MODULUS + 2n])('of %d times the value leaves 1', (value) => {
    const result = inverse(value, MODULUS);
    expect((value * result) % MODULUS).toBe(1n);
    expect(result > 0n && result < MODULUS).toBe(true);
  });

  test('refuses a value with a factor in common with the modulus', () => {
    expect(() => inverse(6n, 9n)).toThrow(new RangeError('6 has no inverse modulo 9.'));
    expect(() => inverse(0n, 9n)).toThrow(RangeError);
  });
});

describe('withInverses', () => {
  test('gives the same inverses as one inversion for each value, in the same order', () => {
    const values = [7n, 2n, 999n, 2n, MODULUS + 5n];
    expect(withInverses(values, MODULUS)).toEqual(
      values.map((value) => ({ value, inverse: inverse(value, MODULUS) })),
    );
  });

  test('gives nothing for no values', () => {
    expect(withInverses([], MODULUS)).toEqual([]);
  });
});
