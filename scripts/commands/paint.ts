/** Colours on a terminal, unless NO_COLOR is set (no-color.org: to anything but the empty text). */
import { styleText } from 'node:util';
import type { Paint } from '../../contract-tests/report/terminal.ts';

/** Sets a text off where standard output is a terminal. */
export const paint: Paint = (colour, text) => {
  const isPlain = !process.stdout.isTTY || Boolean(process.env['NO_COLOR']);
  return isPlain ? text : styleText(colour, text, { validateStream: false });
};
