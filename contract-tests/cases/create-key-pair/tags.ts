/** Cases about tags as a family: their number, their numbering, their uniqueness, and what they may hold (ruling 6). */
import type { Contract } from '../../../contract/contract.ts';
import { type Repeat, wireName } from '../../../contract/document.ts';
import type { Case, CallCase } from '../../engine/case.ts';
import { legal } from '../protocol/legal.ts';
import { accepted, refused } from '../variants.ts';

type Tags = Record<string, string>;

/** All cases about tags but those that follow from lengths and forbidden words. */
export function tagCases(contract: Contract): Case[] {
  return contract.document.repeats.flatMap((repeat) => [
    ...counts(contract, repeat),
    ...everyTag(contract, repeat),
    ...uniqueKeys(contract),
    ...numbering(contract, repeat),
    ...pairing(contract),
    ...free(),
    ...codePoints(contract),
  ]);
}

function counts(contract: Contract, { maximum, prefix }: Repeat): CallCase[] {
  const code = contract.errors.owedFor(prefix, 'maximum');
  const more = maximum + 1;
  return [
    ...accepted(
      'tags.up-to-20',
      `${maximum}-tags`,
      `a request with ${maximum} tags is accepted`,
      filled(maximum),
    ),
    ...accepted('tags.up-to-20', '1-tag', 'a request with 1 tag is accepted', filled(1)),
    ...refused(
      'tags.no-more-than-20',
      `${more}-tags`,
      `a request with ${more} tags is refused`,
      filled(more),
      code,
    ),
    ...refused('tags.no-more-than-20', '40-tags', 'a request with 40 tags is refused', filled(40), code),
    ...refused(
      'tags.number-above-20',
      'alone',
      `a tag with the number ${more} alone is refused`,
      tag(more, 'key', 'value'),
      code,
    ),
    // One more than what fits into 32 bits: 1 for a server that keeps the number in an integer of the usual size.
    ...refused(
      'tags.number-above-20',
      'huge',
      'a tag with the number 4294967297 is refused',
      tag(4_294_967_297, 'key', 'value'),
      code,
    ),
  ];
}

/** A key that breaks every rule it can, so that it does not matter which of the rules a server knows. */
export const ILLEGAL_KEY = `aliyunhttp://https://${'x'.repeat(128)}`;

/** A value of that kind. */
const ILLEGAL_VALUE = `acs:http://https://${'x'.repeat(128)}`;

/** The numbers that a server is likely to forget: the first, the one-digit and two-digit edges, and the last. */
function everyTag(contract: Contract, { maximum }: Repeat): CallCase[] {
  const badKey = contract.errors.owedFor('Tag.N.Key', 'not');
  const badValue = contract.errors.owedFor('Tag.N.Value', 'not');
  return [
    ...[1, 2, 9, 10, 11, 19, maximum].flatMap((n) => [
      ...refused(
        'tags.every-tag-checked',
        `key-${n}`,
        `an illegal key in tag ${n} of ${maximum} is refused`,
        { ...filled(maximum), [`Tag.${n}.Key`]: ILLEGAL_KEY },
        badKey,
      ),
      ...refused(
        'tags.every-tag-checked',
        `value-${n}`,
        `an illegal value in tag ${n} of ${maximum} is refused`,
        { ...filled(maximum), [`Tag.${n}.Value`]: ILLEGAL_VALUE },
        badValue,
      ),
    ]),
    ...refused(
      'tags.every-tag-checked',
      'behind-an-empty-value',
      'an illegal key behind a tag with an empty value is refused',
      tags(['key', ''], [ILLEGAL_KEY, 'value']),
      badKey,
    ),
    ...refused(
      'tags.key-without-value',
      'tag-behind',
      'an illegal key behind a tag without a value is refused',
      { 'Tag.1.Key': 'key', ...tag(2, ILLEGAL_KEY, 'value') },
      badKey,
    ),
  ];
}

