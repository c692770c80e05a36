import { describe, expect, test } from 'vitest';
import { integer, octetString, sequence, unsigned } from './der.ts';

describe('an INTEGER', () => {
  test.each([
    [0n, '020100'],
    [5n, '020105'],
    [127n, '02017f'],
    [128n, '02020080'],
    [0xa0n, '020200a0'],
    [256n, '02020100'],
    [65537n, '0203010001'],
    [0x8000n, '0203008000'],
  ])('%d is %s', (value, der) => {
    expect(integer(value)).toBe(der);
  });
});

test.each([
  [0n, '00'],
  [0xffn, 'ff'],
  [65537n, '010001'],
])('the unsigned octets of %d are %s', (value, octets) => {
  expect(unsigned(value)).toBe(octets);
});

describe('a length', () => {
  test.each([
    [0, '0400'],
    [127, '047f'],
    [128, '048180'],
    [255, '0481ff'],
    [256, '04820100'],
    [1218, '048204c2'],
  ])('of %d octets begins %s', (octets, start) => {
    const content = 'ab'.repeat(octets);
    expect(octetString(content)).toBe(start + content);
  });
});

test('a SEQUENCE holds its elements one after another', () => {
  expect(sequence(integer(1n), octetString('ff'))).toBe('30060201010401ff');
});
