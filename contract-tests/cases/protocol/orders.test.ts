import { describe, expect, test } from 'vitest';
import { readContract } from '../../../contract/contract.ts';
import { namesOf } from '../../engine/names.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import { sessionInTest } from '../../../tests/support/session.ts';
import { targetInTest } from '../../../tests/support/target.ts';
import { orderCases, stepPairs } from './orders.ts';

const contract = readContract();
const KNOWN: Readonly<Record<string, string>> = { RegionId: 'cn-hangzhou', KeyPairName: 'taken' };

/** The steps of the order of checks that parameters break. */
function stepsBroken(parameters: Readonly<Record<string, string>>): Set<string> {
  const { errors, brokenConstraints } = contract;
  const byKeyword = brokenConstraints(new Map(Object.entries(parameters))).flatMap(({ parameter, keyword }) =>
    errors.checks
      .filter((cause) => cause.parameter === parameter && cause.keywords.includes(keyword))
      .map(({ step }) => step),
  );
  const { RegionId, ResourceGroupId, KeyPairName } = parameters;
  return new Set([
    ...byKeyword,
    ...(RegionId === undefined || RegionId === KNOWN['RegionId'] ? [] : ['region']),
    ...(ResourceGroupId === undefined ? [] : ['resource-group']),
    ...(KeyPairName === KNOWN['KeyPairName'] ? ['name-taken'] : []),
  ]);
}

describe('a case about the order of two checks', () => {
  test('stands for every two steps that one request can break', () => {
    const pairs = stepPairs(contract).map(({ first, second }) => `${first.step} ${second.step}`);
    expect(pairs).toEqual(
      expect.arrayContaining([
        'action version',
        'missing-parameters region',
        'name tag-count',
        'tag-count tag-keys',
        'tag-keys tag-values',
        'duplicate-keys resource-group',
        'resource-group name-taken',
      ]),
    );
    const order = contract.document.orderOfChecks;
    expect(
      pairs
        .map((pair) => pair.split(' ').map((step) => order.indexOf(step)))
        .filter(([a = 0, b = 0]) => a >= b),
    ).toEqual([]);
  });

  test('sends one request that breaks both, and expects the code of the first', async () => {
    const { target, requests } = await targetInTest(() => [400, { Code: 'NoSuchCode' }]);
    const environment = { now: () => new Date(0), nonce: () => 'nonce' };
    const session = sessionInTest(contract, target, namesOf('t', 1), environment);
    TAKEN_NAME.put(session, KNOWN['KeyPairName'] ?? '');
    const pairs = new Map(stepPairs(contract).map((pair) => [pair.id, pair]));
    const expected: string[] = [];
    const found: string[] = [];
    for (const { id, scenario } of orderCases(contract)) {
      const findings = await scenario(session);
      const broken = stepsBroken(requests.at(-1)?.parameters ?? {});
      const { first, second } = pairs.get(id) ?? {};
      expected.push(`${id}: breaks ${first?.step} and ${second?.step}, expects ${first?.code}`);
      const both = [first?.step, second?.step].filter((step) => broken.has(step ?? '')).join(' and ');
      const codes = typeof findings === 'string' ? [] : findings.map((finding) => finding.expected);
      found.push(`${id}: breaks ${both}, expects ${codes.join()}`);
    }
    expect(found).toEqual(expected);
    expect(requests).toHaveLength(pairs.size);
  });
});
