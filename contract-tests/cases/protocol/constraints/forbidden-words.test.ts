import { describe, expect, test } from 'vitest';
import { readContract } from '../../../../contract/contract.ts';
import { forbiddenWords, forbiddingPatterns } from './forbidden-words.ts';

describe('the words of a pattern', () => {
  test.each([
    ['^acs:', { anchored: true, plain: ['acs:'], otherCases: [], mixedCases: [] }],
    ['http://', { anchored: false, plain: ['http://'], otherCases: [], mixedCases: [] }],
    ['^https?://', { anchored: true, plain: ['http://', 'https://'], otherCases: [], mixedCases: [] }],
    [
      '^[aA][cC][sS]:',
      { anchored: true, plain: ['acs:'], otherCases: ['ACS:', 'aCs:'], mixedCases: ['AcS:', 'Acs:'] },
    ],
    [
      '[aA][bB]?:',
      {
        anchored: false,
        plain: ['a:', 'ab:'],
        otherCases: ['A:', 'a:', 'AB:', 'aB:'],
        mixedCases: ['A:', 'Ab:'],
      },
    ],
  ])('%s', (pattern, words) => {
    expect(forbiddenWords(pattern)).toEqual(words);
  });

  test.each(['a*', 'a.c', '^(a|b)', '[abc]', '[aB]', '[a-z]', 'a\\.b', 'a$', 'x{2}'])(
    '%j says more than is understood',
    (pattern) => {
      expect(() => forbiddenWords(pattern)).toThrow(
        `The pattern ${pattern} says more than this suite can turn into examples.`,
      );
    },
  );

  test('are each forbidden by their pattern, in every pattern of the contract', () => {
    const patterns = readContract().document.parameters.flatMap(({ schema }) => forbiddingPatterns(schema));
    expect(patterns.length).toBeGreaterThanOrEqual(8);
    for (const [, pattern] of patterns) {
      const { plain, otherCases, mixedCases } = forbiddenWords(pattern);
      expect(
        [...plain, ...otherCases, ...mixedCases].filter((word) => !new RegExp(pattern, 'u').test(word)),
      ).toEqual([]);
    }
  });
});

test('the forbidding patterns of a schema are told with their places', () => {
  const schema = {
    not: { pattern: 'a' },
    allOf: [{ not: { pattern: 'b' } }, { pattern: 'c' }, { not: { const: 'd' } }, { not: { pattern: 'e' } }],
  };
  expect(forbiddingPatterns(schema)).toEqual([
    ['/not', 'a'],
    ['/allOf/0', 'b'],
    ['/allOf/3', 'e'],
  ]);
  expect(forbiddingPatterns({ type: 'string', pattern: 'a' })).toEqual([]);
});
