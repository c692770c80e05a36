import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprint, publicKeyBlob, rsaPublicKey } from './fingerprint.ts';

describe('the public key blob', () => {
  const F4 = Buffer.from('010001', 'hex');

  test('is the name, the exponent, the modulus, each after its length', () => {
    const blob = publicKeyBlob({ n: Buffer.from('7f35', 'hex'), e: F4 });
    const parts = ['00000007', '7373682d727361', '00000003', '010001', '00000002', '7f35'];
    expect(blob.toString('hex')).toBe(parts.join(''));
  });

  test('has a zero octet before a modulus whose top bit is set', () => {
    const blob = publicKeyBlob({ n: Buffer.from('80ff', 'hex'), e: F4 });
    expect(blob.subarray(18).toString('hex')).toBe('000000030080ff');
  });

  test('is the same when the numbers come with leading zeros', () => {
    const n = Buffer.from('c535', 'hex');
    const padded = { n: Buffer.concat([Buffer.alloc(3), n]), e: Buffer.concat([Buffer.alloc(1), F4]) };
    expect(publicKeyBlob(padded)).toEqual(publicKeyBlob({ n, e: F4 }));
  });

  test('writes zero as no octets at all', () => {
    const blob = publicKeyBlob({ n: Buffer.alloc(2), e: F4 });
    expect(blob.subarray(18).toString('hex')).toBe('00000000');
  });
});

describe('the fingerprint', () => {
  test('is the MD5 digest in lower-case hex pairs joined by colons', () => {
    expect(fingerprint(Buffer.from('abc'))).toBe('90:01:50:98:3c:d2:4f:b0:d6:96:3f:7d:28:e1:7f:72');
  });

  test('is the one that ssh-keygen prints', ({ skip }) => {
    if (spawnSync('ssh-keygen', ['-?']).error !== undefined) skip('ssh-keygen is not installed');
    const { file, remove } = sshKeygenKey();
    try {
      const printed = execFileSync('ssh-keygen', ['-l', '-E', 'md5', '-f', file], { encoding: 'utf8' });
      const blob = publicKeyBlob(rsaPublicKey(createPrivateKey(readFileSync(file))));
      expect(printed.split(' ')[1]).toBe(`MD5:${fingerprint(blob)}`);
      expect(readFileSync(`${file}.pub`, 'utf8').split(' ')[1]).toBe(blob.toString('base64'));
    } finally {
      remove();
    }
  });
});

describe('the numbers of a key', () => {
  test('are the same for the private and the public key', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const numbers = rsaPublicKey(privateKey);
    expect(numbers.n).toHaveLength(256);
    expect(numbers.e.toString('hex')).toBe('010001');
    expect(rsaPublicKey(createPublicKey(privateKey))).toEqual(numbers);
  });

  test('are refused for a key that is not RSA', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    expect(() => rsaPublicKey(publicKey)).toThrow(new TypeError('Expected an RSA key, received ed25519.'));
  });
});

/** A new RSA key in PKCS#8 in a folder of its own. */
function sshKeygenKey(): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  const file = join(folder, 'key');
  execFileSync('ssh-keygen', ['-q', '-t', 'rsa', '-b', '2048', '-m', 'PKCS8', '-N', '', '-f', file]);
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}
