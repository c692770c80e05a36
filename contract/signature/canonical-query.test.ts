import { describe, expect, test } from 'vitest';
import { canonicalQuery } from './canonical-query.ts';

describe('canonicalQuery', () => {
  test('no parameters make the empty text', () => {
    expect(canonicalQuery([])).toBe('');
  });

  test('names are sorted raw, before they are encoded, upper case before lower', () => {
    const names = ['b', '中', 'a~', 'a', 'B', 'a/'];
    expect(canonicalQuery(names.map((name) => [name, '']))).toBe('B=&a=&a%2F=&a~=&b=&%E4%B8%AD=');
  });

  test('numbers inside names are compared as text', () => {
    const parameters = new Map([
      ['Tag.2.Key', ''],
      ['Tag.10.Key', 'a b'],
      ['Tag.1.Key', '*'],
    ]);
    expect(canonicalQuery(parameters)).toBe('Tag.1.Key=%2A&Tag.10.Key=a%20b&Tag.2.Key=');
  });

  test('UTF-16 code units are compared, so U+1F511 comes before U+FF5E', () => {
    expect(
      canonicalQuery([
        ['\uFF5E', ''],
        ['\u{1F511}', ''],
      ]),
    ).toBe('%F0%9F%94%91=&%EF%BD%9E=');
  });

  test('the order in which parameters are sent makes no difference', () => {
    const parameters: [string, string][] = [
      ['c', '3'],
      ['a', '1'],
      ['b', '2'],
    ];
    expect(canonicalQuery(parameters)).toBe(canonicalQuery(parameters.toReversed()));
  });
});
