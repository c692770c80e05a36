// Where the mock's key pairs come from: one a call, never the same one twice.

/**
 * The key material of a 200 answer.
 * `privateKeyBody`: an RSA-2048 key as PEM PKCS#8, 64 columns, each line ended by LF (ruling 15).
 * `fingerprint`: MD5 of the public key in the SSH wire format, hex pairs joined by colons (ruling 16).
 */
export type KeyPair = { privateKeyBody: string; fingerprint: string };

/**
 * A supply of distinct key pairs.
 * `next` gives the next one: at once if it is there, so that a request seldom waits, else a promise.
 * `close` ends all work in the background; call `next` no more after it.
 */
export type KeySource = { next(): KeyPair | Promise<KeyPair>; close(): void };
