/**
 * The hints of an operation, `generated/<operation>/hints.json`: each is what the proof of the suite knows about one
 * mutant, a server with one fault.
 *
 *     { "mutant": "name-minimum-3", "clause": "name.minimum-length",
 *       "text": "A name of 2 characters is rejected, though 2 is the minimum. Look for > in place of >=.",
 *       "received": ["outcome*: 4*"], "caughtBy": ["name.minimum-length:2-characters"] }
 */
import { readFileSync } from 'node:fs';
import { folderOf } from '../../contract/registry.ts';

/** A hint at the likely mistake, and the pattern of verdicts in which it is given. In all names `*` stands for any text. */
export interface Hint {
  /** The mutant it comes from. */
  readonly mutant: string;
  /** The clause that the mutant breaks. */
  readonly clause: string;
  /** What is probably wrong, and what to do: one to three sentences. */
  readonly text: string;
  /** What the findings that it explains say, as `where: received`; any finding when left out. */
  readonly received?: readonly string[];
  /** The cases that can catch the mutant: no other case does. */
  readonly caughtBy: readonly string[];
  /** Those of them that always do, whatever is drawn at random; all when left out. */
  readonly always?: readonly string[];
  /** Cases that such a server passes though `caughtBy` covers them. Where most of them fail, the fault is a broader one. */
  readonly passes?: readonly string[];
}

/**
 * Reads the hints of an operation.
 * @param operation the value of `Action`
 * @returns none where no mutants of the operation are known
 */
export function readHints(operation: string): readonly Hint[] {
  const folder = folderOf(operation);
  if (folder === undefined) return [];
  return JSON.parse(readFileSync(new URL(`../../generated/${folder}/hints.json`, import.meta.url), 'utf8'));
}
