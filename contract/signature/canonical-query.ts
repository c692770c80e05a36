/**
 * Parameters in the one order and spelling that both signatures agree on:
 *
 *     Tag.1.Key=Test%20Key&Tag.10.Key=k10&Tag.2.Key=k2&Tag.2.Value=
 */
import { formatForm } from '../wire/form.ts';

/**
 * Sorts parameters by raw name in the order of UTF-16 code units, then percent-encodes names and values.
 *
 * @param parameters decoded names and values; no name stands twice
 */
export function canonicalQuery(parameters: Iterable<readonly [string, string]>): string {
  return formatForm(Array.from(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
