/** Cases of `minLength` and `maxLength`: 128 characters are accepted, 129 and many more are rejected. */
import type { CallLiteral } from '../../written-case.ts';
import type { Constrained } from './constrained.ts';

/** The cases of both limits. */
export function ofLengths(one: Constrained): CallLiteral[] {
  return [...ofMaximum(one), ...ofMinimum(one)];
}

function ofMaximum(one: Constrained): CallLiteral[] {
  const maximum = one.number('maxLength');
  if (maximum === undefined) return [];
  const of = (length: number) => ({
    clause: one.clauseAt('/maxLength'),
    slug: `${length}-characters`,
    value: one.ofLength(length),
  });
  const rejected = (length: number) => ({
    ...of(length),
    title: `${one.called} of ${length} characters is rejected`,
  });
  return [
    one.accepted({ ...of(maximum), title: `${one.called} of ${maximum} characters is accepted` }),
    ...[maximum + 1, ...farBeyond(maximum)].flatMap((length) => one.rejected('maxLength', rejected(length))),
    ...one.rejected('maxLength', rejected(TOO_LONG_FOR_A_URL), ['form']),
  ];
}

function ofMinimum(one: Constrained): CallLiteral[] {
  const minimum = one.number('minLength');
  if (minimum === undefined) return [];
  const clause = one.clauseAt('/minLength');
  const fewer = minimum - 1;
  const shortest = one.accepted({
    clause,
    slug: `${minimum}-character`,
    title: `${one.called} of ${counted(minimum)} is accepted`,
    value: one.ofLength(minimum),
  });
  return [
    // A text this short that has to be new may be taken already; that takes a scenario.
    ...(one.unique ? [] : [shortest]),
    ...one.rejected('minLength', {
      clause,
      slug: `${fewer}-characters`,
      title: `${one.called} of ${counted(fewer)} is rejected`,
      value: one.ofLength(fewer),
    }),
  ];
}

const TOO_LONG_FOR_A_URL = 10_000;

/** Lengths that no server meets unprepared; as many characters fit into a URL. */
function farBeyond(maximum: number): Set<number> {
  return new Set([maximum * 4, Math.max(1000, maximum * 2)]);
}

function counted(characters: number): string {
  return `${characters} character${characters === 1 ? '' : 's'}`;
}
