/**
 * The hint of a mutant: what an implementer reads beside the failures of a server that fails in the same cases.
 *
 *     hint: ifAccepted('The limit of a name is above 128, often by one. Look for > in place of >=.')
 */
import type { Hint } from '../../contract-tests/diagnosis/hints.ts';

/** A hint without what the mutant says of itself. */
export type MutantHint = Pick<Hint, 'text' | 'received' | 'always' | 'passes'>;

/**
 * A hint about what was accepted and had to be rejected, be it that the name is taken since another case was.
 * @param cases which cases fail and pass for certain, where `caughtBy` names more than always fail
 */
export function ifAccepted(text: string, cases: CertainCases = {}): MutantHint {
  return { text, received: ACCEPTED, ...cases };
}

/**
 * A hint about what was rejected and had to be accepted.
 * @param code the code that it was rejected with; `*` stands for any text
 * @param cases which cases fail and pass for certain, where `caughtBy` names more than always fail
 */
export function ifRejected(code: string, text: string, cases: CertainCases = {}): MutantHint {
  return { text, received: [`*: *${code}`], ...cases };
}

type CertainCases = Pick<Hint, 'always' | 'passes'>;

const ACCEPTED = ['outcome*: 200, a success', '*: KeyPair.AlreadyExist'];
