/**
 * Where values are drawn from: names and tags that are legal, and such as break one rule. Legal texts are so short that
 * they fit however lengths are counted, and scripts that an older Unicode does not know are left out. What comes as a
 * list of kinds is drawn from kind by kind: one for each character, or for each number that a tag can have.
 */
import * as fc from 'fast-check';
import type { Member } from './tags.ts';

/** A tag of a request. */
export type Tag = readonly [key: string, value: string];

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NOT_FIRST = '0123456789:_-';
const NAME_CHARACTERS = LETTERS + NOT_FIRST;

/** ASCII but for what a name may hold, and but for the period, on which the page is not clear. */
const FOREIGN = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).filter(
  (character) => !NAME_CHARACTERS.includes(character) && character !== '.',
);

/** Legal ASCII names of any length: for each character one that has it as its second and as its last one. */
export function asciiNames(longest: number): fc.Arbitrary<string>[] {
  const middle = fc.string({ unit: characters(NAME_CHARACTERS), maxLength: longest - 3, size: 'max' });
  return Array.from(NAME_CHARACTERS, (character, i) =>
    middle.map((text) => `${LETTERS.charAt(i % LETTERS.length)}${character}${text}${character}`),
  );
}

/** An ASCII text with the characters of a name, a letter first. */
export function asciiName(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return nameOf(characters(NAME_CHARACTERS), minLength, maxLength);
}

/** A lower-case ASCII letter, then characters of a kind. */
export function nameOf(
  rest: fc.Arbitrary<string>,
  minLength: number,
  maxLength: number,
): fc.Arbitrary<string> {
  const others = fc.string({ unit: rest, minLength: minLength - 1, maxLength: maxLength - 1, size: 'max' });
  return fc.tuple(characters(LETTERS.slice(0, 26)), others).map(([first, text]) => first + text);
}

/** A Chinese letter. */
export function chinese(): fc.Arbitrary<string> {
  return fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point));
}

/** A letter of any script. */
export function anyLetter(): fc.Arbitrary<string> {
  const ranges = [
    [0x00c0, 0x0131],
    [0x014a, 0x024f],
    [0x0391, 0x03ff],
    [0x0410, 0x044f],
    [0x05d0, 0x05ea],
    [0x0621, 0x064a],
    [0x3041, 0x3096],
    [0xac00, 0xd7a3],
    [0x10400, 0x1044f],
  ] as const;
  return fc
    .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
    .map((point) => String.fromCodePoint(point))
    .filter((character) => /^\p{L}$/u.test(character));
}

/** Names with a foreign character somewhere between the first and the last, for each such character. */
export function withForeignCharacters(longest: number): fc.Arbitrary<string>[] {
  const half = Math.floor(longest / 2) - 4;
  const ends = fc.tuple(asciiName(1, half), asciiName(1, half));
  return FOREIGN.map((character) => ends.map(([start, end]) => start + character + end));
}

/** Names that begin with no letter, for each character that is none. */
export function withoutLetterFirst(longest: number): fc.Arbitrary<string>[] {
  return [...FOREIGN, ...Array.from(NOT_FIRST)].map((character) =>
    asciiName(2, longest - 28).map((name) => character + name),
  );
}

/** Any printable text that holds nothing reserved, neither begins nor ends with white space. */
export function tagText(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    { weight: 6, arbitrary: asciiCharacter() },
    { weight: 1, arbitrary: chinese() },
    { weight: 1, arbitrary: fc.constantFrom('é', 'я', '😀', '𐐀') },
  );
  return unreserved(fc.string({ unit, minLength, maxLength, size: 'max' }));
}

/** Legal tags with different keys, for each number of tags from 0 to a most. */
export function legalTags(most: number): fc.Arbitrary<Tag[]>[] {
  return Array.from({ length: most + 1 }, (_, count) =>
    fc.uniqueArray(fc.tuple(tagText(1, 30), tagText(0, 30)), {
      minLength: count,
      maxLength: count,
      // Keys that differ in letter case or beyond ASCII only are different, which other cases are about.
      selector: ([key]) => key.toLowerCase().replaceAll(/[^ -~]/gu, '?'),
    }),
  );
}

