/**
 * A mutant: the mock with one behaviour changed. It breaks one clause, and it names the cases that have to catch it; a
 * case that catches it unnamed is a fault of the proof as much as one that does not.
 *
 *     { name: 'name-limit-127', fault: 'It takes names of at most 127 characters.', clause: 'name.maximum-length',
 *       caughtBy: ['name.maximum-length:128-characters'], behave: () => ({ stages: … }) }
 */
import type { ClauseId } from '../../contract/clauses.ts';
import type { MockOptions } from '../../mock/start.ts';
import type { MutantHint } from './hint.ts';

/** How a server differs from the mock. */
export type Behaviour = Partial<
  Pick<MockOptions, 'stages' | 'quota' | 'regions' | 'resourceGroups' | 'seed'>
> & {
  /** What stands between the client and the mock, for faults below HTTP's surface. */
  readonly proxy?: ProxyFactory;
  /** It asks for no signatures, since it faults about requests that have none. */
  readonly verifies?: false;
};

/** A front for the mock: gets its address, gives the address that clients are to use. */
export type ProxyFactory = (url: URL) => Promise<{ readonly url: URL; close(): Promise<void> }>;

/** A server that breaks one rule. */
export interface Mutant {
  /** Lower-case words and hyphens. */
  readonly name: string;
  /** What it does, in one sentence. */
  readonly fault: string;
  /** Cases that bring the answers in which it shows, where the ones that catch it do not; `*` stands for any text. */
  readonly alongside?: readonly string[];
  /** The clause that it breaks. */
  readonly clause: ClauseId;
  /** The ids of the cases that catch it; `*` stands for any text. All of them, and no more. */
  readonly caughtBy: readonly string[];
  /** What an implementer reads beside these failures, where they do not speak for themselves. */
  readonly hint?: MutantHint;
  /** Makes its behaviour, anew for each server, since some remember things. */
  readonly behave: () => Behaviour;
}

/** A server that is right, though it differs from the mock in what the contract leaves open. */
export interface ConformingVariant {
  readonly name: string;
  /** How it differs, in one sentence. */
  readonly difference: string;
  /** The cases in which it is warned or differs; `*` stands for any text. It never fails one. */
  readonly noticedBy: readonly string[];
  readonly behave: () => Behaviour;
}
