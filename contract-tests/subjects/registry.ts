/** The subject of every operation that the kit knows; an operation without one does not compile. */
import type { Contract } from '../../contract/contract.ts';
import type { Action } from '../../contract/registry.ts';
import type { Subject } from '../engine/subject.ts';
import { createKeyPair } from './create-key-pair.ts';

/** The subjects, by the value of `Action`. */
export const SUBJECTS: Readonly<Record<Action, Subject>> = {
  CreateKeyPair: createKeyPair,
};

/**
 * The subject of a contract's operation.
 * @throws Error when there is none, as for a contract that is not of this kit
 */
export function subjectOf({ document }: Contract): Subject {
  const subject = new Map<string, Subject>(Object.entries(SUBJECTS)).get(document.operation);
  if (subject === undefined)
    throw new Error(`The suite knows nothing of the operation ${document.operation}.`);
  return subject;
}
