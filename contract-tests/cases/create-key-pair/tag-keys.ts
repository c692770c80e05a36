/** Cases about the keys of tags: no two are alike, none is empty, and a value goes with one. */
import type { Contract } from '../../../contract/contract.ts';
import type { Case } from '../../engine/case.ts';
import { legalCases } from '../legal.ts';
import { limitOf } from '../limits.ts';
import { type CallLiteral, callCases } from '../written-case.ts';
import { BOTH } from '../ways.ts';
import { NO_PAIR } from './no-pair.ts';
import { filled, keysAlone, numbered } from './tags.ts';

/** All cases about keys but those about what they may hold. */
export function tagKeyCases(contract: Contract): Case[] {
  return [
    ...callCases([...sameKeys(contract), ...differentKeys(), ...pairing(contract)]),
    ...nearlyTheSame(contract),
  ];
}

function sameKeys({ document, errors }: Contract): CallLiteral[] {
  const same = {
    clause: 'tags.unique-keys',
    ways: BOTH,
    rejectedWith: errors.owedFor('Tag.N.Key', 'unique'),
  } as const;
  return [
    ...document.repeats.flatMap(({ maximum }) =>
      [
        { first: 1, second: 2 },
        { first: 1, second: maximum },
        { first: 9, second: 10 },
        { first: maximum - 1, second: maximum },
      ].map(({ first, second }) => ({
        ...same,
        slug: `${first}-and-${second}`,
        title: `the same key in tags ${first} and ${second} is rejected`,
        parameters: { ...filled(maximum), [`Tag.${first}.Key`]: 'same', [`Tag.${second}.Key`]: 'same' },
      })),
    ),
    {
      ...same,
      slug: 'different-values',
      title: 'the same key with different values is rejected',
      parameters: numbered([
        ['same', 'a'],
        ['same', 'b'],
      ]),
    },
    {
      ...same,
      slug: 'chinese',
      title: 'the same Chinese key twice is rejected',
      parameters: numbered([
        ['标签', 'a'],
        ['标签', 'b'],
      ]),
    },
    {
      ...same,
      clause: 'tags.key-without-value',
      slug: 'repeated-key',
      title: 'the same key twice without values is rejected',
      parameters: keysAlone(['same', 'same']),
    },
  ];
}

function differentKeys(): CallLiteral[] {
  return [
    {
      clause: 'tags.up-to-20',
      slug: 'same-values',
      title: 'tags with the same value and different keys are accepted',
      way: 'post-xml',
      parameters: numbered([
        ['one', 'same'],
        ['other', 'same'],
      ]),
      accepted: true,
    },
    {
      clause: 'tags.keys-compared-exactly',
      slug: 'letter-case',
      title: 'keys that differ in letter case are accepted',
      way: 'post-xml',
      parameters: numbered([
        ['same', 'a'],
        ['Same', 'b'],
      ]),
      accepted: true,
    },
    {
      clause: 'tags.keys-compared-exactly',
      slug: 'white-space',
      title: 'keys that differ in white space are accepted',
      way: 'post-xml',
      parameters: numbered([
        ['same', 'a'],
        ['same ', 'b'],
        [' same', 'c'],
      ]),
      accepted: true,
    },
  ];
}

/** Keys that some collations and encodings take for the same. */
function nearlyTheSame(contract: Contract): Case[] {
  const longest = limitOf(contract, 'Tag.N.Key', 'maxLength');
  const stem = 'k'.repeat(longest - 1);
  const different: readonly { readonly slug: string; readonly what: string; readonly keys: string[] }[] = [
    { slug: 'accents', what: 'e and é', keys: ['resume', 'resumé'] },
    {
      slug: 'normal-forms',
      what: 'é as one character and as two',
      keys: ['resum\u00E9', 'resume\u0301'],
    },
    { slug: 'width', what: 'a letter and its full-width form', keys: ['key a', 'key ａ'] },
    { slug: 'chinese', what: 'two Chinese letters', keys: ['key 标', 'key 签'] },
    { slug: 'emoji', what: 'two emoji', keys: ['key 🍣', 'key 🍺'] },
    {
      slug: 'last-character',
      what: `texts of ${longest} characters that differ in the last`,
      keys: [`${stem}1`, `${stem}2`],
    },
  ];
  return legalCases(
    different.map(({ slug, what, keys }) => ({
      clause: 'tags.keys-compared-exactly',
      slug,
      title: `${what} are different keys`,
      together: ['post', 'get'],
      parameters: numbered(keys.map((key, i) => [key, `value${i}`])),
      legalBeside: NO_PAIR,
    })),
  );
}

function pairing({ errors }: Contract): CallLiteral[] {
  const rejectedWith = errors.owedFor('Tag.N.Key', 'dependentRequired');
  return [
    {
      clause: 'tags.key-without-value',
      slug: 'accepted',
      title: 'a tag key without a value is accepted',
      way: 'get-json',
      parameters: { 'Tag.1.Key': 'key' },
      accepted: true,
    },
    {
      clause: 'tags.value-may-be-empty',
      slug: 'empty',
      title: 'an empty tag value is accepted',
      way: 'post-xml',
      parameters: { 'Tag.1.Key': 'key', 'Tag.1.Value': '' },
      accepted: true,
    },
    {
      clause: 'tags.value-without-key',
      slug: 'refused',
      title: 'a tag value without a key is rejected',
      ways: BOTH,
      parameters: { 'Tag.1.Value': 'value' },
      rejectedWith,
    },
    {
      clause: 'tags.key-not-empty',
      slug: 'empty-alone',
      title: 'an empty tag key without a value is rejected',
      ways: BOTH,
      parameters: { 'Tag.1.Key': '' },
      rejectedWith,
    },
    {
      clause: 'tags.key-not-empty',
      slug: 'empty-with-value',
      title: 'an empty tag key with a value is rejected',
      ways: BOTH,
      parameters: { 'Tag.1.Key': '', 'Tag.1.Value': 'value' },
      rejectedWith,
    },
  ];
}
