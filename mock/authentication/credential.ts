/**
 * What a request says about who sends it, be it in parameters (V1) or in headers (V3), read alike:
 *
 *     AccessKeyId=testid&SignatureMethod=HMAC-SHA1&…&Timestamp=2023-12-06T12%3A00%3A00Z&Signature=hHWd8G…
 *
 *     Authorization: ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;x-acs-date;…,Signature=a50482…
 *     x-acs-date: 2023-12-06T12:00:00Z
 *
 * It is read from the request itself and not from what the pipeline made of it, since a signature covers what was sent:
 * the decoded parameters, encoded anew, however the client had spelled them (ruling 22).
 */
import { hmacSha1Base64, hmacSha256Hex } from '../../contract/signature/digest.ts';
import * as v1 from '../../contract/signature/v1.ts';
import * as v3 from '../../contract/signature/v3.ts';
import { type WireParameters, parseForm } from '../../contract/wire/form.ts';
import type { HttpRequest } from '../call/http.ts';
import { readParameters, splitTarget } from '../call/read-parameters.ts';

/** A credential, unchecked. */
export interface Credential {
  readonly version: 'V1' | 'V3';
  /** The common parameters by their V1 names; of a V3 request, what stands in their place. Absent ones are missing. */
  readonly common: ReadonlyMap<string, string>;
  /** Whether the algorithm that is named is the one of this version. */
  readonly isKnownAlgorithm: boolean;
  /** Whether the body has the digest that `x-acs-content-sha256` says, in any letter case; true where V3 says none. */
  readonly isIntact: boolean;
  /** What has to be signed. */
  readonly stringToSign: string;
  /** The signature that a request like this has under a secret. */
  readonly signatureUnder: (secret: string) => string;
}

/** The value of a common parameter; an empty one counts as absent. */
export function commonOf({ common }: Credential, name: string): string | undefined {
  return common.get(name) || undefined;
}

/** Reads the credential of a request: V3 where the header `Authorization` names an ACS3 algorithm, otherwise V1. */
export function credentialOf(request: HttpRequest): Credential {
  const header = request.headers.get('authorization')?.trim() ?? '';
  return header.startsWith('ACS3-') ? credentialV3(request, header) : credentialV1(request);
}

function credentialV1(request: HttpRequest): Credential {
  const { parameters } = readParameters(request);
  const stringToSign = v1.stringToSign(request.method, parameters);
  return {
    version: 'V1',
    common: parameters,
    isKnownAlgorithm:
      parameters.get('SignatureMethod') === 'HMAC-SHA1' && parameters.get('SignatureVersion') === '1.0',
    isIntact: true,
    stringToSign,
    signatureUnder: (secret) => hmacSha1Base64(`${secret}&`, stringToSign),
  };
}

function credentialV3(request: HttpRequest, header: string): Credential {
  const { method, headers, body = '' } = request;
  const { path, query: text } = splitTarget(request.target);
  const query = parametersOf(text);
  const authorization = v3.parseAuthorization(header);
  const signedHeaders = authorization?.signedHeaders ?? [];
  const hashedPayload = v3.hashedPayload(body);
  const stringToSign = v3.stringToSign({ method, path, query, headers, signedHeaders, hashedPayload });
  const common: readonly (readonly [string, string | undefined])[] = [
    ['AccessKeyId', authorization?.credential],
    ['Signature', authorization?.signature],
    ['SignatureMethod', authorization?.algorithm],
    // Its name says it.
    ['SignatureVersion', authorization?.algorithm],
    ['SignatureNonce', headers.get('x-acs-signature-nonce')],
    ['Timestamp', headers.get('x-acs-date')],
    ['Version', query.get('Version') || headers.get('x-acs-version')],
  ];
  return {
    version: 'V3',
    common: new Map(common.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    isKnownAlgorithm: authorization?.algorithm === v3.ACS3_HMAC_SHA256,
    isIntact: (headers.get('x-acs-content-sha256')?.trim().toLowerCase() || hashedPayload) === hashedPayload,
    stringToSign,
    signatureUnder: (secret) => hmacSha256Hex(secret, stringToSign),
  };
}

function parametersOf(text: string): WireParameters {
  const form = parseForm(text);
  return form.ok ? form.parameters : new Map();
}
