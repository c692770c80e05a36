/**
 * Percent-encoding as RFC 3986 section 2 has it and the vendor's signatures require it:
 *
 *     a*b~c+d/中 !   ->   a%2Ab~c%2Bd%2F%E4%B8%AD%20%21
 */

/**
 * Encodes a text so that only the unreserved characters `A-Z a-z 0-9 - _ . ~` stand for themselves.
 *
 * @param text any text; half of a surrogate pair, which UTF-8 can't carry, counts as U+FFFD
 * @returns the text with every other character as its UTF-8 octets, each `%XX` in upper-case hex
 */
export function percentEncode(text: string): string {
  if (UNRESERVED_ONLY.test(text)) return text;
  return encodeURIComponent(text.replaceAll(LONE_SURROGATE, '\uFFFD')).replaceAll(KEPT_BY_ECMASCRIPT, octet);
}

const UNRESERVED_ONLY = /^[A-Za-z0-9\-_.~]*$/;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const KEPT_BY_ECMASCRIPT = /[!'()*]/g;

function octet(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
