/** Texts that nearly are a given one, as kinds to draw from. */
import * as fc from 'fast-check';

/**
 * What differs from a word by letters that are one too many, for each place, or that lack at the end. The end is cut within
 * letters only: `cn-beijing` and `rg-1` may exist beside `cn-beijing-finance-1` and `rg-10`.
 */
export function nearMisses(word: string): fc.Arbitrary<string>[] {
  const more = fc.constantFrom('x', 'q', 'xx');
  const places = Array.from({ length: word.length + 1 }, (_, at) => at);
  return [
    ...places.map((at) => more.map((letters) => word.slice(0, at) + letters + word.slice(at))),
    ...places
      .slice(3)
      .map((length) => word.slice(0, length))
      .filter((beginning) => /[a-z]{2}$/.test(beginning))
      .map((beginning) => fc.constant(beginning.slice(0, -1))),
  ];
}
