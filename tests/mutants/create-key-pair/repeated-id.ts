/** Mutants whose ids repeat, since they come from a clock or from one worker of several; and fingerprints as elsewhere. */
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { rsaPublicKey } from '../../../contract/fingerprint.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { answering, succeeding } from '../faults.ts';

/** The mutants of this theme. */
export const repeatedIdMutants: readonly Mutant[] = [
  {
    name: 'request-id-of-the-second',
    fault: 'It makes the RequestId of the time in seconds.',
    clause: 'response.request-id-unique',
    caughtBy: ['response.request-id-unique:all'],
    behave: () =>
      answering((answer) => {
        const seconds = Math.floor(Date.now() / 1000);
        const id = `${seconds.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000`;
        return { ...answer, members: { ...answer.members, RequestId: id } };
      }),
  },
  {
    name: 'request-id-per-worker',
    fault: 'Each of its two workers counts requests from 1, and the id is that number.',
    clause: 'response.request-id-unique',
    caughtBy: ['response.request-id-unique:all'],
    behave() {
      let count = 0;
      return answering((answer) => {
        const number = String(count++ >> 1).padStart(12, '0');
        return { ...answer, members: { ...answer.members, RequestId: `00000000-0000-4000-8000-${number}` } };
      });
    },
  },
  {
    name: 'key-pair-id-per-worker',
    fault: 'Each of its two workers counts pairs from 1, and the id is that number.',
    clause: 'response.key-pair-id-unique',
    caughtBy: ['response.key-pair-id-unique:all'],
    behave() {
      let count = 0;
      return succeeding((members) => ({ ...members, KeyPairId: `ssh-${count++ >> 1}` }));
    },
  },
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