function uniqueKeys(contract: Contract): Case[] {
  const code = contract.errors.owedFor('Tag.N.Key', 'unique');
  const pairs = [
    [1, 2],
    [1, 20],
    [9, 10],
    [19, 20],
  ] as const;
  const same = pairs.flatMap(([first, second]) =>
    refused(
      'tags.unique-keys',
      `${first}-and-${second}`,
      `the same key in tags ${first} and ${second} is refused`,
      { ...filled(20), [`Tag.${first}.Key`]: 'same', [`Tag.${second}.Key`]: 'same' },
      code,
    ),
  );
  return [
    ...same,
    ...refused(
      'tags.unique-keys',
      'different-values',
      'the same key with different values is refused',
      tags(['same', 'a'], ['same', 'b']),
      code,
    ),
    ...refused(
      'tags.unique-keys',
      'chinese',
      'the same Chinese key twice is refused',
      tags(['标签', 'a'], ['标签', 'b']),
      code,
    ),
    ...accepted(
      'tags.up-to-20',
      'same-values',
      'tags with the same value and different keys are accepted',
      tags(['one', 'same'], ['other', 'same']),
    ),
    ...accepted(
      'tags.keys-compared-exactly',
      'letter-case',
      'keys that differ in letter case are accepted',
      tags(['same', 'a'], ['Same', 'b']),
    ),
    ...accepted(
      'tags.keys-compared-exactly',
      'white-space',
      'keys that differ in white space are accepted',
      tags(['same', 'a'], ['same ', 'b'], [' same', 'c']),
    ),
    ...DIFFERENT.map(([slug, title, keys]) =>
      legal('tags.keys-compared-exactly', slug, `${title} are different keys`, tags(...keys.map(asTag))),
    ),
  ];
}

/** Keys that some collations and encodings take for the same. */
const DIFFERENT: readonly (readonly [slug: string, title: string, keys: readonly string[]])[] = [
  ['accents', 'e and é', ['resume', 'resumé']],
  ['normal-forms', 'é as one character and as two', ['resum\u00E9', 'resume\u0301']],
  ['width', 'a letter and its full-width form', ['key a', 'key ａ']],
  ['chinese', 'two Chinese letters', ['key 标', 'key 签']],
  ['emoji', 'two emoji', ['key 🍣', 'key 🍺']],
  [
    'last-character',
    'texts of 128 characters that differ in the last',
    [`${'k'.repeat(127)}1`, `${'k'.repeat(127)}2`],
  ],
];

function asTag(key: string, i: number): [key: string, value: string] {
  return [key, `value${i}`];
}

function numbering(contract: Contract, { maximum }: Repeat): Case[] {
  const badKey = contract.errors.owedFor('Tag.N.Key', 'not');
  const duplicate = contract.errors.owedFor('Tag.N.Key', 'unique');
  return [
    ...accepted('tags.gaps', 'accepted', 'tags with gaps in their numbers are accepted', {
      ...tag(2, 'one', '1'),
      ...tag(7, 'another', '2'),
      ...tag(maximum, 'third', '3'),
    }),
    ...refused(
      'tags.gaps',
      'key-behind',
      'an illegal key behind a gap is refused',
      { ...tag(1, 'key', '1'), ...tag(5, ILLEGAL_KEY, '2') },
      badKey,
    ),
    ...refused(
      'tags.gaps',
      'duplicate-behind',
      'a repeated key behind a gap is refused',
      { ...tag(1, 'same', '1'), ...tag(12, 'same', '2') },
      duplicate,
    ),
    ...accepted('tags.odd-numbers-ignored', 'zero', 'a tag with the number 0 is ignored', {
      'Tag.0.Key': 'aliyun',
    }),
    ...accepted('tags.odd-numbers-ignored', 'leading-zero', 'a tag number with a leading zero is ignored', {
      'Tag.01.Key': 'aliyun',
    }),
    ...ODD_NUMBERS.map(([number, called]) =>
      legal(
        'tags.odd-numbers-ignored',
        called.replaceAll(' ', '-'),
        `a tag number with ${called} is ignored`,
        {
          [`Tag.${number}.Key`]: ILLEGAL_KEY,
        },
      ),
    ),
  ];
}

/** What a lenient reader of numbers takes for 1 or 10, each with what is odd about it. */
const ODD_NUMBERS: readonly (readonly [number: string, called: string])[] = [
  ['+1', 'a plus sign'],
  ['-1', 'a minus sign'],
  ['1.0', 'a fraction'],
  [' 1', 'a space'],
  ['1e1', 'an exponent'],
  ['0x1', 'a hexadecimal prefix'],
  ['１', 'a full-width digit'],
  ['', 'no digit'],
];

function pairing(contract: Contract): CallCase[] {
  const code = contract.errors.owedFor('Tag.N.Key', 'dependentRequired');
  return [
    ...accepted('tags.key-without-value', 'accepted', 'a tag key without a value is accepted', {
      'Tag.1.Key': 'key',
    }),
    ...refused(
      'tags.key-without-value',
      '21-keys',
      '21 tag keys without values are refused',
      Object.assign({}, ...Array.from({ length: 21 }, (_, i) => ({ [`Tag.${i + 1}.Key`]: `key${i}` }))),
      contract.errors.owedFor('Tag.N', 'maximum'),
    ),
    ...refused(
      'tags.key-without-value',
      'repeated-key',
      'the same key twice without values is refused',
      { 'Tag.1.Key': 'same', 'Tag.2.Key': 'same' },
      contract.errors.owedFor('Tag.N.Key', 'unique'),
    ),
    ...accepted('tags.value-may-be-empty', 'empty', 'an empty tag value is accepted', tags(['key', ''])),
    ...refused(
      'tags.value-without-key',
      'refused',
      'a tag value without a key is refused',
      { 'Tag.1.Value': 'value' },
      code,
    ),
    ...refused(
      'tags.key-not-empty',
      'empty-alone',
      'an empty tag key without a value is refused',
      { 'Tag.1.Key': '' },
      code,
    ),
    ...refused(
      'tags.key-not-empty',
      'empty-with-value',
      'an empty tag key with a value is refused',
      tags(['', 'value']),
      code,
    ),
  ];
}

