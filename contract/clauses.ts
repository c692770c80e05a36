/**
 * The ledger (`openapi/<operation>/clauses.yaml`) as code: each rule with its level, its source and its place in the contract.
 *
 *     name.maximum-length   MUST   page CreateKeyPair, KeyPairName   #/components/schemas/KeyPairName/maxLength
 */
import type bundle from '../generated/create-key-pair/openapi.json';
import { type Document, isObject } from './document.ts';
import { type Page, readPages } from './references.ts';

/** The id of a clause. */
export type ClauseId = keyof (typeof bundle)['x-clauses'];

/** Tells whether a text is the id of a clause; the type is made from the very keys of the ledger. */
export function isClauseId(document: Document, text: string): text is ClauseId {
  return text in writtenClauses(document);
}

/** How binding a clause is: a target that breaks a MUST fails, a SHOULD gets a warning, an INFO is reported. */
export type Level = 'MUST' | 'SHOULD' | 'INFO';

/** What each level means, in one sentence. */
export const LEVELS: Readonly<Record<Level, string>> = {
  MUST: "The vendor's page or machine-readable description of the operation says so and no newer official source says otherwise, or it follows from what they say.",
  SHOULD: 'One other official source says so, a live answer shows it, or a real client breaks without it.',
  INFO: 'Inferred; nothing official says so.',
};

/** Where a clause comes from. */
export type Source = PageSource | QuestionSource;

/** A part of a page of the vendor's. */
export interface PageSource {
  readonly kind: 'page';
  readonly page: Page;
  /** The part, by the headings of the page: `Request parameters, KeyPairName`. */
  readonly section: string;
  /** The few words that say so; undefined where a whole table or sample does. */
  readonly quote: string | undefined;
}

/** A question that the page leaves open, with the evidence by which it was decided. */
export interface QuestionSource {
  readonly kind: 'question';
  /** Its id in `questions.yaml`. */
  readonly id: string;
  readonly question: string;
}

/** One rule. */
export interface Clause {
  readonly id: ClauseId;
  readonly level: Level;
  readonly source: Source;
  /** The rule in one sentence. */
  readonly text: string;
  /** Where it stands in the contract, as a pointer. */
  readonly at: string;
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
 * @throws Error with one sentence when a clause is incomplete, or its source is not in the document
 */
export function readLedger(document: Document): Ledger {
  const pages = readPages(document.json);
  const clauses = Object.entries(writtenClauses(document)).map(([id, value]) => {
    if (!isClauseId(document, id)) throw new Error(`The ledger has no clause "${id}".`);
    return readClause(id, value, (written) => readSource(document, pages, written));
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

function readClause(
  id: ClauseId,
  value: unknown,
  sourceOf: (written: unknown) => Source | undefined,
): Clause {
  const { level, source: written, text, at, untestable } = isObject(value) ? value : {};
  const source = sourceOf(written);
  if (source === undefined) {
    throw new Error(`The clause ${id} has a source that leads nowhere; run "npm run lint:contract".`);
  }
  if (
    (level !== 'MUST' && level !== 'SHOULD' && level !== 'INFO') ||
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
    untestable: typeof untestable === 'string' ? untestable : undefined,
  };
}

/** A source as the ledger writes it: `{ page, section, quote }` or `{ question }`. */
function readSource(
  { json }: Document,
  pages: ReadonlyMap<string, Page>,
  written: unknown,
): Source | undefined {
  const { page, section, quote, question } = isObject(written) ? written : {};
  if (typeof page === 'string' && typeof section === 'string') {
    const found = pages.get(page);
    return (
      found && { kind: 'page', page: found, section, quote: typeof quote === 'string' ? quote : undefined }
    );
  }
  const questions = json['x-open-questions'];
  const asked = isObject(questions) && typeof question === 'string' ? questions[question] : undefined;
  const text = isObject(asked) ? asked['question'] : undefined;
  return typeof question === 'string' && typeof text === 'string'
    ? { kind: 'question', id: question, question: text }
    : undefined;
}
