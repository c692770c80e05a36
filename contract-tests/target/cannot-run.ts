/** Why nothing can be run at all: one sentence, such as that the target refuses the connection. */

/** The run can't begin, or can't go on. The message is one sentence for the user. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
