import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../../../contract/contract.ts';
import { answerInJson } from '../../../../tests/support/exchange.ts';
import { identityOf, judgeFingerprint, judgePem, judgeRsa, judgeUnencrypted } from './key-material.ts';

const [created] = readContract().document.answers;
const PKCS8 = created?.members['PrivateKeyBody'] ?? '';
const FINGERPRINT = created?.members['KeyPairFingerPrint'] ?? '';

const key = createPrivateKey(PKCS8);
const PKCS1 = pem(key, 'pkcs1');
const encryption = { cipher: 'aes-128-cbc', passphrase: 'x' };
const ENCRYPTED_PKCS8 = String(key.export({ type: 'pkcs8', format: 'pem', ...encryption }));
const ENCRYPTED_PKCS1 = String(key.export({ type: 'pkcs1', format: 'pem', ...encryption }));
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;

function pem(of: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1'): string {
  return String(of.export({ type, format: 'pem' }));
}

function publicPem(type: 'spki' | 'pkcs1'): string {
  return String(createPublicKey(key).export({ type, format: 'pem' }));
}

function withLines(length: number, end = '\n'): string {
  const [first = '', ...lines] = PKCS8.trim().split('\n');
  const last = lines.pop() ?? '';
  const text = lines.join('');
  const cut = Array.from({ length: Math.ceil(text.length / length) }, (_, i) =>
    text.slice(i * length, (i + 1) * length),
  );
  return [first, ...cut, last, ''].join(end);
}

function answer(PrivateKeyBody: unknown, KeyPairFingerPrint = FINGERPRINT) {
  return answerInJson({ PrivateKeyBody, KeyPairFingerPrint });
}

/** The judges that find a fault in a private key. */
function faults(body: unknown): string[] {
  const judges = { pem: judgePem, unencrypted: judgeUnencrypted, rsa: judgeRsa(2048) };
  return Object.entries(judges).flatMap(([name, judge]) => (judge(answer(body))?.length ? [name] : []));
}

describe('a private key', () => {
  test.each([
    ['PKCS#8', PKCS8],
    ['PKCS#1', PKCS1],
    ['PKCS#8 without a line break at its end', PKCS8.trimEnd()],
    ['PKCS#8 with CRLF', PKCS8.replaceAll('\n', '\r\n')],
    ['PKCS#8 in lines of 76 characters', withLines(76)],
    ['PKCS#8 in one line', withLines(5000)],
    ['PKCS#8 in one line with CRLF', withLines(5000, '\r\n')],
    ['PKCS#8 with empty lines behind it', `${PKCS8}\n\n`],
  ])('may be %s', (_, body) => {
    expect(faults(body)).toEqual([]);
  });

  test.each([
    ['a public key', publicPem('spki')],
    ['a public key of the old form', publicPem('pkcs1')],
    ['its Base64 without the armor', PKCS8.replaceAll(/-----.*-----\n/g, '')],
    ['without line breaks', PKCS8.replaceAll('\n', '')],
    ['with spaces for line breaks', PKCS8.replaceAll('\n', ' ')],
    ['with line breaks written as a backslash and an n', PKCS8.replaceAll('\n', '\\n')],
    ['with doubled line breaks', PKCS8.replaceAll('\n', '\n\n')],
    ['with text behind it', `${PKCS8}ssh-rsa AAAA`],
    ['with text before it', `key:\n${PKCS8}`],
    ['two keys', PKCS8 + PKCS1],
    ['cut off', PKCS8.slice(0, 900)],
    ['with an octet changed', PKCS8.replace('MIIE', 'MIIF')],
    ['a PKCS#1 key in the armor of PKCS#8', PKCS1.replaceAll('RSA PRIVATE', 'PRIVATE')],
    ['a PKCS#8 key in the armor of PKCS#1', PKCS8.replaceAll('PRIVATE', 'RSA PRIVATE')],
    ['without the padding of its Base64', PKCS8.replaceAll('=', '')],
    ['an elliptic-curve key of the old form', pem(ec, 'sec1')],
    ['a text', 'no key'],
    ['empty', ''],
  ])('is not %s', (_, body) => {
    expect(faults(body)).toEqual(['pem']);
  });

  test.each([
    ['PKCS#8', ENCRYPTED_PKCS8],
    ['PKCS#1', ENCRYPTED_PKCS1],
    ['PKCS#1 with CRLF', ENCRYPTED_PKCS1.replaceAll('\n', '\r\n')],
  ])('that is encrypted %s breaks the rule about encryption and no other', (_, body) => {
    expect(faults(body)).toEqual(['unencrypted']);
  });

  test.each([
    ['an elliptic-curve key', pem(ec, 'pkcs8'), 'ec'],
    ['an RSA key of 1024 bits', pem(short, 'pkcs8'), 'rsa, 1024 bits'],
    ['an RSA key of 1024 bits in PKCS#1', pem(short, 'pkcs1'), 'rsa, 1024 bits'],
  ])('that is %s breaks the rule about RSA and no other', (_, body, received) => {
    expect(faults(body)).toEqual(['rsa']);
    expect(judgeRsa(2048)(answer(body))).toMatchObject([{ expected: 'RSA, 2048 bits', received }]);
  });

  test.each([undefined, null, 5])('that is %j is left to the judge of the members', (body) => {
    expect(faults(body)).toEqual([]);
  });

  test('that is not there, or is no key, says nothing about encryption and size', () => {
    for (const body of [undefined, 'no key']) {
      expect(judgeUnencrypted(answer(body))).toBeUndefined();
      expect(judgeRsa(2048)(answer(body))).toBeUndefined();
    }
    expect(judgePem(answer(undefined))).toBeUndefined();
    expect(judgePem(answer(ENCRYPTED_PKCS8))).toBeUndefined();
  });

  test('is not told in a finding', () => {
    const [finding] = judgePem(answer(PKCS8.slice(0, 900))) ?? [];
    expect(finding?.received).toMatch(/, 900 characters$/);
    expect(finding?.received).not.toContain(PKCS8.slice(100, 140));
  });
});

