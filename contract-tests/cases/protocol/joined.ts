/**
 * Two examples of the error catalogue in one request, which breaks the causes of both:
 *
 *     { Tag.1.Key: aliyun } and { KeyPairName: '1' }     -> { Tag.1.Key: aliyun, KeyPairName: '1' }
 *     { Tag.1.Key: aliyun } and { Tag.1.Value: 'acs:' }  -> { Tag.1.Key: aliyun, Tag.2.Value: 'acs:' }
 *     { RegionId: null } and { RegionId: xx-nowhere-1 }  -> none
 */
import type { BreakingExample } from '../../../contract/breaking-example.ts';
import { type Repeat, contractName, wireName } from '../../../contract/document.ts';

/**
 * Joins two examples. Repeated parameters of the second one get the numbers behind those of the first; where a request
 * has no room for both, the smaller example replaces the beginning of the larger one.
 * @returns undefined where both decide the same parameter
 */
export function joined(
  repeats: readonly Repeat[],
  one: BreakingExample,
  other: BreakingExample,
): BreakingExample | undefined {
  const isSingle = (name: string) => contractName(repeats, name).repeat === undefined;
  if (Object.keys(one).some((name) => name in other && isSingle(name))) return undefined;
  const behind = Object.fromEntries(
    Object.entries(other).map(([name, value]) => [numberedBehind(repeats, name, one, other), value]),
  );
  return Object.keys(one).length > Object.keys(behind).length ? { ...one, ...behind } : { ...behind, ...one };
}

function numberedBehind(
  repeats: readonly Repeat[],
  onWire: string,
  one: BreakingExample,
  other: BreakingExample,
): string {
  const { name, repeat, index } = contractName(repeats, onWire);
  if (repeat === undefined || index === undefined) return onWire;
  const taken = highest(repeats, repeat, one);
  const hasRoom = taken + highest(repeats, repeat, other) <= repeat.maximum;
  return hasRoom ? wireName(name, taken + index) : onWire;
}

/** The highest number of a family of repeated parameters; 0 where an example has none. */
function highest(repeats: readonly Repeat[], family: Repeat, example: BreakingExample): number {
  return Math.max(
    0,
    ...Object.keys(example).map((onWire) => {
      const { repeat, index = 0 } = contractName(repeats, onWire);
      return repeat === family ? index : 0;
    }),
  );
}
