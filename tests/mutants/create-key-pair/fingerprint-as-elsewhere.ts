/** Mutants with fingerprints as other tools and clouds make them. */
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { rsaPublicKey } from '../../../contract/fingerprint.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { succeeding } from '../faults.ts';

/** The mutants of this theme. */
export const fingerprintAsElsewhereMutants: readonly Mutant[] = [
  {
    name: 'fingerprint-modulus-first',
    fault: 'It writes the modulus before the exponent, as certificates do.',
    clause: 'fingerprint.matches',
    caughtBy: ['fingerprint.matches:*'],
    behave: () =>
      digesting((pem) => {
        const { n, e } = rsaPublicKey(createPrivateKey(pem));
        const signed = Buffer.concat([Buffer.alloc(1), n]);
        const strings = [Buffer.from('ssh-rsa'), signed, e].flatMap((data) => [lengthOf(data), data]);
        return Buffer.concat(strings);
      }),
  },
  {
    name: 'fingerprint-of-pkcs1',
    fault: 'It takes the digest of the public key in PKCS#1.',
    clause: 'fingerprint.matches',
    caughtBy: ['fingerprint.matches:*'],
    behave: () => digesting((pem) => createPublicKey(pem).export({ type: 'pkcs1', format: 'der' })),
  },
  {
    name: 'fingerprint-as-of-another-cloud',
    fault: 'It takes the digest of the private key in PKCS#8, as another cloud does.',
    clause: 'fingerprint.matches',
    caughtBy: ['fingerprint.matches:*'],
    behave: () => digesting((pem) => createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' })),
  },
];

/** Makes the fingerprint of other octets. */
function digesting(octetsOf: (pem: string) => Buffer): Behaviour {
  return succeeding((members) => {
    const digest = createHash('md5').update(octetsOf(members['PrivateKeyBody'] ?? ''));
    return { ...members, KeyPairFingerPrint: digest.digest('hex').replaceAll(/..(?!$)/g, '$&:') };
  });
}

function lengthOf(data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return length;
}
