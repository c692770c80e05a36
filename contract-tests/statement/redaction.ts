/**
 * Private keys don't belong into reports: of a PEM only its armor is kept, of a bare one only what tells that it is one.
 *
 *     -----BEGIN PRIVATE KEY-----…-----END PRIVATE KEY-----     MII…
 */

/** A text with the inside of each private key left out, be it whole or cut off, escaped for JSON or for XML. */
export function withoutKeys(text: string): string {
  return text.replaceAll(PEM, '$1…$2').replaceAll(BASE64_OF_DER, 'MII…');
}

/** Neither a quotation mark nor a less-than sign stands inside a PEM: there the text around it goes on. */
const PEM = /(-----BEGIN [A-Z ]*PRIVATE KEY-----)[^"<]*?(-----END [A-Z ]*PRIVATE KEY-----|(?=["<])|$)/g;

/** A sequence of 256 octets or more, as every RSA key is one; between its lines may be escaped line breaks. */
const BASE64_OF_DER = /MII[A-Za-z0-9+/=\s\\&#;]{40,}/g;
