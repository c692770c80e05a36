/** Values of command-line options that are whole numbers. */

/**
 * Reads one.
 * @param flag the option without its hyphens
 * @throws Error with one sentence, without its full stop, that names the flag and its bounds
 */
export function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^[0-9]+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`--${flag} takes a whole number from ${least} to ${most} and not "${text}"`);
}
