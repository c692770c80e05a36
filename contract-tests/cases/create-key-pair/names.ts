/** Cases about the characters and the length of a name: the page's KeyPairName and ruling 5. */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import type { Names } from '../../engine/names.ts';
import { legal } from '../protocol/legal.ts';
import { GET_JSON, POST_XML, accepted, refused, slug } from '../variants.ts';

const CODE = 'InvalidKeyPairName.Malformed';

/** Characters that no name holds, each with what to call it. */
const FOREIGN: readonly (readonly [character: string, called: string])[] = [
  [' ', 'space'],
  ['!', 'exclamation mark'],
  ['"', 'quotation mark'],
  ['#', 'number sign'],
  ['$', 'dollar sign'],
  ['%', 'percent sign'],
  ['&', 'ampersand'],
  ["'", 'apostrophe'],
  ['(', 'left parenthesis'],
  [')', 'right parenthesis'],
  ['*', 'asterisk'],
  ['+', 'plus sign'],
  [',', 'comma'],
  ['/', 'slash'],
  [';', 'semicolon'],
  ['<', 'less-than sign'],
  ['=', 'equals sign'],
  ['>', 'greater-than sign'],
  ['?', 'question mark'],
  ['@', 'at sign'],
  ['[', 'left bracket'],
  ['\\', 'backslash'],
  [']', 'right bracket'],
  ['^', 'circumflex'],
  ['`', 'grave accent'],
  ['{', 'left brace'],
  ['|', 'vertical bar'],
  ['}', 'right brace'],
  ['~', 'tilde'],
  ['\t', 'tab'],
  ['\n', 'line feed'],
  ['\r', 'carriage return'],
  ['\0', 'NUL'],
  ['\u{1F600}', 'emoji'],
  ['\u200B', 'zero-width space'],
  ['\u00A0', 'no-break space'],
  ['\u2014', 'dash'],
  ['\u0301', 'combining accent'],
  ['\u24D0', 'circled letter'],
  ['\uFF1A', 'full-width colon'],
  ['\u203F', 'undertie'],
  ['\u0085', 'next line'],
  ['\u2028', 'line separator'],
  ['\uFEFF', 'byte order mark'],
];

/** Characters that no name begins with although it may hold some of them. */
const NOT_FIRST = Array.from('059:_-. @*#/\n\u{1F600}\u00A0\uFEFF');

/** Letters beyond ASCII. */
const OTHER_LETTERS: readonly (readonly [letters: string, called: string])[] = [
  ['é', 'Latin letter with an accent'],
  ['ß', 'Latin sharp s'],
  ['Ω', 'Greek letter'],
  ['я', 'Cyrillic letter'],
  ['ア', 'Katakana letter'],
  ['한', 'Hangul syllable'],
  ['ع', 'Arabic letter'],
  ['𐐀', 'letter beyond the basic plane'],
];

/** All cases about names but those that follow from lengths and forbidden words. */
export function nameCases(names: Names): Case[] {
  return [
    shortest,
    ...ordinary(names),
    ...reservedElsewhere(names),
    ...foreignCharacters(names),
    ...firstCharacters(names),
    ...unicode(names),
    ...codePoints(names),
  ];
}

const shortest: Case = {
  id: 'name.minimum-length:2-characters',
  clause: 'name.minimum-length',
  title: 'a name of 2 characters is accepted',
  async scenario(session) {
    // A name this short may belong to a pair of an earlier run: then another one is tried.
    for (let attempts = 8; ; attempts--) {
      const answer = await session.send({ ...GET_JSON, parameters: { KeyPairName: session.names.short() } });
      if (answer.code !== 'KeyPair.AlreadyExist' || attempts === 1) {
        return judgeExpectation(session.contract.errors, { outcome: 'accepted' }, answer);
      }
    }
  },
};

function ordinary(names: Names): CallCase[] {
  const clause = 'name.ascii-accepted';
  const lower = 'abcdefghijklmnopqrstuvwxyz';
  return [
    ...accepted(clause, 'lower-case', 'a name with every lower-case letter is accepted', {
      KeyPairName: names.beginning(lower),
    }),
    ...accepted(clause, 'upper-case', 'a name with every upper-case letter is accepted', {
      KeyPairName: names.beginning(lower.toUpperCase()),
    }),
    ...accepted(clause, 'digits', 'a name with every digit is accepted', {
      KeyPairName: names.beginning('k0123456789'),
    }),
    ...accepted(clause, 'colons', 'a name with colons is accepted', {
      KeyPairName: `${names.beginning('a::b')}:`,
    }),
    ...accepted(clause, 'underscores', 'a name with underscores is accepted', {
      KeyPairName: `${names.beginning('a__b')}_`,
    }),
    ...accepted(clause, 'hyphens', 'a name with hyphens is accepted', {
      KeyPairName: `${names.beginning('a--b')}-`,
    }),
    ...accepted(clause, 'sign-second', 'a name with a sign as its second character is accepted', {
      KeyPairName: names.beginning('Z_'),
    }),
  ];
}

