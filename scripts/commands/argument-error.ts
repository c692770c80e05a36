/**
 * What is wrong with the words of a command line, said better than node:util says it:
 *
 *     Option '--seed' argument is ambiguous.\nDid you forget …  ->  --seed needs a value; …
 */

/**
 * Tells what the parser of node:util has found.
 * @param help how to ask the command for help
 * @returns a sentence without its full stop; undefined when the error is none of that parser
 */
export function argumentError(error: unknown, help: string): string | undefined {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) {
    return undefined;
  }
  const { message } = error;
  const [, unknown] = /^Unknown option '([^']*)'/.exec(message) ?? [];
  if (unknown !== undefined) return `there is no option ${unknown}; see ${help}`;
  const [, extra] = /^Unexpected argument '([^']*)'/.exec(message) ?? [];
  if (extra !== undefined) return `"${extra}" is one word too many; see ${help}`;
  const [, needy] =
    /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)/.exec(message) ?? [];
  if (needy !== undefined)
    return `${needy} needs a value, joined by = if it begins with a hyphen; see ${help}`;
  const [, flag] = /^Option '(?:-\w, )?(--[\w-]+)' does not take an argument/.exec(message) ?? [];
  if (flag !== undefined) return `${flag} takes no value; leave it out`;
  return `${message.split(/\.\s|\.$|\n/, 1).join()}; see ${help}`;
}
