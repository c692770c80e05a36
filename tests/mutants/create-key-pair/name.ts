/** Mutants about the characters of a name. */
import { ifAccepted } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { reading, towards } from '../faults.ts';
import { judgingNames } from './rules.ts';

/** The mutants of this theme. */
export const nameMutants: readonly Mutant[] = [
  {
    name: 'name-unchecked',
    fault: 'It takes any text for a name.',
    clause: 'name.characters',
    caughtBy: [
      'name.*',

      'request.first-of-duplicates:illegal-first',
      'order.of-checks:name-before-*',
      'errors.InvalidKeyPairName.Malformed:*',
      'transport.survives:*',
      'response.name-echoed:xml',
    ],
    hint: ifAccepted('The characters and the length of a name are not checked at all.', {
      always: ['name.characters:*', 'name.first-character:*', 'name.maximum-length:129-*'],
    }),
    behave: () => judgingNames({ minimum: 0, maximum: Infinity, pattern: /^/ }),
  },
  {
    name: 'name-unchecked-in-forms',
    fault: 'It checks names in the query, but not in a form.',
    clause: 'name.characters',
    caughtBy: [
      'name.maximum-length:10000-characters',
      'name.*:*/post-xml',
      'name.*:*-at-the-end',
      'name.maximum-length:fuzz-*',
      'name.characters:fuzz-*',
      'name.first-character:fuzz-*',
      'request.first-of-duplicates:illegal-first',
      'errors.InvalidKeyPairName.Malformed:post-*',
      'response.name-echoed:xml',
    ],
    hint: ifAccepted('The name is checked in a query, but not in a form. Put both through the same check.'),
    behave: () =>
      towards(
        ({ request }) => request.method === 'POST',
        judgingNames({ minimum: 0, maximum: Infinity, pattern: /^/ }),
      ),
  },
  {
    name: 'name-pattern-without-end',
    fault: 'Its pattern has a start and no end.',
    clause: 'name.characters',
    caughtBy: [
      'name.characters:*-at-the-end',
      'name.period:*-at-the-end',
      'name.other-digits:*-at-the-end',
      'name.characters:fuzz-*',
      'name.url-prefix:*',
      'response.name-echoed:xml',
    ],
    hint: ifAccepted(
      'The pattern of a name is not anchored at its end, so that anything may follow. End it with $, or match the whole text.',
    ),
    behave: () => judgingNames({ pattern: /^\p{L}[\p{L}0-9:_-]+/u }),
  },
  {
    name: 'name-pattern-per-line',
    fault: 'Its pattern has to match one line of a name only.',
    clause: 'name.characters',
    caughtBy: ['name.characters:line-*', 'name.characters:carriage-return-*', 'name.first-character:u000A/*'],
    hint: ifAccepted(
      'The pattern of a name has to match only one line of it. Without the multiline flag, ^ and $ stand for the ends of the whole text.',
    ),
    behave: () => judgingNames({ pattern: /^\p{L}[\p{L}0-9:_-]*$/mu }),
  },
  {
    name: 'name-trailing-newline',
    fault: 'The end of its pattern lets a line feed at the end of a name through.',
    clause: 'name.characters',
    caughtBy: ['name.characters:line-feed-at-the-end'],
    hint: ifAccepted(
      'The $ in the pattern of a name lets a trailing line feed through. Match the whole text, as with \\z or fullmatch.',
    ),
    behave: () => judgingNames({ pattern: /^\p{L}[\p{L}0-9:_-]*\n?$/u }),
  },
  {
    name: 'name-trailing-line-terminator',
    fault: 'The end of its pattern lets any line terminator at the end of a name through.',
    clause: 'name.characters',
    caughtBy: [
      'name.characters:line-feed-at-the-end',
      'name.characters:carriage-return-at-the-end',
      'name.characters:next-line-at-the-end',
      'name.characters:line-separator-at-the-end',
    ],
    behave: () => judgingNames({ pattern: /^\p{L}[\p{L}0-9:_-]*(?:\r\n|[\n\r\u0085\u2028\u2029])?$/u }),
  },
  {
    name: 'name-trimmed',
    fault: 'It removes white space at both ends of a name before it looks.',
    clause: 'name.characters',
    caughtBy: [
      'name.characters:space-at-the-end',
      'name.characters:tab-at-the-end',
      'name.characters:line-*-at-the-end',
      'name.characters:carriage-return-at-the-end',
      'name.characters:no-break-space-at-the-end',
      'name.characters:byte-order-mark-at-the-end',
      'name.first-character:u0020/*',
      'name.first-character:u000A/*',
      'name.first-character:u00A0/*',
      'name.first-character:uFEFF/*',
      'name.first-character:fuzz-*',
      'response.name-echoed:*',
    ],
    hint: ifAccepted('White space around a name is removed before the check. Check the name as it was sent.'),
    behave: () => naming((name) => name.trim()),
  },
  {
    name: 'name-ends-at-nul',
    fault: 'It reads names up to their first NUL.',
    clause: 'name.characters',
    caughtBy: ['name.characters:NUL-at-the-end', 'response.name-echoed:xml'],
    hint: ifAccepted(
      'A name ends at its first NUL: it is passed to a function that takes a NUL for the end of a text. Check the name as it was sent.',
    ),
    behave: () => naming((name) => name.split('\0', 1).join('')),
  },
  {
    name: 'name-in-normal-form',
    fault: 'It brings names into the normal form NFKC before it looks.',
    clause: 'name.characters',
    caughtBy: [
      'name.characters:combining-accent-*',
      'name.characters:circled-letter-*',
      'name.characters:full-width-colon-*',
      'name.other-digits:full-width-digit-*',
      'name.other-digits:superscript-digit-*',
      'name.other-digits:Roman-numeral-*',
      'response.name-echoed:*',
    ],
    hint: ifAccepted(
      'A name is brought into a Unicode normal form before the check. Check the name as it was sent.',
    ),
    behave: () => naming((name) => name.normalize('NFKC')),
  },
  {
    name: 'name-range-from-A-to-z',
    fault: 'It takes [A-z] for the letters, with the six signs between Z and a.',
    clause: 'name.characters',
    caughtBy: [
      'name.characters:*-bracket-*',
      'name.characters:backslash-*',
      'name.characters:circumflex-*',
      'name.characters:grave-accent-*',
      'name.first-character:u005F/*',
      'name.characters:fuzz-*',
      'name.first-character:fuzz-*',
    ],
    hint: ifAccepted(
      'The pattern of a name has the range A-z, which includes six signs between Z and a. Write A-Za-z.',
    ),
    behave: () => judgingNames({ pattern: /^[A-z\p{L}][A-z\p{L}0-9:_-]*$/u }),
  },
  {
    name: 'name-range-of-signs',
    fault: 'An unescaped hyphen makes a range of its signs, from the plus sign to the colon.',
    clause: 'name.characters',
    caughtBy: [
      'name.characters:plus-sign-*',
      'name.characters:comma-*',
      'name.characters:slash-*',
      'name.characters:fuzz-*',
      'name.period:*',
      'name.url-prefix:*',
    ],
    hint: ifAccepted(
      'A hyphen in the pattern of a name makes a range of the signs beside it. Put the hyphen last, or escape it.',
    ),
    behave: () => judgingNames({ pattern: /^\p{L}[\p{L}0-9_+-:]*$/u }),
  },
  {
    name: 'name-signs-listed',
    fault: 'It forbids the signs of ASCII and takes whatever is beyond.',
    clause: 'name.characters',
    caughtBy: [
      'name.characters:emoji-*',
      'name.characters:*-space-*',
      'name.characters:dash-*',
      'name.characters:combining-accent-*',
      'name.characters:circled-letter-*',
      'name.characters:full-width-colon-*',
      'name.characters:undertie-*',
      'name.characters:next-line-*',
      'name.characters:line-separator-*',
      'name.characters:byte-order-mark-*',
      'name.first-character:u1F600/*',
      'name.first-character:u00A0/*',
      'name.first-character:uFEFF/*',
      'name.other-digits:*',
    ],
    hint: ifAccepted(
      'The pattern of a name lists forbidden characters. List the allowed ones instead: most of Unicode is forbidden.',
    ),
    behave: () => judgingNames({ pattern: /^[A-Za-z\u0080-\u{10FFFF}][A-Za-z0-9:_\u0080-\u{10FFFF}-]*$/u }),
  },
  {
    name: 'name-of-identifier-characters',
    fault: 'It takes what may stand in an identifier of its language.',
    clause: 'name.characters',
    caughtBy: [
      'name.characters:dollar-sign-*',
      'name.characters:combining-accent-*',
      'name.characters:undertie-*',
      'name.characters:fuzz-*',
      'name.first-character:fuzz-*',
      'name.other-digits:*',
    ],
    behave: () => judgingNames({ pattern: /^[\p{L}\p{Nl}$][\p{ID_Continue}$:-]*$/u }),
  },
  {
    name: 'name-alphabetic',
    fault: 'It takes the property Alphabetic for that of a letter.',
    clause: 'name.characters',
    caughtBy: ['name.characters:circled-letter-*', 'name.other-digits:Roman-numeral-*'],
    behave: () => judgingNames({ pattern: /^\p{Alphabetic}[\p{Alphabetic}0-9:_-]*$/u }),
  },
  {
    name: 'name-period',
    fault: 'It takes periods.',
    clause: 'name.period',
    caughtBy: ['name.period:*'],
    behave: () => judgingNames({ pattern: /^\p{L}[\p{L}0-9:._-]*$/u }),
  },
  {
    name: 'name-digits-of-all-scripts',
    fault: 'It takes the digits of all scripts.',
    clause: 'name.other-digits',
    caughtBy: ['name.other-digits:*'],
    behave: () => judgingNames({ pattern: /^\p{L}[\p{L}\p{N}:_-]*$/u }),
  },
];

/** Understands another name than the one that was sent. */
function naming(change: (name: string) => string) {
  return reading(
    (parameters) =>
      new Map([...parameters].map(([name, value]) => [name, name === 'KeyPairName' ? change(value) : value])),
  );
}
