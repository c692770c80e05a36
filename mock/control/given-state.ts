/**
 * Key pairs that come from outside, by `PUT /_mock/state`, a configuration or a state file, held against the contract: a
 * service that keeps it can't have any others.
 *
 *     { keyPairs: [{ region: 'nowhere', name: 'web' }] }
 *     -> The state has a fault: /keyPairs/0/region: there is no region "nowhere" (of "web").
 */
import type { Contract } from '../../contract/contract.ts';
import type { KeptKeyPair } from '../key-pairs.ts';
import { type Schemas, description } from './description.ts';
import { InputFault } from './input-fault.ts';

/** What key pairs are held against. */
export interface StateRules {
  readonly contract: Pick<Contract, 'check' | 'document'>;
  readonly regions: ReadonlySet<string>;
  readonly resourceGroups: ReadonlySet<string>;
}

/**
 * The key pairs of a state, copied.
 * @param what how the state is called in a sentence about a fault: `The state`
 * @throws InputFault with one sentence for each entry that is wrong, each on a line of its own
 */
export function readState(
  state: Schemas['State'],
  rules: StateRules,
  what: string = 'The state',
): KeptKeyPair[] {
  const isEmpty = Array.isArray(state.keyPairs) && state.keyPairs.length === 0;
  if (isEmpty && Object.keys(state).length === 1) return [];
  const { keyPairs } = structuredClone(description().valid('State', state, what));
  const pairs = keyPairs.map((pair) => ({ ...pair, account: pair.account ?? '' }));
  const seen = new Map<string, number>();
  const faults = pairs.flatMap((pair, index) => {
    const fault = faultOf(pair, rules) ?? repetition(pair, index, seen);
    return fault === undefined
      ? []
      : [`${what} has a fault: /keyPairs/${index}${fault} (of ${quoted(pair.name)}).`];
  });
  if (faults.length > 0) throw new InputFault(shortened(faults).join('\n'));
  return pairs;
}

/** Where within a pair its first fault is, and what is wrong. */
function faultOf(pair: KeptKeyPair, { contract, regions, resourceGroups }: StateRules): string | undefined {
  const { name, region, id, fingerprint, resourceGroup, tags = {} } = pair;
  const wrong = (at: string, schema: string, value: string | undefined) => {
    const violations = value === undefined ? [] : contract.check(`#/components/schemas/${schema}`)(value);
    // What a list of alternatives says is said by the alternatives, each for itself.
    const violation = violations.find(({ keyword }) => keyword === 'anyOf') ?? violations[0];
    if (violation === undefined) return undefined;
    const { keyword, message } = violation;
    const because = keyword === 'anyOf' ? 'it must be 16 octets in lower-case hex' : `it ${message}`;
    return `/${at}: ${quoted(value)} is no ${schema}: ${because.replaceAll("'", '"')}`;
  };
  const most = contract.document.repeats.find(({ prefix }) => prefix === 'Tag.N')?.maximum ?? Infinity;
  const count = Object.keys(tags).length;
  return (
    (regions.has(region) ? undefined : `/region: there is no region ${quoted(region)}`) ??
    wrong('name', 'KeyPairName', name) ??
    wrong('id', 'KeyPairId', id) ??
    wrong('fingerprint', 'KeyPairFingerPrint', fingerprint) ??
    (resourceGroup === undefined || resourceGroups.has(resourceGroup)
      ? undefined
      : `/resourceGroup: there is no resource group ${quoted(resourceGroup)}`) ??
    (count > most ? `/tags: there are ${count} tags, and a key pair has at most ${most}` : undefined) ??
    firstOf(tags, ([key, value]) => wrong('tags', 'TagKey', key) ?? wrong('tags', 'TagValue', value))
  );
}

function firstOf(
  tags: Readonly<Record<string, string>>,
  faultIn: (tag: [string, string]) => string | undefined,
): string | undefined {
  for (const tag of Object.entries(tags)) {
    const fault = faultIn(tag);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Says that another pair has the same name in its place, the same id or the same key. */
function repetition(pair: KeptKeyPair, index: number, seen: Map<string, number>): string | undefined {
  const { account, region, name, id, fingerprint } = pair;
  const members: readonly (readonly [string, string | undefined, unknown])[] = [
    ['name', name, [account, region, name]],
    ['id', id, id],
    ['fingerprint', fingerprint, fingerprint?.replaceAll(':', '')],
  ];
  for (const [member, value, identity] of members) {
    if (value === undefined) continue;
    const key = JSON.stringify([member, identity]);
    const first = seen.get(key);
    if (first !== undefined) return `/${member}: ${quoted(value)} is there twice, at /keyPairs/${first} too`;
    seen.set(key, index);
  }
  return undefined;
}

/** A value as it may stand in a sentence: cut short, without line breaks. */
function quoted(value: string | undefined): string {
  const text = value ?? '';
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

const LONGEST = 60;

/** The first faults; nobody reads hundreds of them. */
function shortened(faults: readonly string[]): string[] {
  if (faults.length <= MOST) return [...faults];
  return [...faults.slice(0, MOST), `There are ${faults.length - MOST} more faults of this kind.`];
}

const MOST = 20;
