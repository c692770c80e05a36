/** Mistakes about limits of 128 characters, of names and tags alike. */
import { ACCEPTED } from './findings.ts';
import type { Mistake } from './mistake.ts';

/**
 * A limit that is off.
 * @param called what is limited, in words
 * @param clause the clause about it, whose cases are named after 128 characters
 */
export function limits(called: string, clause: string): Mistake[] {
  return [
    {
      fails: [`${clause}:128-characters`],
      passes: [`${clause}:129-*`],
      finding: /Malformed$/,
      sentence: `The limit of a ${called} is below 128, often by one: look for < in place of <=, or for an older limit.`,
    },
    {
      fails: [`${clause}:129-*`],
      passes: [`${clause}:512-*`, `${clause}:128-characters`],
      shows: [`${clause}:*`, ...alsoOf(called)],
      finding: ACCEPTED,
      sentence: `The limit of a ${called} is above 128, often by one: look for > in place of >=, or for the width of a column.`,
    },
  ];
}

/** Where too long a text shows too. */
function alsoOf(called: string): string[] {
  if (called === 'name') return ['name.length-not-in-bytes:129-*'];
  const kind = called.replace('tag ', '');
  const code = kind === 'key' ? 'InvalidTagKey' : 'InvalidTagValue';
  return [`tags.length-not-in-bytes:${kind}-129-*`, `errors.${code}.Malformed:*`];
}
