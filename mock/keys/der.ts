// The three DER types (X.690) that a private key is written in, as hex: tag, length, content.
//
//   integer(128n)        02 02 0080
//   octetString('abcd')  04 02 abcd
//   sequence(a, b)       30 length a b
//
// Hex, because that is the form a bigint turns into quickly, and only the whole key has to become octets.

/** A non-negative INTEGER. */
export function integer(value: bigint): string {
  const octets = unsigned(value);
  const looksNegative = octets >= '8';
  return tagged('02', looksNegative ? `00${octets}` : octets);
}

/** The octets of a non-negative integer, unsigned and big-endian, in hex. */
export function unsigned(value: bigint): string {
  const digits = value.toString(16);
  return digits.length % 2 === 0 ? digits : `0${digits}`;
}

/** An OCTET STRING of the octets given in hex. */
export function octetString(content: string): string {
  return tagged('04', content);
}

/** A SEQUENCE of elements that are in DER already. */
export function sequence(...elements: string[]): string {
  return tagged('30', elements.join(''));
}

function tagged(tag: string, content: string): string {
  return tag + length(content.length / 2) + content;
}

/** Below 128 the length itself; from there on 0x80 + the number of length octets, then those. Up to 65535. */
function length(octets: number): string {
  if (octets < 0x80) return octets.toString(16).padStart(2, '0');
  if (octets < 0x100) return `81${octets.toString(16)}`;
  return `82${octets.toString(16).padStart(4, '0')}`;
}
