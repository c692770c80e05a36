import { describe, expect, test } from 'vitest';
import { authenticate } from '../authentication/authenticate.ts';
import { OPERATION, callOf, serviceOf } from '../../tests/support/mock-call.ts';
import { validate } from './validate.ts';
import type { Service } from '../account/service.ts';

const HERE = { account: '', region: 'cn-hangzhou' };

function codeOwed(parameters: Record<string, string>, service: Service = serviceOf()): string | undefined {
  return validate(callOf(parameters), OPERATION, service, authenticate)?.answer;
}

function tags(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`Tag.${index + 1}.Key`, `key${index}`]),
  );
}

describe('a call', () => {
  test('that breaks no rule owes no code', () => {
    expect(codeOwed({})).toBeUndefined();
    expect(
      codeOwed({ ...tags(20), 'Tag.1.Value': '', ResourceGroupId: 'rg-known', OwnerId: 'x' }),
    ).toBeUndefined();
    expect(codeOwed({ ResourceGroupId: '', Version: '' })).toBeUndefined();
  });

  test.each([
    [{ Action: '' }, 'MissingParameter'],
    [{ Action: 'Nope' }, 'InvalidAction.NotFound'],
    [{ Version: '2013-01-10' }, 'InvalidVersion'],
    [{ RegionId: '' }, 'MissingParameter'],
    [{ KeyPairName: '' }, 'MissingParameter'],
    [{ RegionId: 'nowhere' }, 'InvalidRegionId.NotFound'],
    [{ RegionId: 'CN-hangzhou' }, 'InvalidRegionId.NotFound'],
    [{ KeyPairName: '1abc' }, 'InvalidKeyPairName.Malformed'],
    [{ KeyPairName: 'http://x' }, 'InvalidKeyPairName.Malformed'],
    [tags(21), 'QuotaExceed.Tags'],
    [{ 'Tag.1.Key': 'aliyun' }, 'InvalidTagKey.Malformed'],
    [{ 'Tag.1.Key': '' }, 'InvalidTagKey.Malformed'],
    [{ 'Tag.1.Value': 'x' }, 'InvalidTagKey.Malformed'],
    [{ 'Tag.1.Key': 'x', 'Tag.1.Value': 'acs:' }, 'InvalidTagValue.Malformed'],
    [{ 'Tag.1.Key': 'x', 'Tag.7.Key': 'x' }, 'Duplicate.TagKey'],
    [{ ResourceGroupId: 'rg-unknown' }, 'InvalidResourceGroup.NotFound'],
  ])('with %j owes %s', (parameters, code) => {
    expect(codeOwed(parameters)).toBe(code);
  });

  test('with a name that is taken owes KeyPair.AlreadyExist', () => {
    const service = serviceOf();
    service.store.keyPairs.take(HERE, 'testKeyPairName');
    expect(codeOwed({}, service)).toBe('KeyPair.AlreadyExist');
    expect(codeOwed({ RegionId: 'cn-beijing' }, service)).toBeUndefined();
    expect(codeOwed({ KeyPairName: 'testkeypairname' }, service)).toBeUndefined();
  });

  test('beyond the quota owes QuotaExceed.KeyPair', () => {
    const service = serviceOf();
    service.store.keyPairs.take(HERE, 'a1');
    expect(codeOwed({}, service)).toBeUndefined();
    service.store.keyPairs.take(HERE, 'a2');
    expect(codeOwed({}, service)).toBe('QuotaExceed.KeyPair');
    expect(codeOwed({ RegionId: 'cn-beijing' }, service)).toBeUndefined();
  });
});

test('of several broken rules the first one in the order of checks decides', () => {
  const service = serviceOf({ quota: 0 });
  service.store.keyPairs.take(HERE, 'testKeyPairName');
  const faults: [string, Record<string, string>][] = [
    ['KeyPair.AlreadyExist', {}],
    ['InvalidResourceGroup.NotFound', { ResourceGroupId: 'rg-unknown' }],
    ['Duplicate.TagKey', { 'Tag.1.Key': 'x', 'Tag.2.Key': 'x' }],
    ['InvalidTagValue.Malformed', { 'Tag.1.Value': 'acs:' }],
    ['InvalidTagKey.Malformed', { 'Tag.3.Key': 'acs:' }],
    ['QuotaExceed.Tags', { 'Tag.21.Key': 'y' }],
    ['InvalidKeyPairName.Malformed', { KeyPairName: '1' }],
    ['InvalidRegionId.NotFound', { RegionId: 'nowhere' }],
    ['MissingParameter', { KeyPairName: '' }],
    ['InvalidVersion', { Version: '1' }],
    ['InvalidAction.NotFound', { Action: 'Nope' }],
  ];
  const all: Record<string, string> = {};
  for (const [code, parameters] of faults) {
    Object.assign(all, parameters);
    expect(codeOwed(all, service)).toBe(code);
  }
});

test('a refusal names the parameter as it was sent, and the keyword', () => {
  expect(validate(callOf({ RegionId: '' }), OPERATION, serviceOf(), authenticate)).toEqual({
    answer: 'MissingParameter',
    placeholders: { parameter: 'RegionId' },
    because: 'RegionId required',
    at: '#/components/schemas/CreateKeyPairParameters/required/1',
  });
  expect(validate(callOf({ 'Tag.3.Key': 'acs:' }), OPERATION, serviceOf(), authenticate)?.because).toBe(
    'Tag.3.Key not',
  );
  expect(validate(callOf({ RegionId: 'nowhere' }), OPERATION, serviceOf(), authenticate)?.because).toBe(
    'unknown-region',
  );
});

describe('the credential', () => {
  test('is not judged by the catalogue', () => {
    expect(codeOwed({ Timestamp: 'yesterday', AccessKeyId: 'unknown', Signature: 'wrong' })).toBeUndefined();
  });

  test('is judged after the version and before missing parameters', () => {
    const refuse = () => ({ answer: 'SignatureDoesNotMatch' });
    const answerTo = (parameters: Record<string, string>) =>
      validate(callOf(parameters), OPERATION, serviceOf(), refuse)?.answer;
    expect(answerTo({ Version: '1' })).toBe('InvalidVersion');
    expect(answerTo({ RegionId: '' })).toBe('SignatureDoesNotMatch');
  });
});

test('judging changes nothing', () => {
  const service = serviceOf({ quota: 1 });
  expect(codeOwed({}, service)).toBeUndefined();
  expect(codeOwed({ KeyPairName: '1' }, service)).toBe('InvalidKeyPairName.Malformed');
  expect(service.store.keyPairs.count(HERE)).toBe(0);
});
