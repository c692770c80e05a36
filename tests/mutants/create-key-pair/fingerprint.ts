/** Mutants about fingerprints: of what they are the digest, by which algorithm, and how it is written. */
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { publicKeyBlob, rsaPublicKey } from '../../../contract/fingerprint.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { succeeding } from '../faults.ts';

/** The mutants of this theme. */
export const fingerprintMutants: readonly Mutant[] = [
  {
    name: 'fingerprint-without-colons',
    fault: 'It writes the octets of a fingerprint one behind the other, which is right too.',
    clause: 'fingerprint.colons',
    caughtBy: ['fingerprint.colons:all'],
    behave: () =>
      succeeding((members) => ({
        ...members,
        KeyPairFingerPrint: members['KeyPairFingerPrint']?.replaceAll(':', '') ?? '',
      })),
  },
  {
    name: 'fingerprint-upper-case',
    fault: 'It writes fingerprints in upper case.',
    clause: 'fingerprint.form',
    caughtBy: ['fingerprint.form:all'],
    hint: { text: 'The fingerprint is in upper-case hex. Write it in lower case.' },
    behave: () =>
      writtenAs((octets) =>
        octets
          .toString('hex')
          .toUpperCase()
          .replaceAll(/..(?!$)/g, '$&:'),
      ),
  },
  {
    name: 'fingerprint-upper-case-with-hyphens',
    fault: 'It writes fingerprints as its library writes octets: C5-00-1F.',
    clause: 'fingerprint.form',
    caughtBy: ['fingerprint.form:all', 'fingerprint.matches:*'],
    behave: () =>
      writtenAs((octets) =>
        octets
          .toString('hex')
          .toUpperCase()
          .replaceAll(/..(?!$)/g, '$&-'),
      ),
  },
  {
    name: 'fingerprint-with-algorithm',
    fault: 'It writes fingerprints as ssh-keygen prints them, with MD5 and a colon before.',
    clause: 'fingerprint.form',
    caughtBy: ['fingerprint.form:all', 'fingerprint.matches:*'],
    behave: () => writtenAs((octets) => `MD5:${colons(octets)}`),
  },
  {
    name: 'fingerprint-octets-without-zeros',
    fault: 'It writes an octet below 16 as one digit.',
    clause: 'fingerprint.form',
    caughtBy: ['fingerprint.form:all', 'fingerprint.matches:*'],
    behave: () => writtenAs((octets) => [...octets].map((octet) => octet.toString(16)).join(':')),
  },
  {
    name: 'fingerprint-octets-with-a-sign',
    fault: 'Its octets have a sign: one above 127 is written as ffffff9a.',
    clause: 'fingerprint.form',
    caughtBy: ['fingerprint.form:all', 'fingerprint.matches:*'],
    behave: () =>
      writtenAs((octets) =>
        [...octets].map((octet) => hexOf(octet > 127 ? octet + 0xff_ff_ff_00 : octet)).join(':'),
      ),
  },
  {
    name: 'fingerprint-as-one-number',
    fault: 'It writes the digest as one hexadecimal number, which loses a zero at its beginning.',
    clause: 'fingerprint.form',
    caughtBy: ['fingerprint.form:all', 'fingerprint.matches:*', 'fingerprint.colons:all'],
    behave: () => writtenAs((octets) => BigInt(`0x${octets.toString('hex')}`).toString(16)),
  },
  {
    name: 'fingerprint-base64',
    fault: 'It writes the digest in base64.',
    clause: 'fingerprint.form',
    caughtBy: ['fingerprint.form:all', 'fingerprint.matches:*'],
    behave: () => writtenAs((octets) => octets.toString('base64')),
  },
  {
    name: 'fingerprint-masked',
    fault: 'It masks octets, as the sample on the page does.',
    clause: 'fingerprint.form',
    caughtBy: ['fingerprint.form:all', 'fingerprint.matches:*'],
    behave: () => writtenAs((octets) => colons(octets).replace(/(:..){4}$/, ':**:**:**:**')),
  },
  {
    name: 'fingerprint-sha1',
    fault: 'It takes SHA-1, whose 20 octets the sample on the page has.',
    clause: 'fingerprint.matches',
    caughtBy: ['fingerprint.form:all', 'fingerprint.matches:*'],
    hint: {
      text: 'The fingerprint has 20 bytes, like a SHA-1 digest. Use MD5, which has 16.',
      received: ['KeyPairFingerPrint: *:*:*:*:*:*:*:*:*:*:*:*:*:*:*:*:*:*:*:*'],
    },
    behave: () => digesting((blob) => colons(createHash('sha1').update(blob).digest())),
  },
  {
    name: 'fingerprint-sha256',
    fault: 'It takes SHA-256 and base64, as ssh-keygen does by default.',
    clause: 'fingerprint.matches',
    caughtBy: ['fingerprint.form:all', 'fingerprint.matches:*'],
    hint: {
      text: 'The fingerprint is a SHA-256 digest in base64. Use MD5 in lower-case hex.',
      received: ['KeyPairFingerPrint: "SHA256:*'],
    },
    behave: () =>
      digesting((blob) => `SHA256:${createHash('sha256').update(blob).digest('base64').replace('=', '')}`),
  },
  {
    name: 'fingerprint-of-spki',
    fault: 'It takes the digest of the public key in DER.',
    clause: 'fingerprint.matches',
    caughtBy: ['fingerprint.matches:*'],
    behave: () => digesting((_, pem) => md5(createPublicKey(pem).export({ type: 'spki', format: 'der' }))),
  },
  {
    name: 'fingerprint-of-pem',
    fault: 'It takes the digest of the text that it answers.',
    clause: 'fingerprint.matches',
    caughtBy: ['fingerprint.matches:*'],
    hint: {
      text: 'The fingerprint is the MD5 digest of something else. Take that of the public key in the SSH wire format, not of its DER, its PEM or its base64.',
    },
    behave: () => digesting((_, pem) => md5(pem)),
  },
  {
    name: 'fingerprint-of-authorized-keys',
    fault: 'It takes the digest of the base64 that stands in authorized_keys.',
    clause: 'fingerprint.matches',
    caughtBy: ['fingerprint.matches:*'],
    behave: () => digesting((blob) => md5(blob.toString('base64'))),
  },
  {
    name: 'fingerprint-of-unsigned-modulus',
    fault: 'It writes the modulus without the zero that keeps it positive.',
    clause: 'fingerprint.matches',
    caughtBy: ['fingerprint.matches:*'],
    behave: () =>
      digesting((_, pem) => {
        const { n, e } = rsaPublicKey(createPrivateKey(pem));
        const strings = [Buffer.from('ssh-rsa'), e, n].flatMap((data) => [lengthOf(data), data]);
        return md5(Buffer.concat(strings));
      }),
  },
  {
    name: 'fingerprint-of-the-pair-before',
    fault: 'It answers the fingerprint of the pair that it made before.',
    clause: 'fingerprint.matches',
    caughtBy: ['fingerprint.matches:*'],
    behave() {
      let before = md5('no pair yet');
      return digesting((blob) => {
        const answered = before;
        before = md5(blob);
        return answered;
      });
    },
  },
];

/** Writes the right digest in another way. */
function writtenAs(write: (octets: Buffer) => string): Behaviour {
  return succeeding((members) => {
    const right = Buffer.from(members['KeyPairFingerPrint']?.replaceAll(':', '') ?? '', 'hex');
    return { ...members, KeyPairFingerPrint: write(right) };
  });
}

/** Makes the fingerprint of the public key in the SSH wire format, or of the PEM, in another way. */
function digesting(digest: (blob: Buffer, pem: string) => string): Behaviour {
  return succeeding((members) => {
    const pem = members['PrivateKeyBody'] ?? '';
    return {
      ...members,
      KeyPairFingerPrint: digest(publicKeyBlob(rsaPublicKey(createPrivateKey(pem))), pem),
    };
  });
}

function md5(data: string | Buffer): string {
  return colons(createHash('md5').update(data).digest());
}

function colons(octets: Buffer): string {
  return [...octets].map(hexOf).join(':');
}

function hexOf(octet: number): string {
  return octet.toString(16).padStart(2, '0');
}

function lengthOf(data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return length;
}
