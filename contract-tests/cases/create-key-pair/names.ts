/** Cases about the characters and the length of a name: the page's KeyPairName. */
import type { Contract } from '../../../contract/contract.ts';
import type { Case, ScenarioCase } from '../../engine/case.ts';
import type { Names } from '../../engine/names.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { legalCases } from '../legal.ts';
import { limitOf } from '../limits.ts';
import { type CallLiteral, callCases, slugOf, withArticle } from '../written-case.ts';
import { BOTH, GET_JSON, type Way } from '../ways.ts';
import { NO_PAIR } from './no-pair.ts';

/** All cases about names but those that follow from lengths and forbidden words. */
export function nameCases(contract: Contract, names: Names): Case[] {
  return [
    shortest(contract),
    ...callCases(ordinary(names)),
    ...reservedElsewhere(names),
    ...callCases(unicode(names)),
    ...callCases(codePoints(contract, names)),
  ];
}

function shortest(contract: Contract): ScenarioCase {
  const characters = limitOf(contract, 'KeyPairName', 'minLength');
  return {
    id: `name.minimum-length:${characters}-characters`,
    clause: 'name.minimum-length',
    title: `a name of ${characters} characters is accepted`,
    async scenario(session) {
      // A name this short may belong to a pair of an earlier run: then another one is tried.
      for (let attempts = 8; ; attempts--) {
        const parameters = { KeyPairName: session.names.short() };
        const answer = await session.send({ ...GET_JSON, parameters });
        const isTaken = answer.code === contract.errors.owedForCondition('name-taken');
        if (!isTaken || attempts === 1) {
          return judgeExpectation(contract.errors, { outcome: 'accepted' }, answer);
        }
      }
    },
  };
}

function ordinary(names: Names): CallLiteral[] {
  const clause = 'name.ascii-accepted';
  const lower = 'abcdefghijklmnopqrstuvwxyz';
  return [
    {
      clause,
      slug: 'lower-case',
      title: 'a name with every lower-case letter is accepted',
      way: 'get-json',
      parameters: { KeyPairName: names.beginning(lower) },
      accepted: true,
    },
    {
      clause,
      slug: 'upper-case',
      title: 'a name with every upper-case letter is accepted',
      way: 'get-json',
      parameters: { KeyPairName: names.beginning(lower.toUpperCase()) },
      accepted: true,
    },
    {
      clause,
      slug: 'digits',
      title: 'a name with every digit is accepted',
      way: 'get-json',
      parameters: { KeyPairName: names.beginning('k0123456789') },
      accepted: true,
    },
    {
      clause,
      slug: 'colons',
      title: 'a name with colons is accepted',
      way: 'get-json',
      parameters: { KeyPairName: `${names.beginning('a::b')}:` },
      accepted: true,
    },
    {
      clause,
      slug: 'underscores',
      title: 'a name with underscores is accepted',
      way: 'post-xml',
      parameters: { KeyPairName: `${names.beginning('a__b')}_` },
      accepted: true,
    },
    {
      clause,
      slug: 'hyphens',
      title: 'a name with hyphens is accepted',
      way: 'post-xml',
      parameters: { KeyPairName: `${names.beginning('a--b')}-` },
      accepted: true,
    },
    {
      clause,
      slug: 'sign-second',
      title: 'a name with a sign as its second character is accepted',
      way: 'post-xml',
      parameters: { KeyPairName: names.beginning('Z_') },
      accepted: true,
    },
  ];
}

/** What means something to a program, or to the rules about tags, but nothing in a name. */
function reservedElsewhere(names: Names): ScenarioCase[] {
  const legal = { clause: 'name.ascii-accepted', together: ['post', 'get'], legalBeside: NO_PAIR } as const;
  return legalCases([
    {
      ...legal,
      slug: 'aliyun',
      title: 'a name that begins with aliyun is accepted',
      parameters: { KeyPairName: names.beginning('aliyun') },
    },
    {
      ...legal,
      slug: 'acs',
      title: 'a name that begins with acs and a colon is accepted',
      parameters: { KeyPairName: names.beginning('acs:') },
    },
    ...['null', 'undefined', 'None', 'true', 'NaN'].map((word) => ({
      ...legal,
      slug: word,
      title: `the word ${word} is accepted as a name`,
      parameters: { KeyPairName: word },
    })),
  ]);
}

