/** The cases of the suite and the mutants of its proof, as the pages tell them; both come from outside this room. */
import type { ClauseId } from '../contract/clauses.ts';
import type { ErrorCode } from '../contract/error-catalogue.ts';

/** One case. */
export interface KnownCase {
  readonly id: string;
  readonly clause: ClauseId;
  /** The fact that it checks, in the present tense. */
  readonly title: string;
  /** The code that it expects; undefined where it expects none, or any. */
  readonly code: ErrorCode | undefined;
}

/** One mutant: a server with one fault, which the suite has to catch. */
export interface KnownMutant {
  readonly name: string;
  readonly clause: ClauseId;
  /** What it does wrong, in one sentence. */
  readonly fault: string;
}
