// Key pairs that are nobody else's: random RSA-2048 keys. One takes OpenSSL a tenth of a second or more, so
// they are made ahead, off the main thread, and kept in a pool:
//
//   next() -> a key from the pool, or the promise of the next one made, first come first served

import { createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { fingerprint, publicKeyBlob, rsaPublicKey } from '../../contract/fingerprint.ts';
import type { KeyPair, KeySource } from './key-source.ts';

/**
 * A key source that holds up to `poolSize` key pairs ready and makes more only to replace what was taken.
 * With 0 it makes them on demand. A full pool does not keep the process alive; after `close` only the
 * generations under way do.
 *
 * A failed generation rejects the request that has waited longest. If none waits, it is passed over and
 * `next` tries again. `close` rejects all that wait, and later calls of `next` are rejected.
 *
 * `generate` makes another key pair at each call; by itself a random one by OpenSSL. Once `closing` is aborted no key is
 * made ahead, only those that are waited for.
 */
export function randomKeys({
  poolSize,
  generate = generateRsaKeyPair,
  closing,
}: {
  poolSize: number;
  generate?: () => Promise<KeyPair>;
  closing?: AbortSignal | undefined;
}): KeySource {
  const ready: KeyPair[] = [];
  let waiting: Waiting[] = [];
  let underWay = 0;
  let closed = false;

  refill();
  return { next, close };

  function next(): KeyPair | Promise<KeyPair> {
    if (closed) return Promise.reject(new Error(CLOSED));
    const key = ready.shift() ?? new Promise<KeyPair>(wait);
    refill();
    return key;
  }

  function wait(resolve: Waiting['resolve'], reject: Waiting['reject']): void {
    waiting.push({ resolve, reject });
  }

  function close(): void {
    closed = true;
    for (const { reject } of waiting) reject(new Error(CLOSED));
    waiting = [];
  }

  function refill(): void {
    if (closed) return;
    const ahead = closing?.aborted ? 0 : poolSize;
    while (underWay < AT_ONCE && ready.length + underWay < ahead + waiting.length) {
      underWay += 1;
      generate().then(deliver, fail);
    }
  }

  function deliver(key: KeyPair): void {
    underWay -= 1;
    const first = waiting.shift();
    if (first === undefined) ready.push(key);
    else first.resolve(key);
    refill();
  }

  function fail(reason: unknown): void {
    underWay -= 1;
    waiting.shift()?.reject(reason);
    if (waiting.length > 0) refill();
  }
}

type Waiting = { resolve: (key: KeyPair) => void; reject: (reason: unknown) => void };

/** Generations at a time: half of libuv's four threads, the others stay free for the rest of the process. */
const AT_ONCE = 2;

const CLOSED =
  'The key source was closed while a key was asked of it: finish all requests before closing it.';

/** A random RSA-2048 key pair, made on libuv's thread pool. */
async function generateRsaKeyPair(): Promise<KeyPair> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    privateKeyBody: privateKey,
    fingerprint: fingerprint(publicKeyBlob(rsaPublicKey(createPublicKey(publicKey)))),
  };
}
