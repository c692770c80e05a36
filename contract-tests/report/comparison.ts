/**
 * Two statements side by side: what got better and what got worse from the first run to the second.
 *
 *     claim   tags                                   conformant  ->  not conformant   worse
 *     clause  tags.key-maximum-length                pass        ->  fail             worse
 *     case    tags.key-maximum-length:128-characters pass        ->  fail             worse
 *
 * Clauses are compared by the cases that both runs have, so that a filter makes nothing better and a new case of another
 * suite nothing worse.
 */
import type { Ending } from '../engine/verdict.ts';
import { groupBy } from './grouping.ts';
import type { ComparableStatement } from './statement-file.ts';

/** How something stood in the two runs. */
export interface Change {
  readonly id: string;
  /** What a case is about, or why a claim stands as it does now. */
  readonly text?: string;
  readonly before: string;
  readonly after: string;
}

/** Changes in one direction. */
export interface Changes {
  readonly claims: readonly Change[];
  readonly clauses: readonly Change[];
  readonly cases: readonly Change[];
}

/** A case that only one of the runs has. */
export interface SingleCase {
  readonly id: string;
  readonly ending: string;
  readonly title: string;
}

/** What two statements say beside each other. */
export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  /** What to know about the comparison, in sentences: other targets, other versions, other options. */
  readonly notes: readonly string[];
  readonly worse: Changes;
  readonly better: Changes;
  /** Changes that are neither: now skipped, a fail that is an error now, a difference in what is only inferred. */
  readonly neither: Changes;
  /** Cases that only the second run has, and those that only the first has. */
  readonly came: readonly SingleCase[];
  readonly went: readonly SingleCase[];
}

/** Which run it was. */
export type Side = Pick<ComparableStatement, 'target' | 'date' | 'tool'>;

/**
 * Compares two statements, of one target at two times or of two targets.
 *
 * A pass, with or without a difference from the reference, is better than a warning, and that is better than a fail or an
 * error. From a skip to a pass is better, from a skip to anything else worse, since now it is known; to a skip is
 * neither. A claim gets worse from `conformant` to `no claim` to `not conformant`.
 */
export function compareStatements(before: ComparableStatement, after: ComparableStatement): Comparison {
  const sameStrictness = before.strict === after.strict;
  const first = casesById(before, sameStrictness);
  const second = casesById(after, sameStrictness);
  const [casesBefore, casesAfter] = [Array.from(first.values()), Array.from(second.values())];
  const shared = casesAfter.filter(({ id }) => first.has(id));
  const cases = shared.map(({ id, title, ending }) => ({
    id,
    text: title,
    before: first.get(id)?.ending ?? 'skip',
    after: ending,
  }));
  const clauses = Array.from(
    groupBy(shared, ({ clause }) => clause),
    ([id, list]) => ({
      id,
      before: worstOf(list.map((one) => first.get(one.id)?.ending ?? 'skip')),
      after: worstOf(list.map(({ ending }) => ending)),
    }),
  );
  const claims = sameStrictness ? claimChanges(before, after) : [];
  const inDirection = (direction: Direction): Changes => ({
    claims: claims.filter((one) => claimDirection(one) === direction),
    clauses: clauses.filter((one) => directionOf(one) === direction),
    cases: cases.filter((one) => directionOf(one) === direction),
  });
  return {
    before: sideOf(before),
    after: sideOf(after),
    notes: notesOf(before, after),
    worse: inDirection('worse'),
    better: inDirection('better'),
    neither: inDirection('neither'),
    came: casesAfter.filter(({ id }) => !first.has(id)).map(singleCase),
    went: casesBefore.filter(({ id }) => !second.has(id)).map(singleCase),
  };
}

/** The exit code of a comparison: 1 when something got worse, else 0. */
export function exitCodeOfComparison({ worse }: Comparison): 0 | 1 {
  return worse.claims.length + worse.clauses.length + worse.cases.length > 0 ? 1 : 0;
}

