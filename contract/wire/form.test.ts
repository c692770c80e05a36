import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatForm, parseForm } from './form.ts';

/** Any character but half of a surrogate pair, ASCII and the rest of the basic plane favoured. */
const anyCharacter = fc
  .oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0x80, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((codePoint) => String.fromCodePoint(codePoint));

describe('parseForm', () => {
  test.each<[string, string, [string, string][]]>([
    ['the empty text has no parameters', '', []],
    [
      'names and values are split at & and the first =',
      'a=1&b=x=y',
      [
        ['a', '1'],
        ['b', 'x=y'],
      ],
    ],
    [
      'a name without = has the empty value',
      'a&b=',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    ['a plus sign is a space', 'a+b=c+d', [['a b', 'c d']]],
    ['an escaped plus sign is a plus sign', 'a=1%2B1+%2B', [['a', '1+1 +']]],
    ['escapes are octets of UTF-8 in either letter case', 'a=%E4%b8%ad%20%F0%9F%94%91', [['a', '中 🔑']]],
    ['raw reserved characters are taken as they are', 'a=b*c/d:e~', [['a', 'b*c/d:e~']]],
    [
      'of a name given twice the first one counts',
      'a=1&b=2&a=3',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['a name escaped in another way is the same name', 'Tag.1.Key=x&Tag%2E1%2EKey=y', [['Tag.1.Key', 'x']]],
    [
      'names that differ in letter case are different names',
      'regionId=a&RegionId=b',
      [
        ['regionId', 'a'],
        ['RegionId', 'b'],
      ],
    ],
    [
      'names of an object prototype are ordinary names',
      '__proto__=a&toString=b',
      [
        ['__proto__', 'a'],
        ['toString', 'b'],
      ],
    ],
    ['empty pieces say nothing', '&&a=1&&', [['a', '1']]],
    ['a value may have the empty name', '=1', [['', '1']]],
  ])('%s', (_, text, pairs) => {
    const form = parseForm(text);
    expect(form).toEqual({ ok: true, parameters: new Map(pairs) });
  });

  test.each([
    ['an escape without its digits', 'a=1&b=x%', 'x%'],
    ['an escape with one digit', 'a=%4', '%4'],
    ['an escape with a letter that is no hex digit', 'a=%zz', '%zz'],
    ['a malformed name', 'a%G0=1', 'a%G0'],
    ['a cut character', 'a=%E4%B8', '%E4%B8'],
    ['a lone continuation octet', 'a=%80', '%80'],
    ['an overlong form', 'a=%C0%AF', '%C0%AF'],
    ['an encoded surrogate', 'a=%ED%A0%80', '%ED%A0%80'],
    ['a repeated name whose second value is malformed', 'a=1&a=+%FF', '+%FF'],
  ])('%s is reported with its piece', (_, text, malformed) => {
    expect(parseForm(text)).toEqual({ ok: false, malformed });
  });

  test('no text makes it throw', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '%', '4', 'F', '&', '=', '+', '中', '\uD800') });
    fc.assert(
      fc.property(text, (sent) => {
        expect(parseForm(sent)).toHaveProperty('ok');
      }),
    );
  });
});

describe('formatForm', () => {
  test('no pairs make the empty text', () => {
    expect(formatForm([])).toBe('');
  });

  test('order and duplicates are kept', () => {
    expect(
      formatForm([
        ['b', '2'],
        ['a', '1'],
        ['b', '3'],
      ]),
    ).toBe('b=2&a=1&b=3');
  });

  test('names and values are percent-encoded, and an empty value keeps its =', () => {
    expect(
      formatForm([
        ['Tag 1', 'a*b+c=d&中'],
        ['e', ''],
      ]),
    ).toBe('Tag%201=a%2Ab%2Bc%3Dd%26%E4%B8%AD&e=');
  });

  test('parseForm reads every formatted form back', () => {
    const texts = fc.string({ unit: anyCharacter });
    const parameters = fc.uniqueArray(fc.tuple(texts, texts), { selector: ([name]) => name });
    fc.assert(
      fc.property(parameters, (pairs) => {
        expect(parseForm(formatForm(pairs))).toEqual({ ok: true, parameters: new Map(pairs) });
      }),
    );
  });
});
