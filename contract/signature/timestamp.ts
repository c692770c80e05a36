/** Timestamps as signatures have them: `2023-12-06T12:00:00Z`. */

/** How far a timestamp may be off, in milliseconds, both ways (question "signatures"): just so far off is still right. */
export const WINDOW = 15 * 60 * 1000;

/** A moment in UTC and whole seconds. */
export function timestamp(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}