/** Letters beyond ASCII. */
const OTHER_LETTERS: readonly { readonly letter: string; readonly called: string; readonly way: Way }[] = [
  { letter: 'é', called: 'Latin letter with an accent', way: 'post-xml' },
  { letter: 'ß', called: 'Latin sharp s', way: 'post-xml' },
  { letter: 'Ω', called: 'Greek letter', way: 'get-json' },
  { letter: 'я', called: 'Cyrillic letter', way: 'post-xml' },
  { letter: 'ア', called: 'Katakana letter', way: 'post-xml' },
  { letter: '한', called: 'Hangul syllable', way: 'post-xml' },
  { letter: 'ع', called: 'Arabic letter', way: 'post-xml' },
  { letter: '𐐀', called: 'letter beyond the basic plane', way: 'post-xml' },
];

function unicode(names: Names): CallLiteral[] {
  return [
    {
      clause: 'name.chinese-letters',
      slug: 'first',
      title: 'a name that begins with a Chinese letter is accepted',
      way: 'post-xml',
      parameters: { KeyPairName: names.beginning('中') },
      accepted: true,
    },
    {
      clause: 'name.chinese-letters',
      slug: 'within',
      title: 'a name with Chinese letters inside is accepted',
      way: 'get-json',
      parameters: { KeyPairName: names.beginning('a中文b') },
      accepted: true,
    },
    ...OTHER_LETTERS.map(({ letter, called, way }): CallLiteral => ({
      clause: 'name.other-letters',
      slug: slugOf(called),
      title: `a name with ${withArticle(called)} first and inside is accepted`,
      way,
      parameters: { KeyPairName: names.beginning(`${letter}a${letter}`) },
      accepted: true,
    })),
  ];
}

function codePoints(contract: Contract, names: Names): CallLiteral[] {
  const longest = limitOf(contract, 'KeyPairName', 'maxLength');
  const tooShort = contract.errors.owedFor('KeyPairName', 'minLength');
  const tooLong = contract.errors.owedFor('KeyPairName', 'maxLength');
  return [
    {
      clause: 'name.length-not-in-bytes',
      slug: `${longest}-chinese`,
      title: `a name filled up to ${longest} characters with Chinese letters is accepted`,
      way: 'post-xml',
      parameters: { KeyPairName: names.ofLength(longest, '中') },
      accepted: true,
    },
    {
      clause: 'name.length-not-in-bytes',
      slug: '1-chinese',
      title: 'a name of one Chinese letter is rejected',
      ways: BOTH,
      parameters: { KeyPairName: '中' },
      rejectedWith: tooShort,
    },
    {
      clause: 'name.length-not-in-bytes',
      slug: `${longest + 1}-chinese`,
      title: `a name of ${longest + 1} Chinese letters is rejected`,
      ways: BOTH,
      parameters: { KeyPairName: '中'.repeat(longest + 1) },
      rejectedWith: tooLong,
    },
    {
      clause: 'name.length-in-code-points',
      slug: `${longest}-astral`,
      title: `a name filled up to ${longest} letters of two UTF-16 units each is accepted`,
      way: 'get-json',
      parameters: { KeyPairName: withAstralLetters(names.ofLength(longest)) },
      accepted: true,
    },
    {
      clause: 'name.length-in-code-points',
      slug: '1-astral',
      title: 'a name of one letter of two UTF-16 units is rejected',
      ways: BOTH,
      parameters: { KeyPairName: '𐐀' },
      rejectedWith: tooShort,
    },
  ];
}

function withAstralLetters(name: string): string {
  return name.replace(/(?<!a)a+$/, (filling) => '𐐀'.repeat(filling.length));
}
