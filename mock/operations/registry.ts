/** What the mock can do: an operation for each one of the registry of contracts. */
import type { Contract } from '../../contract/contract.ts';
import { type Action, type Registry, isAction, readRegistry } from '../../contract/registry.ts';
import { createKeyPair } from './create-key-pair.ts';
import type { Operation, Operations } from './operation.ts';

/** How each operation is made from its contract. One without an entry does not compile. */
const FACTORIES: Readonly<Record<Action, (contract: Contract) => Operation>> = {
  CreateKeyPair: createKeyPair,
};

/**
 * The operations of a registry, in its order.
 * @throws Error with one sentence when a contract can't be read, or has a state condition that its operation doesn't know
 */
export function operationsOf(registry: Registry = readRegistry()): Operations {
  const [first, ...others] = registry.contracts.map(operationOf);
  if (first === undefined) throw new Error('The registry has no operation; run "npm run generate".');
  return [first, ...others];
}

function operationOf(contract: Contract): Operation {
  const { operation } = contract.document;
  if (!isAction(operation)) throw new Error(`The mock has no operation ${operation}.`);
  return FACTORIES[operation](contract);
}
