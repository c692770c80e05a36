/**
 * What a forbidding pattern forbids, as examples: from `^https?://` the words `http://` and `https://`, from
 * `^[aA][cC][sS]:` the word `acs:` and its other letter cases. It reads only what the contract's patterns use: an anchor,
 * literal characters, classes of one letter in two cases, and a question mark behind a character.
 */

import { type Parameter, isObject } from '../../../../contract/document.ts';

/** The words of one pattern. */
export interface ForbiddenWords {
  /** True where the words are forbidden at the start only. */
  readonly anchored: boolean;
  /** As the pattern writes them; in lower case where it takes both. */
  readonly plain: readonly string[];
  /** The same in other letter cases; empty where the pattern takes only lower case. */
  readonly otherCases: readonly string[];
  /** In letter cases that are neither these nor all lower nor all upper: `AcS:` and `Acs:`. */
  readonly mixedCases: readonly string[];
}

/**
 * Reads a pattern.
 * @throws Error when the pattern uses more than this file knows
 */
export function forbiddenWords(pattern: string): ForbiddenWords {
  const anchored = pattern.startsWith('^');
  let words = [''];
  let foldsCase = false;
  for (const [letters, literal, optional] of tokens(pattern.slice(anchored ? 1 : 0))) {
    if (letters !== undefined) foldsCase = true;
    const character = letters?.at(0) ?? literal;
    if (character === undefined || (letters !== undefined && letters.at(1) !== character.toUpperCase()))
      throw new Error(`The pattern ${pattern} says more than this suite can turn into examples.`);
    words = words.flatMap((word) => (optional ? [word, word + character] : [word + character]));
  }
  return {
    anchored,
    plain: words,
    otherCases: foldsCase ? words.flatMap((word) => [word.toUpperCase(), alternating(word, 1)]) : [],
    mixedCases: foldsCase
      ? [...new Set(words.flatMap((word) => [alternating(word, 0), capitalized(word)]))]
      : [],
  };
}

/** The forbidding patterns of a schema with their places: its own `not`, and those in its `allOf`. */
export function forbiddingPatterns(schema: Parameter['schema']): [place: string, pattern: string][] {
  const parts = Array.isArray(schema['allOf']) ? schema['allOf'] : [];
  const found: [string, unknown][] = [
    ['/not', schema['not']],
    ...parts.map((part, i): [string, unknown] => [`/allOf/${i}`, isObject(part) ? part['not'] : undefined]),
  ];
  return found.flatMap(([place, not]) => {
    const pattern = isObject(not) ? not['pattern'] : undefined;
    return typeof pattern === 'string' ? [[place, pattern] satisfies [string, string]] : [];
  });
}

function* tokens(
  pattern: string,
): Generator<[letters: string | undefined, literal: string | undefined, optional: boolean]> {
  let rest = pattern;
  while (rest !== '') {
    const match = /^(?:\[([a-z][A-Z])\]|([A-Za-z:/]))(\?)?/.exec(rest);
    yield [match?.[1], match?.[2], match?.[3] !== undefined];
    rest = rest.slice(match?.[0].length ?? rest.length);
  }
}

/** @param large 0 where the first letter is large, 1 where the second one is */
function alternating(word: string, large: 0 | 1): string {
  return Array.from(word, (letter, i) => (i % 2 === large ? letter.toUpperCase() : letter)).join('');
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
