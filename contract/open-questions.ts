/**
 * What the vendor's page leaves open (`openapi/<operation>/questions.yaml`) as code:
 *
 *     period   contradiction   May the name … have a period in it?   -> No, as the page has it. …   name.period
 */
import { type ClauseId, isClauseId } from './clauses.ts';
import { type Document, isObject } from './document.ts';
import { type Page, type Reference, readPages, readReference } from './references.ts';

/** One question. */
export interface OpenQuestion {
  readonly id: string;
  /** Whether the page says nothing, or two things that can't both hold. */
  readonly kind: 'silence' | 'contradiction';
  readonly question: string;
  readonly evidence: readonly Evidence[];
  /** What the contract says. */
  readonly decision: string;
  /** What the mock does. */
  readonly mock: string;
  /** The clauses whose source it is, and then others that it bears on. */
  readonly clauses: readonly ClauseId[];
}

/** One thing that is known, and where it can be read. */
export interface Evidence {
  readonly says: string;
  readonly where: readonly Reference[];
}

/**
 * Reads the questions, in the order they are written.
 * @throws Error with one sentence when one is incomplete, or a reference leads nowhere
 */
export function readOpenQuestions(document: Document): readonly OpenQuestion[] {
  const pages = readPages(document.json);
  return Object.entries(object(document.json['x-open-questions'])).map(([id, value]) => {
    const { kind, question, evidence: written, decision, mock, clauses } = object(value);
    const evidence = readEvidence(pages, written);
    if (
      (kind !== 'silence' && kind !== 'contradiction') ||
      typeof question !== 'string' ||
      evidence === undefined ||
      typeof decision !== 'string' ||
      typeof mock !== 'string'
    ) {
      throw new Error(`The open question ${id} is incomplete; run "npm run lint:contract".`);
    }
    const named = list(clauses).map(String);
    const ids = [...clausesFrom(document, id), ...named];
    const own = ids.filter((clause) => isClauseId(document, clause));
    return { id, kind, question, evidence, decision, mock, clauses: own };
  });
}

/** The ids of the clauses whose source a question is. */
function clausesFrom({ json }: Document, question: string): string[] {
  return Object.entries(object(json['x-clauses'])).flatMap(([id, clause]) =>
    object(object(clause)['source'])['question'] === question ? [id] : [],
  );
}

/** Undefined where something has no reference. */
function readEvidence(pages: ReadonlyMap<string, Page>, written: unknown): Evidence[] | undefined {
  const evidence = list(written).map((one) => {
    const { says, where } = object(one);
    const references = list(where).map((reference) => readReference(pages, reference));
    return { says: String(says), where: references.filter((found) => found !== undefined) };
  });
  return evidence.length > 0 && evidence.every(({ where }) => where.length > 0) ? evidence : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
