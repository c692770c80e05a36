import { describe, expect, test } from 'vitest';
import { OPERATION } from '../../tests/support/mock-call.ts';
import { readState } from './given-state.ts';
import { InputFault } from '../server/input-fault.ts';

const RULES = {
  contract: OPERATION.contract,
  store: { regions: new Set(['here']), resourceGroups: new Set(['rg-known']) },
};

const PAIR = { region: 'here', name: 'web' };
const FINGERPRINT = '5a:33:2d:92:eb:41:38:81:7f:10:f2:79:98:ec:a0:a0';

test('a state that keeps the contract is read, and is a copy', () => {
  const pair = {
    account: 'testid',
    region: 'here',
    name: '密钥',
    id: 'ssh-1',
    fingerprint: FINGERPRINT,
    resourceGroup: 'rg-known',
    tags: { k: '' },
  };
  const pairs = readState({ keyPairs: [PAIR, pair, { ...PAIR, account: 'testid' }] }, RULES);
  expect(pairs).toEqual([{ ...PAIR, account: '' }, pair, { ...PAIR, account: 'testid' }]);
  expect(pairs[1]?.tags).not.toBe(pair.tags);
});

describe('one sentence tells that a key pair has', () => {
  test.each([
    ['a name of another form', { name: '1web' }, '"1web" is no KeyPairName, which must match pattern '],
    ['a name that is too long', { name: 'w'.repeat(129) }, `"${'w'.repeat(60)}…" is no KeyPairName, which `],
    ['a region that is not there', { region: 'x' }, 'there is no region "x".'],
    ['a resource group that is not there', { resourceGroup: 'rg-x' }, 'there is no resource group "rg-x".'],
    ['an id of another form', { id: 'SSH' }, '"SSH" is no KeyPairId, which must match pattern '],
    [
      'a fingerprint of another form',
      { fingerprint: '7b:1e' },
      '"7b:1e" is no KeyPairFingerPrint, which must be 16 octets',
    ],
    [
      'a tag key that is reserved',
      { tags: { aliyun: '' } },
      '"aliyun" is no TagKey, which must not begin with',
    ],
    [
      'an empty tag key',
      { tags: { '': '' } },
      '"" is no TagKey, which must NOT have fewer than 1 characters.',
    ],
    [
      'a tag value that is reserved',
      { tags: { k: 'acs:' } },
      '"acs:" is no TagValue, which must not begin with',
    ],
    [
      'too many tags',
      { tags: Object.fromEntries(Array.from({ length: 21 }, (_, tag) => [`k${tag}`, ''])) },
      'it has 21 tags, and a key pair has at most 20.',
    ],
    [
      'a member that is not known',
      { colour: 'red' },
      'The state has a fault: /keyPairs/1 has no member "colour"',
    ],
  ])('%s', (_, change, sentence) => {
    const state = { keyPairs: [PAIR, { ...PAIR, name: 'web2', ...change }] };
    expect(() => readState(state, RULES)).toThrow(InputFault);
    expect(() => readState(state, RULES)).toThrow(sentence);
    expect(() => readState(state, RULES)).toThrow('/keyPairs/1');
  });

  test.each([
    ['the name', PAIR, PAIR, '/keyPairs/0 has the name "web" too'],
    [
      'the id',
      { ...PAIR, id: 'ssh-1' },
      { region: 'here', name: 'web2', id: 'ssh-1' },
      '/keyPairs/0 has the id "ssh-1" too',
    ],
    [
      'the fingerprint, colons or not,',
      { ...PAIR, fingerprint: FINGERPRINT },
      { region: 'here', name: 'web2', fingerprint: FINGERPRINT.replaceAll(':', '') },
      '/keyPairs/0 has the fingerprint "5a33',
    ],
  ])('%s of another one', (_, one, other, sentence) => {
    expect(() => readState({ keyPairs: [one, other] }, RULES)).toThrow(sentence);
  });
});

test('each wrong entry has a sentence, on a line of its own, up to twenty', () => {
  const wrong = (count: number) => Array.from({ length: count }, () => ({ ...PAIR, name: '1' }));
  const fault = () => readState({ keyPairs: [...wrong(2), PAIR, ...wrong(1)] }, RULES, 'The file');
  expect(fault).toThrow(
    /^The file has a fault: \/keyPairs\/0 "1": .+\.\nThe file has a fault: \/keyPairs\/1 .+\.\nThe file has a fault: \/keyPairs\/3 .+\.$/,
  );
  expect(() => readState({ keyPairs: wrong(25) }, RULES)).toThrow(
    /(?:.+\n){20}There are 5 more faults of this kind\.$/,
  );
});
