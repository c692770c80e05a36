/**
 * The statement of a run: what was tested, and how each clause and each case ended, as plain data. Every report, JSON,
 * JUnit or on a terminal, is made from it.
 */
import type { Level } from '../../contract/clauses.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Finding } from '../finding.ts';
import { type Profile, profilesOf } from '../profiles.ts';
import type { Run, RunOptions } from '../run.ts';
import { themeOf } from '../themes.ts';
import { type Ending, type Totals, type Verdict, differs, exitCodeOf, totalsOf } from '../verdict.ts';
import { curl } from './curl.ts';
import { type Precedence, precedenceOf } from './precedence.ts';
import { withoutKeys } from './redaction.ts';

/** A run as data. */
export interface Statement {
  readonly tool: { readonly name: string; readonly version: string; readonly contract: string };
  readonly operation: string;
  readonly target: string;
  readonly region: string;
  /** When the run began, in ISO 8601. */
  readonly date: string;
  /** How long it took, in milliseconds. */
  readonly milliseconds: number;
  readonly seed: number;
  readonly runId: string;
  readonly strict: boolean;
  readonly level: Level;
  readonly conformant: boolean;
  readonly totals: Totals;
  readonly requests: number;
  /** How many pairs were made, by region. */
  readonly pairs: Readonly<Record<string, number>>;
  /** What the target can claim. */
  readonly profiles: readonly Profile[];
  /** The order in which the target checks a request; undefined when no case tried it. */
  readonly precedence?: Precedence;
  readonly clauses: readonly ClauseStatement[];
  readonly cases: readonly CaseStatement[];
}

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

/** One case. */
export interface CaseStatement {
  readonly id: string;
  readonly clause: string;
  readonly level: Level;
  readonly theme: string;
  readonly title: string;
  readonly ending: Ending;
  /** True for a pass that differs from the reference in what is only inferred. */
  readonly differs: boolean;
  readonly reason?: string;
  /** The first findings; `more` counts the rest. */
  readonly findings: readonly FindingStatement[];
  readonly more: number;
}

/** One difference, with the request that showed it. */
export interface FindingStatement {
  readonly where: string;
  readonly expected: string;
  readonly received: string;
  readonly curl?: string;
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
}

/** So many findings of a case are written out. */
const SHOWN = 5;

/** So much of a response body is written out. */
const BODY = 2000;

/** Makes the statement of a run. */
export function statementOf(
  contract: Contract,
  run: Run,
  options: RunOptions,
  about: { version: string; date: Date; milliseconds: number },
): Statement {
  const totals = totalsOf(run.verdicts);
  const precedence = precedenceOf(contract, run.verdicts);
  return {
    tool: { name: 'ecs-keypair-contract', version: about.version, contract: contract.document.version },
    operation: contract.document.operation,
    target: run.target.url.origin,
    region: run.target.region,
    date: about.date.toISOString(),
    milliseconds: Math.round(about.milliseconds),
    seed: options.seed,
    runId: options.runId,
    strict: options.strict,
    level: options.level,
    conformant: exitCodeOf(totals) === 0,
    totals,
    requests: run.answers,
    pairs: Object.fromEntries(run.pairs),
    profiles: profilesOf(run.verdicts, run.suite),
    ...(precedence === undefined ? {} : { precedence }),
    clauses: contract.ledger.clauses.map((clause) => clauseStatement(clause, run.verdicts)),
    cases: run.verdicts.map(caseStatement),
  };
}

const WORST_FIRST: readonly Ending[] = ['fail', 'error', 'warn', 'skip', 'pass'];

function clauseStatement(clause: Verdict['clause'], verdicts: readonly Verdict[]): ClauseStatement {
  const { id, level, source, text, at, untestable } = clause;
  const own = verdicts.filter((verdict) => verdict.clause.id === id);
  const ending =
    WORST_FIRST.find((candidate) => own.some((verdict) => verdict.ending === candidate)) ?? 'untested';
  const reason = untestable ?? own.find((verdict) => verdict.ending === ending)?.reason;
  return { id, level, source, text, at, ending, ...(reason === undefined ? {} : { reason }) };
}

function caseStatement(verdict: Verdict): CaseStatement {
  const { id, clause, title, ending, reason, findings } = verdict;
  return {
    id,
    clause: clause.id,
    level: clause.level,
    theme: themeOf(clause),
    title,
    ending,
    differs: differs(verdict),
    ...(reason === undefined ? {} : { reason }),
    findings: findings.slice(0, SHOWN).map(findingStatement),
    more: Math.max(0, findings.length - SHOWN),
  };
}

function findingStatement({ where, expected, received, answer }: Finding): FindingStatement {
  const difference = { where, expected: withoutKeys(expected), received: withoutKeys(received) };
  if (answer === undefined) return difference;
  const { status, headers, body } = answer.exchange.response;
  return {
    ...difference,
    curl: curl(answer.exchange),
    response: { status, headers: Object.fromEntries(headers), body: withoutKeys(body).slice(0, BODY) },
  };
}