/** Tags of which one has the key of an earlier one, for each number that it can have. */
export function repeatedTags(most: number): fc.Arbitrary<Tag[]>[] {
  return numbers(2, most).map((repeated) =>
    fc
      .tuple(plainTags(repeated, most), fc.integer({ min: 1, max: repeated - 1 }), asciiText(3, 20))
      .map(([list, earlier, key]) =>
        list.map(([own, value], i): Tag => [i + 1 === earlier || i + 1 === repeated ? key : own, value]),
      ),
  );
}

/** Tags of which one has another text for its key or value, for each number that it can have. */
export function tagsWithOne(most: number, text: fc.Arbitrary<string>, member: Member): fc.Arbitrary<Tag[]>[] {
  return numbers(1, most).map((changed) =>
    fc.tuple(plainTags(changed, most), text).map(([list, wrong]) =>
      list.map(([key, value], i): Tag => {
        if (i + 1 !== changed) return [key, value];
        return member === 'Key' ? [wrong, value] : [key, wrong];
      }),
    ),
  );
}

/** A tag text with a reserved word: at the start where it is reserved only there, else anywhere. */
export function withWord(word: fc.Arbitrary<string>, anchored: boolean): fc.Arbitrary<string> {
  const before = anchored ? fc.constant('') : asciiText(0, 20);
  return fc.tuple(before, word, asciiText(0, 20)).map((parts) => parts.join(''));
}

/** A word of which some letters are written large: for each letter one in which this one is. */
export function inAnyCase(word: string): fc.Arbitrary<string>[] {
  const flags = fc.array(fc.boolean(), { minLength: word.length, maxLength: word.length });
  const letters = Array.from(word.matchAll(/[a-z]/g), ({ index }) => index);
  return letters.map((at) =>
    flags.map((large) =>
      Array.from(word, (letter, i) => (i === at || large[i] ? letter.toUpperCase() : letter)).join(''),
    ),
  );
}

/** A tag text of more characters than a limit allows; every other one has just one too many. */
export function longerThan(limit: number): fc.Arbitrary<string> {
  return fc
    .oneof(fc.constant(limit + 1), fc.integer({ min: limit + 1, max: limit * 3 }))
    .map((length) => 'x'.repeat(length));
}

/** A tag text that is too long and holds all reserved words that can go together: no single rule decides about it. */
export function beyondRepair(
  words: readonly { readonly anchored: boolean; readonly plain: readonly string[] }[],
  longest: number,
): fc.Arbitrary<string> {
  const of = (anchored: boolean) =>
    words.filter((one) => one.anchored === anchored).flatMap(({ plain }) => plain);
  return fc
    .tuple(fc.constantFrom(...of(true)), asciiText(0, 20), longerThan(longest))
    .map(([first, text, more]) => first + of(false).join('') + text + more);
}

/** Tags that are legal without any doubt. */
function plainTags(least: number, most: number): fc.Arbitrary<Tag[]> {
  return fc
    .integer({ min: least, max: most })
    .map((count) => numbers(1, count).map((n): Tag => [`key${n}`, `value${n}`]));
}

/** Printable ASCII that holds nothing reserved, neither begins nor ends with white space. */
function asciiText(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return unreserved(fc.string({ unit: asciiCharacter(), minLength, maxLength, size: 'max' }));
}

function asciiCharacter(): fc.Arbitrary<string> {
  return fc.integer({ min: 0x20, max: 0x7e }).map((point) => String.fromCodePoint(point));
}

function unreserved(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return texts.filter((text) => !/^(aliyun|acs:)|https?:\/\//i.test(text) && text.trim() === text);
}

function characters(text: string): fc.Arbitrary<string> {
  return fc.constantFrom(...Array.from(text));
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
