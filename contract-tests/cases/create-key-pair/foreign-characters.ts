/** Cases about characters that no name holds, or that no name begins with. */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { CallCase } from '../../engine/case.ts';
import type { Names } from '../../engine/names.ts';
import { type CallLiteral, callCases, slugOf, withArticle } from '../written-case.ts';
import { BOTH } from '../ways.ts';

/** All cases about characters that are rejected. */
export function foreignCharacterCases({ errors }: Contract, names: Names): CallCase[] {
  const rejectedWith = errors.owedFor('KeyPairName', 'pattern');
  return callCases([
    ...[...FOREIGN, ...DOUBTFUL].flatMap(
      ({ clause = 'name.characters', character, called }): CallLiteral[] => [
        // At one place by GET and at the other by POST: a server may look at one end of a name only.
        {
          clause,
          slug: `${slugOf(called)}-inside`,
          title: `a name with ${withArticle(called)} inside is rejected`,
          way: 'get-json',
          parameters: { KeyPairName: `a${character}${names.fresh()}` },
          rejectedWith,
        },
        {
          clause,
          slug: `${slugOf(called)}-at-the-end`,
          title: `a name with ${withArticle(called)} at its end is rejected`,
          way: 'post-xml',
          parameters: { KeyPairName: `${names.fresh()}${character}` },
          rejectedWith,
        },
      ],
    ),
    ...NOT_FIRST.map((character): CallLiteral => {
      const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
      const shown = /[!-~]/.test(character) && character.length === 1 ? character : `U+${code}`;
      return {
        clause: 'name.first-character',
        slug: `u${code}`,
        title: `a name that begins with ${shown} is rejected`,
        ways: BOTH,
        parameters: { KeyPairName: character + names.fresh() },
        rejectedWith,
      };
    }),
  ]);
}

/** A character, what to call it, and the clause about it where it is not the one about characters. */
interface Foreign {
  readonly character: string;
  readonly called: string;
  readonly clause?: ClauseId;
}

/** Characters that no name holds, each with what to call it. */
const FOREIGN: readonly Foreign[] = [
  { character: ' ', called: 'space' },
  { character: '!', called: 'exclamation mark' },
  { character: '"', called: 'quotation mark' },
  { character: '#', called: 'number sign' },
  { character: '$', called: 'dollar sign' },
  { character: '%', called: 'percent sign' },
  { character: '&', called: 'ampersand' },
  { character: "'", called: 'apostrophe' },
  { character: '(', called: 'left parenthesis' },
  { character: ')', called: 'right parenthesis' },
  { character: '*', called: 'asterisk' },
  { character: '+', called: 'plus sign' },
  { character: ',', called: 'comma' },
  { character: '/', called: 'slash' },
  { character: ';', called: 'semicolon' },
  { character: '<', called: 'less-than sign' },
  { character: '=', called: 'equals sign' },
  { character: '>', called: 'greater-than sign' },
  { character: '?', called: 'question mark' },
  { character: '@', called: 'at sign' },
  { character: '[', called: 'left bracket' },
  { character: '\\', called: 'backslash' },
  { character: ']', called: 'right bracket' },
  { character: '^', called: 'circumflex' },
  { character: '`', called: 'grave accent' },
  { character: '{', called: 'left brace' },
  { character: '|', called: 'vertical bar' },
  { character: '}', called: 'right brace' },
  { character: '~', called: 'tilde' },
  { character: '\t', called: 'tab' },
  { character: '\n', called: 'line feed' },
  { character: '\r', called: 'carriage return' },
  { character: '\0', called: 'NUL' },
  { character: '\u{1F600}', called: 'emoji' },
  { character: '\u200B', called: 'zero-width space' },
  { character: '\u00A0', called: 'no-break space' },
  { character: '\u2014', called: 'dash' },
  { character: '\u0301', called: 'combining accent' },
  { character: '\u24D0', called: 'circled letter' },
  { character: '\uFF1A', called: 'full-width colon' },
  { character: '\u203F', called: 'undertie' },
  { character: '\u0085', called: 'next line' },
  { character: '\u2028', called: 'line separator' },
  { character: '\uFEFF', called: 'byte order mark' },
];

/** Characters of which the page is not clear whether a name may hold them. */
const DOUBTFUL: readonly Foreign[] = [
  { clause: 'name.period', character: '.', called: 'period' },
  { clause: 'name.other-digits', character: '１', called: 'full-width digit' },
  { clause: 'name.other-digits', character: '٣', called: 'Arabic-Indic digit' },
  { clause: 'name.other-digits', character: '²', called: 'superscript digit' },
  { clause: 'name.other-digits', character: 'Ⅷ', called: 'Roman numeral' },
];

/** Characters that no name begins with although it may hold some of them. */
const NOT_FIRST = Array.from('059:_-. @*#/\n\u{1F600}\u00A0\uFEFF');
