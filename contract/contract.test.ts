import { describe, expect, test } from 'vitest';
import { readContract } from './contract.ts';

const contract = readContract();
const valid = { Action: 'CreateKeyPair', RegionId: 'cn-hangzhou', KeyPairName: 'testKeyPairName' };

function broken(parameters: Record<string, string>): string[] {
  return contract
    .brokenConstraints(new Map(Object.entries(parameters)))
    .map(
      ({ wireName, keyword, pointer }) =>
        `${wireName} ${keyword} ${pointer.replace('#/components/schemas/', '')}`,
    );
}

describe('a set of parameters', () => {
  test('of the three required ones breaks nothing', () => {
    expect(broken(valid)).toEqual([]);
  });

  test('tells each broken constraint by its place in the contract', () => {
    expect(broken({ ...valid, KeyPairName: '1' })).toEqual([
      'KeyPairName minLength KeyPairName/minLength',
      'KeyPairName pattern KeyPairName/pattern',
    ]);
    expect(broken({ ...valid, 'Tag.3.Key': 'xhttps://' })).toEqual(['Tag.3.Key not TagKey/allOf/3/not']);
    expect(broken({ ...valid, 'Tag.20.Value': 'acs:', 'Tag.20.Key': 'a' })).toEqual([
      'Tag.20.Value not TagValue/allOf/0/not',
    ]);
  });

  test('counts code points', () => {
    expect(broken({ ...valid, KeyPairName: '𐐀'.repeat(128) })).toEqual([]);
    expect(broken({ ...valid, KeyPairName: '𐐀' })).toEqual(['KeyPairName minLength KeyPairName/minLength']);
  });

  test('lacks a required parameter that is empty', () => {
    expect(broken({ ...valid, RegionId: '' })).toEqual([
      'RegionId required CreateKeyPairParameters/required',
    ]);
  });

  test('has no more tags than 20, no key twice, no value without a key', () => {
    expect(broken({ ...valid, 'Tag.21.Key': 'a' })).toEqual([
      'Tag.21.Key maximum CreateKeyPairParameters/x-repeat/Tag.N/maximum',
    ]);
    expect(broken({ ...valid, 'Tag.1.Key': 'a', 'Tag.2.Key': 'a' })).toEqual([
      'Tag.2.Key unique CreateKeyPairParameters/x-repeat/Tag.N/unique',
    ]);
    expect(broken({ ...valid, 'Tag.7.Value': 'a' })).toEqual([
      'Tag.7.Key dependentRequired CreateKeyPairParameters/dependentRequired',
    ]);
  });

  test('may hold parameters that the contract does not know', () => {
    expect(broken({ ...valid, Unknown: 'x', 'Tag.0.Key': 'aliyun', 'Tag.01.Key': '' })).toEqual([]);
  });
});

describe('the error catalogue', () => {
  test('owes the code that stands beside the broken keyword', () => {
    expect(contract.errors.owedFor('KeyPairName', 'maxLength')).toBe('InvalidKeyPairName.Malformed');
    expect(contract.errors.owedFor('Tag.N', 'maximum')).toBe('QuotaExceed.Tags');
    expect(contract.errors.owedFor('Tag.N.Key', 'unique')).toBe('Duplicate.TagKey');
    expect(contract.errors.owedForCondition('quota-reached')).toBe('QuotaExceed.KeyPair');
  });

  test('has the 8 codes of the page', () => {
    expect(contract.errors.entries.filter(({ origin }) => origin === 'page')).toHaveLength(8);
  });
});

describe('the ledger', () => {
  test('finds the clause about a place, or about the place around it', () => {
    expect(contract.ledger.about('#/components/schemas/RequestId/pattern')?.id).toBe(
      'response.request-id-form',
    );
    expect(contract.ledger.about('#/components/schemas/TagKey/allOf/3/not')?.id).toBe(
      'tags.key-without-https',
    );
    expect(contract.ledger.about('#/nowhere')).toBeUndefined();
  });
});

test('every example of the contract is valid by its own schema', () => {
  const success = contract.check(contract.document.successSchema);
  const [created, ...refusals] = contract.document.answers;
  expect(success(created?.members)).toEqual([]);
  for (const refusal of refusals) {
    expect(contract.check(`#/components/schemas/Error.${refusal.name}`)(refusal.members)).toEqual([]);
  }
});
