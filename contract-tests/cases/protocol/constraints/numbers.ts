/** Cases of `minimum`, `maximum` and `multipleOf`: 50 is accepted, 51 is rejected. */
import type { CallLiteral } from '../../written-case.ts';
import type { Constrained } from './constrained.ts';

/** The cases of all three. */
export function ofNumbers(one: Constrained): CallLiteral[] {
  return [...ofLimit(one, 'minimum', -1), ...ofLimit(one, 'maximum', 1), ...ofMultiple(one)];
}

/** @param beyond 1 where the numbers above the limit are illegal, -1 where those below it are */
function ofLimit(one: Constrained, keyword: 'minimum' | 'maximum', beyond: 1 | -1): CallLiteral[] {
  const limit = one.number(keyword);
  if (limit === undefined) return [];
  const step = one.number('multipleOf') ?? 1;
  return nearest(one, keyword, limit, limit + beyond * step);
}

/** The least multiple that no limit forbids, and a number beside it. */
function ofMultiple(one: Constrained): CallLiteral[] {
  const step = one.number('multipleOf');
  if (step === undefined) return [];
  const multiple = Math.max(1, Math.ceil((one.number('minimum') ?? 1) / step)) * step;
  return nearest(one, 'multipleOf', multiple, multiple + step / 2);
}

function nearest(one: Constrained, keyword: string, legal: number, illegal: number): CallLiteral[] {
  const clause = one.clauseAt(`/${keyword}`);
  return [
    one.accepted({
      clause,
      slug: `${keyword}-${legal}`,
      title: `${one.called} of ${legal} is accepted`,
      value: String(legal),
    }),
    ...one.rejected(keyword, {
      clause,
      slug: `${keyword}-${illegal}`,
      title: `${one.called} of ${illegal} is rejected`,
      value: String(illegal),
    }),
  ];
}
