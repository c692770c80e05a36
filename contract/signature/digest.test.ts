import { describe, expect, test } from 'vitest';
import { hmacSha1Base64, hmacSha256Hex, sha256Hex } from './digest.ts';

describe('the digests agree with their published test vectors', () => {
  test('HMAC-SHA1 (RFC 2202, case 2)', () => {
    const hex = Buffer.from('effcdf6ae5eb2fa2d27416d5f184df9c259a7c79', 'hex');
    expect(hmacSha1Base64('Jefe', 'what do ya want for nothing?')).toBe(hex.toString('base64'));
  });

  test('HMAC-SHA256 (RFC 4231, case 2)', () => {
    expect(hmacSha256Hex('Jefe', 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  test('SHA-256 (FIPS 180-2, "abc"), from a text and from octets', () => {
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(sha256Hex('abc')).toBe(digest);
    expect(sha256Hex(new Uint8Array([0x61, 0x62, 0x63]))).toBe(digest);
  });
});
