/**
 * What happens in a service when a key pair is created: the name is taken, and a new key goes to the caller.
 *
 *     RegionId=cn-hangzhou, KeyPairName=testKeyPairName -> KeyPairId, KeyPairFingerPrint, PrivateKeyBody
 */
import { textOf } from '../../contract/body.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Service } from '../account/service.ts';
import { prismAnswers } from '../answers/prism-answers.ts';
import { type ReceivedCall, given } from '../call/call.ts';
import { type Operation, checkSteps, successOf } from './operation.ts';
import { placeOf, unknownRegion } from './place.ts';

/**
 * The operation that creates a key pair.
 * @throws Error when the contract has a state condition that is not known here
 */
export function createKeyPair(contract: Contract): Operation {
  const success = successOf(contract);
  /** The name in an answer to a call that has none, which only an answer that was asked for can be. */
  const exampleName = textOf(success.members, 'KeyPairName');
  return {
    contract,
    steps: checkSteps(contract, CONDITIONS),
    conditions: CONDITIONS,
    success: success.name,
    identify: (call, service) => identify(call, service, exampleName),
    make: (call, service) => make(call, service, exampleName),
    perform,
    answers: prismAnswers(contract),
  };
}

const CONDITIONS: Operation['conditions'] = {
  'unknown-region': unknownRegion,
  'unknown-resource-group': (call, { store }) => {
    const group = given(call, 'ResourceGroupId');
    return group !== undefined && !store.resourceGroups.has(group);
  },
  'name-taken': (call, { store }) => store.keyPairs.has(placeOf(call), nameOf(call)),
  'quota-reached': (call, { store }) => store.keyPairs.count(placeOf(call)) >= store.quota,
};

function identify(call: ReceivedCall, { ids }: Service, otherwise: string) {
  return { KeyPairName: given(call, 'KeyPairName') ?? otherwise, KeyPairId: ids.keyPairId() };
}

async function perform(call: ReceivedCall, service: Service) {
  const place = placeOf(call);
  const name = nameOf(call);
  // Before the first wait: of two simultaneous calls the second finds the name taken (ruling 10).
  const claim = service.store.keyPairs.take(place, name);
  try {
    const made = await make(call, service, name);
    const resourceGroup = given(call, 'ResourceGroupId');
    await claim.keep({
      ...place,
      name,
      id: made.KeyPairId,
      fingerprint: made.KeyPairFingerPrint,
      ...(resourceGroup !== undefined && { resourceGroup }),
      tags: tagsOf(call),
    });
    return made;
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** What a create answers; recorded nowhere. */
async function make(call: ReceivedCall, service: Service, nameOtherwise: string) {
  // Both at once, since with a seed a reset begins both sequences anew.
  const [identity, key] = [identify(call, service, nameOtherwise), service.keys.next()];
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

function nameOf(call: ReceivedCall): string {
  return given(call, 'KeyPairName') ?? '';
}
