/**
 * A mistake that servers make, with the cases that show it:
 *
 *     { fails: ['name.url-prefix:https-*'], passes: ['name.url-prefix:http-*'],
 *       sentence: 'Only http:// is refused at the start of a name: https:// has to be refused as well.' }
 */

/** One mistake. */
export interface Mistake {
  /** The cases that fail then, `*` standing for any text: all of them, as far as they were run. */
  readonly fails: readonly string[];
  /** The cases that pass then, all of them. */
  readonly passes?: readonly string[];
  /** The cases that the mistake explains when they fail; those of `fails` when left out. */
  readonly shows?: readonly string[];
  /** What all findings of such a case look like, as `where: received`. */
  readonly finding?: RegExp;
  /** What is probably wrong, and what to do. */
  readonly sentence: string;
}
