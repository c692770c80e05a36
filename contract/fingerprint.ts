// The fingerprint of an RSA public key, as ssh-keygen -l -E md5 prints it (without its "MD5:"):
//
//   89:f0:ba:62:ac:b8:aa:e1:61:5e:fd:81:69:86:6d:6b
//
// It is the MD5 digest of the key's SSH wire form, the blob that stands in base64 in an authorized_keys line:
//
//   00000007 "ssh-rsa"   00000003 010001   00000101 00c5…
//   string               mpint e           mpint n

import { createHash, type KeyObject } from 'node:crypto';

/** An RSA public key: modulus `n` and public exponent `e`, unsigned and big-endian. */
type RsaPublicKey = { n: Buffer; e: Buffer };

/**
 * Reads modulus and public exponent from a private or public key.
 * @throws TypeError when the key is not an RSA key.
 */
export function rsaPublicKey(key: KeyObject): RsaPublicKey {
  if (key.asymmetricKeyType === 'rsa') {
    const { n, e } = key.export({ format: 'jwk' });
    if (n !== undefined && e !== undefined) {
      return { n: Buffer.from(n, 'base64url'), e: Buffer.from(e, 'base64url') };
    }
  }
  throw new TypeError(`Expected an RSA key, received ${key.asymmetricKeyType ?? 'a secret key'}.`);
}

/** The public key in the SSH wire format: string "ssh-rsa", mpint e, mpint n (RFC 4253 section 6.6). */
export function publicKeyBlob({ n, e }: RsaPublicKey): Buffer {
  return Buffer.concat([string(Buffer.from('ssh-rsa')), mpint(e), mpint(n)]);
}

/** MD5 of a public key blob: 16 octets, lower-case hex, joined by colons (RFC 4716 section 4, question `fingerprint`). */
export function fingerprint(blob: Buffer): string {
  return createHash('md5')
    .update(blob)
    .digest('hex')
    .replaceAll(/..(?!$)/g, '$&:');
}

/** A length of four octets, then the data (RFC 4251 section 5). */
function string(data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, data]);
}

/** A non-negative integer in two's complement, without leading zeros but for one that keeps it positive. */
function mpint(unsigned: Buffer): Buffer {
  const first = unsigned.findIndex((octet) => octet !== 0);
  if (first === -1) return string(Buffer.alloc(0));
  const magnitude = unsigned.subarray(first);
  const looksNegative = magnitude.readUInt8() >= 0x80;
  return string(looksNegative ? Buffer.concat([Buffer.alloc(1), magnitude]) : magnitude);
}
