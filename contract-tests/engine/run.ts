/** A run: the chosen cases against a target, one after the other; each ends in a verdict. */
import type { Level } from '../../contract/clauses.ts';
import { CannotRun } from '../target/cannot-run.ts';
import type { Environment } from '../target/signing.ts';
import type { Target } from '../target/target.ts';
import { impatience } from '../target/timeout-policy.ts';
import { fullSentence, isRegionFull } from './capacity.ts';
import type { PlacedCase, Suite } from './suite.ts';
import { connect } from './connection.ts';
import { namesOf } from './names.ts';
import { bare, notRun } from './open-verdict.ts';
import { type Players, type Player, playersOf } from './player.ts';
import { begin } from './preflight.ts';
import { TargetGone } from './second-try.ts';
import { type Choice, type Shortfall, shortfallOf } from './shortfall.ts';
import type { Verdict } from './verdict.ts';
import { contains } from './wildcard.ts';

/** What the user chose. */
export interface RunOptions extends Choice {
  /** A broken SHOULD fails. */
  readonly strict: boolean;
  /** Decides what the run chooses at random. */
  readonly seed: number;
  /** Stands in every name, so that no two runs meet; lower-case letters and digits. */
  readonly runId: string;
  readonly environment: Environment;
  /** A moment in milliseconds, of which only differences count; verdicts have no times without it. */
  readonly clock?: (() => number) | undefined;
  /** How the user calls this kit, for lines that show a difference again; `npx ecs-keypair-contract` when left out. */
  readonly command?: string;
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
 * Runs a suite.
 * @throws CannotRun when no case matches, the target can't be reached, it is a host of the vendor and nobody owns the
 * account, it refuses the credentials or the region, its region is full, it is no API at all, or names can't be written
 * down
 */
export async function runSuite(suite: Suite, target: Target, options: RunOptions): Promise<Run> {
  const { runId, seed, environment, overrides, traffic } = options;
  const names = namesOf(runId, seed);
  const all = suite.cases(names);
  const cases = chosenCases(all, options);
  const connection = connect(target, names, environment, overrides, traffic);
  const players = playersOf(suite, connection, options);
  try {
    for (const operation of new Set(cases.map((one) => one.operation))) {
      await begin(players.of(operation).session);
    }
    const { verdicts, cut } = await playAll(players, cases, options);
    const { pairs, retries, clockOffset } = connection;
    const shortfall = cut ?? shortfallOf(options, cases.length < all.length);
    return {
      target,
      verdicts,
      suite: all.map(bare),
      pairs,
      answers: players.answers,
      ...(retries > 0 ? { retries } : {}),
      ...(clockOffset === undefined ? {} : { clockOffset }),
      ...(shortfall === undefined ? {} : { shortfall }),
    };
  } finally {
    connection.close();
  }
}

async function playAll(players: Players, cases: readonly PlacedCase[], options: RunOptions) {
  const { clock, onVerdict } = options;
  const verdicts: Verdict[] = [];
  let late = 0;
  let cut: Shortfall | undefined;
  for (const one of cases) {
    const player = players.of(one.operation);
    const { session } = player;
    const [lateBefore, answersBefore] = [session.connection.late, session.answers.length];
    const reason = cut === undefined ? impatience(late) : 'Not run: the run ended before it.';
    let verdict = reason === undefined ? undefined : notRun(one, reason);
    try {
      verdict ??= await timed(player, one, clock);
      // What fills the region of the quota may show in the main region too, and is a case of its own.
      if (cut === undefined && one.needs !== 'quota-region') {
        if (await isRegionFull(session, session.answers.slice(answersBefore))) {
          cut = { by: 'target', sentence: fullSentence(session) };
          verdict = notRun(one, cut.sentence);
        }
      }
    } catch (error) {
      if (!(error instanceof TargetGone)) throw error;
      cut = { by: 'target', sentence: error.message };
      verdict = notRun(one, error.message);
    }
    if (session.connection.late > lateBefore) late++;
    // What was not played took no time.
    const told = clock === undefined ? verdict : { milliseconds: 0, ...verdict };
    verdicts.push(told);
    onVerdict?.(told, cases.length);
  }
  return { verdicts, cut };
}

async function timed(player: Player, one: PlacedCase, clock: RunOptions['clock']): Promise<Verdict> {
  const began = clock?.();
  const verdict = await player.play(one);
  return clock === undefined || began === undefined ? verdict : { ...verdict, milliseconds: clock() - began };
}

function chosenCases(cases: readonly PlacedCase[], options: RunOptions): readonly PlacedCase[] {
  const { filters, level } = options;
  const chosenBy = filters.map(contains);
  const chosen = cases.filter(
    (one) =>
      LEVELS.indexOf(bare(one).clause.level) <= LEVELS.indexOf(level) &&
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
