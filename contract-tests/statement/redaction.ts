/** Private keys don't belong into reports: of a PEM only its armor is kept. */

/** A text with the inside of each private key left out. */
export function withoutKeys(text: string): string {
  return text.replaceAll(
    /(-----BEGIN [A-Z ]*PRIVATE KEY-----)[^-]*(-----END [A-Z ]*PRIVATE KEY-----)?/g,
    '$1…$2',
  );
}
