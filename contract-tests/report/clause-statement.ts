/** What a statement says of each clause. */
import type { Clause, Level } from '../../contract/clauses.ts';
import type { Contract } from '../../contract/contract.ts';
import { sourceInWords } from '../../contract/source-in-words.ts';
import type { Ending, Verdict } from '../engine/verdict.ts';

/** One rule and the worst ending among its cases; `untested` where none was run, with the reason if there is one. */
export interface ClauseStatement {
  readonly id: string;
  readonly level: Level;
  readonly source: string;
  readonly text: string;
  readonly at: string;
  readonly ending: Ending | 'untested';
  readonly reason?: string;
}

/** The clauses of all ledgers as a run has decided them; one that several operations share stands once. */
export function clauseStatements(
  contracts: readonly Contract[],
  verdicts: readonly Verdict[],
): ClauseStatement[] {
  const clauses = new Map<string, Clause>();
  for (const { ledger } of contracts) {
    for (const clause of ledger.clauses) if (!clauses.has(clause.id)) clauses.set(clause.id, clause);
  }
  return Array.from(clauses.values(), (clause) => clauseStatement(clause, verdicts));
}

const WORST_FIRST: readonly Ending[] = ['fail', 'error', 'warn', 'skip', 'pass'];

function clauseStatement(clause: Verdict['clause'], verdicts: readonly Verdict[]): ClauseStatement {
  const { id, level, text, at, untestable } = clause;
  const own = verdicts.filter((verdict) => verdict.clause.id === id);
  const ending =
    WORST_FIRST.find((candidate) => own.some((verdict) => verdict.ending === candidate)) ?? 'untested';
  const reason = untestable ?? own.find((verdict) => verdict.ending === ending)?.reason;
  const source = sourceInWords(clause);
  return { id, level, source, text, at, ending, ...(reason === undefined ? {} : { reason }) };
}
