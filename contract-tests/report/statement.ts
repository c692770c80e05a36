/**
 * The statement of a run: what was tested, and how each clause and each case ended, as plain data. Every report, JSON,
 * JUnit or on a terminal, is made from it.
 */
import type { Level } from '../../contract/clauses.ts';
import type { Finding } from '../judges/finding.ts';
import type { AppliedKnownFailures, KnownFailure } from '../known-failures/known-failures.ts';
import { likelyMistakes } from '../diagnosis/likely-mistake.ts';
import { type Profile, profilesOf } from '../engine/profiles.ts';
import type { Run, RunOptions } from '../engine/run.ts';
import { themeOf } from '../subjects/themes.ts';
import { type Contracts, contractsOf } from '../suite.ts';
import type { Shortfall } from '../engine/shortfall.ts';
import { type Ending, type Totals, type Verdict, differs, exitCodeOf, totalsOf } from '../engine/verdict.ts';
import { type Precedence, precedenceOf } from './precedence.ts';
import { withoutSecrets, withoutSecretsInHeader } from '../target/redaction.ts';
import { type ClauseStatement, clauseStatements } from './clause-statement.ts';
import { type OfRun, reproduction } from './reproduction.ts';

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
  /** True only where every profile is claimed, which takes a whole run. */
  readonly conformant: boolean;
  /** Why the run is no whole one; undefined where it is. */
  readonly shortfall?: Shortfall;
  /** The target's clock less this machine's, in milliseconds, where requests were signed by the target's. */
  readonly clockOffset?: number;
  readonly totals: Totals;
  readonly requests: number;
  /** How many requests were sent again, since the target asked to slow down; undefined when none was. */
  readonly retries?: number;
  /** How many pairs were made, by region. */
  readonly pairs: Readonly<Record<string, number>>;
  /** What the target can claim. */
  readonly profiles: readonly Profile[];
  /** The order in which the target checks a request; undefined when no case tried it. */
  readonly precedence?: Precedence;
  /** What is wrong with the list of known failures, one sentence for each entry; undefined when no list was given. */
  readonly knownFailures?: { readonly listed: number; readonly faults: readonly string[] };
  readonly clauses: readonly ClauseStatement[];
  readonly cases: readonly CaseStatement[];
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
  /** How long it took, in milliseconds, where the run had a clock. */
  readonly milliseconds?: number;
  /** The likely mistake behind a failure, where its pattern is known. */
  readonly hint?: string;
  /** For a failure that the implementer has listed as known: why, and until when (YYYY-MM-DD). */
  readonly known?: { readonly reason: string; readonly expires?: string };
  /** The first findings; `more` counts the rest. */
  readonly findings: readonly FindingStatement[];
  readonly more: number;
}

/** One difference, with the request that showed it; `curl` is a text for the shell that shows it again. */
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

/**
 * Makes the statement of a run.
 * @param about.knownFailures the implementer's list of known failures beside the run, if there is one
 */
export function statementOf(
  contracts: Contracts,
  run: Run,
  options: RunOptions,
  about: {
    version: string;
    date: Date;
    milliseconds: number;
    knownFailures?: AppliedKnownFailures | undefined;
  },
): Statement {
  const totals = totalsOf(run.verdicts);
  const tested = contractsOf(contracts);
  const versions = new Set(tested.map(({ document }) => document.version));
  const precedence = tested.map((one) => precedenceOf(one, run.verdicts)).find((one) => one !== undefined);
  const hints = likelyMistakes(run.verdicts);
  const profiles = profilesOf(run.verdicts, run.suite, run.shortfall);
  return {
    tool: { name: 'ecs-keypair-contract', version: about.version, contract: Array.from(versions).join(', ') },
    operation: tested.map(({ document }) => document.operation).join(', '),
    target: run.target.url.origin,
    region: run.target.region,
    date: about.date.toISOString(),
    milliseconds: Math.round(about.milliseconds),
    seed: options.seed,
    runId: options.runId,
    strict: options.strict,
    level: options.level,
    conformant: profiles.every(({ claim }) => claim === 'conformant'),
    ...(run.shortfall === undefined ? {} : { shortfall: run.shortfall }),
    ...(run.clockOffset === undefined ? {} : { clockOffset: run.clockOffset }),
    totals,
    requests: run.answers,
    ...(run.retries === undefined ? {} : { retries: run.retries }),
    pairs: Object.fromEntries(run.pairs),
    profiles,
    ...(precedence === undefined ? {} : { precedence }),
    ...(about.knownFailures === undefined ? {} : { knownFailures: listStatement(about.knownFailures) }),
    clauses: clauseStatements(tested, run.verdicts),
    cases: run.verdicts.map((verdict) =>
      caseStatement(verdict, hints.get(verdict.id), about.knownFailures?.known.get(verdict.id), {
        target: run.target,
        options,
      }),
    ),
  };
}

/** The exit code of the run that a statement is about: 0 nothing failed but what is known, 1 something did, 2 it could not be run. */
export function exitCodeOfStatement({ totals, cases, knownFailures, shortfall }: Statement): 0 | 1 | 2 {
  const known = cases.filter(isKnownFailure).length;
  const faults = knownFailures?.faults.length ?? 0;
  return exitCodeOf(totals, { known, faults }, shortfall?.by === 'target');
}

/** A rule in words: `MUST: A version that does not exist is refused. (page: Request parameters)`. */
export function ruleInWords(clause: string, { clauses }: Pick<Statement, 'clauses'>): string {
  const rule = clauses.find(({ id }) => id === clause);
  return rule === undefined ? clause : `${rule.level}: ${rule.text} (${rule.source})`;
}

/** Tells whether a case failed as the implementer had listed. */
export function isKnownFailure({ ending, known }: Pick<CaseStatement, 'ending' | 'known'>): boolean {
  return ending === 'fail' && known !== undefined;
}

function listStatement({ standings, faults }: AppliedKnownFailures): {
  listed: number;
  faults: readonly string[];
} {
  return { listed: standings.length, faults };
}

function caseStatement(
  verdict: Verdict,
  hint: string | undefined,
  known: KnownFailure | undefined,
  run: OfRun,
): CaseStatement {
  const { id, clause, title, ending, reason, findings, milliseconds } = verdict;
  return {
    id,
    clause: clause.id,
    level: clause.level,
    theme: themeOf(clause),
    title,
    ending,
    differs: differs(verdict),
    ...(reason === undefined ? {} : { reason }),
    ...(milliseconds === undefined ? {} : { milliseconds: Math.round(milliseconds) }),
    ...(hint === undefined ? {} : { hint }),
    ...(known === undefined ? {} : { known: knownStatement(known) }),
    findings: findings.slice(0, SHOWN).map((finding) => findingStatement(verdict, finding, run)),
    more: Math.max(0, findings.length - SHOWN),
  };
}

function knownStatement({ reason, expires }: KnownFailure): { reason: string; expires?: string } {
  return { reason, ...(expires === undefined ? {} : { expires }) };
}

function findingStatement(verdict: Verdict, finding: Finding, run: OfRun): FindingStatement {
  const { where, expected, received, answer } = finding;
  const difference = {
    where,
    expected: withoutSecrets(expected),
    received: withoutSecrets(received),
    curl: reproduction(verdict, finding, run),
  };
  if (answer === undefined) return difference;
  const { status, headers, body } = answer.exchange.response;
  return {
    ...difference,
    response: {
      status,
      headers: Object.fromEntries(
        Array.from(headers, ([name, value]) => [name, withoutSecretsInHeader(name, value)]),
      ),
      body: withoutSecrets(body).slice(0, BODY),
    },
  };
}
