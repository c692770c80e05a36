/**
 * Cases about texts that look like what is forbidden, or like what a language takes for something else, and are legal:
 * other schemes of URLs, parts of the reserved words, the text "0", members that each object has.
 */
import type { Case } from '../../engine/case.ts';
import type { Names } from '../../engine/names.ts';
import { legalNames, legalTagTexts } from '../protocol/legal-each.ts';

/** All cases about look-alikes. */
export function lookAlikeCases(names: Names): Case[] {
  return [
    legalNames(
      'name.prefix-without-slashes',
      'look-alikes',
      'names that begin with a scheme, in any letter case, and no two slashes are accepted',
      ['https', 'httpserver1', 'http:name', 'https::', 'http_', 'http-x', 'HTTP:x', 'Https', 'hTTp-'].map(
        (name) => names.beginning(name),
      ),
    ),
    legalNames(
      'name.ascii-accepted',
      'look-alikes',
      'names that begin with another scheme, or with a part of a word that tags may not begin with, are accepted',
      [
        'ftp:x',
        'ssh:',
        'mailto:a',
        'acs',
        'ACS:',
        'Acs-x',
        'macs:',
        'aliyu',
        'AliYun',
        'ALIYUN',
        'ali-yun',
      ].map((name) => names.beginning(name)),
    ),
    ...(['Key', 'Value'] as const).flatMap((member) => ofTags(member)),
    legalTagTexts(
      'tags.value-otherwise-free',
      'aliyun-in-any-case',
      'tag values that begin with aliyun in any letter case are accepted',
      'Value',
      ['aliyun', 'Aliyun', 'ALIYUN', 'aLiYuN:x', 'aliyun.com', 'aliyunacs:'],
    ),
    legalTagTexts(
      'tags.value-otherwise-free',
      'blank',
      'tag values of white space only are accepted',
      'Value',
      [' ', '   '],
    ),
  ];
}

function ofTags(member: 'Key' | 'Value'): Case[] {
  const clause = member === 'Key' ? 'tags.key-otherwise-free' : 'tags.value-otherwise-free';
  const what = `tag ${member.toLowerCase()}s`;
  return [
    legalTagTexts(
      clause,
      'schemes',
      `${what} with other schemes, or a scheme in part, are accepted`,
      member,
      SCHEMES,
    ),
    legalTagTexts(
      clause,
      'parts-of-words',
      `${what} with parts of the reserved words are accepted`,
      member,
      PARTS,
    ),
    legalTagTexts(
      clause,
      'literals',
      `${what} that are literals of a language are accepted`,
      member,
      LITERALS,
    ),
    legalTagTexts(clause, 'attacks', `${what} that look like an attack are accepted`, member, ATTACKS),
    legalTagTexts(
      clause,
      '128-signs',
      `${what} of 128 signs that are longer once escaped are accepted`,
      member,
      ['&'.repeat(128), '"'.repeat(128)],
    ),
    ...(member === 'Key'
      ? [
          legalTagTexts(
            clause,
            'apart',
            `${what} that differ only behind a sign are different keys`,
            member,
            APART,
          ),
          legalTagTexts(
            clause,
            'numbers',
            `${what} that stand for one number are different keys`,
            member,
            NUMBERS,
          ),
        ]
      : []),
  ];
}

/** None of them holds http:// or https:// in any letter case, and no two differ in letter case only. */
const SCHEMES: readonly string[] = [
  'ftp://a',
  'FTP://B',
  'ws://a:80/',
  'ssh://git@a',
  'file:///a',
  'httpx://a',
  'httpss://a',
  'http+unix://a',
  'http:/a',
  'HTTPS:/a',
  'http:',
  'https',
  'http: //a',
  'http//a',
  'https:\\\\a',
  'htp://a',
  'mailto:a@b',
  '//a/b',
  '://',
  'a/http:a',
];

/** None of them begins with aliyun or acs: in any letter case. */
const PARTS: readonly string[] = [
  'acs',
  'ACS-B',
  'acs-a',
  'acs.a',
  'acs/a',
  'acs;a',
  'acs :',
  'acss:',
  'ac:s',
  'macs:a',
  'x-acs:',
  'aliyu',
  'ALIYU-B',
  'ali-yun',
  'ali yun',
  'alyun',
  'my-aliyun',
  'x.aliyun.com',
  'alibaba',
  'alicloud',
];

/** What PHP takes for nothing, JavaScript for a member of each object, and JSON for no text. */
const LITERALS: readonly string[] = [
  '0',
  '00',
  '-1',
  '1e3',
  'null',
  'undefined',
  'true',
  'false',
  'NaN',
  '[]',
  '{}',
  '{"a":1}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  'class',
  'Array',
  'None',
];

/** What filters in front of a server look for, and what a server trips over that puts texts into its own code. */
const ATTACKS: readonly string[] = [
  "it's",
  "' OR '1'='1",
  '1; DROP TABLE a',
  '-- a',
  '<script>alert(1)</script>',
  '<!-- a -->',
  ']]>',
  '&amp;',
  '../../etc/passwd',
  '..\\a',
  '${a}',
  '#{a}',
  '{{a}}',
  '%s%n',
  '$(id)',
  '`id`',
  'a|b',
  '\\',
  '\\u0041',
  '*',
];

/** What is split at a sign comes to the same. */
const APART: readonly string[] = Array.from(',;=&#?/\\|').flatMap((sign) => [`k${sign}1`, `k${sign}2`]);

/** What a language compares as numbers. */
const NUMBERS: readonly string[] = ['10', '1e1', '010', '10.0', '+10', '0xA', '00010'];
