import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../contract/body.ts';
import { readContract } from '../../contract/contract.ts';
import { formatXml } from '../../contract/wire/xml.ts';
import { shown } from '../judges/finding.ts';
import { withoutKeys, withoutSecrets, withoutSecretsInHeader } from './redaction.ts';

const KEY = textOf(readContract().document.answers[0]?.members, 'PrivateKeyBody');
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ENCRYPTED = String(
  privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' }),
);
const BASE64 = KEY.replaceAll(/-----.*-----|\n/g, '');

/** The runs of 20 characters of a secret that a text still holds. */
function leaks(text: string, secret: string): string[] {
  const lines = secret.split(/\r?\n/).filter((line) => line.length >= 20 && !line.startsWith('-----'));
  return lines.filter((line) => text.includes(line.slice(0, 20)) || text.includes(line.slice(-20)));
}

describe('of a private key only the armor is left', () => {
  test('when it stands alone', () => {
    expect(withoutKeys(KEY)).toBe('-----BEGIN PRIVATE KEY-----…-----END PRIVATE KEY-----\n');
  });

  test('in JSON, where the text around it stays', () => {
    expect(withoutKeys(JSON.stringify({ A: 'a', PrivateKeyBody: KEY, Z: '-----BEGIN' }))).toBe(
      '{"A":"a","PrivateKeyBody":"-----BEGIN PRIVATE KEY-----…-----END PRIVATE KEY-----\\n","Z":"-----BEGIN"}',
    );
  });

  test('in XML with CRLF', () => {
    const text = withoutKeys(formatXml('R', { PrivateKeyBody: KEY.replaceAll('\n', '\r\n'), Z: 'z' }));
    expect(leaks(text, KEY)).toEqual([]);
    expect(text).toMatch(/-----BEGIN PRIVATE KEY-----…-----END PRIVATE KEY-----.*<Z>z<\/Z><\/R>$/s);
  });

  test('when it is cut off', () => {
    expect(withoutKeys(KEY.slice(0, 500))).toBe('-----BEGIN PRIVATE KEY-----…');
    expect(withoutKeys(shown(KEY))).toBe('"-----BEGIN PRIVATE KEY-----…');
    expect(withoutKeys(`${shown(KEY.slice(0, 64))}, 1704 characters`)).toBe(
      '"-----BEGIN PRIVATE KEY-----…", 1704 characters',
    );
  });

  test('when it is encrypted', () => {
    const text = withoutKeys(JSON.stringify({ PrivateKeyBody: ENCRYPTED, Z: 'z' }));
    expect(leaks(text, ENCRYPTED)).toEqual([]);
    expect(text).toMatch(/"Z":"z"}$/);
  });

  test('of each of several', () => {
    const text = withoutKeys(JSON.stringify([KEY, ENCRYPTED, KEY]));
    expect(text.match(/…/g)).toHaveLength(3);
  });
});

describe('of a key without its armor', () => {
  test.each([
    ['on one line', BASE64],
    ['in lines', KEY.replaceAll(/-----.*-----/g, '')],
    ['in JSON', JSON.stringify({ PrivateKeyBody: KEY.replaceAll('-----', '--') })],
    ['in XML with CRLF', formatXml('R', { PrivateKeyBody: BASE64.replaceAll(/.{64}/g, '$&\r\n') })],
  ])('%s nothing is left but MII', (_, text) => {
    const redacted = withoutKeys(text);
    expect(leaks(redacted, KEY)).toEqual([]);
    expect(redacted).toContain('MII…');
  });
});

describe('of a signature or a token nothing is left', () => {
  test.each([
    ['/?a=b&Signature=hHWd8%2BGoM5%3D&c=d', '/?a=b&Signature=***&c=d'],
    ['/?Signature=hHWd8+GoM5=', '/?Signature=***'],
    ['SecurityToken=CAIS%2F&Signature=x', 'SecurityToken=***&Signature=***'],
    [
      'ACS3-HMAC-SHA256 Credential=id,SignedHeaders=a;b,Signature=06563a',
      'ACS3-HMAC-SHA256 Credential=id,SignedHeaders=a;b,Signature=***',
    ],
    ['GET&%2F&A%3Db%26Signature%3Dx%252By%253D%26Z%3Dz', 'GET&%2F&A%3Db%26Signature%3D***%26Z%3Dz'],
    ['{"Signature":"x","a":1}', '{"Signature":"***","a":1}'],
    ['<Signature>x</Signature>', '<Signature>***</Signature>'],
    ['no http://user:secret@h:1/ here', 'no http://***@h:1/ here'],
    ['https://user:pass@word@h', 'https://***@h'],
  ])('%s', (text, redacted) => {
    expect(withoutSecrets(text)).toBe(redacted);
  });

  test('in a header that is made for one', () => {
    expect(withoutSecretsInHeader('X-Acs-Security-Token', 'CAIS')).toBe('***');
    expect(withoutSecretsInHeader('authorization', 'ACS3-HMAC-SHA256 Signature=0')).toBe(
      'ACS3-HMAC-SHA256 Signature=***',
    );
    expect(withoutSecretsInHeader('x-acs-signature-nonce', '1')).toBe('1');
  });

  test('and everything about it stays', () => {
    const texts = [
      '/?SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=1&AccessKeyId=id',
      '{"Code":"MissingSignature","Message":"Signature is mandatory for this action."}',
      'http://127.0.0.1:4010/?Tag.1.Key=a@b',
    ];
    expect(texts.map(withoutSecrets)).toEqual(texts);
  });
});

test('other texts stay as they are', () => {
  const texts = [
    '',
    '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----',
    'MIIrror image',
    '89:f0:ba:62:ac:b8:aa:e1:61:5e:fd:81:69:86:6d:6b',
    'a'.repeat(512),
  ];
  expect(texts.map(withoutKeys)).toEqual(texts);
});
