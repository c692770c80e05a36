import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentEncode } from './percent-encoding.ts';

/** Any character but half of a surrogate pair, ASCII and the rest of the basic plane favoured. */
const anyCharacter = fc
  .oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0x80, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((codePoint) => String.fromCodePoint(codePoint));

describe('percentEncode', () => {
  test('unreserved characters stand for themselves', () => {
    const unreserved = 'ABCXYZabcxyz0189-_.~';
    expect(percentEncode(unreserved)).toBe(unreserved);
  });

  test.each([
    ['a space', ' ', '%20'],
    ['an asterisk', '*', '%2A'],
    ['a plus sign', '+', '%2B'],
    ['a slash', '/', '%2F'],
    ['a colon', ':', '%3A'],
    ['a percent sign', '%', '%25'],
    ['an ampersand and an equals sign', '&=', '%26%3D'],
    ['the marks that encodeURIComponent keeps', "!'()", '%21%27%28%29'],
    ['a line feed', '\n', '%0A'],
    ['a character of three octets', '中', '%E4%B8%AD'],
    ['a character outside the basic plane', '🔑', '%F0%9F%94%91'],
    ['half of a surrogate pair', '\uD83D', '%EF%BF%BD'],
    ['the empty text', '', ''],
  ])('%s becomes its encoded form', (_, text, encoded) => {
    expect(percentEncode(text)).toBe(encoded);
  });

  test('decodeURIComponent reads every encoded text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const encoded = percentEncode(text);
        expect(encoded).toMatch(/^(?:[A-Za-z0-9\-_.~]|%[0-9A-F]{2})*$/);
        expect(decodeURIComponent(encoded)).toBe(text);
      }),
    );
  });
});
