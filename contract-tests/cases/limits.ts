/** The limits of the contract, for cases that need one and do not follow from it. */
import type { Contract } from '../../contract/contract.ts';

/**
 * The number that a keyword of a parameter's schema has.
 * @param parameter its name in the contract, as `Tag.N.Key`
 * @throws Error when the contract has no such limit
 */
export function limitOf(
  { document }: Contract,
  parameter: string,
  keyword: 'minLength' | 'maxLength' | 'minimum' | 'maximum',
): number {
  const limit = document.parameters.find(({ name }) => name === parameter)?.schema[keyword];
  if (typeof limit !== 'number') throw new Error(`The contract has no ${keyword} of ${parameter}.`);
  return limit;
}
