/**
 * How a call ends: the name of an answer, and what only this call can fill into it.
 *
 *     { answer: 'MissingParameter', placeholders: { parameter: 'RegionId' }, because: 'RegionId required' }
 */

/** An outcome. */
export interface Outcome {
  /** The name of a documented answer of the operation, or of a refusal in `answers/refusals.ts`. */
  readonly answer: string;
  /** Members that replace those of the documented answer. */
  readonly members?: Readonly<Record<string, string>>;
  /** What stands in the placeholders of the answer's message. */
  readonly placeholders?: Readonly<Record<string, string>>;
  /** The rule that was broken, for the log. */
  readonly because?: string;
  /** True when the answer is to be made up from the schema of its status, in place of the example. */
  readonly generated?: boolean;
}
