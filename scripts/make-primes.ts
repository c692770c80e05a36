// Makes the primes that the mock's seeded keys are put together from:
//
//   npx tsx scripts/make-primes.ts > mock/keys/primes.ts
//
// New primes are new keys: every seed then gives another sequence.
// OpenSSL sets both top bits of a random prime.

import { generatePrimeSync } from 'node:crypto';

const COUNT = 128;
const BITS = 1024;

const primes = Array.from({ length: COUNT }, () => Buffer.from(generatePrimeSync(BITS)));
const lines = Buffer.concat(primes)
  .toString('base64')
  .replaceAll(/.{1,108}/g, '$&\n');

console.log(`// ${COUNT} random primes of ${BITS} bits, both top bits set: the product of any two has exactly ${2 * BITS} bits.
// Made by scripts/make-primes.ts. They are public, and so is every key made from them: FOR TESTS ONLY.

/** Octets of one prime. */
export const PRIME_OCTETS = ${BITS / 8};

/** The primes one after another, each unsigned and big-endian, in base64 with line ends. */
export const PRIMES_BASE64 = \`
${lines}\`;`);
