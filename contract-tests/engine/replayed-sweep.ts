/**
 * A sweep once more. It judges the answers of other cases, so these are played, in the order of a run, until the sweep
 * finds something; then the exchanges with its findings are printed.
 */
import type { SweepCase } from './case.ts';
import type { PlacedCase } from './suite.ts';
import { impatience } from '../target/timeout-policy.ts';
import { begin } from './preflight.ts';
import type { Player } from './player.ts';
import type { RunOptions } from './run.ts';
import { wireLog } from '../target/traffic/wire-log.ts';
import type { Verdict } from './verdict.ts';
import { contains } from './wildcard.ts';

/** What a sweep found. */
export interface PlayedSweep {
  readonly verdict: Verdict;
  /** The exchanges with a finding, secrets left out, and how much was judged. */
  readonly lines: readonly string[];
}

/**
 * Plays cases for a sweep.
 * @param options.filters which cases are played, by a part of their ids; all when empty
 * @throws CannotRun as the begin of a run does
 */
export async function playedSweep(
  player: Player,
  sweep: PlacedCase & SweepCase,
  cases: readonly PlacedCase[],
  { filters = [] }: Partial<Pick<RunOptions, 'filters'>>,
): Promise<PlayedSweep> {
  const { session } = player;
  await begin(session);
  const wanted = filters.map(contains);
  const chosen = cases.filter(
    (one) =>
      one.operation === sweep.operation &&
      !('sweep' in one) &&
      (wanted.length === 0 || wanted.some((isWanted) => isWanted(one.id))),
  );
  let verdict = await player.play(sweep);
  let judged = session.answers.length;
  let [played, late] = [0, 0];
  for (const one of chosen) {
    if (verdict.findings.length > 0 || impatience(late) !== undefined) break;
    const lateBefore = session.connection.late;
    await player.play(one);
    played++;
    if (session.connection.late > lateBefore) late++;
    // To judge all of them again behind each case would take the square of the time.
    if (session.answers.length < judged * GROWTH && played < chosen.length) continue;
    verdict = await player.play(sweep);
    judged = session.answers.length;
  }
  const answers = session.answers.length;
  const count = player.played.size;
  return {
    verdict,
    lines: [
      ...exchangesOf(verdict).flatMap((lines) => [...lines, '']),
      `Judged ${answers} answers, to the requests of ${count} case${count === 1 ? '' : 's'} and those by which a run begins.`,
    ],
  };
}

/** The answers are judged again when their number has grown by this factor. */
const GROWTH = 1.2;

/** How many exchanges are printed. */
const SHOWN = 3;

function exchangesOf({ findings }: Verdict): string[][] {
  const seen = new Set(findings.flatMap(({ answer }) => (answer === undefined ? [] : [answer.exchange])));
  return Array.from(seen).slice(0, SHOWN).map(wireLog);
}