/** What means something to a program, or to the rules about tags, but nothing in a name. */
function reservedElsewhere(names: Names): ScenarioCase[] {
  const clause = 'name.ascii-accepted';
  return [
    legal(clause, 'aliyun', 'a name that begins with aliyun is accepted', {
      KeyPairName: names.beginning('aliyun'),
    }),
    legal(clause, 'acs', 'a name that begins with acs and a colon is accepted', {
      KeyPairName: names.beginning('acs:'),
    }),
    ...['null', 'undefined', 'None', 'true', 'NaN'].map((word) =>
      legal(clause, word, `the word ${word} is accepted as a name`, { KeyPairName: word }),
    ),
  ];
}

function foreignCharacters(names: Names): CallCase[] {
  const probes = FOREIGN.flatMap(([character, called]) =>
    foreign('name.characters', names, character, called),
  );
  return [
    ...probes,
    ...foreign('name.period', names, '.', 'period'),
    ...foreign('name.other-digits', names, '１', 'full-width digit'),
    ...foreign('name.other-digits', names, '٣', 'Arabic-Indic digit'),
    ...foreign('name.other-digits', names, '²', 'superscript digit'),
    ...foreign('name.other-digits', names, 'Ⅷ', 'Roman numeral'),
  ];
}

/** In the middle by GET and at the end by POST: a server may look at one end of a name only. */
function foreign(clause: ClauseId, names: Names, character: string, called: string): CallCase[] {
  const expect = { outcome: 'refused', code: CODE } as const;
  return [
    {
      id: `${clause}:${slug(called)}-inside`,
      clause,
      title: `a name with ${withArticle(called)} inside is refused`,
      call: { ...GET_JSON, parameters: { KeyPairName: `a${character}${names.fresh()}` } },
      expect,
    },
    {
      id: `${clause}:${slug(called)}-at-the-end`,
      clause,
      title: `a name with ${withArticle(called)} at its end is refused`,
      call: { ...POST_XML, parameters: { KeyPairName: `${names.fresh()}${character}` } },
      expect,
    },
  ];
}

function withArticle(called: string): string {
  return `${/^[aeiou]/i.test(called) ? 'an' : 'a'} ${called}`;
}

function firstCharacters(names: Names): CallCase[] {
  return NOT_FIRST.flatMap((character) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    const shown = /[!-~]/.test(character) && character.length === 1 ? character : `U+${code}`;
    return refused(
      'name.first-character',
      `u${code}`,
      `a name that begins with ${shown} is refused`,
      { KeyPairName: character + names.fresh() },
      CODE,
    );
  });
}

function unicode(names: Names): CallCase[] {
  return [
    ...accepted('name.chinese-letters', 'first', 'a name that begins with a Chinese letter is accepted', {
      KeyPairName: names.beginning('中'),
    }),
    ...accepted('name.chinese-letters', 'within', 'a name with Chinese letters inside is accepted', {
      KeyPairName: names.beginning('a中文b'),
    }),
    ...OTHER_LETTERS.flatMap(([letter, called]) =>
      accepted(
        'name.other-letters',
        slug(called),
        `a name with ${withArticle(called)} first and inside is accepted`,
        {
          KeyPairName: names.beginning(`${letter}a${letter}`),
        },
      ),
    ),
  ];
}

function codePoints(names: Names): CallCase[] {
  return [
    ...accepted(
      'name.length-not-in-bytes',
      '128-chinese',
      'a name filled up to 128 characters with Chinese letters is accepted',
      {
        KeyPairName: names.ofLength(128, '中'),
      },
    ),
    ...refused(
      'name.length-not-in-bytes',
      '1-chinese',
      'a name of one Chinese letter is refused',
      { KeyPairName: '中' },
      CODE,
    ),
    ...refused(
      'name.length-not-in-bytes',
      '129-chinese',
      'a name of 129 Chinese letters is refused',
      { KeyPairName: '中'.repeat(129) },
      CODE,
    ),
    ...accepted(
      'name.length-in-code-points',
      '128-astral',
      'a name filled up to 128 letters of two UTF-16 units each is accepted',
      {
        KeyPairName: withAstralLetters(names.ofLength(128)),
      },
    ),
    ...refused(
      'name.length-in-code-points',
      '1-astral',
      'a name of one letter of two UTF-16 units is refused',
      { KeyPairName: '𐐀' },
      CODE,
    ),
  ];
}

function withAstralLetters(name: string): string {
  return name.replace(/(?<!a)a+$/, (filling) => '𐐀'.repeat(filling.length));
}
