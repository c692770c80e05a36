/** Timestamps as signatures have them: `2023-12-06T12:00:00Z`. */

/** A moment in UTC and whole seconds. */
export function timestamp(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}
