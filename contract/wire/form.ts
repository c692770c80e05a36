/**
 * The form `application/x-www-form-urlencoded`, in which parameters travel in the query string and in a
 * POST body alike:
 *
 *     Action=CreateKeyPair&Tag.1.Key=Test%20Key&Tag.1.Value=a+b&Tag.2.Value=
 */
import { percentEncode } from './percent-encoding.ts';

/** Parameters by their name on the wire (`Tag.1.Key`), both decoded. Names are case-sensitive (question `parameter-names`). */
export type WireParameters = ReadonlyMap<string, string>;

/** What a form text says, or the piece of it that can't be decoded. */
export type ParsedForm =
  | { readonly ok: true; readonly parameters: WireParameters }
  | {
      readonly ok: false;
      /** The name or value, as sent, with a broken percent-escape or octets that are not UTF-8. */
      readonly malformed: string;
    };

/**
 * Reads a form: `+` is a space, `%XX` one octet of UTF-8. A name without `=` has the empty value, and of a
 * name given twice the first one counts (question `parameter-names`).
 *
 * @param text the query string without its `?`, or the body
 * @returns the parameters in the order sent, none of which keeps the text itself in memory; or the malformed piece;
 *   nothing is thrown
 */
export function parseForm(text: string): ParsedForm {
  const parameters = new Map<string, string>();
  let start = 0;
  while (start < text.length) {
    const ampersand = text.indexOf('&', start);
    const end = ampersand === -1 ? text.length : ampersand;
    if (end > start) {
      const piece = text.slice(start, end);
      const equals = piece.indexOf('=');
      const rawName = equals === -1 ? piece : piece.slice(0, equals);
      const rawValue = equals === -1 ? '' : piece.slice(equals + 1);
      const name = decode(rawName);
      if (name === undefined) return { ok: false, malformed: rawName };
      const value = decode(rawValue);
      if (value === undefined) return { ok: false, malformed: rawValue };
      if (!parameters.has(name)) parameters.set(name, value);
    }
    start = end + 1;
  }
  return { ok: true, parameters };
}

/**
 * Writes a form, percent-encoded (a space is `%20`, never `+`).
 *
 * @param pairs decoded names and values; a map of parameters is one
 * @returns the form text, order and duplicates kept
 */
export function formatForm(pairs: Iterable<readonly [string, string]>): string {
  return Array.from(pairs, ([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');
}

function decode(raw: string): string | undefined {
  const spaced = raw.includes('+') ? raw.replaceAll('+', ' ') : raw;
  try {
    // Where there is nothing to decode, this still makes a copy: a slice would keep the whole form in memory.
    return decodeURIComponent(spaced);
  } catch {
    return undefined;
  }
}
