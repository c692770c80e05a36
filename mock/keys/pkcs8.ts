// An RSA private key as PEM PKCS#8 (RFC 5208 around RFC 8017 appendix A.1.2):
//
//   -----BEGIN PRIVATE KEY-----
//   MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ…       64 columns a line
//   -----END PRIVATE KEY-----

import { integer, octetString, sequence } from './der.ts';

/** An RSA private key by the names of RFC 8017: `dP` = d mod p-1, `dQ` = d mod q-1, `qInv` = 1/q mod p. */
type RsaPrivateKey = {
  n: bigint;
  e: bigint;
  d: bigint;
  p: bigint;
  q: bigint;
  dP: bigint;
  dQ: bigint;
  qInv: bigint;
};

/** The key as unencrypted PEM PKCS#8, 64 columns, each line ended by LF. The numbers are not checked. */
export function pkcs8Pem({ n, e, d, p, q, dP, dQ, qInv }: RsaPrivateKey): string {
  const rsaPrivateKey = sequence(VERSION_0, ...[n, e, d, p, q, dP, dQ, qInv].map(integer));
  const der = sequence(VERSION_0, RSA_ENCRYPTION, octetString(rsaPrivateKey));
  const lines = Buffer.from(der, 'hex')
    .toString('base64')
    .replaceAll(/.{1,64}/g, '$&\n');
  return `-----BEGIN PRIVATE KEY-----\n${lines}-----END PRIVATE KEY-----\n`;
}

const VERSION_0 = integer(0n);

/** AlgorithmIdentifier: OBJECT IDENTIFIER 1.2.840.113549.1.1.1 (rsaEncryption) and NULL. */
const RSA_ENCRYPTION = sequence('06092a864886f70d010101', '0500');
