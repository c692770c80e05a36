/**
 * Players of cases, one for each operation: from a case to its verdict.
 *
 * A sweep judges what other cases have got. Where the run has no such answer yet, since it plays only a part of the suite
 * or plays it in another order, the player plays cases that get one: under names of their own, so that these cases can
 * still be played for themselves.
 */
import { CannotRun } from '../target/cannot-run.ts';
import { NotSent } from '../target/traffic/not-sent.ts';
import { Throttled } from '../target/traffic/throttling.ts';
import type { SweepCase } from './case.ts';
import type { PlacedCase, Suite } from './suite.ts';
import type { Connection } from './connection.ts';
import { namesOf } from './names.ts';
import { bare, missingFixture } from './open-verdict.ts';
import { TargetGone, playTwice } from './second-try.ts';
import { type Session, openSession } from './session.ts';
import type { OperationUnderTest } from './subject.ts';
import { type Verdict, endingOf } from './verdict.ts';

/** Plays the cases about one operation. */
export interface Player {
  readonly session: Session;
  /** The ids of the cases that have been played, sweeps apart. */
  readonly played: ReadonlySet<string>;
  /**
   * Plays a case. One that gets no answer is played once more, and fails if it gets none again while the target answers
   * other requests.
   * @returns the verdict; what goes wrong is an ending too, and what a limit of the user forbids a skip
   * @throws TargetGone when the target answers nothing any more, CannotRun when names can't be written down
   */
  play(one: PlacedCase): Promise<Verdict>;
}

/** The players of a run. */
export interface Players {
  of(operation: OperationUnderTest): Player;
  /** How many answers there have been. */
  readonly answers: number;
}

/** What playing takes of a run's options. */
export interface PlayOptions {
  readonly runId: string;
  readonly seed: number;
  readonly strict: boolean;
}

/** Makes the players of a run. */
export function playersOf(suite: Suite, connection: Connection, options: PlayOptions): Players {
  const { runId, seed, strict } = options;
  const players = new Map<OperationUnderTest, Player>();
  const again = once(() => byId(suite.cases(namesOf(`${runId}r`, seed))));
  const forSweeps = once(() => suite.cases(namesOf(`${runId}s`, seed)));
  return {
    of(operation) {
      const known = players.get(operation);
      if (known !== undefined) return known;
      const player = playerOf(operation);
      players.set(operation, player);
      return player;
    },
    get answers() {
      return Array.from(players.values(), ({ session }) => session.answers.length).reduce((a, b) => a + b, 0);
    },
  };

  function playerOf(operation: OperationUnderTest): Player {
    const session = openSession(connection, operation);
    const played = new Set<string>();
    const player: Player = {
      session,
      played,
      async play(one) {
        if ('sweep' in one) await playFor(one);
        else played.add(one.id);
        return await playCase(session, one, strict, (same) => again().get(same.id) ?? same);
      },
    };
    return player;

    async function playFor({ sweep, seenIn = [], needs }: SweepCase): Promise<void> {
      const isSkipped = needs !== undefined && missingFixture(session.target, needs) !== undefined;
      if (isSkipped) return;
      for (const isSeenIn of seenIn) {
        if (typeof sweep(session.answers) !== 'string') return;
        const cases = forSweeps().filter(
          (one) => one.operation === operation && !('sweep' in one) && !played.has(one.id) && isSeenIn(one),
        );
        for (const one of cases.slice(0, FEW)) {
          await player.play(one);
          if (typeof sweep(session.answers) !== 'string') return;
        }
      }
    }
  }
}

/** How many cases of a kind are played for a sweep. */
const FEW = 4;

/**
 * Plays a case in a session.
 * @param anew makes the case again, with names that were never sent
 * @throws TargetGone and CannotRun as `Player.play` does
 */
async function playCase(
  session: Session,
  one: PlacedCase,
  strict: boolean,
  anew: (one: PlacedCase) => PlacedCase,
): Promise<Verdict> {
  const { connection } = session;
  const verdict = bare(one);
  const flag = one.needs && missingFixture(session.target, one.needs);
  if (flag) return { ...verdict, ending: 'skip', reason: `needs ${flag}` };
  connection.playing = one.id;
  try {
    const result = await playTwice(session, one, anew);
    if (typeof result === 'string') return { ...verdict, ending: 'skip', reason: result };
    return { ...verdict, ending: endingOf(verdict.clause, result, strict), findings: result };
  } catch (error) {
    // What was sent at once with it is not to run into the next case.
    await connection.idle();
    if (error instanceof CannotRun || error instanceof TargetGone) throw error;
    if (error instanceof NotSent) return { ...verdict, ending: 'skip', reason: error.message };
    if (error instanceof Throttled) return { ...verdict, ending: 'error', reason: error.message };
    const message = error instanceof Error ? error.message : String(error);
    return { ...verdict, ending: 'error', reason: `The suite itself failed: ${message}` };
  } finally {
    connection.playing = undefined;
  }
}

function byId(cases: readonly PlacedCase[]): ReadonlyMap<string, PlacedCase> {
  return new Map(cases.map((one) => [one.id, one]));
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
