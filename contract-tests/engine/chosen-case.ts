/** The one case that a user means, by its id or a part of it; `*` stands for any text, as in a filter. */
import type { PlacedCase } from './suite.ts';
import { nearest } from './nearest.ts';
import { contains } from './wildcard.ts';

/** One case, or the several that fit; none when a sentence tells which ids are near. */
export type Chosen =
  | { readonly kind: 'one'; readonly one: PlacedCase }
  | { readonly kind: 'several'; readonly cases: readonly PlacedCase[] }
  | { readonly kind: 'none'; readonly sentence: string };

/** Finds a case: by the exact id first, else by any part of it. */
export function chosenCase(cases: readonly PlacedCase[], text: string): Chosen {
  const exact = cases.find(({ id }) => id === text);
  if (exact !== undefined) return { kind: 'one', one: exact };
  const isMeant = contains(text);
  const fitting = cases.filter(({ id }) => isMeant(id));
  const [first] = fitting;
  if (first === undefined) {
    const ids = cases.map(({ id }) => id);
    const near = nearest(text, ids, 3).map((id) => `"${id}"`);
    return { kind: 'none', sentence: `No case has the id "${text}"; near to it are ${near.join(', ')}.` };
  }
  return fitting.length === 1 ? { kind: 'one', one: first } : { kind: 'several', cases: fitting };
}
