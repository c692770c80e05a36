/**
 * What happens in a service when a key pair is created: the name is taken, and a new key goes to the caller.
 *
 *     RegionId=cn-hangzhou, KeyPairName=testKeyPairName -> KeyPairId, KeyPairFingerPrint, PrivateKeyBody
 */
import type { Contract } from '../../contract/contract.ts';
import { prismAnswers } from '../answers/prism-answers.ts';
import { type ReceivedCall, given } from '../call/call.ts';
import type { Place } from '../account/key-pair-names.ts';
import type { Service } from '../account/service.ts';
import { type Operation, checkSteps, successOf } from './operation.ts';

/**
 * The operation that creates a key pair.
 * @throws Error when the contract has a state condition that is not known here
 */
export function createKeyPair(contract: Contract): Operation {
  return {
    contract,
    steps: checkSteps(contract, CONDITIONS),
    conditions: CONDITIONS,
    success: successOf(contract),
    identify,
    make,
    perform,
    answers: prismAnswers(contract),
  };
}

const CONDITIONS: Operation['conditions'] = {
  'unknown-region': (call, { regions }) => !regions.has(placeOf(call).region),
  'unknown-resource-group': (call, { resourceGroups }) => {
    const group = given(call, 'ResourceGroupId');
    return group !== undefined && !resourceGroups.has(group);
  },
  'name-taken': (call, { names }) => names.has(placeOf(call), nameOf(call)),
  'quota-reached': (call, { names, quota }) => names.count(placeOf(call)) >= quota,
};

function identify(call: ReceivedCall, { ids }: Service): { KeyPairName?: string; KeyPairId: string } {
  const name = given(call, 'KeyPairName');
  return { ...(name !== undefined && { KeyPairName: name }), KeyPairId: ids.keyPairId() };
}

async function perform(call: ReceivedCall, service: Service): Promise<Record<string, string>> {
  const place = placeOf(call);
  const name = nameOf(call);
  // Before the first wait: of two simultaneous calls the second finds the name taken (ruling 10).
  const claim = service.names.take(place, name);
  try {
    const made = await make(call, service);
    const resourceGroup = given(call, 'ResourceGroupId');
    const pair = {
      ...place,
      name,
      id: made.KeyPairId,
      fingerprint: made.KeyPairFingerPrint,
      ...(resourceGroup !== undefined && { resourceGroup }),
      tags: tagsOf(call),
    };
    // Other pairs were put in place of all meanwhile: this create came before them, and its pair went with the others.
    if (claim.stands()) await service.keyPairs.add(pair);
    return made;
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** What a create answers; recorded nowhere. */
async function make(call: ReceivedCall, service: Service) {
  // Both at once, since with a seed a reset begins both sequences anew.
  const [identity, key] = [identify(call, service), service.keys.next()];
  const { privateKeyBody, fingerprint } = await key;
  return { ...identity, KeyPairFingerPrint: fingerprint, PrivateKeyBody: privateKeyBody };
}

/** Values by key; a key without a value has the empty one (ruling 6). */
function tagsOf({ parameters }: ReceivedCall): Record<string, string> {
  const tags: [string, string][] = [];
  for (const [name, key] of parameters) {
    const number = /^Tag\.([1-9][0-9]*)\.Key$/.exec(name)?.[1];
    if (number !== undefined) tags.push([key, parameters.get(`Tag.${number}.Value`) ?? '']);
  }
  return Object.fromEntries(tags);
}

function placeOf(call: ReceivedCall): Place {
  return { account: call.account, region: given(call, 'RegionId') ?? '' };
}

function nameOf(call: ReceivedCall): string {
  return given(call, 'KeyPairName') ?? '';
}
