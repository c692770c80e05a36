/**
 * How a call ends: the name of an answer, and what only this call can fill into it.
 *
 *     { answer: 'MissingParameter', placeholders: { parameter: 'RegionId' }, because: 'RegionId required' }
 */

import type { Body } from '../../contract/body.ts';

/** An outcome. */
export interface Outcome {
  /** The name of a documented answer of the operation, or of a refusal in `mock/answers/refusals.ts`. */
  readonly answer: string;
  /** Members that replace those of the documented answer. */
  readonly members?: Body;
  /** What stands in the placeholders of the answer's message. */
  readonly placeholders?: Readonly<Record<string, string>>;
  /** The rule that was broken, for the log. */
  readonly because?: string;
  /** Where the broken rule stands in the contract. */
  readonly at?: string;
  /** True when the client or a rule of the control asked for the answer, and nothing was broken. */
  readonly forced?: boolean;
  /** The error itself, when the answer is one that is not documented. */
  readonly error?: { readonly status: number; readonly message: string };
  /** True when the answer is to be made up from the schema of its status, in place of the example. */
  readonly generated?: boolean;
}
