/** A contract whole: one operation's document with its error catalogue, its ledger and its compiled schemas. */
import { type Ledger, readLedger } from './clauses.ts';
import { type Document, readDocument } from './document.ts';
import { type ErrorCatalogue, readErrorCatalogue } from './error-catalogue.ts';
import { type BrokenConstraint, parameterJudge } from './parameter-set.ts';
import { type Check, compileSchemas } from './schemas.ts';
import type { WireParameters } from './wire/form.ts';

/** All that judge and judged know about one operation. */
export interface Contract {
  readonly document: Document;
  readonly errors: ErrorCatalogue;
  readonly ledger: Ledger;
  /** The check of the schema at a pointer. */
  readonly check: (pointer: string) => Check;
  /** The constraints that a set of parameters breaks. */
  readonly brokenConstraints: (parameters: WireParameters) => BrokenConstraint[];
}

/**
 * Reads a contract.
 * @param url where the bundle lies; the one of this kit when left out
 * @throws Error with one sentence when the bundle is missing or incomplete
 */
export function readContract(url?: URL): Contract {
  const document = readDocument(url);
  const check = compileSchemas(document);
  return {
    document,
    errors: readErrorCatalogue(document),
    ledger: readLedger(document),
    check,
    brokenConstraints: parameterJudge(document, check(document.parameterSet)),
  };
}
