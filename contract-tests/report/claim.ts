/**
 * What a statement claims as a whole, in a word and in a sentence:
 *
 *     core, tags    Conformant in core, tags. Not conformant in state. No claim for quota.
 */
import type { Profile } from '../engine/profiles.ts';
import type { Statement } from './statement.ts';

/** The claim of all profiles together. */
export interface Claim {
  /** `partly` where some profiles are claimed, the core among them. */
  readonly kind: 'conformant' | 'partly' | 'not conformant' | 'no claim';
  /** The kind; of a partial claim the names of the profiles. */
  readonly word: string;
  /** What is claimed for each profile. */
  readonly sentence: string;
}

/** Sums up the profiles. Without the core the other profiles mean little, so nothing is claimed by their names alone. */
export function claimOf({ profiles }: Pick<Statement, 'profiles'>): Claim {
  const named = (claim: Profile['claim']) =>
    profiles.filter((profile) => profile.claim === claim).map(({ name }) => name);
  const conformant = named('conformant');
  const failed = named('not conformant');
  const sentence = [
    conformant.length === profiles.length
      ? 'Conformant in every profile.'
      : part('Conformant in', conformant),
    part('Not conformant in', failed),
    part('No claim for', named('no claim')),
  ]
    .filter((one) => one !== '')
    .join(' ');
  if (conformant.length === profiles.length) return { kind: 'conformant', word: 'conformant', sentence };
  if (conformant.includes('core')) return { kind: 'partly', word: conformant.join(', '), sentence };
  const kind = failed.length > 0 ? 'not conformant' : 'no claim';
  return { kind, word: kind, sentence };
}

function part(words: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${words} ${names.join(', ')}.`;
}
