/** A request that was not sent, since the user set a limit. The case that needed it is skipped, and never a pass. */

/** The message is the reason of the skip. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}
