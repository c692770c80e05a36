/** Why a run is no whole one: the user chose a part of it, stopped it, or the target ended it. Then nothing is claimed. */
import type { Level } from '../../contract/clauses.ts';
import type { Traffic } from '../target/traffic/traffic.ts';
import type { Overrides } from './connection.ts';

/** What of the suite is run. */
export interface Choice {
  /** Only cases whose id matches one of these; `*` stands for any text. All when empty. */
  readonly filters: readonly string[];
  /** Only cases of clauses at least this binding. */
  readonly level: Level;
  readonly overrides: Overrides;
  /** How the target is treated: requests go out at once and are sent once when left out. */
  readonly traffic?: Traffic | undefined;
}

/** What a run lacks. */
export interface Shortfall {
  readonly by: 'choice' | 'interruption' | 'target';
  /** One sentence. */
  readonly sentence: string;
}

/**
 * What a run lacks that the target let come to its end.
 * @param isPart whether cases of the suite were left out
 */
export function shortfallOf(
  { filters, level, overrides, traffic }: Choice,
  isPart: boolean,
): Shortfall | undefined {
  if (traffic?.signal?.aborted)
    return { by: 'interruption', sentence: 'The run was stopped before its end.' };
  const choices = [
    ...(filters.length > 0 && isPart
      ? [`cases that match ${filters.map((one) => `"${one}"`).join(' or ')}`]
      : []),
    ...(level === 'INFO' ? [] : [`cases of the level ${level} and above`]),
    ...(overrides.method === undefined ? [] : [`the method ${overrides.method}`]),
    ...(overrides.format === undefined ? [] : [`the format ${overrides.format}`]),
  ];
  if (choices.length === 0) return undefined;
  return { by: 'choice', sentence: `The run was limited to ${choices.join(', ')}.` };
}
