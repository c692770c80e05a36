import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { OPERATION, callOf, serviceOf } from '../../tests/support/mock-call.ts';
import type { KeyPair } from '../keys/key-source.ts';
import { checkSteps } from './operation.ts';

const HERE = { account: '', region: 'cn-hangzhou' };

describe('a create', () => {
  test('gives the name asked for, a new id and a key with its fingerprint', async () => {
    const members = await OPERATION.perform(callOf(), serviceOf());
    const key = serviceOf().keys.next();
    expect(members).toEqual({
      KeyPairName: 'testKeyPairName',
      KeyPairId: serviceOf().ids.keyPairId(),
      KeyPairFingerPrint: (await key).fingerprint,
      PrivateKeyBody: (await key).privateKeyBody,
    });
  });

  test('has the name before it waits for a key', () => {
    const service = serviceOf({ keys: { next: () => new Promise<KeyPair>(() => {}), close() {} } });
    void OPERATION.perform(callOf(), service);
    expect(service.store.keyPairs.has(HERE, 'testKeyPairName')).toBe(true);
  });

  test('gives name and place back when there is no key', async () => {
    const keys = { next: () => Promise.reject(new Error('no entropy')), close() {} };
    const service = serviceOf({ keys });
    await expect(OPERATION.perform(callOf(), service)).rejects.toThrow('no entropy');
    expect(service.store.keyPairs.has(HERE, 'testKeyPairName')).toBe(false);
    expect(service.store.keyPairs.count(HERE)).toBe(0);
  });
});

test('a contract with a state condition that the mock does not know is refused', () => {
  const { 'name-taken': _, ...others } = OPERATION.conditions;
  expect(() => checkSteps(readContract(), others)).toThrow(
    "The mock can't check the condition name-taken of CreateKeyPair.",
  );
});

test('the successful answer is the one that is no refusal', () => {
  expect(OPERATION.success).toBe('Created');
});
