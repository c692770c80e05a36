/** Mistakes about the characters and the length of a name. */
import { ACCEPTED, NAME_REFUSED } from './findings.ts';
import { limits } from './limits.ts';
import type { Mistake } from './mistake.ts';

/** All of them; what is special stands before what is general. */
export function nameMistakes(): Mistake[] {
  return [
    {
      fails: ['name.maximum-length:512-*', 'response.name-echoed:*'],
      passes: ['name.minimum-length:1-*'],
      shows: ['name.maximum-length:*', 'name.length-*:129-*'],
      finding: ACCEPTED,
      sentence: 'A name that is too long is cut off and then accepted: check its length before it is stored.',
    },
    ...limits('name', 'name.maximum-length'),
    {
      fails: ['name.minimum-length:1-*'],
      passes: [
        'name.minimum-length:2-characters',
        'name.first-character:u0030/*',
        'missing.empty:KeyPairName/*',
      ],
      shows: ['name.minimum-length:1-*', 'name.length-*:1-*'],
      finding: ACCEPTED,
      sentence:
        'A name of 1 character is accepted: the least is 2, and a pattern such as ^[a-z][a-z0-9:_-]*$ needs + for *.',
    },
    {
      fails: ['name.minimum-length:2-characters'],
      passes: ['name.minimum-length:1-*', 'name.ascii-accepted:lower-case'],
      finding: NAME_REFUSED,
      sentence:
        'The least length of a name is off: 2 characters have to be accepted, so look for > in place of >=.',
    },
    {
      fails: ['name.length-not-in-bytes:128-chinese'],
      passes: [
        'name.maximum-length:128-characters',
        'name.chinese-letters:*',
        'tags.length-not-in-bytes:128-chinese',
      ],
      shows: ['name.length-not-in-bytes:*'],
      sentence:
        'The length of a name is counted in UTF-8 bytes: a Chinese letter has 3 of them, and counts once.',
    },
    {
      fails: ['name.characters:*-at-the-end', 'name.first-character:*/post-xml'],
      passes: ['name.characters:*-inside', 'name.first-character:*/get-json'],
      shows: ['name.*'],
      finding: ACCEPTED,
      sentence: 'The name is checked in a query and not in a form: both have to go through the same check.',
    },
    {
      fails: [
        'name.characters:space-*',
        'name.characters:slash-*',
        'name.characters:emoji-*',
        'name.first-character:*',
      ],
      shows: ['name.*'],
      finding: ACCEPTED,
      sentence: 'The characters of a name are not checked at all.',
    },
    {
      fails: ['name.characters:*-at-the-end'],
      passes: ['name.characters:space-inside', 'name.first-character:*/post-xml'],
      shows: ['name.characters:*', 'name.url-prefix:*'],
      finding: ACCEPTED,
      sentence: 'The pattern of a name is not anchored at its end, so that anything may follow.',
    },
    {
      fails: ['name.first-character:u0030/*', 'name.characters:space-inside'],
      passes: ['name.characters:space-at-the-end'],
      shows: ['name.characters:*', 'name.first-character:*'],
      finding: ACCEPTED,
      sentence: 'The pattern of a name is not anchored at its start, so that anything may come before.',
    },
    {
      fails: ['name.characters:line-feed-inside', 'name.characters:line-feed-at-the-end'],
      passes: ['name.characters:space-*'],
      shows: ['name.characters:line-*', 'name.characters:carriage-return-*', 'name.first-character:u000A/*'],
      finding: ACCEPTED,
      sentence:
        'The pattern of a name has to match one line only: without the flag for many lines ^ and $ stand for the whole text.',
    },
    {
      fails: ['name.characters:line-feed-at-the-end'],
      passes: [
        'name.characters:line-feed-inside',
        'name.characters:space-at-the-end',
        'name.characters:tab-at-the-end',
      ],
      shows: ['name.characters:*-at-the-end'],
      finding: ACCEPTED,
      sentence:
        'The $ of the pattern lets a trailing line feed through: match the whole text, as with \\z or fullmatch.',
    },
    {
      fails: ['name.characters:space-at-the-end', 'name.characters:tab-at-the-end'],
      passes: ['name.characters:space-inside', 'name.characters:exclamation-mark-at-the-end'],
      shows: ['name.characters:*-at-the-end', 'name.first-character:*'],
      finding: ACCEPTED,
      sentence: 'White space around a name is removed before the check: check the name as it was sent.',
    },
    {
      fails: ['name.characters:NUL-at-the-end'],
      passes: ['name.characters:tab-at-the-end', 'name.characters:NUL-inside'],
      shows: ['name.characters:NUL-*'],
      finding: ACCEPTED,
      sentence: 'A name ends at its first NUL: the text is handed to something that takes a NUL for its end.',
    },
    {
      fails: [
        'name.characters:left-bracket-*',
        'name.characters:backslash-*',
        'name.characters:circumflex-*',
      ],
      passes: ['name.characters:left-brace-*', 'name.characters:exclamation-mark-*'],
      shows: ['name.characters:*', 'name.first-character:*'],
      finding: ACCEPTED,
      sentence:
        'The pattern of a name has the range A-z, which holds six signs between Z and a: write A-Za-z.',
    },
    {
      fails: ['name.characters:plus-sign-*', 'name.characters:comma-*', 'name.characters:slash-*'],
      passes: ['name.characters:asterisk-*', 'name.characters:semicolon-*'],
      shows: ['name.characters:*', 'name.url-prefix:*'],
      finding: ACCEPTED,
      sentence:
        'A hyphen in the pattern of a name makes a range of the signs beside it: put it last, or escape it.',
    },
    {
      fails: ['name.characters:circled-letter-*', 'name.characters:full-width-colon-*'],
      passes: ['name.characters:emoji-*', 'name.characters:exclamation-mark-*'],
      shows: ['name.characters:*'],
      finding: ACCEPTED,
      sentence:
        'A name is brought into another normal form of Unicode before the check: check it as it was sent.',
    },
    {
      fails: ['name.characters:emoji-*', 'name.characters:dash-*', 'name.characters:no-break-space-*'],
      passes: ['name.characters:exclamation-mark-*', 'name.characters:at-sign-*'],
      shows: ['name.characters:*', 'name.first-character:*'],
      finding: ACCEPTED,
      sentence:
        'The pattern of a name lists what is forbidden: list what is allowed, since most of Unicode is not.',
    },
    {
      fails: ['name.first-character:u0030/*', 'name.first-character:u005F/*'],
      passes: ['name.first-character:u0020/*', 'name.characters:space-*'],
      shows: ['name.first-character:*'],
      finding: ACCEPTED,
      sentence: 'The first character of a name has no rule of its own: it has to be a letter.',
    },
    {
      fails: ['name.url-prefix:https-*'],
      passes: ['name.url-prefix:http-*'],
      shows: ['name.url-prefix:*', 'name.characters:*'],
      finding: ACCEPTED,
      sentence: 'Only http:// is refused at the start of a name: https:// has to be refused as well.',
    },
    {
      fails: ['name.url-prefix:http-*', 'name.url-prefix:https-*', 'name.characters:slash-*'],
      passes: ['name.characters:exclamation-mark-*'],
      shows: ['name.url-prefix:*', 'name.characters:*'],
      finding: ACCEPTED,
      sentence: 'Slashes are accepted in a name, and so are http:// and https:// at its start.',
    },
    {
      fails: ['name.prefix-without-slashes:*'],
      passes: ['name.url-prefix:*', 'name.ascii-accepted:colons'],
      finding: NAME_REFUSED,
      sentence: 'Every name that begins with http is refused: only http:// and https:// are forbidden.',
    },
    {
      fails: ['name.ascii-accepted:colons', 'name.ascii-accepted:acs'],
      passes: ['name.ascii-accepted:underscores', 'name.ascii-accepted:hyphens'],
      shows: ['name.ascii-accepted:*', 'name.prefix-without-slashes:*'],
      finding: NAME_REFUSED,
      sentence: 'Colons are refused in a name: it may hold them beside underscores and hyphens.',
    },
    {
      fails: ['name.ascii-accepted:upper-case'],
      passes: ['name.ascii-accepted:lower-case'],
      shows: ['name.ascii-accepted:*'],
      finding: NAME_REFUSED,
      sentence: 'Upper-case letters are refused in a name: it may hold letters of both cases.',
    },
    {
      fails: ['name.ascii-accepted:colons', 'name.ascii-accepted:underscores', 'name.ascii-accepted:hyphens'],
      passes: ['name.ascii-accepted:sign-second', 'name.ascii-accepted:lower-case'],
      shows: ['name.ascii-accepted:*'],
      finding: NAME_REFUSED,
      sentence: 'A sign at the end of a name is refused: only the first character has to be a letter.',
    },
    {
      fails: ['name.ascii-accepted:aliyun', 'name.ascii-accepted:acs'],
      passes: ['name.ascii-accepted:lower-case', 'name.ascii-accepted:colons'],
      finding: NAME_REFUSED,
      sentence: 'Names are held to the rule about tag keys: aliyun and acs: are reserved in tags only.',
    },
    {
      fails: ['name.ascii-accepted:null', 'name.ascii-accepted:true'],
      passes: ['name.ascii-accepted:aliyun'],
      shows: ['name.ascii-accepted:*'],
      finding: NAME_REFUSED,
      sentence: 'Words such as null and true are read as literals of a language: every parameter is a text.',
    },
    {
      fails: ['name.chinese-letters:first'],
      passes: ['name.chinese-letters:within', 'tags.length-not-in-bytes:128-chinese'],
      finding: NAME_REFUSED,
      sentence:
        'A Chinese letter is refused as the first character of a name: the letters there are those of Unicode too.',
    },
  ];
}
