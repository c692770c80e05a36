/** Cases of `enum`, `pattern` and `format`: values that are nearly one of the legal ones. */
import type { CallLiteral } from '../../written-case.ts';
import type { Constrained } from './constrained.ts';

/** The cases of all three. */
export function ofValues(one: Constrained): CallLiteral[] {
  return [...ofEnum(one), ...ofForm(one, 'pattern'), ...ofForm(one, 'format')];
}

/** Where only one value is legal, every other case shows that it is accepted. */
function ofEnum(one: Constrained): CallLiteral[] {
  const values = one.value('enum');
  if (!Array.isArray(values)) return [];
  const clause = one.clauseAt('/enum');
  const known = values.map(String);
  const [first = ''] = known;
  return [
    ...(known.length > 1 ? known : []).map((value) =>
      one.accepted({ clause, slug: `value-${value}`, title: `${one.called} of ${value} is accepted`, value }),
    ),
    ...one.rejected('enum', {
      clause,
      slug: 'another-value',
      title: `${one.called} with a value that does not exist is rejected`,
      value: `${first}x`,
    }),
    ...one.rejected('enum', {
      clause,
      slug: 'half-the-value',
      title: `${one.called} with half its value is rejected`,
      value: first.slice(0, first.length / 2),
    }),
  ];
}

/** The example, and the nearest text that breaks just this constraint. */
function ofForm(one: Constrained, keyword: 'pattern' | 'format'): CallLiteral[] {
  if (one.value(keyword) === undefined) return [];
  const clause = one.clauseAt(`/${keyword}`);
  const { example } = one;
  const near = SIGNS.flatMap((sign) => [example + sign, sign + example, example.slice(0, -1) + sign]);
  const illegal = near.find((text) => !one.breaksOnly(text, []) && one.breaksOnly(text, [keyword]));
  if (illegal === undefined)
    throw new Error(`No text near "${example}" breaks just the ${keyword} of ${one.name}.`);
  return [
    one.accepted({
      clause,
      slug: `${keyword}-of-the-example`,
      title: `${one.called} of the form of ${example} is accepted`,
      value: example,
    }),
    ...one.rejected(keyword, {
      clause,
      slug: `${keyword}-broken`,
      title: `${one.called} that is not of the form of ${example} is rejected`,
      value: illegal,
    }),
  ];
}

const SIGNS = ['x', '#', '1', ' '];
