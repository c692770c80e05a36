/**
 * What a call leaves out, filled in: the action, the version, the region and what the smallest call of the operation has.
 *
 *     { Extra: 'x' }  ->  Action, Version, Format, RegionId, Name, Extra
 */
import type { Call } from '../target/call.ts';
import type { Names } from './names.ts';
import type { CallableOperation } from './callable.ts';

/**
 * The parameters of a call, by name, in the order they are sent.
 * @param region where the call leaves the region out, and the operation has one
 * @param names where a name comes from when the call leaves it out
 */
export function withDefaults(
  { contract: { document }, subject }: CallableOperation,
  region: string,
  names: Names,
  call: Call,
): ReadonlyMap<string, string> {
  const parameter = (name: string) => document.parameters.find((one) => one.name === name);
  const has = (name: string) => name in call.parameters || name in (call.raw?.means ?? {});
  const minimal = Object.entries(subject.minimal).filter(([name]) => !has(name));
  const filled: Record<string, string | undefined> = {
    Action: document.operation,
    Version: parameter('Version')?.example,
    ...(call.format === null ? {} : { Format: call.format }),
    ...(has('RegionId') || parameter('RegionId') === undefined ? {} : { RegionId: region }),
    ...Object.fromEntries(minimal.map(([name, made]) => [name, made(names)])),
    ...call.parameters,
  };
  return new Map(Object.entries(filled).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
