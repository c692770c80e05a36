import { describe, expect, test } from 'vitest';
import * as ofNode from '../../../contract/signature/digest.ts';
import * as ofBrowser from './digest.ts';

describe.each(['', 'abc', 'a*b~c+d/中 !', '\u{1F511}', 'x'.repeat(1000)])(
  'of "%s" the browser computes',
  (text) => {
    test('the HMAC-SHA1 that node computes', () => {
      expect(ofBrowser.hmacSha1Base64('testsecret&', text)).toBe(ofNode.hmacSha1Base64('testsecret&', text));
    });

    test('the HMAC-SHA256 that node computes', () => {
      expect(ofBrowser.hmacSha256Hex('密', text)).toBe(ofNode.hmacSha256Hex('密', text));
    });

    test('the SHA-256 that node computes, of a text and of octets', () => {
      expect(ofBrowser.sha256Hex(text)).toBe(ofNode.sha256Hex(text));
      expect(ofBrowser.sha256Hex(new TextEncoder().encode(text))).toBe(ofNode.sha256Hex(text));
    });
  },
);
