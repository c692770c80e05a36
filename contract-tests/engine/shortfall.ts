/** Why a run is no whole one: the user chose a part of it, stopped it, or the target ended it. Then nothing is claimed. */
import type { RunOptions } from './run.ts';

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
  { filters, level, overrides, traffic }: RunOptions,
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
