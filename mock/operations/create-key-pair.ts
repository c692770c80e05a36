/**
 * What happens in a service when a key pair is created: the name is taken, and a new key goes to the caller.
 *
 *     RegionId=cn-hangzhou, KeyPairName=testKeyPairName -> KeyPairId, KeyPairFingerPrint, PrivateKeyBody
 */
import type { Contract } from '../../contract/contract.ts';
import { prismAnswers } from '../answers/prism-answers.ts';
import { type Call, given } from '../call.ts';
import type { Place } from '../key-pair-names.ts';
import type { Service } from '../service.ts';
import { type Operation, checkSteps, successOf } from './operation.ts';

/**
 * The operation that creates a key pair.
 * @throws Error when the contract has a rule about state that is not known here
 */
export function createKeyPair(contract: Contract): Operation {
  return {
    contract,
    steps: checkSteps(contract, RULES),
    rules: RULES,
    success: successOf(contract),
    identify,
    perform,
    answers: prismAnswers(contract),
  };
}

const RULES: Operation['rules'] = {
  'unknown-region': (call, { regions }) => !regions.has(placeOf(call).region),
  'unknown-resource-group': (call, { resourceGroups }) => {
    const group = given(call, 'ResourceGroupId');
    return group !== undefined && !resourceGroups.has(group);
  },
  'name-taken': (call, { names }) => names.has(placeOf(call), nameOf(call)),
  'quota-reached': (call, { names, quota }) => names.count(placeOf(call)) >= quota,
};

function identify(call: Call, { ids }: Service): { KeyPairName?: string; KeyPairId: string } {
  const name = given(call, 'KeyPairName');
  return { ...(name !== undefined && { KeyPairName: name }), KeyPairId: ids.keyPairId() };
}

async function perform(call: Call, service: Service): Promise<Record<string, string>> {
  const place = placeOf(call);
  const name = nameOf(call);
  // Before the first wait: of two simultaneous calls the second finds the name taken (ruling 10).
  service.names.take(place, name);
  const identity = identify(call, service);
  try {
    const { privateKeyBody, fingerprint } = await service.keys.next();
    const resourceGroup = given(call, 'ResourceGroupId');
    await service.keyPairs.add({
      ...place,
      name,
      id: identity.KeyPairId,
      fingerprint,
      ...(resourceGroup !== undefined && { resourceGroup }),
      tags: tagsOf(call),
    });
    return { ...identity, KeyPairFingerPrint: fingerprint, PrivateKeyBody: privateKeyBody };
  } catch (error) {
    service.names.release(place, name);
    throw error;
  }
}

/** Values by key; a key without a value has the empty one (ruling 6). */
function tagsOf({ parameters }: Call): Record<string, string> {
  const tags: [string, string][] = [];
  for (const [name, key] of parameters) {
    const number = /^Tag\.([1-9][0-9]*)\.Key$/.exec(name)?.[1];
    if (number !== undefined) tags.push([key, parameters.get(`Tag.${number}.Value`) ?? '']);
  }
  return Object.fromEntries(tags);
}

function placeOf(call: Call): Place {
  return { account: call.account, region: given(call, 'RegionId') ?? '' };
}

function nameOf(call: Call): string {
  return given(call, 'KeyPairName') ?? '';
}
