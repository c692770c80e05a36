import { expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { profilesOf } from './profiles.ts';
import type { Ending, Verdict } from './verdict.ts';

const { ledger } = readContract();

function verdict(clause: Verdict['clause']['id'], ending: Ending, needs?: Verdict['needs']): Verdict {
  const own = { id: `${clause}:x`, title: 'x', clause: ledger.clause(clause), ending, findings: [] };
  return { ...own, reason: undefined, ...(needs === undefined ? {} : { needs }) };
}

function claims(verdicts: readonly Verdict[], all = verdicts): Record<string, string> {
  const profiles = profilesOf(verdicts, all).filter(({ cases }) => cases > 0);
  return Object.fromEntries(profiles.map(({ name, claim, reason }) => [name, reason ?? claim]));
}

test('a profile whose cases all passed is conformant, and each profile stands by itself', () => {
  const verdicts = [verdict('name.characters', 'pass'), verdict('tags.unique-keys', 'fail')];
  expect(claims(verdicts)).toEqual({ core: 'conformant', tags: '1 case failed' });
});

test('nothing is claimed where a case was skipped, got no verdict or was left out', () => {
  const passed = verdict('name.characters', 'pass');
  expect(claims([passed, verdict('name.maximum-length', 'skip')])).toEqual({ core: '1 case was skipped' });
  expect(claims([passed, verdict('name.period', 'error')])).toEqual({ core: '1 case got no verdict' });
  expect(claims([passed], [passed, passed, passed])).toEqual({ core: '2 cases were left out' });
});

test('a case of what is only inferred may be skipped', () => {
  expect(claims([verdict('name.characters', 'pass'), verdict('name.period', 'skip')])).toEqual({
    core: 'conformant',
  });
  expect(claims([verdict('name.period', 'skip')])).toEqual({ core: 'no case came to an end' });
});

test('nothing good is claimed of a run that is no whole one', () => {
  const all = [verdict('name.characters', 'pass'), verdict('tags.unique-keys', 'fail')];
  const profiles = profilesOf(all, all, { by: 'choice', sentence: 'The run was limited.' });
  expect(profiles.slice(0, 2)).toMatchObject([
    { claim: 'no claim', reason: 'The run was limited.' },
    { claim: 'not conformant', reason: '1 case failed' },
  ]);
});

test('what only a second account shows is about accounts', () => {
  const skipped = verdict('state.per-account', 'skip', 'other-access-key');
  expect(claims([verdict('state.name-taken', 'pass'), skipped])).toEqual({
    state: 'conformant',
    accounts: '1 case was skipped, no case came to an end',
  });
});

test('what only a full region shows is about the quota, whatever its clause', () => {
  const skipped = verdict('order.of-checks', 'skip', 'quota-region');
  expect(claims([verdict('order.of-checks', 'pass'), skipped])).toEqual({
    core: 'conformant',
    quota: 'no case came to an end',
  });
});