/** How a case ended, a pass that differs from the reference told apart. */
type Shown = Ending | 'differs';

type Direction = 'better' | 'worse' | 'neither' | 'same';

type Named = ComparableStatement['cases'][number];

interface Compared extends Pick<Named, 'id' | 'clause' | 'title'> {
  readonly ending: Shown;
}

/** Where only one run was strict, a broken SHOULD counts as a warning in both. */
function casesById({ cases }: ComparableStatement, sameStrictness: boolean): ReadonlyMap<string, Compared> {
  return new Map(
    cases.map(({ id, clause, title, level, ending, differs }) => {
      const isLenient = !sameStrictness && level === 'SHOULD' && ending === 'fail';
      const shown: Shown = isLenient ? 'warn' : differs ? 'differs' : ending;
      return [id, { id, clause, title, ending: shown }];
    }),
  );
}

const WORST_FIRST: readonly Shown[] = ['fail', 'error', 'warn', 'skip', 'differs', 'pass'];

function worstOf(endings: readonly Shown[]): Shown {
  return WORST_FIRST.find((ending) => endings.includes(ending)) ?? 'skip';
}

/** What an ending is worth; undefined where nothing is known. */
const WORTH: Readonly<Record<Shown, number | undefined>> = {
  pass: 2,
  differs: 2,
  warn: 1,
  fail: 0,
  error: 0,
  skip: undefined,
};

function directionOf({ before, after }: { before: Shown; after: Shown }): Direction {
  if (before === after) return 'same';
  const now = WORTH[after];
  if (now === undefined) return 'neither';
  const then = WORTH[before];
  if (then === undefined) return now === WORTH.pass ? 'better' : 'worse';
  return now > then ? 'better' : now < then ? 'worse' : 'neither';
}

type Claim = ComparableStatement['profiles'][number]['claim'];

interface ClaimChange extends Change {
  readonly before: Claim;
  readonly after: Claim;
}

function claimChanges(before: ComparableStatement, after: ComparableStatement): ClaimChange[] {
  return after.profiles.flatMap(({ name, claim, reason }) => {
    const then = before.profiles.find((profile) => profile.name === name);
    if (then === undefined) return [];
    return [
      { id: name, before: then.claim, after: claim, ...(reason === undefined ? {} : { text: reason }) },
    ];
  });
}

const CLAIMS: readonly Claim[] = ['not conformant', 'no claim', 'conformant'];

function claimDirection({ before, after }: ClaimChange): Direction {
  const step = CLAIMS.indexOf(after) - CLAIMS.indexOf(before);
  return step > 0 ? 'better' : step < 0 ? 'worse' : 'same';
}

function sideOf({ target, date, tool }: ComparableStatement): Side {
  return { target, date, tool: { version: tool.version, contract: tool.contract } };
}

function singleCase({ id, ending, title }: Compared): SingleCase {
  return { id, ending, title };
}

function notesOf(before: ComparableStatement, after: ComparableStatement): string[] {
  const differ = (what: string, first: string, second: string) =>
    first === second
      ? []
      : [`The ${what} is another one: ${first} in the first run, ${second} in the second.`];
  return [
    ...differ('operation', before.operation, after.operation),
    ...differ('target', before.target, after.target),
    ...differ('version of the suite', before.tool.version, after.tool.version),
    ...differ('version of the contract', before.tool.contract, after.tool.contract),
    ...differ('lowest level', before.level, after.level),
    ...(before.strict === after.strict
      ? []
      : [
          `Only the ${before.strict ? 'first' : 'second'} run was strict, so a broken SHOULD counts as a warning in both, and claims are not compared.`,
        ]),
    ...(Date.parse(after.date) < Date.parse(before.date)
      ? ['The second run is older than the first; are the two files in the right order?']
      : []),
  ];
}
