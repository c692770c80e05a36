import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { formatXml } from '../../contract/wire/xml.ts';
import { shown } from '../finding.ts';
import { withoutKeys } from './redaction.ts';

const KEY = readContract().document.answers[0]?.members['PrivateKeyBody'] ?? '';
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
