/**
 * Signature V1, HMAC-SHA1 over the parameters, which travels as the parameter `Signature` (question "signatures"):
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
import { type CommonParameter, SIGNATURE_PARAMETERS } from './parameters.ts';
import type { Place, SignatureScheme } from './scheme.ts';

const HMAC_SHA1 = 'HMAC-SHA1';
const VERSION = '1.0';

/** The scheme. */
export const V1: SignatureScheme = {
  id: 'v1',
  places: {
    Action: parameter('Action'),
    Version: parameter('Version'),
    AccessKeyId: parameter('AccessKeyId'),
    SignatureMethod: parameter('SignatureMethod'),
    SignatureVersion: parameter('SignatureVersion'),
    SignatureNonce: parameter('SignatureNonce'),
    Timestamp: parameter('Timestamp'),
    Signature: parameter('Signature'),
  },
  adds: { parameters: SIGNATURE_PARAMETERS, headers: [] },
  common: (_, { accessKeyId }, { nonce, timestamp }) =>
    new Map([
      ['AccessKeyId', accessKeyId],
      ['SignatureMethod', HMAC_SHA1],
      ['SignatureVersion', VERSION],
      ['SignatureNonce', nonce],
      ['Timestamp', timestamp],
    ]),
  parts: (_, common) => ({ parameters: [...common], headers: {} }),
  stringToSign: ({ method, parameters }) =>
    [method, percentEncode('/'), percentEncode(canonicalizedQuery(parameters))].join('&'),
  signature: (stringToSign, secret) => hmacSha1Base64(`${secret}&`, stringToSign),
  read(request) {
    const { parameters } = request;
    const stringToSign = V1.stringToSign(request);
    return {
      version: 'v1',
      common: parameters,
      isKnownAlgorithm:
        parameters.get('SignatureMethod') === HMAC_SHA1 && parameters.get('SignatureVersion') === VERSION,
      isIntact: true,
      stringToSign,
      signatureUnder: (secret) => V1.signature(stringToSign, secret),
    };
  },
};

/** The parameters in canonical form: all but `Signature`, sorted by name and percent-encoded. */
export function canonicalizedQuery(parameters: WireParameters): string {
  return canonicalQuery([...parameters].filter(([name]) => name !== 'Signature'));
}

function parameter(name: CommonParameter): Place {
  return { in: 'parameter', name };
}
