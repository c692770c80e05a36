/**
 * Key pairs that come from outside, by `PUT /_mock/state`, a configuration or a state file, held against the contract: a
 * service that keeps it can't have any others.
 *
 *     { keyPairs: [{ region: 'nowhere', name: 'web' }] }
 *     -> The state has a fault: /keyPairs/0 "web": there is no region "nowhere".
 */
import type { Contract } from '../../contract/contract.ts';
import type { KeptKeyPair } from '../account/key-pair-records.ts';
import type { AccountStore } from '../account/store.ts';
import { type Schemas, description } from './description.ts';
import { InputFault } from '../server/input-fault.ts';

/** What key pairs are held against. */
export interface StateConditions {
  /** The contract of the operation that makes key pairs. */
  readonly contract: Pick<Contract, 'check' | 'document'>;
  readonly store: Pick<AccountStore, 'regions' | 'resourceGroups'>;
}

/**
 * The key pairs of a state, copied.
 * @param what how the state is called in a sentence about a fault: `The state`
 * @throws InputFault with one sentence for each entry that is wrong, each on a line of its own
 */
export function readState(
  state: Schemas['State'],
  rules: StateConditions,
  what: string = 'The state',
): KeptKeyPair[] {
  const isEmpty = Array.isArray(state.keyPairs) && state.keyPairs.length === 0;
  if (isEmpty && Object.keys(state).length === 1) return [];
  const { keyPairs } = structuredClone(description().valid('State', state, what));
  const pairs = keyPairs.map((pair) => ({ ...pair, account: pair.account ?? '' }));
  const seen = new Map<string, number>();
  const faults = pairs.flatMap((pair, index) => {
    const [fault] = [...faultsIn(pair, rules), ...repetitions(pair, index, seen)];
    return fault === undefined
      ? []
      : [`${what} has a fault: /keyPairs/${index} ${quoted(pair.name)}: ${fault}.`];
  });
  if (faults.length > 0) throw new InputFault(shortened(faults).join('\n'));
  return pairs;
}

/** What is wrong with a pair by itself. */
function* faultsIn(
  pair: KeptKeyPair,
  { contract, store: { regions, resourceGroups } }: StateConditions,
): Generator<string> {
  const { name, region, id, fingerprint, resourceGroup, tags = {} } = pair;
  if (!regions.has(region)) yield `there is no region ${quoted(region)}`;
  yield* broken('KeyPairName', name);
  yield* broken('KeyPairId', id);
  yield* broken('KeyPairFingerPrint', fingerprint);
  if (resourceGroup !== undefined && !resourceGroups.has(resourceGroup)) {
    yield `there is no resource group ${quoted(resourceGroup)}`;
  }
  const most = contract.document.repeats.find(({ prefix }) => prefix === 'Tag.N')?.maximum ?? Infinity;
  const count = Object.keys(tags).length;
  if (count > most) yield `it has ${count} tags, and a key pair has at most ${most}`;
  for (const [key, value] of Object.entries(tags)) {
    yield* broken('TagKey', key);
    yield* broken('TagValue', value);
  }

  function* broken(schema: string, value: string | undefined): Generator<string> {
    const violations = value === undefined ? [] : contract.check(`#/components/schemas/${schema}`)(value);
    // An alternative that doesn't fit says less than that none does.
    const violation = violations.find(({ keyword }) => keyword === 'anyOf') ?? violations[0];
    if (violation === undefined) return;
    const because = WORDS[violation.keyword] ?? violation.message.replaceAll("'", '"');
    yield `${quoted(value)} is no ${schema}, which ${because}`;
  }
}

/** Where ajv's words say little. */
const WORDS: Readonly<Record<string, string>> = {
  anyOf: 'must be 16 octets in lower-case hex, with or without colons',
  not: 'must not begin with, or contain, a text that is reserved',
};

/** What another pair has already: the name in its place, the id, or the key. */
function* repetitions(pair: KeptKeyPair, index: number, seen: Map<string, number>): Generator<string> {
  const { account, region, name, id, fingerprint } = pair;
  const identities: readonly (readonly [string, string | undefined, unknown])[] = [
    ['name', name, [account, region, name]],
    ['id', id, id],
    ['fingerprint', fingerprint, fingerprint?.replaceAll(':', '')],
  ];
  for (const [member, value, identity] of identities) {
    if (value === undefined) continue;
    const key = JSON.stringify([member, identity]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else yield `/keyPairs/${first} has the ${member} ${quoted(value)} too`;
  }
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
