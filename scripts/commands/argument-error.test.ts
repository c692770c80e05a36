import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { argumentError } from './argument-error.ts';

function faultOf(...args: string[]): string | undefined {
  try {
    parseArgs({
      args,
      options: {
        seed: { type: 'string' },
        quiet: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return 'none';
  } catch (error) {
    return argumentError(error, 'mock --help');
  }
}

test.each([
  [['--sed', '1'], 'there is no option --sed; see mock --help'],
  [['-x'], 'there is no option -x; see mock --help'],
  [['more'], '"more" is one word too many; see mock --help'],
  [['--seed'], '--seed needs a value, joined by = if it begins with a hyphen; see mock --help'],
  [['--seed', '-1'], '--seed needs a value, joined by = if it begins with a hyphen; see mock --help'],
  [['--quiet=yes'], '--quiet takes no value; leave it out'],
  [['--help=yes'], '--help takes no value; leave it out'],
])('%j is answered by one sentence', (words, sentence) => {
  expect(faultOf(...words)).toBe(sentence);
});

test('an error of another kind is none of the words', () => {
  expect(argumentError(new Error('--seed'), '--help')).toBeUndefined();
});
