/** Cases about the tags of a request as a family: how many there may be, and how they are numbered. */
import type { Contract } from '../../../contract/contract.ts';
import type { Case } from '../../engine/case.ts';
import { legalCases } from '../legal.ts';
import { type CallLiteral, callCases } from '../written-case.ts';
import { BOTH } from '../ways.ts';
import { NO_PAIR } from './no-pair.ts';
import { filled, illegalKey, illegalValue, keysAlone, numbered, tag } from './tags.ts';

/** All cases about the number and the numbers of tags. */
export function tagNumberCases(contract: Contract): Case[] {
  return contract.document.repeats.flatMap(({ prefix, maximum }) => [
    ...callCases([
      ...counts(maximum, contract.errors.owedFor(prefix, 'maximum')),
      ...everyTag(contract, maximum),
      ...gaps(contract, maximum),
    ]),
    ...oddNumbers(contract),
  ]);
}

function counts(maximum: number, rejectedWith: ReturnType<Contract['errors']['owedFor']>): CallLiteral[] {
  const more = maximum + 1;
  const tooMany = { clause: 'tags.no-more-than-20', rejectedWith } as const;
  return [
    {
      clause: 'tags.up-to-20',
      slug: `${maximum}-tags`,
      title: `a request with ${maximum} tags is accepted`,
      way: 'post-xml',
      parameters: filled(maximum),
      accepted: true,
    },
    {
      clause: 'tags.up-to-20',
      slug: '1-tag',
      title: 'a request with 1 tag is accepted',
      way: 'post-xml',
      parameters: filled(1),
      accepted: true,
    },
    {
      ...tooMany,
      slug: `${more}-tags`,
      title: `a request with ${more} tags is rejected`,
      ways: BOTH,
      parameters: filled(more),
    },
    {
      ...tooMany,
      slug: `${maximum * 2}-tags`,
      title: `a request with ${maximum * 2} tags is rejected`,
      ways: BOTH,
      parameters: filled(maximum * 2),
    },
    {
      ...tooMany,
      slug: `${maximum * 13}-tags`,
      title: `a request with ${maximum * 13} tags is rejected`,
      way: 'form',
      parameters: filled(maximum * 13),
    },
    {
      clause: 'tags.key-without-value',
      slug: `${more}-keys`,
      title: `${more} tag keys without values are rejected`,
      ways: BOTH,
      parameters: keysAlone(Array.from({ length: more }, (_, i) => `key${i}`)),
      rejectedWith,
    },
    {
      clause: 'tags.number-above-20',
      slug: 'alone',
      title: `a tag with the number ${more} alone is rejected`,
      ways: BOTH,
      parameters: tag(more, 'key', 'value'),
      rejectedWith,
    },
    {
      // One more than what fits into 32 bits: 1 for a server that keeps the number in an integer of the usual size.
      clause: 'tags.number-above-20',
      slug: 'huge',
      title: 'a tag with the number 4294967297 is rejected',
      ways: BOTH,
      parameters: tag(4_294_967_297, 'key', 'value'),
      rejectedWith,
    },
  ];
}

/** The numbers that a server is likely to forget: the first, the one-digit and two-digit edges, and the last. */
function everyTag(contract: Contract, maximum: number): CallLiteral[] {
  const badKey = { ways: BOTH, rejectedWith: contract.errors.owedFor('Tag.N.Key', 'not') };
  const badValue = { ways: BOTH, rejectedWith: contract.errors.owedFor('Tag.N.Value', 'not') };
  const edges = new Set([1, 2, 9, 10, 11, maximum - 1, maximum].filter((n) => n >= 1 && n <= maximum));
  return [
    ...[...edges].flatMap((n): CallLiteral[] => [
      {
        clause: 'tags.every-tag-checked',
        slug: `key-${n}`,
        title: `an illegal key in tag ${n} of ${maximum} is rejected`,
        ...badKey,
        parameters: { ...filled(maximum), [`Tag.${n}.Key`]: illegalKey(contract) },
      },
      {
        clause: 'tags.every-tag-checked',
        slug: `value-${n}`,
        title: `an illegal value in tag ${n} of ${maximum} is rejected`,
        ...badValue,
        parameters: { ...filled(maximum), [`Tag.${n}.Value`]: illegalValue(contract) },
      },
    ]),
    {
      clause: 'tags.every-tag-checked',
      slug: 'behind-an-empty-value',
      title: 'an illegal key behind a tag with an empty value is rejected',
      ...badKey,
      parameters: numbered([
        ['key', ''],
        [illegalKey(contract), 'value'],
      ]),
    },
    {
      clause: 'tags.key-without-value',
      slug: 'tag-behind',
      title: 'an illegal key behind a tag without a value is rejected',
      ...badKey,
      parameters: { 'Tag.1.Key': 'key', ...tag(2, illegalKey(contract), 'value') },
    },
  ];
}

function gaps(contract: Contract, maximum: number): CallLiteral[] {
  const clause = 'tags.gaps';
  return [
    {
      clause,
      slug: 'accepted',
      title: 'tags with gaps in their numbers are accepted',
      way: 'get-json',
      parameters: { ...tag(2, 'one', '1'), ...tag(7, 'another', '2'), ...tag(maximum, 'third', '3') },
      accepted: true,
    },
    {
      clause,
      slug: 'key-behind',
      title: 'an illegal key behind a gap is rejected',
      ways: BOTH,
      parameters: { ...tag(1, 'key', '1'), ...tag(5, illegalKey(contract), '2') },
      rejectedWith: contract.errors.owedFor('Tag.N.Key', 'not'),
    },
    {
      clause,
      slug: 'duplicate-behind',
      title: 'a repeated key behind a gap is rejected',
      ways: BOTH,
      parameters: { ...tag(1, 'same', '1'), ...tag(12, 'same', '2') },
      rejectedWith: contract.errors.owedFor('Tag.N.Key', 'unique'),
    },
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

function oddNumbers(contract: Contract): Case[] {
  const clause = 'tags.odd-numbers-ignored';
  return [
    ...callCases([
      {
        clause,
        slug: 'zero',
        title: 'a tag with the number 0 is ignored',
        way: 'get-json',
        parameters: { 'Tag.0.Key': 'aliyun' },
        accepted: true,
      },
      {
        clause,
        slug: 'leading-zero',
        title: 'a tag number with a leading zero is ignored',
        way: 'get-json',
        parameters: { 'Tag.01.Key': 'aliyun' },
        accepted: true,
      },
    ]),
    ...legalCases(
      ODD_NUMBERS.map(([number, called]) => ({
        clause,
        slug: called.replaceAll(' ', '-'),
        title: `a tag number with ${called} is ignored`,
        together: ['post', 'get'],
        parameters: { [`Tag.${number}.Key`]: illegalKey(contract) },
        legalBeside: NO_PAIR,
      })),
    ),
  ];
}
