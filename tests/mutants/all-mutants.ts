/** All mutants, by operation: those of the protocol and its own. */
import { type Action, isAction } from '../../contract/registry.ts';
import { createKeyPairMutants } from './create-key-pair/create-key-pair-mutants.ts';
import type { Mutant } from './mutant.ts';
import { protocolMutants } from './protocol/protocol-mutants.ts';

/** The mutants that the cases of each operation are proved by. */
const MUTANTS: Readonly<Record<Action, readonly Mutant[]>> = {
  CreateKeyPair: [...protocolMutants, ...createKeyPairMutants],
};

/** The mutants of all operations. */
export const mutants: readonly Mutant[] = Object.values(MUTANTS).flat();

/** The mutants of an operation, by the value of `Action`; none where it is not known. */
export function mutantsOf(operation: string): readonly Mutant[] {
  return isAction(operation) ? MUTANTS[operation] : [];
}
