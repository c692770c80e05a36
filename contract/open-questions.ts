/**
 * What the vendor's page leaves open (`openapi/<operation>/questions.yaml`) as code:
 *
 *     period   contradiction   May the name … have a period in it?   -> No, as the page has it. …   name.period
 */
import { type ClauseId, isClauseId } from './clauses.ts';
import { type Document, isObject } from './document.ts';

/** One question. */
export interface OpenQuestion {
  readonly id: string;
  /** Whether the page says nothing, or two things that can't both hold. */
  readonly kind: 'silence' | 'contradiction';
  readonly question: string;
  /** What is known from elsewhere, a sentence or two each. */
  readonly evidence: readonly string[];
  /** What the contract says. */
  readonly ruling: string;
  /** What the mock does. */
  readonly mock: string;
  /** The clauses that follow. */
  readonly clauses: readonly ClauseId[];
}

/**
 * Reads the questions, in the order they are written.
 * @throws Error with one sentence when one is incomplete
 */
export function readOpenQuestions(document: Document): readonly OpenQuestion[] {
  const written = document.json['x-open-questions'];
  return Object.entries(isObject(written) ? written : {}).map(([id, value]) => {
    const { kind, question, evidence, ruling, mock, clauses } = isObject(value) ? value : {};
    if (
      (kind !== 'silence' && kind !== 'contradiction') ||
      typeof question !== 'string' ||
      typeof ruling !== 'string' ||
      typeof mock !== 'string'
    ) {
      throw new Error(`The open question ${id} is incomplete; run "npm run lint:contract".`);
    }
    return {
      id,
      kind,
      question,
      evidence: texts(evidence),
      ruling,
      mock,
      clauses: texts(clauses).filter((clause) => isClauseId(document, clause)),
    };
  });
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
