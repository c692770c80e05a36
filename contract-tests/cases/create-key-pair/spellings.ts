/** The many spellings of one text once it is percent-encoded, as kinds to draw from. */
import * as fc from 'fast-check';
import { percentEncode } from '../../../contract/wire/percent-encoding.ts';
import { tagText } from './arbitraries.ts';

/** A text, two ways to spell it, and the way it goes. */
export interface Spelled {
  readonly text: string;
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly byPost: boolean;
}

/** Any text in any two spellings. */
export function spelledAnyhow(): fc.Arbitrary<Spelled> {
  const spelling = fc.array(fc.nat(3), { minLength: 1, maxLength: 8 });
  return fc.record({ text: tagText(2, 20), first: spelling, second: spelling, byPost: fc.boolean() });
}

/** For each sign and way a text that is escaped where it has to be in one spelling, and in each octet in the other. */
export function spelledSigns(): fc.Arbitrary<Spelled>[] {
  const signs = Array.from(` !"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`);
  return signs.flatMap((sign) =>
    [false, true].map((byPost) =>
      fc.record({
        text: tagText(1, 10).map((text) => (sign === ' ' ? `a${sign}${text}` : sign + text)),
        first: fc.constant([0]),
        second: fc.constant([sign === ' ' ? 3 : 1]),
        byPost: fc.constant(byPost),
      }),
    ),
  );
}

/**
 * One of the many spellings of a text: each character as it is, escaped, or escaped in lower case.
 * @param choices which of them, for each character in turn: 0 as it is, 1 lower case, 2 upper case, 3 a plus for a space
 */
export function spell(text: string, choices: readonly number[]): string {
  return Array.from(text, (character, i) => {
    const plain = percentEncode(character);
    switch (choices[i % choices.length] ?? 0) {
      case 1:
        return escaped(character);
      case 2:
        return escaped(character).toUpperCase();
      case 3:
        return character === ' ' ? '+' : plain;
      default:
        return plain;
    }
  }).join('');
}

/** Each octet of a text as an escape in lower case. */
export function escaped(text: string): string {
  return Array.from(Buffer.from(text), (octet) => `%${octet.toString(16).padStart(2, '0')}`).join('');
}

/** The same, with upper and lower case in turns. */
export function escapedInTurns(text: string): string {
  let count = 0;
  return escaped(text).replaceAll(/%../g, (one) => (count++ % 2 === 0 ? one.toUpperCase() : one));
}
