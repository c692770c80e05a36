/**
 * Which clauses of the ledger say that a call is refused:
 *
 *     { answer: 'InvalidRegionId.NotFound', because: 'unknown-region', at: '#/components/responses/…' } -> region.unknown
 */
import type { Level } from '../../contract/clauses.ts';
import type { Operation } from '../operations/operation.ts';
import type { Outcome } from '../call/outcome.ts';

/**
 * The clauses behind an outcome, by their ids: those at the place of the broken rule, else the one about the code.
 * Where several stand at one place, those of the most binding level.
 * @returns nothing for a success, for an answer that was asked for, and for a refusal that no clause is about
 */
export function clausesOf({ answer, at, forced }: Outcome, { contract }: Operation): string[] {
  const entry = contract.errors.find(answer);
  if (entry === undefined || forced === true) return [];
  if (at === undefined) return [entry.clause];
  const clauses = contract.ledger.allAbout(at);
  const level = LEVELS.find((one) => clauses.some((clause) => clause.level === one));
  return clauses.filter((clause) => clause.level === level).map(({ id }) => id);
}

const LEVELS: readonly Level[] = ['MUST', 'SHOULD', 'INFO'];
