import { expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { type Draft, firstDraft, withParameters } from './draft.ts';
import { faultsOf, sentenceOf } from './faults.ts';
import { signedRequest } from './signed-request.ts';

const contract = readContract();
const MOCK = new URL('http://127.0.0.1:4010');
const now = new Date('2023-12-06T12:00:00Z');
const draft = firstDraft(contract, MOCK.origin);
const knowledge = {
  regions: ['cn-hangzhou', 'cn-beijing'],
  resourceGroups: ['rg-known'],
  taken: new Set(['cn-beijing testKeyPairName']),
  now,
};

/** The codes of the faults of a draft, each with its parameter. */
function faults(changed: Draft): string[] {
  const { parameters } = signedRequest(changed, MOCK, { now, nonce: 'n' });
  return faultsOf(contract, changed, parameters, knowledge).map(
    ({ parameter, code }) => `${parameter} ${code}`,
  );
}

test("the contract's sample breaks no rule, however it is signed", () => {
  for (const signature of ['v1', 'v3', 'none'] as const) expect(faults({ ...draft, signature })).toEqual([]);
});

test('several faults stand in the order of the checks', () => {
  const changes = {
    KeyPairName: '1web',
    RegionId: 'cn-nowhere',
    'Tag.1.Key': 'aliyun',
    'Tag.1.Value': 'acs:x',
    ResourceGroupId: 'rg-other',
  };
  expect(faults(withParameters(draft, changes))).toEqual([
    'RegionId InvalidRegionId.NotFound',
    'KeyPairName InvalidKeyPairName.Malformed',
    'Tag.1.Key InvalidTagKey.Malformed',
    'Tag.1.Value InvalidTagValue.Malformed',
    'ResourceGroupId InvalidResourceGroup.NotFound',
  ]);
});

test('a name that this page has made a pair of is taken', () => {
  expect(faults(withParameters(draft, { RegionId: 'cn-beijing' }))).toEqual([
    'KeyPairName KeyPair.AlreadyExist',
  ]);
});

test('a broken pattern is reported in the words of the page', () => {
  const changed = withParameters(draft, { KeyPairName: 'a b' });
  const [fault] = faultsOf(contract, changed, new Map(changed.parameters), knowledge);
  expect(fault?.clauses).toEqual(['name.first-character', 'name.characters']);
  expect(fault && sentenceOf(fault)).toBe(
    'The first character of a name is a letter. After the first character a name holds only letters, digits, colons, underscores and hyphens. The request is rejected with InvalidKeyPairName.Malformed.',
  );
});

test('what only a service sees that verifies signatures says so', () => {
  const changed = {
    ...draft,
    timestamp: '2023-12-06T12:15:01Z',
    isSpoilt: true,
    leftOut: ['SignatureMethod'],
  };
  const { parameters } = signedRequest(changed, MOCK, { now, nonce: 'n' });
  const found = faultsOf(contract, changed, parameters, knowledge);
  expect(found.map(({ code }) => code).toSorted()).toEqual([
    'InvalidTimeStamp.Expired',
    'MissingSignatureMethod',
    'SignatureDoesNotMatch',
  ]);
  expect(new Set(found.map(({ condition }) => condition))).toEqual(
    new Set(['if the service verifies signatures']),
  );
});
