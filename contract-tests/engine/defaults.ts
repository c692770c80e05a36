/**
 * What a call leaves out, filled in: the action, the version, a region and a fresh name.
 *
 *     { Tag.1.Key: 'k' }  ->  Action, Version, Format, RegionId, KeyPairName, Tag.1.Key
 */
import type { Contract } from '../../contract/contract.ts';
import type { Call } from '../target/call.ts';
import type { Names } from './names.ts';

/**
 * The parameters of a call, by name, in the order they are sent.
 * @param region where the call leaves the region out
 * @param names where the name comes from when the call leaves it out
 */
export function withDefaults(
  { document }: Contract,
  region: string,
  names: Names,
  call: Call,
): ReadonlyMap<string, string> {
  const version = document.parameters.find(({ name }) => name === 'Version');
  const has = (name: string) => name in call.parameters || name in (call.raw?.means ?? {});
  const filled: Record<string, string | undefined> = {
    Action: document.operation,
    Version: version?.example,
    ...(call.format === null ? {} : { Format: call.format }),
    ...(has('RegionId') ? {} : { RegionId: region }),
    ...(has('KeyPairName') ? {} : { KeyPairName: names.fresh() }),
    ...call.parameters,
  };
  return new Map(Object.entries(filled).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
