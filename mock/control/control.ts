/**
 * What a test does with a running mock, in the same process or over HTTP:
 *
 *     mock.control.addRule({ match: { region: 'cn-hangzhou' }, times: 3, answer: { code: 'Throttling.User' } });
 *     mock.control.requests({ last: 1 });
 *     await mock.control.reset();
 */
import type { KeptKeyPair } from '../account/key-pair-records.ts';
import type { AccountStore } from '../account/store.ts';
import { type Schemas, description } from './description.ts';
import { type StateConditions, readState } from './given-state.ts';
import type { Journal, JournalEntry, JournalFilter } from './journal.ts';
import type { Rule, RuleInForce, Rules } from './rules.ts';

/** The key pairs of a mock. */
export type MockState = Schemas['State'];

/** The handle by which a mock is steered. Nothing that is given or taken is shared with the mock. */
export interface MockControl {
  /**
   * Sets everything back to the start: key pairs and rules are those that the mock was started with, the journal is
   * empty, and with a seed the same requests get the same answers again. A create that is still being answered then came
   * before: it succeeds, and its pair goes with the others.
   * @throws Error when the state can't be kept, as on a full disk; then nothing changes
   */
  reset(): Promise<void>;
  /** The key pairs, in the order in which they were made. */
  state(): MockState;
  /**
   * Puts other key pairs in place of all. A create that is still being answered then came before, as with `reset`.
   * @throws InputFault with one sentence for each fault when it is no state, and Error when it can't be kept; then nothing
   *   changes
   */
  setState(state: MockState): Promise<void>;
  /** The last 1000 requests, the oldest first. */
  requests(filter?: JournalFilter): JournalEntry[];
  /** Forgets all requests. */
  clearRequests(): void;
  /** The rules, in the order in which they are looked at. */
  rules(): RuleInForce[];
  /**
   * Adds a rule behind the others.
   * @throws InputFault with one sentence when it is no rule
   */
  addRule(rule: Rule): RuleInForce;
  /**
   * Puts other rules in place of all.
   * @throws InputFault with one sentence when one of them is no rule; then nothing changes
   */
  setRules(rules: readonly Rule[]): void;
  /** Removes all rules. */
  clearRules(): void;
}

/** What the control steers. */
export interface Controlled extends StateConditions {
  readonly store: AccountStore;
  readonly rules: Rules;
  readonly journal: Journal;
  /** What the mock starts with. */
  readonly start: { readonly state?: MockState | undefined; readonly rules?: readonly Rule[] | undefined };
  /** Sets back what only the mock knows: ids, keys and nonces. */
  readonly restart: () => void;
  /** Keeps ids and keys of these pairs from being given to others. */
  readonly avoid: (pairs: readonly KeptKeyPair[]) => void;
}

/**
 * The control of a mock. Nothing is done yet to bring the mock to its start.
 * @throws InputFault when it can't be brought there, since there is a fault in the state that it is to start with
 */
export function mockControl({
  contract,
  store,
  rules,
  journal,
  start,
  restart,
  avoid,
}: Controlled): MockControl {
  // Read now, so that no reset can fail halfway.
  const first = readState(start.state ?? { keyPairs: [] }, { contract, store });
  const firstRules = structuredClone(start.rules ?? []);
  return {
    // Either all of it happens or nothing: what may fail is done first, and nothing here waits.
    async reset() {
      replacePairs(first);
      restart();
      journal.restart();
      setRules(firstRules);
    },
    state: () => structuredClone({ keyPairs: store.keyPairs.all().map(written) }),
    setState,
    requests: (filter) => journal.list(filter),
    clearRequests: () => journal.clear(),
    rules: () => rules.all(),
    addRule: (rule) => rules.add(description().valid('Rule', rule, 'The rule')),
    setRules,
    clearRules: () => rules.replace([]),
  };

  function setRules(given: readonly Rule[]): void {
    rules.replace(given.length === 0 ? [] : description().valid('RuleList', given, 'The list of rules'));
  }

  async function setState(state: MockState): Promise<void> {
    replacePairs(readState(state, { contract, store }));
  }

  function replacePairs(pairs: readonly KeptKeyPair[]): void {
    store.keyPairs.replace(pairs);
    avoid(pairs);
  }
}

/** A key pair as the control writes it. */
export function written({ tags, ...pair }: KeptKeyPair): Schemas['KeyPair'] {
  return { ...pair, ...(tags !== undefined && { tags }) };
}
