/** Every operation that the kit knows, by the value of `Action`. */
import { FOLDERS } from '../generated/registry.ts';
import { bundleOf } from './bundle.ts';
import { type Contract, readContract } from './contract.ts';

/** The name of an operation. */
export type Action = keyof typeof FOLDERS;

/** The contracts of all operations. */
export interface Registry {
  /** In the order of the registry. */
  readonly contracts: readonly Contract[];
  /** The contract of an operation; undefined for a text that names none. */
  find(action: string): Contract | undefined;
}

/**
 * Reads all contracts.
 * @throws Error with one sentence when a bundle is missing or incomplete
 */
export function readRegistry(): Registry {
  const contracts = Object.values(FOLDERS).map((folder) => readContract(bundleOf(folder)));
  const byAction = new Map(contracts.map((contract) => [contract.document.operation, contract]));
  return { contracts, find: (action) => byAction.get(action) };
}

/** The folder of an operation below generated/; undefined for a text that names none. */
export function folderOf(action: string): string | undefined {
  return isAction(action) ? FOLDERS[action] : undefined;
}

/** Tells whether a text names an operation. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(FOLDERS, text);
}
