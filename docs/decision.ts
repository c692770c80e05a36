/**
 * Everything about one error code, gathered from the contract and the cases of the suite:
 *
 *     Duplicate.TagKey   step duplicate-keys   "No two tags of a request have the same key."   400, its message, what to do
 */
import type { Clause } from '../contract/clauses.ts';
import type { Contract } from '../contract/contract.ts';
import type { DocumentedAnswer } from '../contract/document.ts';
import type { CatalogueEntry, Cause } from '../contract/error-catalogue.ts';
import type { KnownCase } from './known-case.ts';

/** One code with what leads to it. */
export interface Decision {
  readonly entry: CatalogueEntry;
  /** The answer as the contract has it. */
  readonly answer: DocumentedAnswer;
  /** The rules whose breach raises it. */
  readonly rules: readonly Clause[];
  /** What was tried and raised it, in words, each once: `a name of 129 characters`. */
  readonly situations: readonly string[];
  /** The cases of the suite that are about it. */
  readonly cases: readonly KnownCase[];
}

/** One row of the decision table: what raises a code at one step of the checks. */
export interface Row {
  readonly step: string;
  readonly decision: Decision;
  /** The parameters that it may be about, by their names in the contract. */
  readonly parameters: readonly string[];
}

/** The decisions, in the order of the first check that raises each. */
export function decisionsOf(contract: Contract, cases: readonly KnownCase[]): Decision[] {
  const codes = new Set(contract.errors.checks.map(({ code }) => code));
  return [...codes].map((code) => decisionOf(contract, contract.errors.entry(code), cases));
}

/** The rows of the decision table, in the order of the checks. */
export function rowsOf(contract: Contract, decisions: readonly Decision[]): Row[] {
  return contract.document.orderOfChecks.flatMap((step) =>
    decisions.flatMap((decision) => {
      const causes = decision.entry.causes.filter((cause) => cause.step === step);
      const parameters = [...new Set(causes.flatMap(({ parameter }) => parameter ?? []))];
      return causes.length === 0 ? [] : [{ step, decision, parameters }];
    }),
  );
}

function decisionOf(contract: Contract, entry: CatalogueEntry, cases: readonly KnownCase[]): Decision {
  const answer = contract.document.answers.find(({ name }) => name === entry.code);
  if (answer === undefined) throw new Error(`The contract has no answer ${entry.code}.`);
  const places = placesOf(contract, entry, answer);
  const isAbout = ({ at }: Clause) => places.some((place) => at === place || at.startsWith(`${place}/`));
  const own = cases.filter(({ code }) => code === entry.code);
  const raising = new Set(own.map(({ clause }) => clause));
  const about = contract.ledger.clauses.filter(isAbout);
  const rules = about.filter(
    ({ id, at }) => id !== entry.clause && (raising.has(id) || at.startsWith(answer.pointer)),
  );
  const ids = new Set([entry.clause, ...rules.map(({ id }) => id)]);
  return {
    entry,
    answer,
    rules: rules.length > 0 ? rules : [contract.ledger.clause(entry.clause)],
    situations: [...new Set(own.filter(({ clause }) => ids.has(clause)).map(situation))],
    cases: cases.filter(({ clause, code }) => ids.has(clause) && (code === entry.code || code === undefined)),
  };
}

/** Where in the contract stands what raises a code: its answer, the schemas of its parameters, rules about the whole set. */
function placesOf({ document }: Contract, { causes }: CatalogueEntry, answer: DocumentedAnswer): string[] {
  return [answer.pointer, ...causes.flatMap(placesOfCause)];

  function placesOfCause({ parameter, keywords }: Cause): string[] {
    const set = document.parameterSet;
    const repeat = document.repeats.find(({ prefix }) => parameter?.startsWith(prefix));
    const ofSet = keywords.flatMap((keyword) => [
      `${set}/${keyword}`,
      ...(repeat ? [`${set}/x-repeat/${repeat.prefix}/${keyword}`] : []),
    ]);
    const schema = document.parameters.find(({ name }) => name === parameter)?.pointer;
    const own = schema === undefined || isOfSet(keywords) ? [] : [schema];
    return [...ofSet, ...own];
  }
}

/** Tells whether keywords are about the set of parameters rather than about the value of one. */
function isOfSet(keywords: readonly string[]): boolean {
  return keywords.length > 0 && keywords.every((keyword) => keyword === 'required' || keyword === 'unique');
}

/** What a case tried, without its ending and without how it was sent. */
function situation({ title }: KnownCase): string {
  return title
    .replace(/ \((?:GET|POST)(?:, (?:JSON|XML))?\)$/, '')
    .replace(/ is rejected(?: with [A-Za-z.]+(?:,? and .*)?)?$/, '');
}
