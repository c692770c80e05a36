/** How far a timestamp may be off (ruling 22): 15 minutes, both ways. */

/** The longest distance from the time of day, in milliseconds; just so far off is still right. */
export const WINDOW = 15 * 60 * 1000;

/**
 * Tells whether a timestamp is near enough.
 * @param timestamp well-formed, as in `2023-12-06T12:00:00Z`
 * @returns false too for a day that no calendar has
 */
export function isInWindow(timestamp: string, now: Date): boolean {
  return Math.abs(Date.parse(timestamp) - now.getTime()) <= WINDOW;
}
