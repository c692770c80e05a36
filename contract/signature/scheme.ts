/**
 * What the two signature schemes have in common, so that one client and one server serve both:
 *
 *     V1   AccessKeyId=testid&SignatureMethod=HMAC-SHA1&…&Timestamp=2023-12-06T12%3A00%3A00Z&Signature=hHWd8G…
 *
 *     V3   Authorization: ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;x-acs-date;…,Signature=a50482…
 *          x-acs-date: 2023-12-06T12:00:00Z
 */
import type { WireParameters } from '../wire/form.ts';
import type { CommonParameter } from './parameters.ts';

/** The name of a scheme. */
export type SchemeId = 'v1' | 'v3';

/** How a request is signed, if it is. */
export type SignatureVersion = SchemeId | 'none';

/** Who signs. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/** What is new in each signature. */
export interface Stamp {
  /** A text that no request had before. */
  readonly nonce: string;
  /** The time, as 2023-12-06T12:00:00Z. */
  readonly timestamp: string;
}

/** A request as a signature sees it: decoded, so that it makes no difference how a client escaped it. */
export interface SignableRequest {
  /** The HTTP method in upper case. */
  readonly method: string;
  /** The path as sent; `/` in this API. */
  readonly path: string;
  /** The parameters of query string and form body in one set, which V1 covers. */
  readonly parameters: WireParameters;
  /** The parameters of the query string, which V3 covers; it covers a form body by the hash of its octets. */
  readonly query: WireParameters;
  /** All headers by lower-case name; `host` with its port, if it is sent with one. */
  readonly headers: ReadonlyMap<string, string>;
  /** The body as sent; V1 looks only at its parameters. */
  readonly body: string | Uint8Array;
}

/** Parameters and headers that are part of a signature. */
export interface SignatureParts {
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Where a request has a common parameter: in a parameter or header of its own, or in a part of the header
 * `authorization`, whose algorithm has no name.
 */
export interface Place {
  readonly in: 'parameter' | 'header' | 'authorization';
  readonly name: string;
}

/** What a request says about who sends it, unchecked. */
export interface Credential {
  readonly version: SchemeId;
  /** The common parameters by their V1 names; of a V3 request, what stands in their place. Absent ones are missing. */
  readonly common: ReadonlyMap<string, string>;
  /** Whether the algorithm that is named is the one of this scheme. */
  readonly isKnownAlgorithm: boolean;
  /** Whether the body has the digest that `x-acs-content-sha256` says, in any letter case; true where there is none. */
  readonly isIntact: boolean;
  /** What has to be signed. */
  readonly stringToSign: string;
  /** The signature that a request like this has under a secret. */
  readonly signatureUnder: (secret: string) => string;
}

/** One way of signing requests. */
export interface SignatureScheme {
  readonly id: SchemeId;
  /** Where a request has each common parameter. */
  readonly places: Readonly<Record<CommonParameter, Place>>;
  /** The names of all parameters and headers that a signature adds to a request. */
  readonly adds: { readonly parameters: readonly string[]; readonly headers: readonly string[] };
  /** What a request says about who sends it and when, by V1 names as far as there is one; all but `Signature`. */
  common(request: SignableRequest, key: AccessKey, stamp: Stamp): ReadonlyMap<string, string>;
  /**
   * The parameters and headers that carry these values.
   * @param common what `common` gives, with `Signature` once the request is signed
   */
  parts(request: SignableRequest, common: ReadonlyMap<string, string>): SignatureParts;
  /** What is signed of a request that has its common parameters, be it signed already or not. */
  stringToSign(request: SignableRequest): string;
  /** The signature of a text, as it is sent but not percent-encoded. */
  signature(stringToSign: string, secret: string): string;
  /** Reads what a request says; nothing is thrown. */
  read(request: SignableRequest): Credential;
}

/** The value of a common parameter; an empty one counts as absent (question "signatures"). */
export function commonOf({ common }: Pick<Credential, 'common'>, name: string): string | undefined {
  return common.get(name) || undefined;
}
