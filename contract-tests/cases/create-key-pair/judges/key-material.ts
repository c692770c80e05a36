/**
 * Judges the private key of a success and the fingerprint beside it, with node:crypto and the digest of RFC 4716.
 * Each function is the judge of one clause and stays silent where another clause is already broken.
 */
import { type KeyObject, createPrivateKey } from 'node:crypto';
import { fingerprint, publicKeyBlob, rsaPublicKey } from '../../../../contract/fingerprint.ts';
import { type Answer, textMember } from '../../../target/answer.ts';
import { type Finding, shown } from '../../../judges/finding.ts';
import type { Judge } from '../../../judges/judge.ts';

/** `PrivateKeyBody` is a PEM private key, PKCS#8 or PKCS#1, that parses (clause key.pem). */
export function judgePem(answer: Answer): Finding[] | undefined {
  const body = textMember(answer, 'PrivateKeyBody');
  if (body === undefined || isEncrypted(body)) return undefined;
  if (keyOf(answer)) return [];
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
export function judgeUnencrypted(answer: Answer): Finding[] | undefined {
  const body = textMember(answer, 'PrivateKeyBody');
  if (body === undefined) return undefined;
  // Of what is no key nobody can say whether it is encrypted.
  if (!isEncrypted(body)) return keyOf(answer) ? [] : undefined;
  return [
    { where: 'PrivateKeyBody', expected: 'an unencrypted key', received: shown(body.slice(0, 80)), answer },
  ];
}

/** The key is an RSA key of so many bits (clause key.rsa-2048). */
export function judgeRsa(bits: number): Judge {
  return (answer) => {
    const key = keyOf(answer);
    if (key === undefined) return undefined;
    const length = key.asymmetricKeyDetails?.modulusLength;
    if (key.asymmetricKeyType === 'rsa' && length === bits) return [];
    const received = `${key.asymmetricKeyType ?? 'an unknown type'}${length === undefined ? '' : `, ${length} bits`}`;
    return [{ where: 'PrivateKeyBody', expected: `RSA, ${bits} bits`, received, answer }];
  };
}

/** `KeyPairFingerPrint` is the digest of the key's public half; colons don't matter here (clause fingerprint.matches). */
export function judgeFingerprint(answer: Answer): Finding[] | undefined {
  const key = keyOf(answer);
  const given = textMember(answer, 'KeyPairFingerPrint');
  if (key === undefined || given === undefined || key.asymmetricKeyType !== 'rsa') return undefined;
  const expected = fingerprint(publicKeyBlob(rsaPublicKey(key)));
  const plain = (text: string) => text.replaceAll(':', '').toLowerCase();
  if (plain(given) === plain(expected)) return [];
  return [{ where: 'KeyPairFingerPrint', expected, received: shown(given), answer }];
}

/**
 * What two answers with the same key have in common, however the key is written (clause key.unique): the public key of
 * an RSA key, else the text.
 */
export function identityOf(answer: Answer): string | undefined {
  const key = keyOf(answer);
  return key?.asymmetricKeyType === 'rsa'
    ? publicKeyBlob(rsaPublicKey(key)).toString('base64')
    : textMember(answer, 'PrivateKeyBody');
}

/** The private key of an answer; read once, though several judges ask for it. */
function keyOf(answer: Answer): KeyObject | undefined {
  const body = textMember(answer, 'PrivateKeyBody');
  if (body === undefined) return undefined;
  if (!keys.has(body)) {
    if (keys.size === MOST_KEYS) keys.clear();
    keys.set(body, readKey(body));
  }
  return keys.get(body);
}

/** Keys by their text: to read one costs more than the request did. */
const keys = new Map<string, KeyObject | undefined>();
const MOST_KEYS = 2000;

function isEncrypted(body: string): boolean {
  return body.startsWith('-----BEGIN ENCRYPTED PRIVATE KEY-----') || /^Proc-Type:.*ENCRYPTED/m.test(body);
}

/** One of the two forms that ruling 15 allows, and nothing else; OpenSSL reads more, and passes over what surrounds it. */
const PEM =
  /^-----BEGIN ((?:RSA )?PRIVATE KEY)-----\r?\n((?:[A-Za-z0-9+/=]+[ \t]*\r?\n)+)-----END \1-----\s*$/;

function readKey(body: string): KeyObject | undefined {
  const [, label, lines = ''] = PEM.exec(body) ?? [];
  const base64 = lines.replaceAll(/\s/g, '');
  // Whether base64 without its padding can be read differs from one OpenSSL to the next.
  if (label === undefined || base64.length % 4 !== 0) return undefined;
  try {
    const key = createPrivateKey(body);
    // OpenSSL reads PKCS#8 under the label of PKCS#1 too; other libraries don't.
    const isAsLabelled = label === 'PRIVATE KEY' || pkcs1Of(key) === base64;
    return isAsLabelled ? key : undefined;
  } catch {
    return undefined;
  }
}

/** @throws TypeError when it is no RSA key */
function pkcs1Of(key: KeyObject): string {
  return key.export({ type: 'pkcs1', format: 'der' }).toString('base64');
}
