/** Cases about what the keys and values of tags may hold, and how their length is counted. */
import type { Contract } from '../../../contract/contract.ts';
import type { CallCase } from '../../engine/case.ts';
import { limitOf } from '../limits.ts';
import { type CallLiteral, callCases } from '../written-case.ts';
import { BOTH } from '../ways.ts';
import { numbered, tag, withTexts } from './tags.ts';

/** All cases about the texts of tags but those that follow from lengths and forbidden words. */
export function tagTextCases(contract: Contract): CallCase[] {
  return callCases([...free(), ...lengths(contract)]);
}

const SIGNS = ['a b', 'a*b~c+d/e', 'a&b=c?d#e', 'a<b>"c"\'d\'', '标签', '😀😀😀', 'a%41b', 'a.b:c_d-e@f'];

/** What a strict server may forbid though nothing forbids it. */
function free(): CallLiteral[] {
  return [
    {
      clause: 'tags.key-otherwise-free',
      slug: 'signs',
      title: 'tag keys with spaces, signs, Chinese letters and emoji are accepted',
      way: 'post-xml',
      parameters: withTexts('Key', SIGNS),
      accepted: true,
    },
    {
      clause: 'tags.value-otherwise-free',
      slug: 'signs',
      title: 'tag values with spaces, signs, Chinese letters and emoji are accepted',
      way: 'post-xml',
      parameters: withTexts('Value', SIGNS),
      accepted: true,
    },
    {
      clause: 'tags.value-otherwise-free',
      slug: 'aliyun',
      title: 'a tag value that begins with aliyun is accepted',
      way: 'get-json',
      parameters: tag(1, 'key', 'aliyun-x'),
      accepted: true,
    },
    {
      clause: 'tags.value-otherwise-free',
      slug: 'name-rules',
      title: 'the rules about names do not hold for tags',
      way: 'get-json',
      parameters: numbered([
        ['1st', '.'],
        ['-key', '_'],
      ]),
      accepted: true,
    },
  ];
}

const LETTER_AND_ACCENT = 'e\u0301';

/** Both halves have the same limit, so that one request shows that both reach it. */
function lengths(contract: Contract): CallLiteral[] {
  const longestKey = limitOf(contract, 'Tag.N.Key', 'maxLength');
  const longestValue = limitOf(contract, 'Tag.N.Value', 'maxLength');
  const badKey = { ways: BOTH, rejectedWith: contract.errors.owedFor('Tag.N.Key', 'maxLength') };
  const badValue = { ways: BOTH, rejectedWith: contract.errors.owedFor('Tag.N.Value', 'maxLength') };
  const inBytes = { clause: 'tags.length-not-in-bytes' } as const;
  const inCodePoints = { clause: 'tags.length-in-code-points' } as const;
  // Each accented letter is two code points: these are two code points too many, and as letters far from too many.
  const accentedKey = LETTER_AND_ACCENT.repeat(Math.floor(longestKey / 2) + 1);
  const accentedValue = LETTER_AND_ACCENT.repeat(Math.floor(longestValue / 2) + 1);
  return [
    {
      ...inBytes,
      slug: `${longestKey}-chinese`,
      title: `a tag key and a tag value of ${longestKey} Chinese letters are accepted`,
      way: 'post-xml',
      parameters: tag(1, '中'.repeat(longestKey), '中'.repeat(longestValue)),
      accepted: true,
    },
    {
      ...inBytes,
      slug: `key-${longestKey + 1}-chinese`,
      title: `a tag key of ${longestKey + 1} Chinese letters is rejected`,
      parameters: tag(1, '中'.repeat(longestKey + 1), 'v'),
      ...badKey,
    },
    {
      ...inBytes,
      slug: `value-${longestValue + 1}-chinese`,
      title: `a tag value of ${longestValue + 1} Chinese letters is rejected`,
      parameters: tag(1, 'key', '中'.repeat(longestValue + 1)),
      ...badValue,
    },
    {
      ...inCodePoints,
      slug: `${longestKey}-astral`,
      title: `a tag key and a tag value of ${longestKey} emoji are accepted`,
      way: 'get-json',
      parameters: tag(1, '😀'.repeat(longestKey), '😀'.repeat(longestValue)),
      accepted: true,
    },
    {
      ...inCodePoints,
      slug: `key-${longestKey + 1}-astral`,
      title: `a tag key of ${longestKey + 1} emoji is rejected`,
      parameters: tag(1, '😀'.repeat(longestKey + 1), 'v'),
      ...badKey,
    },
    {
      ...inCodePoints,
      slug: `value-${longestValue + 1}-astral`,
      title: `a tag value of ${longestValue + 1} emoji is rejected`,
      parameters: tag(1, 'key', '😀'.repeat(longestValue + 1)),
      ...badValue,
    },
    {
      ...inCodePoints,
      slug: `key-${accentedKey.length}-combining`,
      title: `a tag key of ${accentedKey.length / 2} letters with a combining accent each is rejected`,
      parameters: tag(1, accentedKey, 'v'),
      ...badKey,
    },
    {
      ...inCodePoints,
      slug: `value-${accentedValue.length}-combining`,
      title: `a tag value of ${accentedValue.length / 2} letters with a combining accent each is rejected`,
      parameters: tag(1, 'key', accentedValue),
      ...badValue,
    },
  ];
}
