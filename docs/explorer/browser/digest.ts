/** The digests of `contract/signature/digest.ts` for a browser, whose own ones make everything wait. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** HMAC-SHA1 (RFC 2104) of the UTF-8 form of `text` under the UTF-8 form of `key`, in Base64. */
export function hmacSha1Base64(key: string, text: string): string {
  return btoa(String.fromCharCode(...hmac(sha1, utf8ToBytes(key), utf8ToBytes(text))));
}

/** HMAC-SHA256 (RFC 2104) of the UTF-8 form of `text` under the UTF-8 form of `key`, in lower-case hex. */
export function hmacSha256Hex(key: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text)));
}

/** SHA-256 of the octets, or of the UTF-8 form of a text, in lower-case hex. */
export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}
