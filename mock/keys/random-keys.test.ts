import { createPrivateKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fingerprint, publicKeyBlob, rsaPublicKey } from '../../contract/fingerprint.ts';
import type { KeyPair } from './key-source.ts';
import { randomKeys } from './random-keys.ts';

describe('a generated key', () => {
  test('is PKCS#8 of an RSA-2048 key and comes with its fingerprint', async () => {
    const keys = randomKeys({ poolSize: 0 });
    const { privateKeyBody, fingerprint: given } = await keys.next();
    keys.close();
    const key = createPrivateKey(privateKeyBody);
    expect(privateKeyBody).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(given).toBe(fingerprint(publicKeyBlob(rsaPublicKey(key))));
  });

  test('is another one for each of two requests at a time', async () => {
    const keys = randomKeys({ poolSize: 0 });
    const [first, second] = await Promise.all([keys.next(), keys.next()]);
    keys.close();
    expect(first.fingerprint).not.toBe(second.fingerprint);
  });
});

describe('the pool', () => {
  test('fills up to its size, two generations at a time', async () => {
    const generator = manualGenerator();
    randomKeys({ poolSize: 3, generate: generator.generate });
    expect(generator.started).toBe(2);
    await generator.finish();
    expect(generator.started).toBe(3);
    await generator.finish();
    await generator.finish();
    expect(generator.started).toBe(3);
  });

  test('gives a ready key at once and makes one in its place', async () => {
    const generator = manualGenerator();
    const keys = randomKeys({ poolSize: 1, generate: generator.generate });
    await generator.finish();
    expect(generator.started).toBe(1);
    expect(keys.next()).toEqual(keyPair(1));
    expect(generator.started).toBe(2);
  });

  test('serves those that wait first come, first served', async () => {
    const generator = manualGenerator();
    const keys = randomKeys({ poolSize: 0, generate: generator.generate });
    const all = Promise.all([keys.next(), keys.next(), keys.next()]);
    expect(generator.started).toBe(2);
    await generator.finish();
    await generator.finish();
    await generator.finish();
    expect(await all).toEqual([keyPair(1), keyPair(2), keyPair(3)]);
    expect(generator.started).toBe(3);
  });
});

describe('after close', () => {
  test('no generation is started', async () => {
    const generator = manualGenerator();
    const keys = randomKeys({ poolSize: 5, generate: generator.generate });
    keys.close();
    await generator.finish();
    await generator.finish();
    expect(generator.started).toBe(2);
  });

  test('a request that waits is rejected, and so is a later one', async () => {
    const keys = randomKeys({ poolSize: 0, generate: manualGenerator().generate });
    const early = keys.next();
    keys.close();
    await expect(early).rejects.toThrow('The key source was closed');
    await expect(keys.next()).rejects.toThrow('The key source was closed');
  });
});

describe('a failed generation', () => {
  test('rejects the first that waits, and the others get their keys', async () => {
    const generator = manualGenerator();
    const keys = randomKeys({ poolSize: 0, generate: generator.generate });
    const outcomes = Promise.allSettled([keys.next(), keys.next(), keys.next()]);
    await generator.fail('no entropy');
    await generator.finish();
    await generator.finish();
    expect(await outcomes).toMatchObject([
      { status: 'rejected', reason: new Error('no entropy') },
      { status: 'fulfilled', value: keyPair(2) },
      { status: 'fulfilled', value: keyPair(3) },
    ]);
  });

  test('that nobody waits for is made up for at the next request', async () => {
    const generator = manualGenerator();
    const keys = randomKeys({ poolSize: 1, generate: generator.generate });
    await generator.fail('no entropy');
    expect(generator.started).toBe(1);
    const key = keys.next();
    await generator.finish();
    expect(await key).toEqual(keyPair(2));
  });
});

/** A generator whose generations end, in the order of their start, when the test says so. */
function manualGenerator() {
  const underWay: { resolve: () => void; reject: (reason: Error) => void }[] = [];
  let started = 0;
  return {
    get started() {
      return started;
    },
    generate: (): Promise<KeyPair> => {
      started += 1;
      const key = keyPair(started);
      return new Promise((resolve, reject) => {
        underWay.push({ resolve: () => resolve(key), reject });
      });
    },
    async finish() {
      underWay.shift()?.resolve();
      await settled();
    },
    async fail(message: string) {
      underWay.shift()?.reject(new Error(message));
      await settled();
    },
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function keyPair(number: number): KeyPair {
  return { privateKeyBody: `key ${number}`, fingerprint: `fingerprint ${number}` };
}
