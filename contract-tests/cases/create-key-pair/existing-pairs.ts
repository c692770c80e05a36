/** The values that an example of the catalogue takes from pairs that exist: a name that is taken, a region that is full. */
import type { Provide } from '../protocol/provided.ts';
import { fullRegion } from './quotas.ts';
import { takenName } from './taken-name.ts';

/** Comes by a name that is taken, in the full region if that is asked for too. */
export const existingPairs: Provide = async (session, origins) => {
  const isFull = [...origins.values()].includes('a-full-region');
  const full = isFull ? await fullRegion(session) : undefined;
  if (typeof full === 'string') return full;
  const values: Record<string, string | undefined> = {};
  for (const [name, origin] of origins) {
    values[name] =
      origin === 'a-full-region' ? session.target.quotaRegion : (full?.taken ?? (await takenName(session)));
  }
  return values;
};
