/**
 * Known failures: what an implementer has listed as wrong for now. A listed failure does not fail the run, and it is no
 * pass; a list that is out of date fails it.
 *
 *     case name.maximum-length:129-characters/*   fails     known, "Issue 12."
 *     clause name.period                          passes    the run fails: remove the entry
 *
 * A failure and, where a broken SHOULD only warns, a warning can be known. An error can't: without an answer nothing is
 * known of the case.
 */
import { type Contracts, allCases } from '../suite.ts';
import { namesOf } from '../engine/names.ts';
import type { Verdict } from '../engine/verdict.ts';
import { fits } from '../engine/wildcard.ts';

/** One entry: some cases of one clause, or all of them. */
export type KnownFailure = {
  /** Why the failure is accepted. */
  readonly reason: string;
  /** The last day (UTC, YYYY-MM-DD) on which the entry counts; for ever when left out. */
  readonly expires?: string;
} & (
  | {
      /** The id of a case, `*` standing for any text behind the colon. */
      readonly case: string;
      readonly clause?: never;
    }
  | { readonly clause: string; readonly case?: never }
);

/** A list of known failures. */
export interface KnownFailures {
  /** The name of the file it was read from, for messages. */
  readonly file: string;
  readonly entries: readonly KnownFailure[];
}

/**
 * How an entry stands after a run.
 *
 * holds: a case of it fails or warns; expired: so it does, but the entry's last day is over; passes: every case of it
 * was run and passes; stale: it stands for no case of the suite; unseen: none of its cases fails, and not all were run.
 */
export interface Standing {
  readonly entry: KnownFailure;
  readonly state: 'holds' | 'expired' | 'passes' | 'stale' | 'unseen';
}

/** A list of known failures beside a run. */
export interface AppliedKnownFailures {
  /** The entries, in the order of the file. */
  readonly standings: readonly Standing[];
  /** By the id of a case that fails or warns: the first entry that holds for it. */
  readonly known: ReadonlyMap<string, KnownFailure>;
  /** What is wrong with the list, one sentence for each entry; the run fails where there is one. */
  readonly faults: readonly string[];
}

/**
 * Holds a list against the verdicts of a run.
 * @param now the time of the run; its day in UTC counts
 */
export function applyKnownFailures(
  contracts: Contracts,
  { file, entries }: KnownFailures,
  verdicts: readonly Verdict[],
  now: Date,
): AppliedKnownFailures {
  const suite = allCases(contracts, namesOf('ids', 0));
  const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  const today = now.toISOString().slice(0, 10);
  const standings = entries.map((entry): Standing => {
    const cases = suite.filter(coveredBy(entry));
    return {
      entry,
      state: stateOf(
        entry,
        cases.map(({ id }) => byId.get(id)?.ending),
        today,
      ),
    };
  });
  const holding = standings.filter(({ state }) => state === 'holds').map(({ entry }) => entry);
  const known = new Map<string, KnownFailure>();
  for (const { id, clause, ending } of verdicts) {
    const covers = (entry: KnownFailure) => coveredBy(entry)({ id, clause: clause.id });
    const entry = isBroken(ending) ? holding.find(covers) : undefined;
    if (entry !== undefined) known.set(id, entry);
  }
  const faults = standings.flatMap((standing, index) => {
    const fault = faultOf(standing);
    return fault === undefined
      ? []
      : [`${file}, entry ${index + 1} (${entryName(standing.entry)}) ${fault}.`];
  });
  return { standings, known, faults };
}

/** What an entry is about: `case name.period:*` or `clause name.period`. */
export function entryName({ case: ofCase, clause }: KnownFailure): string {
  return ofCase === undefined ? `clause ${clause}` : `case ${ofCase}`;
}

/** Why a failure is accepted, and until when: `Issue 12. (until 2027-01-31)`. */
export function knownInWords({ reason, expires }: Pick<KnownFailure, 'reason' | 'expires'>): string {
  return expires === undefined ? reason : `${reason} (until ${expires})`;
}

function coveredBy(entry: KnownFailure): (one: { readonly id: string; readonly clause: string }) => boolean {
  if (entry.case === undefined) return ({ clause }) => clause === entry.clause;
  const isMeant = fits(entry.case);
  return ({ id }) => isMeant(id);
}

/** The state of an entry from the endings of all its cases, undefined for one that was left out. */
function stateOf(
  { expires }: KnownFailure,
  endings: readonly (Verdict['ending'] | undefined)[],
  today: string,
): Standing['state'] {
  if (endings.length === 0) return 'stale';
  if (endings.some(isBroken)) return expires !== undefined && expires < today ? 'expired' : 'holds';
  return endings.every((ending) => ending === 'pass') ? 'passes' : 'unseen';
}

function isBroken(ending: Verdict['ending'] | undefined): boolean {
  return ending === 'fail' || ending === 'warn';
}

function faultOf({ entry, state }: Standing): string | undefined {
  switch (state) {
    case 'passes':
      return 'passes now; remove it, or let --update-known-failures do so';
    case 'stale':
      return 'stands for no case of this suite; correct it, or let --update-known-failures remove it';
    case 'expired':
      return `expired on ${entry.expires} and still fails; repair the target, or decide on another date`;
    case 'holds':
    case 'unseen':
      return undefined;
  }
}
