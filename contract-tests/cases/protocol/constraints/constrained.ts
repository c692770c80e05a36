/** A parameter whose constraints are turned into cases, with what all kinds of constraints ask about it. */
import type { ClauseId } from '../../../../contract/clauses.ts';
import type { Contract } from '../../../../contract/contract.ts';
import { type Parameter, wireName } from '../../../../contract/document.ts';
import type { Names } from '../../../engine/names.ts';
import { type CallLiteral, type Parameters, withArticle } from '../../written-case.ts';
import type { ConstraintOptions } from '../../probes.ts';
import { BOTH, type Way } from '../../ways.ts';

/** One parameter. */
export interface Constrained {
  /** Its name in the contract. */
  readonly name: string;
  /** What titles call it, with its article: `a name`. */
  readonly called: string;
  readonly schema: Parameter['schema'];
  /** A valid value. */
  readonly example: string;
  /** Its value has to be new in each successful request. */
  readonly unique: boolean;
  /** The number that a keyword has; undefined where it has none, or where its cases are written as literals. */
  number(keyword: string): number | undefined;
  /** What a keyword has; undefined where its cases are written as literals. */
  value(keyword: string): unknown;
  /**
   * The clause about a place in the schema, or about the nearest place around it.
   * @throws Error when there is none: a gap in the ledger
   */
  clauseAt(place: string): ClauseId;
  /** The clause about just this place. */
  clauseOf(place: string): ClauseId | undefined;
  /** Tells whether a value breaks no constraint, or only ones with these keywords. */
  breaksOnly(value: string, keywords: readonly string[]): boolean;
  /** A text of a length, as legal as its length allows. */
  ofLength(length: number): string;
  /** A legal text that begins with another. */
  beginning(text: string): string;
  /** A case in which the parameter has a value that is accepted. */
  accepted(literal: Told): CallLiteral;
  /** Cases in which it has a value that is rejected for a keyword. */
  rejected(keyword: string, literal: Told, ways?: readonly Way[]): CallLiteral[];
}

/** What a case says, but for how it is sent. */
interface Told extends Pick<CallLiteral, 'clause' | 'title'> {
  readonly slug: string;
  readonly value: string;
}

/** @param options what the constraints of the operation don't say themselves */
export function constrained(
  contract: Contract,
  names: Names,
  options: ConstraintOptions,
  { name, pointer, schema, example }: Parameter,
): Constrained {
  const { ledger, errors, document } = contract;
  const unique = name === options.unique;
  const check = contract.check(pointer);
  const value = (keyword: string) =>
    options.written.includes(`${name} ${keyword}`) ? undefined : schema[keyword];
  return {
    name,
    called: withArticle(options.called[name] ?? name),
    schema,
    example,
    unique,
    value,
    number(keyword) {
      const limit = value(keyword);
      return typeof limit === 'number' ? limit : undefined;
    },
    clauseAt(place) {
      const clause = ledger.about(pointer + place);
      if (clause === undefined) throw new Error(`No clause is about ${pointer}${place}.`);
      return clause.id;
    },
    clauseOf: (place) => ledger.clauses.find(({ at }) => at === pointer + place)?.id,
    breaksOnly: (text, keywords) => check(text).every(({ keyword }) => keywords.includes(keyword)),
    ofLength: (length) => (unique && length >= SHORTEST_NEW ? names.ofLength(length) : 'a'.repeat(length)),
    beginning: (text) => (unique ? names.beginning(text) : text),
    accepted: ({ value: text, ...told }) => ({
      ...told,
      way: options.byPost.includes(told.slug) ? 'post-xml' : 'get-json',
      parameters: set(text),
      accepted: true,
    }),
    rejected(keyword, { value: text, ...told }, ways = BOTH) {
      const rest = { ...told, parameters: set(text), rejectedWith: errors.owedFor(name, keyword) };
      const [only, ...others] = ways;
      return only !== undefined && others.length === 0 ? [{ ...rest, way: only }] : [{ ...rest, ways }];
    },
  };

  /** The parameters of a call in which this one has a value; a repeated one gets the other members of its family. */
  function set(text: string): Parameters {
    const family = document.repeats.find(({ prefix }) => name.startsWith(`${prefix}.`))?.prefix;
    if (family === undefined) return { [name]: text };
    const members = document.parameters.filter((one) => one.name.startsWith(`${family}.`));
    return Object.fromEntries(
      members.map((one) => {
        const plain = one.name.slice(family.length + 1).toLowerCase();
        return [wireName(one.name, 1), one.name === name ? text : plain];
      }),
    );
  }
}

/** The least number of characters that a new name has. */
const SHORTEST_NEW = 24;
