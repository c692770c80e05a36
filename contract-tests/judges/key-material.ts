/**
 * Judges the private key of a success and the fingerprint beside it, with node:crypto and the digest of RFC 4716.
 * Each function is the judge of one clause and stays silent where another clause is already broken.
 */
import { type KeyObject, createPrivateKey } from 'node:crypto';
import { fingerprint, publicKeyBlob, rsaPublicKey } from '../../contract/fingerprint.ts';
import { type Answer, textMember } from '../answer.ts';
import { type Finding, shown } from '../finding.ts';

/** `PrivateKeyBody` is a PEM private key, PKCS#8 or PKCS#1, that parses (clause key.pem). */
export function judgePem(answer: Answer): Finding[] {
  const body = textMember(answer, 'PrivateKeyBody');
  if (body === undefined || isEncrypted(body) || keyOf(answer)) return [];
  return [
    {
      where: 'PrivateKeyBody',
      expected: 'a private key in PEM, PKCS#8 or PKCS#1, that parses',
      received: `${shown(body.slice(0, 64))}, ${body.length} characters`,
      answer,
    },
  ];
}

/** The key is not encrypted (clause key.unencrypted). */
export function judgeUnencrypted(answer: Answer): Finding[] {
  const body = textMember(answer, 'PrivateKeyBody');
  if (body === undefined || !isEncrypted(body)) return [];
  return [
    { where: 'PrivateKeyBody', expected: 'an unencrypted key', received: shown(body.slice(0, 80)), answer },
  ];
}

/** The key is an RSA key of so many bits (clause key.rsa-2048). */
export function judgeRsa(bits: number): (answer: Answer) => Finding[] {
  return (answer) => {
    const key = keyOf(answer);
    if (key === undefined) return [];
    const length = key.asymmetricKeyDetails?.modulusLength;
    if (key.asymmetricKeyType === 'rsa' && length === bits) return [];
    const received = `${key.asymmetricKeyType ?? 'an unknown type'}${length === undefined ? '' : `, ${length} bits`}`;
    return [{ where: 'PrivateKeyBody', expected: `RSA, ${bits} bits`, received, answer }];
  };
}

/** `KeyPairFingerPrint` is the digest of the key's public half; colons don't matter here (clause fingerprint.matches). */
export function judgeFingerprint(answer: Answer): Finding[] {
  const key = keyOf(answer);
  const given = textMember(answer, 'KeyPairFingerPrint');
  if (key === undefined || given === undefined || key.asymmetricKeyType !== 'rsa') return [];
  const expected = fingerprint(publicKeyBlob(rsaPublicKey(key)));
  const plain = (text: string) => text.replaceAll(':', '').toLowerCase();
  if (plain(given) === plain(expected)) return [];
  return [{ where: 'KeyPairFingerPrint', expected, received: shown(given), answer }];
}

/** The private key of an answer; read once, though several judges ask for it. */
function keyOf(answer: Answer): KeyObject | undefined {
  if (!keys.has(answer)) {
    const body = textMember(answer, 'PrivateKeyBody');
    keys.set(answer, body === undefined || !hasPrivateKeyArmor(body) ? undefined : readKey(body));
  }
  return keys.get(answer);
}

const keys = new WeakMap<Answer, KeyObject | undefined>();

/** The armor of the two forms that ruling 15 allows; OpenSSL would read others too. */
function hasPrivateKeyArmor(body: string): boolean {
  return /^-----BEGIN (RSA )?PRIVATE KEY-----\r?\n/.test(body);
}

function isEncrypted(body: string): boolean {
  return body.startsWith('-----BEGIN ENCRYPTED PRIVATE KEY-----') || /^Proc-Type:.*ENCRYPTED/m.test(body);
}

function readKey(body: string): KeyObject | undefined {
  try {
    return createPrivateKey(body);
  } catch {
    return undefined;
  }
}
