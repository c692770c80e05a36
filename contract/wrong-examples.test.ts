import { describe, expect, test } from 'vitest';
import type { BreakingExample } from './breaking-example.ts';
import { type Contract, readContract } from './contract.ts';
import type { Cause } from './error-catalogue.ts';
import { readRegistry } from './registry.ts';
import { wrongExamples } from './wrong-examples.ts';

const contract = readContract();

/** What is found when a cause has another example. */
function foundWith(parameter: string, keywordOrCondition: string, example: BreakingExample): string[] {
  const wrong = contract.errors.cause(parameter, keywordOrCondition);
  const checks = contract.errors.checks.map((cause): Cause =>
    cause === wrong ? { ...cause, example } : cause,
  );
  const changed: Contract = { ...contract, errors: { ...contract.errors, checks } };
  return wrongExamples(changed);
}

test('the examples of every operation break what they stand beside, and nothing else', () => {
  expect(readRegistry().contracts.flatMap(wrongExamples)).toEqual([]);
});

describe('an example is wrong', () => {
  test('that breaks nothing', () => {
    expect(foundWith('Tag.N.Value', 'not', { 'Tag.1.Key': 'key', 'Tag.1.Value': 'acs' })).toEqual([
      'The example of InvalidTagValue.Malformed (maxLength, not of Tag.N.Value) breaks nothing.',
    ]);
  });

  test('that breaks something else, beside its own cause or in its place', () => {
    expect(foundWith('KeyPairName', 'minLength', { KeyPairName: '1', RegionId: null })).toEqual([
      'The example of InvalidKeyPairName.Malformed (minLength, maxLength, pattern, not of KeyPairName) breaks required of RegionId.',
    ]);
    expect(foundWith('Tag.N', 'maximum', { 'Tag.1.Key': 'a', 'Tag.2.Key': 'a' })).toEqual([
      'The example of QuotaExceed.Tags (maximum of Tag.N) breaks unique of Tag.N.Key.',
    ]);
    expect(foundWith('KeyPairName', 'name-taken', { KeyPairName: '1' })).toEqual([
      'The example of KeyPair.AlreadyExist (name-taken) breaks minLength of KeyPairName, pattern of KeyPairName.',
    ]);
  });

  test('that leaves alone what its condition is about', () => {
    for (const example of [{ RegionId: 'cn-hangzhou' }, { ResourceGroupId: 'rg-1' }]) {
      expect(foundWith('RegionId', 'unknown-region', example)).toEqual([
        'The example of InvalidRegionId.NotFound (unknown-region) does not change what the condition is about.',
      ]);
    }
  });

  test('that names a parameter which the operation does not have', () => {
    expect(foundWith('Action', 'enum', { Action: 'NoSuchAction', action: 'x' })).toEqual([
      'The example of InvalidAction.NotFound (enum of Action) names action, which is no parameter of CreateKeyPair.',
    ]);
  });
});
