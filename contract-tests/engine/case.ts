/**
 * A case: one fact about a target, with the clause it decides.
 *
 *     { id: 'request.unknown-version:get', clause: 'request.unknown-version',
 *       title: 'a version that does not exist is refused',
 *       call: { method: 'GET', format: 'JSON', parameters: { Version: '2000-01-01' } },
 *       expect: { outcome: 'refused', code: 'InvalidVersion' } }
 */
import type { ClauseId } from '../../contract/clauses.ts';
import type { Expectation } from '../judges/expectation.ts';
import type { Finding } from '../judges/finding.ts';
import type { Answer } from '../target/answer.ts';
import type { Call } from '../target/call.ts';
import type { Provision } from './provision.ts';
import type { Session } from './session.ts';

/** Something a target may not have; a case that needs it is skipped unless a flag names it. */
export type Fixture = 'resource-group' | 'other-region' | 'quota-region' | 'verification';

/** What every case has. */
interface Common {
  /** Stable: the clause, a colon and a slug; never a position. */
  readonly id: string;
  /** The one clause that the case decides. */
  readonly clause: ClauseId;
  /** The fact, in the present tense. */
  readonly title: string;
  /** What the target has to have. */
  readonly needs?: Fixture;
  /** What the run provides before the case is played, such as a name that is taken. */
  readonly given?: readonly Provision<unknown>[];
}

/** A stateless case: a literal, one call and what must come back. */
export interface CallCase extends Common {
  readonly call: Call;
  readonly expect: Expectation;
}

/** A case of several calls, in code. */
export interface ScenarioCase extends Common {
  /** Plays the scenario; an empty list is a pass, a text the reason of a skip. */
  readonly scenario: (session: Session) => Promise<readonly Finding[] | string>;
}

/** A case about everything that the run has seen of an operation. */
export interface SweepCase extends Common {
  /** Judges all answers of the run; an empty list is a pass, a text the reason of a skip. */
  readonly sweep: (answers: readonly Answer[]) => readonly Finding[] | string;
  /**
   * Which cases get answers that it is about, the surest kind first, where an ordinary success and an ordinary refusal are
   * none: some of them are played for it, one after the other, where the run has no such answer yet.
   */
  readonly seenIn?: readonly ((one: Case) => boolean)[];
}

/** A case of any kind. */
export type Case = CallCase | ScenarioCase | SweepCase;

/** Cases that are written in one file. */
export interface CaseGroup {
  /** Its path in the repository. */
  readonly file: string;
  readonly cases: readonly Case[];
  /** Whether they are played behind the operation's own cases: those that draw their values, or may bring a target down. */
  readonly isLate?: boolean;
}
