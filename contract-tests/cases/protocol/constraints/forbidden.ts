/** Cases of `not` with a pattern, alone or in an `allOf`: the forbidden words, and legal texts that are nearly such a word. */
import { type CallLiteral, slugOf } from '../../written-case.ts';
import type { Constrained } from './constrained.ts';
import { type ForbiddenWords, forbiddenWords, forbiddingPatterns } from './forbidden-words.ts';

/** The cases of all forbidding patterns. */
export function ofForbiddenWords(one: Constrained): CallLiteral[] {
  return forbiddingPatterns(one.schema).flatMap(([place, pattern]) => {
    const words = forbiddenWords(pattern);
    return [...rejections(one, place, words), ...nearMisses(one, place, words)];
  });
}

/** Other letter cases than the page's own are a matter of the clause around the words. */
function rejections(one: Constrained, place: string, words: ForbiddenWords): CallLiteral[] {
  const own = one.clauseAt(place);
  const around = one.clauseAt(place.replace(/\/[^/]+$/, ''));
  const rejected = (clause: typeof own, word: string, [where, value]: Position) =>
    one.rejected('not', {
      clause,
      slug: slugOf(`${word} ${where}`),
      title: `${one.called} with ${word} ${where} is rejected`,
      value,
    });
  const everywhere = (clause: typeof own, list: readonly string[]) =>
    list.flatMap((word) =>
      positions(word, words.anchored).flatMap((position) => rejected(clause, word, position)),
    );
  return [
    ...everywhere(own, words.plain),
    ...everywhere(around, words.otherCases),
    // One place for each: the others have been tried with other spellings.
    ...words.mixedCases.flatMap((word) =>
      rejected(around, word, words.anchored ? ['at the start', `${word}x`] : ['inside', `x${word}x`]),
    ),
  ];
}

/** The beginnings of the words, and the words behind another character where only a start is forbidden. */
function nearMisses(one: Constrained, place: string, words: ForbiddenWords): CallLiteral[] {
  const clause = one.clauseOf(`${place}/pattern`) ?? one.clauseAt('');
  const beginnings = words.plain.map((word) => longestLegalBeginning(one, word));
  const behind = words.anchored ? words.plain.filter((word) => one.breaksOnly(`x${word}x`, [])) : [];
  return [
    ...beginnings.map((word) =>
      one.accepted({
        clause,
        slug: slugOf(`${word} at the start`),
        title: `${one.called} that begins with ${word} is accepted`,
        value: one.beginning(`${word}x`),
      }),
    ),
    ...behind.map((word) =>
      one.accepted({
        clause,
        slug: slugOf(`${word} inside`),
        title: `${one.called} with ${word} behind its start is accepted`,
        value: one.beginning(`x${word}x`),
      }),
    ),
  ];
}

function longestLegalBeginning(one: Constrained, word: string): string {
  const beginnings = Array.from(word, (_, i) => word.slice(0, word.length - 1 - i));
  return beginnings.find((beginning) => one.breaksOnly(`${beginning}x`, [])) ?? '';
}

type Position = readonly [where: string, value: string];

function positions(word: string, anchored: boolean): Position[] {
  const atTheStart: Position[] = [
    ['alone', word],
    ['at the start', `${word}x`],
  ];
  return anchored ? atTheStart : [...atTheStart, ['in the middle', `x ${word}x`], ['at the end', `x${word}`]];
}
