/**
 * Texts that outlive the request they came in. V8 takes a piece of a text without copying it, and such a piece of 13
 * characters keeps a body of 1 MiB in memory:
 *
 *     beginning('xxxx…', 3)   'xxx…', with nothing of the rest behind it
 */

/** A text, cut short if it is longer than so many characters; no piece of another text. */
export function beginning(text: string, characters: number): string {
  const whole = text.length <= characters;
  return Buffer.from(whole ? text : `${text.slice(0, characters)}…`).toString();
}
