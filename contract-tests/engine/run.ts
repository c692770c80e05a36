/** A run: the chosen cases against a target, one after the other; each ends in a verdict. */
import type { Level } from '../../contract/clauses.ts';
import type { Contract } from '../../contract/contract.ts';
import { CannotRun } from '../target/cannot-run.ts';
import type { Case, Fixture } from './case.ts';
import { allCases } from '../cases/all-cases.ts';
import { namesOf } from './names.ts';
import { impatience } from '../target/timeout-policy.ts';
import { begin } from './preflight.ts';
import { fullSentence, isRegionFull } from './capacity.ts';
import { TargetGone, casesAnew, playTwice } from './second-try.ts';
import { type Overrides, type Session, openSession } from './session.ts';
import { type Shortfall, shortfallOf } from './shortfall.ts';
import type { Environment } from '../target/signing.ts';
import type { Target } from '../target/target.ts';
import { NotSent } from '../target/traffic/not-sent.ts';
import { Throttled } from '../target/traffic/throttling.ts';
import type { Traffic } from '../target/traffic/traffic.ts';
import { type Verdict, endingOf } from './verdict.ts';
import { contains } from './wildcard.ts';

/** What the user chose. */
export interface RunOptions {
  /** Only cases whose id matches one of these; `*` stands for any text. All when empty. */
  readonly filters: readonly string[];
  /** Only cases of clauses at least this binding. */
  readonly level: Level;
  /** A broken SHOULD fails. */
  readonly strict: boolean;
  readonly overrides: Overrides;
  /** Decides what the run chooses at random. */
  readonly seed: number;
  /** Stands in every name, so that no two runs meet; lower-case letters and digits. */
  readonly runId: string;
  readonly environment: Environment;
  /** A moment in milliseconds, of which only differences count; verdicts have no times without it. */
  readonly clock?: (() => number) | undefined;
  /** How the user calls this kit, for lines that show a difference again; `npx ecs-keypair-contract` when left out. */
  readonly command?: string;
  /** How the target is treated: requests go out at once and are sent once when left out. */
  readonly traffic?: Traffic | undefined;
  /** Called with each verdict as it comes, with how many cases there are. */
  readonly onVerdict?: (verdict: Verdict, total: number) => void;
}

/** What a run brought. */
export interface Run {
  readonly target: Target;
  readonly verdicts: readonly Verdict[];
  /** All cases of the suite, whether they were chosen or not. */
  readonly suite: readonly Pick<Verdict, 'clause' | 'needs'>[];
  /** How many pairs were made, by region. */
  readonly pairs: ReadonlyMap<string, number>;
  /** How many requests were answered, not counting answers that only asked to slow down. */
  readonly answers: number;
  /** How often a request was sent again, since the target asked to slow down; undefined when there was no need. */
  readonly retries?: number;
  /** The target's clock less this machine's, in milliseconds, where requests were signed by the target's. */
  readonly clockOffset?: number;
  /** Why the run is no whole one, so that nothing is claimed; undefined where it is. */
  readonly shortfall?: Shortfall;
}

/**
 * Runs the suite.
 * @throws CannotRun when no case matches, the target can't be reached, it is a host of the vendor and nobody owns the
 * account, it refuses the credentials or the region, its region is full, it is no API at all, or names can't be written
 * down
 */
export async function runSuite(contract: Contract, target: Target, options: RunOptions): Promise<Run> {
  const names = namesOf(options.runId, options.seed);
  const all = allCases(contract, names);
  const cases = chosenCases(contract, all, options);
  const { environment, overrides, traffic } = options;
  const session = openSession(contract, target, names, environment, overrides, traffic);
  try {
    await begin(session);
    const { verdicts, cut } = await playAll(session, cases, options);
    const { pairs, answers, retries, clockOffset } = session;
    const shortfall = cut ?? shortfallOf(options, cases.length < all.length);
    return {
      target,
      verdicts,
      suite: all.map((one) => bare(contract, one)),
      pairs,
      answers: answers.length,
      ...(retries > 0 ? { retries } : {}),
      ...(clockOffset === undefined ? {} : { clockOffset }),
      ...(shortfall === undefined ? {} : { shortfall }),
    };
  } finally {
    session.close();
  }
}

