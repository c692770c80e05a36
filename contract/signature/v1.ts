/**
 * Signature V1, HMAC-SHA1 over the parameters, which travels as the parameter `Signature` (ruling 22):
 *
 *     canonicalized query   AccessKeyId=testid&Action=CreateKeyPair&…&Timestamp=2023-12-06T12%3A00%3A00Z&…
 *     string to sign        GET&%2F&AccessKeyId%3Dtestid%26Action%3DCreateKeyPair%26…
 *     signature             hHWd8GoM5N49NiRyOq3UvZwdmZc=
 *
 * Each stage is a function of the decoded parameters, so that it makes no difference how a client escaped
 * them or whether they came in the query or in the form body.
 */
import type { WireParameters } from '../wire/form.ts';
import { percentEncode } from '../wire/percent-encoding.ts';
import { canonicalQuery } from './canonical-query.ts';
import { hmacSha1Base64 } from './digest.ts';

/** The parameters in canonical form: all but `Signature`, sorted by name and percent-encoded. */
export function canonicalizedQuery(parameters: WireParameters): string {
  return canonicalQuery([...parameters].filter(([name]) => name !== 'Signature'));
}

/**
 * What is signed: method, path and canonicalized query, the last two percent-encoded (once more).
 *
 * @param method the HTTP method in upper case
 */
export function stringToSign(method: string, parameters: WireParameters): string {
  return `${method}&${percentEncode('/')}&${percentEncode(canonicalizedQuery(parameters))}`;
}

/**
 * The value of the parameter `Signature`, in Base64 and not yet percent-encoded.
 *
 * @param method the HTTP method in upper case
 */
export function signatureV1(method: string, parameters: WireParameters, accessKeySecret: string): string {
  return hmacSha1Base64(`${accessKeySecret}&`, stringToSign(method, parameters));
}
