import { checkPrimeSync, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { fingerprint, publicKeyBlob, rsaPublicKey } from '../../contract/fingerprint.ts';
import type { KeyPair } from './key-source.ts';
import { PRIMES_BASE64, PRIME_OCTETS } from './primes.ts';
import { seededKeys } from './seeded-keys.ts';

const PRIME_COUNT = 128;
const PAIR_COUNT = (PRIME_COUNT * (PRIME_COUNT - 1)) / 2;

describe('the sequence', () => {
  test('is the same for the same seed', () => {
    expect(take(200, 1)).toEqual(take(200, 1));
  });

  test('begins differently for each of the seeds -10 to 10', () => {
    const seeds = Array.from({ length: 21 }, (_, index) => index - 10);
    const firstKeys = new Set(
      seeds.flatMap((seed) => take(1, seed)).map(({ privateKeyBody }) => privateKeyBody),
    );
    expect(firstKeys.size).toBe(21);
  });

  test('goes through all pairs with each exponent in turn and never repeats', () => {
    const keys = take(2 * PAIR_COUNT + 1, 1);
    expect(new Set(keys.map(({ privateKeyBody }) => privateKeyBody)).size).toBe(keys.length);
    expect(new Set(keys.map((key) => key.fingerprint)).size).toBe(keys.length);
    expect(
      [0, PAIR_COUNT - 1, PAIR_COUNT, 2 * PAIR_COUNT - 1, 2 * PAIR_COUNT].map((index) =>
        exponent(keys[index]),
      ),
    ).toEqual([65537n, 65537n, 65539n, 65539n, 65543n]);
  });
});

describe('a key', () => {
  const sample = [...take(70, 1), ...take(PAIR_COUNT + 30, 2).slice(-60)];

  test('is PEM PKCS#8 in lines of 64 columns that end with LF', () => {
    for (const { privateKeyBody } of sample) {
      expect(privateKeyBody).toMatch(
        /^-----BEGIN PRIVATE KEY-----\n(?:[A-Za-z0-9+/]{64}\n)+[A-Za-z0-9+/]{1,64}={0,2}\n-----END PRIVATE KEY-----\n$/,
      );
    }
  });

  test('reads and writes in OpenSSL without a change', () => {
    for (const { privateKeyBody } of sample) {
      const key = createPrivateKey(privateKeyBody);
      expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
      expect(key.export({ type: 'pkcs8', format: 'pem' })).toBe(privateKeyBody);
    }
  });

  test('signs what its public key verifies', () => {
    const message = Buffer.from('message');
    for (const { privateKeyBody } of sample) {
      const key = createPrivateKey(privateKeyBody);
      expect(verify('sha256', message, createPublicKey(key), sign('sha256', message, key))).toBe(true);
    }
  });

  test('comes with the fingerprint of its public key', () => {
    for (const key of sample) {
      expect(key.fingerprint).toBe(
        fingerprint(publicKeyBlob(rsaPublicKey(createPrivateKey(key.privateKeyBody)))),
      );
    }
  });

  test('is consistent in all its numbers for openssl rsa -check', ({ skip }) => {
    if (spawnSync('openssl', ['version']).error !== undefined) skip('openssl is not installed');
    for (const { privateKeyBody } of [...sample.slice(62, 66), ...sample.slice(-1)]) {
      const printed = execFileSync('openssl', ['rsa', '-check', '-noout'], {
        input: privateKeyBody,
        encoding: 'utf8',
        stdio: 'pipe',
      });
      expect(printed).toContain('RSA key ok');
    }
  });
});

test('the shipped numbers are 128 different primes with both top bits set', { timeout: 30_000 }, () => {
  const octets = Buffer.from(PRIMES_BASE64, 'base64');
  expect(octets).toHaveLength(PRIME_COUNT * PRIME_OCTETS);
  const primes = Array.from({ length: PRIME_COUNT }, (_, index) =>
    octets.subarray(index * PRIME_OCTETS, (index + 1) * PRIME_OCTETS),
  );
  expect(new Set(primes.map((prime) => prime.toString('hex'))).size).toBe(PRIME_COUNT);
  for (const prime of primes) {
    expect(prime.readUInt8()).toBeGreaterThanOrEqual(0b1100_0000);
    expect(checkPrimeSync(prime)).toBe(true);
  }
});

function take(count: number, seed: number): KeyPair[] {
  const keys = seededKeys(seed);
  return Array.from({ length: count }, () => keys.next());
}

function exponent(key: KeyPair | undefined): bigint | undefined {
  return key && createPrivateKey(key.privateKeyBody).asymmetricKeyDetails?.publicExponent;
}