describe('the identity of a key', () => {
  test('is the same however the key is written', () => {
    const written = [PKCS8, PKCS1, PKCS8.replaceAll('\n', '\r\n'), withLines(76)];
    expect(new Set(written.map((body) => identityOf(answer(body)))).size).toBe(1);
  });

  test('is another one for another key', () => {
    expect(identityOf(answer(PKCS8))).not.toBe(identityOf(answer(pem(short, 'pkcs8'))));
  });

  test('is the text where it can not be read or is no RSA key', () => {
    for (const body of ['no key', ENCRYPTED_PKCS8, pem(ec, 'pkcs8')])
      expect(identityOf(answer(body))).toBe(body);
  });
});

describe('a fingerprint', () => {
  const judge = (value: string, body = PKCS8) => judgeFingerprint(answer(body, value));

  test.each([
    ['with colons', FINGERPRINT],
    ['without colons', FINGERPRINT.replaceAll(':', '')],
    ['in upper case', FINGERPRINT.toUpperCase()],
  ])('of the key, %s, matches', (_, value) => {
    expect(judge(value)).toEqual([]);
    expect(judge(value, PKCS1)).toEqual([]);
  });

  test.each([
    ['of another key', 'c4:2b:9b:77:1a:0b:3f:9e:21:7d:55:9d:7e:3f:42:00'],
    ['that is a SHA-1 digest', '6b:8e:0a:c1:5d:11:8c:6f:2a:97:43:0e:bb:51:7d:20:fe:34:9c:15'],
    ['with one octet more', `${FINGERPRINT}:00`],
    ['with its last digit changed', FINGERPRINT.replace(/.$/, '1')],
    ['with the name of the digest', `MD5:${FINGERPRINT}`],
    ['that is empty', ''],
  ])('%s does not match', (_, value) => {
    expect(judge(value)).toMatchObject([
      { where: 'KeyPairFingerPrint', expected: FINGERPRINT, received: JSON.stringify(value) },
    ]);
  });

  test('is not judged beside a key that can not be read, or that is no RSA key', () => {
    expect(judge('00', 'no key')).toBeUndefined();
    expect(judge('00', ENCRYPTED_PKCS8)).toBeUndefined();
    expect(judge('00', pem(ec, 'pkcs8'))).toBeUndefined();
  });

  test('is not judged where there is none', () => {
    expect(judgeFingerprint(answerInJson({ PrivateKeyBody: PKCS8 }))).toBeUndefined();
  });
});
