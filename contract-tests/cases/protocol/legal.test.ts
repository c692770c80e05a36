import { expect, test } from 'vitest';
import { readContract } from '../../../contract/contract.ts';
import { namesOf } from '../../engine/names.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import { sessionInTest } from '../../../tests/support/session.ts';
import { type Reply, targetInTest } from '../../../tests/support/target.ts';
import { legal } from './legal.ts';
import { unusualCases } from '../create-key-pair/unusual.ts';

const contract = readContract();
const TAKEN: Reply = [400, { Code: 'KeyPair.AlreadyExist' }];

async function sessionWith(...[reply]: Parameters<typeof targetInTest>) {
  const { target, requests } = await targetInTest(reply);
  const environment = { now: () => new Date(0), nonce: () => 'nonce' };
  const session = sessionInTest(contract, target, namesOf('t', 1), environment);
  TAKEN_NAME.put(session, 'taken');
  return { session, requests };
}

function unusual(id: string) {
  const found = unusualCases(contract).find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no case ${id}.`);
  return found;
}

test('a legal request is sent with a group that does not exist, and with a name that is taken', async () => {
  const { session, requests } = await sessionWith(() => TAKEN);
  const one = legal('tags.gaps', 'x', 'it is accepted', { 'Tag.7.Key': 'key' });
  expect(await one.scenario(session)).toEqual([]);
  expect(requests).toMatchObject([
    { method: 'POST', parameters: { ResourceGroupId: 'rg-doesnotexist00', 'Tag.7.Key': 'key' } },
    { method: 'GET', parameters: { KeyPairName: 'taken', 'Tag.7.Key': 'key' } },
  ]);
});

test('a legal request with a name of its own names the group both times', async () => {
  const { session, requests } = await sessionWith(() => TAKEN);
  await legal('name.ascii-accepted', 'x', 'it is accepted', { KeyPairName: 'null' }).scenario(session);
  const own = { KeyPairName: 'null', ResourceGroupId: 'rg-doesnotexist00' };
  expect(requests.map(({ parameters }) => parameters)).toMatchObject([own, own]);
});

test('each way in which a legal request is refused for itself is a finding', async () => {
  const { session } = await sessionWith(() => [400, { Code: 'InvalidTagKey.Malformed' }]);
  const one = legal('tags.gaps', 'x', 'it is accepted', { 'Tag.7.Key': 'key' });
  expect(await one.scenario(session)).toHaveLength(2);
});

test('a NUL may be refused with the code of its tag, but no other one, and with no 500', async () => {
  const one = unusual('tags.value-otherwise-free:unusual-a-NUL');
  const findings = async (reply: Reply) => await one.scenario((await sessionWith(() => reply)).session);
  expect(await findings([400, { Code: 'InvalidTagValue.Malformed' }])).toEqual([]);
  expect(await findings([400, { Code: 'InvalidTagKey.Malformed' }])).toHaveLength(2);
  expect(await findings([500, { Code: 'InternalError' }])).toHaveLength(2);
});

test('a form of 61 KB may be refused, but not be answered with a 500', async () => {
  const one = unusual('tags.up-to-20:of-128-emoji');
  const { session, requests } = await sessionWith(() => [400, { Code: 'InvalidTagKey.Malformed' }]);
  expect(await one.scenario(session)).toEqual([]);
  expect(requests.map(({ method }) => method)).toEqual(['POST']);
  const failing = await sessionWith(() => [500, {}]);
  expect(await one.scenario(failing.session)).toHaveLength(1);
});
