// Key pairs that are the same in every run: for one seed always the same first key, the same second one, …
//
// Each key is a real RSA-2048 key, put together from two of the 128 shipped primes:
//
//   p, q -> n = p q, d = 1/e mod (p-1)(q-1), qInv = 1/q mod p -> PEM and fingerprint
//
// The primes are public, so are the keys: FOR TESTS ONLY.

import { checkPrimeSync, createHash } from 'node:crypto';
import { fingerprint, publicKeyBlob } from '../../contract/fingerprint.ts';
import { unsigned } from './der.ts';
import type { KeyPair } from './key-source.ts';
import { inverse, withInverses } from './modular-inverse.ts';
import { pkcs8Pem } from './pkcs8.ts';
import { PRIMES_BASE64, PRIME_OCTETS } from './primes.ts';

/** A key source that never waits. */
type SeededKeys = { next(): KeyPair; close(): void };

/**
 * The endless sequence of key pairs that belongs to a seed (any integer). No key comes twice in it; the
 * sequences of two seeds draw on the same primes in different orders. `close` has nothing to do.
 * `run` counts from 0; the first 8,128 keys, all pairs of primes, of each run are in no other run.
 */
export function seededKeys(seed: number, run: number = 0): SeededKeys {
  const keys = keySequence(shuffled(PRIMES, seed), run);
  // One key ahead: the first one of a process takes some milliseconds, and no request is to wait for those.
  let ready = keys.next().value;
  return {
    next() {
      const key = ready;
      ready = keys.next().value;
      return key;
    },
    close() {},
  };
}

/** All pairs of primes with one public exponent, 65537 in run 0, then all with the next prime exponent, and so on. */
function* keySequence(primes: readonly bigint[], run: number): Generator<KeyPair, never> {
  let first = 65537n;
  for (let later = 0; later < run; later++) first = nextPrime(first);
  for (let e = first; ; e = nextPrime(e)) {
    for (const [position, p] of primes.entries()) {
      for (const { value: q, inverse: qInv } of withInverses(partners(primes, position), p)) {
        const phi = (p - 1n) * (q - 1n);
        if (phi % e !== 0n) yield keyPair({ p, q, qInv, phi, e });
      }
    }
  }
}

/**
 * The primes that the one at `position` is paired with: the next half of a ring of all, so that every
 * unordered pair comes once and every prime has about as many partners. Two that stand opposite meet from the
 * first half only.
 */
function partners(primes: readonly bigint[], position: number): bigint[] {
  const half = primes.length / 2;
  const reach = position < half ? half : half - 1;
  return [...primes, ...primes].slice(position + 1, position + 1 + reach);
}

/** `phi` is (p-1)(q-1), `e` a prime that doesn't divide it, `qInv` the inverse of q modulo p. */
function keyPair({ p, q, qInv, phi, e }: Record<'p' | 'q' | 'qInv' | 'phi' | 'e', bigint>): KeyPair {
  const n = p * q;
  // 1/e mod phi by an inversion modulo the small e: with k = -1/phi mod e, e divides 1 + k phi.
  const d = (1n + (e - inverse(phi, e)) * phi) / e;
  const privateKeyBody = pkcs8Pem({ n, e, d, p, q, dP: d % (p - 1n), dQ: d % (q - 1n), qInv });
  return { privateKeyBody, fingerprint: fingerprint(publicKeyBlob({ n: octets(n), e: octets(e) })) };
}

function octets(value: bigint): Buffer {
  return Buffer.from(unsigned(value), 'hex');
}

function nextPrime(odd: bigint): bigint {
  const next = odd + 2n;
  return checkPrimeSync(next) ? next : nextPrime(next);
}

/** The items in the order of the digests of seed and position. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  return items
    .map((item, position) => ({
      item,
      rank: createHash('sha256').update(`${seed} ${position}`).digest('hex'),
    }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ item }) => item);
}

const PRIMES = decodePrimes(Buffer.from(PRIMES_BASE64, 'base64').toString('hex'));

function decodePrimes(hex: string): bigint[] {
  const digits = 2 * PRIME_OCTETS;
  return Array.from({ length: hex.length / digits }, (_, index) =>
    BigInt(`0x${hex.slice(index * digits, (index + 1) * digits)}`),
  );
}
