import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../../contract/contract.ts';
import {
  type Tag,
  anyLetter,
  asciiNames,
  beyondRepair,
  chinese,
  inAnyCase,
  legalTags,
  nameOf,
  repeatedTags,
  tagsWithOne,
  tagText,
  withForeignCharacters,
  withoutLetterFirst,
} from './arbitraries.ts';

const contract = readContract();

/** A few values of each kind. */
function drawn<Value>(kinds: readonly fc.Arbitrary<Value>[]): Value[] {
  return kinds.flatMap((kind, i) => fc.sample(kind, { seed: i, numRuns: 5 }));
}

/** What a request with a name or tags breaks, each named once. */
function broken({ name = 'legal', tags = [] }: { name?: string; tags?: readonly Tag[] }): string[] {
  const ofTags = tags.flatMap(([key, value], i): [string, string][] => [
    [`Tag.${i + 1}.Key`, key],
    [`Tag.${i + 1}.Value`, value],
  ]);
  const own: [string, string][] = [
    ['Action', contract.document.operation],
    ['RegionId', 'cn-hangzhou'],
    ['KeyPairName', name],
  ];
  const found = contract.brokenConstraints(new Map([...own, ...ofTags]));
  return [...new Set(found.map(({ wireName, keyword }) => `${wireName} ${keyword}`))];
}

describe('a name', () => {
  test('that is legal breaks no rule, and has each character at its end', () => {
    const names = drawn([...asciiNames(128), nameOf(chinese(), 3, 42), nameOf(anyLetter(), 3, 32)]);
    expect(names.filter((name) => broken({ name }).length > 0)).toEqual([]);
    expect(new Set(drawn(asciiNames(128)).map((name) => name.at(-1))).size).toBe(65);
  });

  test('with a foreign character breaks the pattern and nothing else', () => {
    const names = drawn([...withForeignCharacters(128), ...withoutLetterFirst(128)]);
    expect(names.filter((name) => broken({ name }).join() !== 'KeyPairName pattern')).toEqual([]);
    expect(withForeignCharacters(128)).toHaveLength(95 - 65 - 1);
  });
});

describe('the tags of a request', () => {
  test('that are legal come in each number and break no rule', () => {
    const lists = drawn(legalTags(20));
    expect(lists.filter((tags) => broken({ tags }).length > 0)).toEqual([]);
    expect(new Set(lists.map(({ length }) => length)).size).toBe(21);
  });

  test('of which one has the key of another break that rule, for each number from 2 on', () => {
    const lists = drawn(repeatedTags(20)).map((tags) => broken({ tags }));
    expect(lists.filter((faults) => faults.length !== 1)).toEqual([]);
    const expected = Array.from({ length: 19 }, (_, i) => `Tag.${i + 2}.Key unique`);
    expect(new Set(lists.flat())).toEqual(new Set(expected));
  });

  test('of which one is tampered break a rule in just this one, for each number', () => {
    const values = drawn(tagsWithOne(20, fc.constant('acs:'), 'Value')).map((tags) => broken({ tags }));
    const expected = Array.from({ length: 20 }, (_, i) => `Tag.${i + 1}.Value not`);
    expect(new Set(values.map((faults) => faults.join()))).toEqual(new Set(expected));
    const keys = drawn(tagsWithOne(3, fc.constant(''), 'Key')).map((tags) => broken({ tags }));
    expect(new Set(keys.flat())).toEqual(
      new Set(['Tag.1.Key minLength', 'Tag.2.Key minLength', 'Tag.3.Key minLength']),
    );
  });
});

test('a text beyond repair is too long and holds every reserved word that can go with the others', () => {
  const words = [
    { anchored: true, plain: ['acs:'] },
    { anchored: false, plain: ['http://'] },
    { anchored: false, plain: ['https://'] },
  ];
  const texts = drawn([beyondRepair(words, 128)]);
  expect(texts.filter((text) => !/^acs:http:\/\/https:\/\/.{129,}$/s.test(text))).toEqual([]);
});

test('a word in any case has each of its letters large in one kind', () => {
  const kinds = inAnyCase('acs:');
  expect(kinds).toHaveLength(3);
  for (const [i, kind] of kinds.entries()) {
    const words = drawn([kind]);
    expect(words.filter((word) => word.toLowerCase() !== 'acs:' || word[i] !== 'ACS'[i])).toEqual([]);
  }
});

test('a text for a tag neither begins nor ends with white space', () => {
  expect(drawn([tagText(1, 5)]).filter((text) => text.trim() !== text)).toEqual([]);
});