async function playAll(session: Session, cases: readonly Case[], options: RunOptions) {
  const { runId, seed, clock, onVerdict } = options;
  const { contract } = session;
  const anew = casesAnew(contract, runId, seed);
  const verdicts: Verdict[] = [];
  let late = 0;
  let cut: Shortfall | undefined;
  for (const one of cases) {
    const [lateBefore, answersBefore] = [session.late, session.answers.length];
    const reason = cut === undefined ? impatience(late) : 'Not run: the run ended before it.';
    let verdict = reason === undefined ? undefined : notRun(contract, one, reason);
    try {
      verdict ??= await timed(session, one, options, anew);
      // What fills the region of the quota may show in the main region too, and is a case of its own.
      if (cut === undefined && one.needs !== 'quota-region') {
        if (await isRegionFull(session, session.answers.slice(answersBefore))) {
          cut = { by: 'target', sentence: fullSentence(session) };
          verdict = notRun(contract, one, cut.sentence);
        }
      }
    } catch (error) {
      if (!(error instanceof TargetGone)) throw error;
      cut = { by: 'target', sentence: error.message };
      verdict = notRun(contract, one, error.message);
    }
    if (session.late > lateBefore) late++;
    // What was not played took no time.
    const told = clock === undefined ? verdict : { milliseconds: 0, ...verdict };
    verdicts.push(told);
    onVerdict?.(told, cases.length);
  }
  return { verdicts, cut };
}

async function timed(
  session: Session,
  one: Case,
  { strict, clock }: RunOptions,
  anew: (one: Case) => Case,
): Promise<Verdict> {
  const began = clock?.();
  const verdict = await runCase(session, one, strict, anew);
  return clock === undefined || began === undefined ? verdict : { ...verdict, milliseconds: clock() - began };
}

/**
 * Runs one case in a session that has begun. A case that gets no answer is played once more, and fails if it gets none
 * again while the target answers other requests.
 * @param anew makes the case again, with names that were never sent
 * @returns the verdict; what goes wrong is an ending too, and what a limit of the user forbids a skip
 * @throws TargetGone when the target answers nothing any more, CannotRun when names can't be written down
 */
export async function runCase(
  session: Session,
  one: Case,
  strict: boolean,
  anew: (one: Case) => Case = (same) => same,
): Promise<Verdict> {
  const verdict = bare(session.contract, one);
  const { clause } = verdict;
  const flag = one.needs && missingFixture(session.target, one.needs);
  if (flag) return { ...verdict, ending: 'skip', reason: `needs ${flag}` };
  session.playing = one.id;
  try {
    const result = await playTwice(session, one, anew);
    if (typeof result === 'string') return { ...verdict, ending: 'skip', reason: result };
    return { ...verdict, ending: endingOf(clause, result, strict), findings: result };
  } catch (error) {
    // What was sent at once with it is not to run into the next case.
    await session.idle();
    if (error instanceof CannotRun || error instanceof TargetGone) throw error;
    if (error instanceof NotSent) return { ...verdict, ending: 'skip', reason: error.message };
    if (error instanceof Throttled) return { ...verdict, ending: 'error', reason: error.message };
    const message = error instanceof Error ? error.message : String(error);
    return { ...verdict, ending: 'error', reason: `The suite itself failed: ${message}` };
  } finally {
    session.playing = undefined;
  }
}

function chosenCases(contract: Contract, cases: readonly Case[], options: RunOptions): readonly Case[] {
  const { filters, level } = options;
  const chosenBy = filters.map(contains);
  const chosen = cases.filter(
    (one) =>
      LEVELS.indexOf(contract.ledger.clause(one.clause).level) <= LEVELS.indexOf(level) &&
      (chosenBy.length === 0 || chosenBy.some((isChosen) => isChosen(one.id))),
  );
  if (chosen.length === 0) {
    const among = level === 'INFO' ? 'No case' : `No case with the level ${level} or above`;
    throw new CannotRun(
      `${among} matches ${filters.map((filter) => `"${filter}"`).join(' or ')}; --explain '*' lists all ids.`,
    );
  }
  return chosen;
}

const LEVELS: readonly Level[] = ['MUST', 'SHOULD', 'INFO'];

/** The flag that names what a case needs; undefined where the target has it. */
export function missingFixture(target: Target, fixture: Fixture): string | undefined {
  switch (fixture) {
    case 'resource-group':
      return target.resourceGroup === undefined ? '--resource-group ID' : undefined;
    case 'other-region':
      return target.otherRegion === undefined ? '--other-region ID' : undefined;
    case 'quota-region':
      return target.quotaRegion === undefined ? '--quota-region ID' : undefined;
    case 'other-access-key':
      return target.otherAccessKey === undefined
        ? '--other-access-key-id ID and --other-access-key-secret TEXT'
        : undefined;
    case 'verification':
      return target.verifies ? undefined : '--authenticates';
  }
}

/** The verdict of a case that was not played to its end. */
export function notRun(contract: Contract, one: Case, reason: string): Verdict {
  return { ...bare(contract, one), ending: 'error', reason };
}

/** A verdict to be. */
function bare({ ledger }: Contract, { id, title, clause, needs }: Case): Omit<Verdict, 'ending'> {
  const own = { id, title, clause: ledger.clause(clause), findings: [], reason: undefined };
  return needs === undefined ? own : { ...own, needs };
}