/** What a strict server may forbid though nothing forbids it. */
function free(): CallCase[] {
  const texts = ['a b', 'a*b~c+d/e', 'a&b=c?d#e', 'a<b>"c"\'d\'', '标签', '😀😀😀', 'a%41b', 'a.b:c_d-e@f'];
  const each = (member: string) =>
    Object.assign({}, ...texts.map((text, i) => tag(i + 1, ...pairOf(member, text, i))));
  return [
    ...accepted(
      'tags.key-otherwise-free',
      'signs',
      'tag keys with spaces, signs, Chinese letters and emoji are accepted',
      each('Key'),
    ),
    ...accepted(
      'tags.value-otherwise-free',
      'signs',
      'tag values with spaces, signs, Chinese letters and emoji are accepted',
      each('Value'),
    ),
    ...accepted(
      'tags.value-otherwise-free',
      'aliyun',
      'a tag value that begins with aliyun is accepted',
      tags(['key', 'aliyun-x']),
    ),
    ...accepted(
      'tags.value-otherwise-free',
      'name-rules',
      'the rules about names do not hold for tags',
      tags(['1st', '.'], ['-key', '_']),
    ),
  ];
}

function codePoints(contract: Contract): CallCase[] {
  const badKey = contract.errors.owedFor('Tag.N.Key', 'maxLength');
  const badValue = contract.errors.owedFor('Tag.N.Value', 'maxLength');
  const [chinese, astral] = ['中', '😀'];
  return [
    ...accepted(
      'tags.length-not-in-bytes',
      '128-chinese',
      'a tag key and a tag value of 128 Chinese letters are accepted',
      tags([chinese.repeat(128), chinese.repeat(128)]),
    ),
    ...refused(
      'tags.length-not-in-bytes',
      'key-129-chinese',
      'a tag key of 129 Chinese letters is refused',
      tags([chinese.repeat(129), 'v']),
      badKey,
    ),
    ...refused(
      'tags.length-not-in-bytes',
      'value-129-chinese',
      'a tag value of 129 Chinese letters is refused',
      tags(['key', chinese.repeat(129)]),
      badValue,
    ),
    ...accepted(
      'tags.length-in-code-points',
      '128-astral',
      'a tag key and a tag value of 128 emoji are accepted',
      tags([astral.repeat(128), astral.repeat(128)]),
    ),
    ...refused(
      'tags.length-in-code-points',
      'key-129-astral',
      'a tag key of 129 emoji is refused',
      tags([astral.repeat(129), 'v']),
      badKey,
    ),
    ...refused(
      'tags.length-in-code-points',
      'value-129-astral',
      'a tag value of 129 emoji is refused',
      tags(['key', astral.repeat(129)]),
      badValue,
    ),
    ...refused(
      'tags.length-in-code-points',
      'key-130-combining',
      'a tag key of 65 letters with a combining accent each is refused',
      tags(['e\u0301'.repeat(65), 'v']),
      badKey,
    ),
    ...refused(
      'tags.length-in-code-points',
      'value-130-combining',
      'a tag value of 65 letters with a combining accent each is refused',
      tags(['key', 'e\u0301'.repeat(65)]),
      badValue,
    ),
  ];
}

/** Tags 1 to `count`, all legal and different. */
export function filled(count: number): Tags {
  return Object.assign(
    {},
    ...Array.from({ length: count }, (_, i) => tag(i + 1, `key${i + 1}`, `value${i + 1}`)),
  );
}

/** Tags numbered from 1. */
export function numbered(list: readonly (readonly [key: string, value: string])[]): Tags {
  return Object.assign({}, ...list.map(([key, value], i) => tag(i + 1, key, value)));
}

function tags(...list: readonly (readonly [key: string, value: string])[]): Tags {
  return numbered(list);
}

function tag(index: number, key: string, value: string): Tags {
  return { [wireName('Tag.N.Key', index)]: key, [wireName('Tag.N.Value', index)]: value };
}

function pairOf(member: string, text: string, i: number): [key: string, value: string] {
  return member === 'Key' ? [text, `value${i}`] : [`key${i}`, text];
}
