/**
 * One case once more, with all that goes over the wire:
 *
 *     > GET /?Action=…&Version=2000-01-01 HTTP/1.1
 *     > host: 127.0.0.1:4010
 *     < 400
 *     < content-type: application/json
 *     <
 *     < {"RequestId":"…","Code":"InvalidVersion",…}
 *
 *     pass: a version that does not exist is refused
 *
 * A sweep sends nothing of its own: other cases are played until it finds something in their answers.
 */
import type { PlacedCase, Suite } from './suite.ts';
import { chosenCase } from './chosen-case.ts';
import { namesOf } from './names.ts';
import { playedSweep } from './replayed-sweep.ts';
import { missingFixture, notRun } from './open-verdict.ts';
import { playersOf } from './player.ts';
import type { RunOptions } from './run.ts';
import { TargetGone } from './second-try.ts';
import { connect } from './connection.ts';
import { withoutSecrets } from '../target/redaction.ts';
import type { Target } from '../target/target.ts';
import type { Traffic } from '../target/traffic/traffic.ts';
import { wireLog } from '../target/traffic/wire-log.ts';
import type { Verdict } from './verdict.ts';

/** What a replay takes of a run's options. */
export type ReplayOptions = Pick<
  RunOptions,
  'seed' | 'runId' | 'strict' | 'overrides' | 'environment' | 'traffic'
> &
  // Which cases are played for a sweep.
  Partial<Pick<RunOptions, 'filters'>>;

/** What a replay brought. */
export interface Replay {
  readonly verdict: Verdict;
  /** The requests and what came back, secrets left out, and then the verdict. */
  readonly lines: readonly string[];
}

/**
 * Sends the requests of one case and judges the answers as a run does.
 * @param text the id of a case or a part of it that only this one has; `*` stands for any text
 * @returns a text when no such case can be sent: one sentence that says why
 * @throws CannotRun when nothing may be sent to the target, or names can't be written down; for a sweep also when the
 * target can't be reached, refuses the credentials or the region, or is no API at all
 */
export async function replay(
  suite: Suite,
  target: Target,
  options: ReplayOptions,
  text: string,
): Promise<Replay | string> {
  const { seed, runId, overrides, environment } = options;
  const names = namesOf(runId, seed);
  const cases = suite.cases(names);
  const one = sendable(cases, text);
  if (typeof one === 'string') return one;
  const flag = one.needs && missingFixture(target, one.needs);
  if (flag !== undefined) return `The case "${one.id}" needs ${flag}; give it.`;
  const lines: string[] = [];
  const connection = connect(
    target,
    names,
    environment,
    overrides,
    'sweep' in one ? options.traffic : logged(options.traffic, lines),
  );
  const player = playersOf(suite, connection, options).of(one.operation);
  try {
    if ('sweep' in one) {
      const played = await playedSweep(player, one, cases, options);
      return { ...played, lines: [...played.lines, ...verdictLines(played.verdict)] };
    }
    const verdict = await player.play(one).catch((error: unknown) => {
      if (error instanceof TargetGone) return notRun(one, error.message);
      throw error;
    });
    return { verdict, lines: [...lines, ...verdictLines(verdict)] };
  } finally {
    connection.close();
  }
}

/** The same traffic, written down. */
function logged(traffic: Traffic | undefined, lines: string[]): Traffic {
  return {
    ...traffic,
    onExchange(seen, caseId) {
      lines.push(...wireLog(seen), '');
      traffic?.onExchange?.(seen, caseId);
    },
  };
}

function sendable(cases: readonly PlacedCase[], text: string): PlacedCase | string {
  const chosen = chosenCase(cases, text);
  if (chosen.kind === 'none') return chosen.sentence;
  if (chosen.kind === 'several') {
    const [first] = chosen.cases;
    return `${chosen.cases.length} cases fit "${text}", and one is sent at a time; give a whole id such as "${first?.id}".`;
  }
  return chosen.one;
}

function verdictLines({ ending, title, reason, findings }: Verdict): string[] {
  return [
    `${ending}: ${title}`,
    ...(reason === undefined ? [] : [`  ${reason}`]),
    ...findings.flatMap(({ where, expected, received }) => [
      `  ${where}`,
      `    expected  ${withoutSecrets(expected)}`,
      `    received  ${withoutSecrets(received)}`,
    ]),
  ];
}
