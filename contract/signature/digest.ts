/**
 * The three digests the signatures are made of, and all that signing needs of the platform: another platform
 * brings its own version of this file.
 */
import { createHash, createHmac } from 'node:crypto';

/** HMAC-SHA1 (RFC 2104) of the UTF-8 form of `text` under the UTF-8 form of `key`, in Base64. */
export function hmacSha1Base64(key: string, text: string): string {
  return createHmac('sha1', key).update(text).digest('base64');
}

/** HMAC-SHA256 (RFC 2104) of the UTF-8 form of `text` under the UTF-8 form of `key`, in lower-case hex. */
export function hmacSha256Hex(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}

/** SHA-256 of the octets, or of the UTF-8 form of a text, in lower-case hex. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
