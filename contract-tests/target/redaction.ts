/**
 * What doesn't belong into reports. Of a PEM only its armor is kept, of a bare private key only what tells that it is one,
 * and of a signature or a token nothing: a request that was never sent could be sent with it.
 *
 *     -----BEGIN PRIVATE KEY-----…-----END PRIVATE KEY-----     MII…     Signature=***     http://***@ecs.example/
 */

/** A text without private keys, signatures, tokens, and the user and password of a URL. */
export function withoutSecrets(text: string): string {
  return withoutKeys(text)
    .replaceAll(PARAMETER, '$1***')
    .replaceAll(ESCAPED_PARAMETER, '$1***')
    .replaceAll(MEMBER, '$1***')
    .replaceAll(ELEMENT, '$1***')
    .replaceAll(USER_INFO, '$1***@');
}

/** A header as it may be shown. */
export function withoutSecretsInHeader(name: string, value: string): string {
  return SECRET_HEADERS.has(name.toLowerCase()) ? '***' : withoutSecrets(value);
}

const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'x-acs-security-token',
  'x-acs-bearer-token',
  'cookie',
  'set-cookie',
  'proxy-authorization',
]);

/** Of a query, a form or an Authorization: `&Signature=…`, `,Signature=…`. */
const PARAMETER = /(?<![A-Za-z])((?:Signature|SecurityToken|BearerToken|AccessKeySecret)=)[^&\s,;'"<>\\]+/g;

/** The same in a query that is itself escaped, as in a string to sign: `%26Signature%3D…%26`. */
const ESCAPED_PARAMETER =
  /(?<![A-Za-z])((?:Signature|SecurityToken|BearerToken|AccessKeySecret)%3[Dd])(?:%25[0-9A-Fa-f]{2}|[^%&\s,;'"<>\\])+/g;

/** Of a JSON body. */
const MEMBER = /("(?:Signature|SecurityToken|BearerToken|AccessKeySecret)\\?"\s*:\s*\\?")[^"\\]+/g;

/** Of an XML body. */
const ELEMENT = /(<(?:Signature|SecurityToken|BearerToken|AccessKeySecret)>)[^<]+/g;

/** The part of a URL before its host. */
const USER_INFO = /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#'"<>]*@/gi;

/** A text with the inside of each private key left out, be it whole or cut off, escaped for JSON or for XML. */
export function withoutKeys(text: string): string {
  return text.replaceAll(PEM, '$1…$2').replaceAll(BASE64_OF_DER, 'MII…');
}

/** Neither a quotation mark nor a less-than sign stands inside a PEM: there the text around it goes on. */
const PEM =
  /(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)[^"<]*?(-----END [A-Z ]{0,30}PRIVATE KEY-----|(?=["<])|$)/g;

/** A sequence of 256 octets or more, as every RSA key is one; between its lines may be escaped line breaks. */
const BASE64_OF_DER = /MII[A-Za-z0-9+/=\s\\&#;]{40,}/g;
