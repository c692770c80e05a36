/**
 * The merged parameter set of a request, judged against its one schema: which constraint of which parameter is broken.
 *
 *     { KeyPairName: '1abc', 'Tag.3.Key': 'aliyun' } -> KeyPairName pattern, Tag.N.Key not (on the wire: Tag.3.Key)
 */
import { type Document, contractName } from './document.ts';
import type { Check, Violation } from './schemas.ts';
import type { WireParameters } from './wire/form.ts';

/** A constraint that a request breaks. */
export interface BrokenConstraint {
  /** The parameter by its name in the contract. */
  readonly parameter: string;
  /** The parameter by its name on the wire. */
  readonly wireName: string;
  /** The keyword of its schema; `required`, `dependentRequired`, `maximum` and `unique` are those of the set. */
  readonly keyword: string;
  /** Where the constraint stands in the contract. */
  readonly pointer: string;
}

/** The names of the parameters for which the empty text is as good as none (questions `missing-parameters` and `empty-resource-group`). */
export function emptyIsAbsent(document: Document): ReadonlySet<string> {
  const names = document.parameters.filter(({ schema }) => schema['x-empty-is-absent'] === true);
  return new Set(names.map(({ name }) => name));
}

/**
 * Makes the judge of parameter sets.
 * @param check the check of the merged schema
 */
export function parameterJudge(
  document: Document,
  check: Check,
): (parameters: WireParameters) => BrokenConstraint[] {
  const mayBeEmpty = emptyIsAbsent(document);
  return (parameters) => {
    const set: Record<string, string> = {};
    for (const [name, value] of parameters) if (value !== '' || !mayBeEmpty.has(name)) set[name] = value;
    return check(set).flatMap((violation) => brokenConstraint(document, violation));
  };
}

function brokenConstraint(document: Document, violation: Violation): BrokenConstraint[] {
  const { keyword, pointer, path, member } = violation;
  const wire = member ?? path.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
  // `allOf` and `if` only pass on what a keyword below them found.
  if (wire === '') return [];
  const { name, repeat } = contractName(document.repeats, wire);
  const parameter = keyword === 'maximum' && repeat ? repeat.prefix : name;
  return [{ parameter, wireName: wire, keyword, pointer }];
}
