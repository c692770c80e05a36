/**
 * A case: one fact about a target, with the clause it decides.
 *
 *     { id: 'name.maximum-length:129-characters/get-json', clause: 'name.maximum-length',
 *       title: 'a name of 129 characters is rejected',
 *       call: { method: 'GET', format: 'JSON', parameters: { KeyPairName: 'aaa…' } },
 *       expect: { outcome: 'refused', code: 'InvalidKeyPairName.Malformed' } }
 */
import type { ClauseId } from '../../contract/clauses.ts';
import type { ErrorCode } from '../../contract/error-catalogue.ts';
import type { Format } from '../../contract/wire/media-type.ts';
import type { Answer } from '../target/answer.ts';
import type { Call } from '../target/call.ts';
import type { Finding } from '../judges/finding.ts';
import type { Session } from './session.ts';

/** Something a target may not have; a case that needs it is skipped unless a flag names it. */
export type Fixture =
  'resource-group' | 'other-region' | 'quota-region' | 'other-access-key' | 'verification';

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
}

/** What must come back. */
export type Expectation =
  | {
      /** The create succeeds. */
      readonly outcome: 'accepted';
      /** And the answer is in this format. */
      readonly format?: Format;
    }
  | {
      /** The request is refused. */
      readonly outcome: 'refused';
      /** With this code; any code when left out. */
      readonly code?: ErrorCode;
      /** And with exactly the status and message of the catalogue, the placeholders of the message filled with these. */
      readonly exactly?: Readonly<Record<string, string>>;
      /** And the answer is in this format. */
      readonly format?: Format;
    };

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

/** A case about everything that the run has seen. */
export interface SweepCase extends Common {
  /** Judges all answers of the run; an empty list is a pass, a text the reason of a skip. */
  readonly sweep: (answers: readonly Answer[]) => readonly Finding[] | string;
}

/** A case of any kind. */
export type Case = CallCase | ScenarioCase | SweepCase;
