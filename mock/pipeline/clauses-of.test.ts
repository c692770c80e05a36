import { expect, test } from 'vitest';
import { authenticate } from '../authentication/authenticate.ts';
import { clausesOf } from './clauses-of.ts';
import { OPERATION, callOf, serviceOf } from '../../tests/support/mock-call.ts';
import { validate } from './validate.ts';

test.each<[string, Record<string, string>, string[]]>([
  ['a missing action', { Action: '' }, ['request.action-required']],
  ['a missing region', { RegionId: '' }, ['missing.refused']],
  ['an unknown action', { Action: 'Nope' }, ['request.unknown-action']],
  ['an unknown region', { RegionId: 'nowhere' }, ['region.unknown']],
  ['a short name', { KeyPairName: 'a' }, ['name.minimum-length']],
  ['a long name', { KeyPairName: 'a'.repeat(129) }, ['name.maximum-length']],
  ['a name of wrong characters', { KeyPairName: 'a b' }, ['name.first-character', 'name.characters']],
  ['a reserved tag key', { 'Tag.3.Key': 'xhttps://' }, ['tags.key-without-https']],
  ['a value without a key', { 'Tag.3.Value': 'x' }, ['tags.value-without-key']],
  ['a tag too many', { 'Tag.21.Key': 'x' }, ['tags.no-more-than-20']],
  ['a key twice', { 'Tag.1.Key': 'x', 'Tag.2.Key': 'x' }, ['tags.unique-keys']],
  ['an unknown resource group', { ResourceGroupId: 'rg-no' }, ['resource-group.unknown']],
])('%s breaks its clause', (_, parameters, clauses) => {
  const outcome = validate(callOf(parameters), OPERATION, serviceOf(), authenticate);
  expect(outcome && clausesOf(outcome, OPERATION)).toEqual(clauses);
});

test('a taken name and a full region break their clauses', () => {
  const service = serviceOf({ quota: 1 });
  service.store.keyPairs.take({ account: '', region: 'cn-hangzhou' }, 'testKeyPairName');
  const broken = (name: string) => {
    const outcome = validate(callOf({ KeyPairName: name }), OPERATION, service, authenticate);
    return outcome && clausesOf(outcome, OPERATION);
  };
  expect(broken('testKeyPairName')).toEqual(['state.name-taken']);
  expect(broken('other')).toEqual(['quota.limit']);
});

test('a refusal without a place breaks the clause about its code', () => {
  expect(clausesOf({ answer: 'MissingSignature' }, OPERATION)).toEqual(['authentication.missing-parameter']);
});

test('a success, an answer that was asked for and a refusal beyond the contract break none', () => {
  expect(clausesOf({ answer: 'Created' }, OPERATION)).toEqual([]);
  expect(clausesOf({ answer: 'QuotaExceed.KeyPair', forced: true }, OPERATION)).toEqual([]);
  expect(clausesOf({ answer: 'UnsupportedHTTPMethod' }, OPERATION)).toEqual([]);
});
