/** Whether a timestamp is well-formed and near enough. */
import { WINDOW, timestamp } from '../../contract/signature/timestamp.ts';

/**
 * Tells whether there is such a moment: the thirteenth month, the thirtieth of February and the hour 24 have none, though
 * `Date.parse` takes some of them for the next day.
 * @param written digits as in `2023-12-06T12:00:00Z`
 */
export function isMoment(written: string): boolean {
  const moment = new Date(written);
  return !Number.isNaN(moment.getTime()) && timestamp(moment) === written;
}

/**
 * Tells whether a timestamp is near enough.
 * @param written well-formed, as in `2023-12-06T12:00:00Z`
 */
export function isInWindow(written: string, now: Date): boolean {
  return Math.abs(Date.parse(written) - now.getTime()) <= WINDOW;
}
