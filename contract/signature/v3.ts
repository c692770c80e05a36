/**
 * Signature V3, ACS3-HMAC-SHA256, which travels in the header `Authorization` (ruling 22):
 *
 *     hashed payload      e3b0c442…b855
 *     canonical request   POST⏎/⏎KeyPairName=testKeyPairName&…⏎host:ecs.aliyuncs.com⏎x-acs-action:CreateKeyPair⏎…
 *     string to sign      ACS3-HMAC-SHA256⏎806d4f50…b646
 *     signature           a5048291…140f
 *     Authorization       ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;x-acs-action;…,Signature=a5048291…140f
 *
 * The secret is the key as it is: unlike other clouds' schemes, this one derives none from it.
 */
import type { WireParameters } from '../wire/form.ts';
import { canonicalQuery } from './canonical-query.ts';
import { hmacSha256Hex, sha256Hex } from './digest.ts';

/** The algorithm's name, in the string to sign and in `Authorization`. */
export const ACS3_HMAC_SHA256 = 'ACS3-HMAC-SHA256';

/** All that a V3 signature covers. */
export interface SignedRequest {
  /** The HTTP method in upper case. */
  readonly method: string;
  /** The path as sent; `/` in this API. */
  readonly path: string;
  /** The decoded parameters of the query string; those of a form body are covered by the hashed payload. */
  readonly query: WireParameters;
  /** All headers by lower-case name; `host` with its port, if it was sent with one. */
  readonly headers: ReadonlyMap<string, string>;
  /** The names of the headers signed, lower-case and sorted: of `headersToSign`, or of `parseAuthorization`. */
  readonly signedHeaders: readonly string[];
  /** The digest of the body, of `hashedPayload`. */
  readonly hashedPayload: string;
}

/** SHA-256 of the body in lower-case hex: the value of `x-acs-content-sha256`. */
export function hashedPayload(body: string | Uint8Array): string {
  return sha256Hex(body);
}

/**
 * Which headers a client signs: every `x-acs-*`, `host`, and `content-type`, of those it sends.
 *
 * @param names the names of the headers sent, in any letter case
 * @returns the names to sign, lower-case and sorted
 */
export function headersToSign(names: Iterable<string>): string[] {
  return Array.from(names, (name) => name.toLowerCase())
    .filter((name) => name.startsWith('x-acs-') || name === 'host' || name === 'content-type')
    .toSorted();
}

/** The request in canonical form. A signed header that was not sent counts as empty. */
export function canonicalRequest(request: SignedRequest): string {
  const { method, path, query, headers, signedHeaders } = request;
  const headerLines = signedHeaders.map((name) => `${name}:${headers.get(name)?.trim() ?? ''}\n`);
  return [
    method,
    path,
    canonicalQuery(query),
    headerLines.join(''),
    signedHeaders.join(';'),
    request.hashedPayload,
  ].join('\n');
}

/** What is signed: the algorithm and the digest of the canonical request. */
export function stringToSign(request: SignedRequest): string {
  return `${ACS3_HMAC_SHA256}\n${sha256Hex(canonicalRequest(request))}`;
}

/** The signature in lower-case hex. */
export function signatureV3(request: SignedRequest, accessKeySecret: string): string {
  return hmacSha256Hex(accessKeySecret, stringToSign(request));
}

/** What the header `Authorization` says. */
export interface Authorization {
  /** `ACS3-HMAC-SHA256`, or the name of another algorithm. */
  readonly algorithm: string;
  /** The AccessKeyId. */
  readonly credential: string;
  /** The names of the headers signed, in the order given. */
  readonly signedHeaders: readonly string[];
  /** The signature in lower-case hex. */
  readonly signature: string;
}

/** The value of the header `Authorization`; no space follows its commas. */
export function authorizationHeader(authorization: Authorization): string {
  const { algorithm, credential, signedHeaders, signature } = authorization;
  return `${algorithm} Credential=${credential},SignedHeaders=${signedHeaders.join(';')},Signature=${signature}`;
}

/**
 * Reads the header `Authorization`. The order of its parts and white space around its commas are free; of a part that
 * comes twice the first one counts.
 *
 * @returns what it says, empty where a part is absent; undefined for a header that has none of the parts, as `Bearer …`
 */
export function parseAuthorization(header: string): Authorization | undefined {
  const [, algorithm = '', rest = ''] = /^(\S+)\s+(.*)$/s.exec(header.trim()) ?? [];
  const parts = new Map<string, string>();
  for (const piece of rest.split(',')) {
    const [, name, value] = PART.exec(piece.trim()) ?? [];
    if (name !== undefined && value !== undefined && !parts.has(name)) parts.set(name, value);
  }
  if (parts.size === 0) return undefined;
  return {
    algorithm,
    credential: parts.get('Credential') ?? '',
    signedHeaders: parts.get('SignedHeaders')?.split(';') ?? [],
    signature: parts.get('Signature') ?? '',
  };
}

const PART = /^(Credential|SignedHeaders|Signature)=(\S*)$/;
