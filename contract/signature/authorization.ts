/**
 * The header `Authorization` of Signature V3:
 *
 *     ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;x-acs-action;…,Signature=a5048291…140f
 */

/** What the header says. */
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

/** The value of the header; no space follows its commas. */
export function authorizationHeader(authorization: Authorization): string {
  const { algorithm, credential, signedHeaders, signature } = authorization;
  return `${algorithm} Credential=${credential},SignedHeaders=${signedHeaders.join(';')},Signature=${signature}`;
}

/**
 * Reads the header. The order of its parts and white space around its commas are free; of a part that comes twice the
 * first one counts.
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
