/**
 * Signature V3, ACS3-HMAC-SHA256, which travels in the header `Authorization` (question "signatures"):
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
import { authorizationHeader, parseAuthorization } from './authorization.ts';
import { canonicalQuery } from './canonical-query.ts';
import { hmacSha256Hex, sha256Hex } from './digest.ts';
import type { SignableRequest, SignatureScheme } from './scheme.ts';

const ACS3_HMAC_SHA256 = 'ACS3-HMAC-SHA256';
const AUTHORIZATION = 'authorization';

/** The header that has the hashed payload; V1 has no parameter for it. */
export const CONTENT_SHA256 = 'x-acs-content-sha256';

const ACTION = 'x-acs-action';
const VERSION = 'x-acs-version';
const NONCE = 'x-acs-signature-nonce';
const DATE = 'x-acs-date';

/** The scheme. */
export const V3: SignatureScheme = {
  id: 'v3',
  places: {
    Action: { in: 'header', name: ACTION },
    Version: { in: 'header', name: VERSION },
    AccessKeyId: { in: 'authorization', name: 'Credential' },
    // The name of the algorithm says its version.
    SignatureMethod: { in: 'authorization', name: '' },
    SignatureVersion: { in: 'authorization', name: '' },
    SignatureNonce: { in: 'header', name: NONCE },
    Timestamp: { in: 'header', name: DATE },
    Signature: { in: 'header', name: AUTHORIZATION },
  },
  adds: { parameters: [], headers: [CONTENT_SHA256, DATE, NONCE, AUTHORIZATION] },
  common: ({ body }, { accessKeyId }, { nonce, timestamp }) =>
    new Map([
      ['AccessKeyId', accessKeyId],
      ['SignatureMethod', ACS3_HMAC_SHA256],
      [CONTENT_SHA256, hashedPayload(body)],
      ['Timestamp', timestamp],
      ['SignatureNonce', nonce],
    ]),
  parts(request, common) {
    const headers = Object.fromEntries(
      [
        [CONTENT_SHA256, common.get(CONTENT_SHA256)] as const,
        [DATE, common.get('Timestamp')] as const,
        [NONCE, common.get('SignatureNonce')] as const,
      ].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    const signature = common.get('Signature');
    if (signature === undefined) return { parameters: [], headers };
    const authorization = authorizationHeader({
      algorithm: common.get('SignatureMethod') ?? '',
      credential: common.get('AccessKeyId') ?? '',
      signedHeaders: headersToSign([...request.headers.keys(), ...Object.keys(headers)]),
      signature,
    });
    return { parameters: [], headers: { ...headers, [AUTHORIZATION]: authorization } };
  },
  stringToSign: (request) => stringToSign(coveredOf(request)),
  signature: (text, secret) => hmacSha256Hex(secret, text),
  read(request) {
    const { headers, query } = request;
    const authorization = parseAuthorization(headers.get(AUTHORIZATION) ?? '');
    const covered = coveredOf(request);
    const text = stringToSign(covered);
    const common: readonly (readonly [string, string | undefined])[] = [
      ['AccessKeyId', authorization?.credential],
      ['Signature', authorization?.signature],
      ['SignatureMethod', authorization?.algorithm],
      ['SignatureVersion', authorization?.algorithm],
      ['SignatureNonce', headers.get(NONCE)],
      ['Timestamp', headers.get(DATE)],
      ['Version', query.get('Version') || headers.get(VERSION)],
    ];
    const digest = headers.get(CONTENT_SHA256)?.trim().toLowerCase() || covered.hashedPayload;
    return {
      version: 'v3',
      common: new Map(common.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
      isKnownAlgorithm: authorization?.algorithm === ACS3_HMAC_SHA256,
      isIntact: digest === covered.hashedPayload,
      stringToSign: text,
      signatureUnder: (secret) => V3.signature(text, secret),
    };
  },
};

/** All that a V3 signature covers. */
export interface Covered {
  readonly method: string;
  readonly path: string;
  /** The decoded parameters of the query string. */
  readonly query: WireParameters;
  /** All headers by lower-case name, signed or not. */
  readonly headers: ReadonlyMap<string, string>;
  /** The names of the headers signed, lower-case and in the order of the canonical request. */
  readonly signedHeaders: readonly string[];
  /** The digest of the body, of `hashedPayload`. */
  readonly hashedPayload: string;
}

/** What a signature of a request covers: of its headers those that `Authorization` names, or before it has that, all it has to. */
export function coveredOf({ method, path, query, headers, body }: SignableRequest): Covered {
  const { signedHeaders = headersToSign(headers.keys()) } =
    parseAuthorization(headers.get(AUTHORIZATION) ?? '') ?? {};
  return { method, path, query, headers, signedHeaders, hashedPayload: hashedPayload(body) };
}

/** SHA-256 of the body in lower-case hex: the value of `x-acs-content-sha256`. */
export function hashedPayload(body: string | Uint8Array): string {
  return sha256Hex(body);
}

/** The request in canonical form. A signed header that was not sent counts as empty. */
export function canonicalRequest(covered: Covered): string {
  const { method, path, query, headers, signedHeaders } = covered;
  const headerLines = signedHeaders.map((name) => `${name}:${headers.get(name)?.trim() ?? ''}\n`);
  return [
    method,
    path,
    canonicalQuery(query),
    headerLines.join(''),
    signedHeaders.join(';'),
    covered.hashedPayload,
  ].join('\n');
}

/** What is signed: the algorithm and the digest of the canonical request. */
export function stringToSign(covered: Covered): string {
  return stringToSignOf(canonicalRequest(covered));
}

/** What is signed of a canonical request. */
export function stringToSignOf(canonical: string): string {
  return `${ACS3_HMAC_SHA256}\n${sha256Hex(canonical)}`;
}

/** A client signs every `x-acs-*`, `host`, and `content-type`, of the headers it sends; lower-case and sorted. */
function headersToSign(names: Iterable<string>): string[] {
  return Array.from(names, (name) => name.toLowerCase())
    .filter((name) => name.startsWith('x-acs-') || name === 'host' || name === 'content-type')
    .toSorted();
}
