/**
 * The ledger (`openapi/<operation>/clauses.yaml`) as code: each rule with its level, its source and its place in the contract.
 *
 *     name.maximum-length   MUST   page: KeyPairName   #/components/schemas/KeyPairName/maxLength
 */
import type bundle from '../generated/create-key-pair/openapi.json';
import { FOLDERS } from '../generated/registry.ts';
import { type Document, isObject } from './document.ts';

/** The id of a clause. */
export type ClauseId = keyof (typeof bundle)['x-clauses'];

/** Tells whether a text is the id of a clause; the type is made from the very keys of the ledger. */
export function isClauseId(document: Document, text: string): text is ClauseId {
  return text in writtenClauses(document);
}

/** How binding a clause is: a target that breaks a MUST fails, a SHOULD gets a warning, an INFO is reported. */
export type Level = 'MUST' | 'SHOULD' | 'INFO';

/** One rule. */
export interface Clause {
  readonly id: ClauseId;
  readonly level: Level;
  /** The part of the vendor's page, or the ruling, that it comes from. */
  readonly source: string;
  /** The rule in one sentence. */
  readonly text: string;
  /** Where it stands in the contract, as a pointer. */
  readonly at: string;
  /** The file that it is written in, as a path in the repository. */
  readonly file: string;
  /** Why no case can decide it; undefined where cases do. */
  readonly untestable: string | undefined;
}

/** The ledger of one operation. */
export interface Ledger {
  readonly clauses: readonly Clause[];
  /** The clause of an id. */
  clause(id: ClauseId): Clause;
  /** The clause about a place in the contract: the one that points to it, else to the nearest place around it. */
  about(pointer: string): Clause | undefined;
  /** All clauses about a place: those that point to it, else to the nearest place around it; often just one. */
  allAbout(pointer: string): readonly Clause[];
}

/**
 * Reads the ledger.
 * @throws Error with one sentence when a clause is incomplete
 */
export function readLedger(document: Document): Ledger {
  const folder = new Map<string, string>(Object.entries(FOLDERS)).get(document.operation) ?? '';
  const clauses = Object.entries(writtenClauses(document)).map(([id, value]) => {
    if (!isClauseId(document, id)) throw new Error(`The ledger has no clause "${id}".`);
    return readClause(id, value, folder);
  });
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return {
    clauses,
    clause(id) {
      const clause = byId.get(id);
      if (clause === undefined) throw new Error(`The ledger has no clause "${id}".`);
      return clause;
    },
    about: (pointer) => allAbout(pointer)[0],
    allAbout,
  };

  function allAbout(pointer: string): readonly Clause[] {
    for (let place = pointer; place.length > 1; place = place.slice(0, place.lastIndexOf('/'))) {
      const found = clauses.filter(({ at }) => at === place);
      if (found.length > 0) return found;
    }
    return [];
  }
}

function writtenClauses(document: Document): Readonly<Record<string, unknown>> {
  const written = document.json['x-clauses'];
  return isObject(written) ? written : {};
}

function readClause(id: ClauseId, value: unknown, folder: string): Clause {
  const { level, source, text, at, untestable, shared } = isObject(value) ? value : {};
  if (
    (level !== 'MUST' && level !== 'SHOULD' && level !== 'INFO') ||
    typeof source !== 'string' ||
    typeof text !== 'string' ||
    typeof at !== 'string'
  ) {
    throw new Error(`The clause ${id} of the ledger is incomplete; run "npm run lint:contract".`);
  }
  return {
    id,
    level,
    source,
    text,
    at,
    file: `openapi/${shared === true ? 'shared' : folder}/clauses.yaml`,
    untestable: typeof untestable === 'string' ? untestable : undefined,
  };
}
