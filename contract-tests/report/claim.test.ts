import { describe, expect, test } from 'vitest';
import type { Profile } from '../engine/profiles.ts';
import { claimOf } from './claim.ts';

function profile(name: Profile['name'], claim: Profile['claim']): Profile {
  return { name, claim, reason: undefined, ran: 1, cases: 1 };
}

describe('the claim of all profiles', () => {
  test('is conformant where each one is', () => {
    const profiles = [profile('core', 'conformant'), profile('tags', 'conformant')];
    expect(claimOf({ profiles })).toEqual({
      kind: 'conformant',
      word: 'conformant',
      sentence: 'Conformant in every profile.',
    });
  });

  test('names the profiles where the core is claimed and others are not', () => {
    const profiles = [
      profile('core', 'conformant'),
      profile('tags', 'conformant'),
      profile('state', 'not conformant'),
      profile('quota', 'no claim'),
    ];
    expect(claimOf({ profiles })).toEqual({
      kind: 'partly',
      word: 'core, tags',
      sentence: 'Conformant in core, tags. Not conformant in state. No claim for quota.',
    });
  });

  test('is not conformant where the core is not claimed and a profile failed', () => {
    const profiles = [profile('core', 'no claim'), profile('tags', 'not conformant')];
    expect(claimOf({ profiles })).toMatchObject({ kind: 'not conformant', word: 'not conformant' });
    const broken = [profile('core', 'not conformant'), profile('tags', 'conformant')];
    expect(claimOf({ profiles: broken }).word).toBe('not conformant');
  });

  test('is none where the core is not claimed and nothing failed', () => {
    const profiles = [profile('core', 'no claim'), profile('tags', 'conformant')];
    expect(claimOf({ profiles })).toEqual({
      kind: 'no claim',
      word: 'no claim',
      sentence: 'Conformant in tags. No claim for core.',
    });
  });
});
