/**
 * Media types as they stand in `Content-Type` and `Accept` (RFC 9110 sections 8.3.1 and 12.5.1):
 *
 *     text/xml;charset=utf-8
 *     application/json, text/xml;q=0.5
 */

/** The values of the parameter `Format`: the two forms in which an answer comes. */
export type Format = 'JSON' | 'XML';

/** A media type taken apart: `text/xml;charset=utf-8`. */
export interface MediaType {
  /** Type and subtype in lower case: `text/xml`. */
  readonly type: string;
  /** Parameters by lower-case name, quotes removed: `charset` -> `utf-8`. */
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * Takes a media type apart. Letter case, white space and quotes are free, and what is no parameter is passed over.
 *
 * @param header a `Content-Type`, or one element of an `Accept`
 * @returns the media type; its `type` is the empty string when the header names none
 */
export function parseMediaType(header: string): MediaType {
  const [type = ''] = header.split(';', 1);
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, token = ''] of header.slice(type.length).matchAll(PARAMETER)) {
    parameters.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? token.trim());
  }
  return { type: type.trim().toLowerCase(), parameters };
}

/**
 * The format a media type carries (question `media-types`: `text/xml` counts as XML).
 *
 * @param type type and subtype in lower case, without parameters
 * @returns the format, or undefined for a type that is neither, such as a wildcard
 */
export function formatOf(type: string): Format | undefined {
  if (type === 'application/json') return 'JSON';
  if (type === 'application/xml' || type === 'text/xml') return 'XML';
  return undefined;
}

/**
 * The format that an `Accept` header prefers: of the types it names the one with the highest `q`, then the
 * first. A wildcard says nothing, and `q=0` is a type not wanted (question `default-format`).
 *
 * @param accept the header's value, or undefined when the request has none
 * @returns the format, or undefined when the header names neither
 */
export function preferredFormat(accept: string | undefined): Format | undefined {
  let preferred: Format | undefined;
  let highest = 0;
  for (const element of elementsOf(accept ?? '')) {
    const { type, parameters } = parseMediaType(element);
    const format = formatOf(type);
    const weight = weightOf(parameters.get('q'));
    if (format !== undefined && weight > highest) {
      preferred = format;
      highest = weight;
    }
  }
  return preferred;
}

/** What stands between commas. A comma inside quotes separates nothing, and a quote that never closes ends with the list. */
function* elementsOf(list: string): Generator<string> {
  let element = '';
  for (const [token] of list.matchAll(LIST_TOKEN)) {
    if (token === ',') {
      yield element;
      element = '';
    } else element += token;
  }
  yield element;
}

/** Each alternative matches whatever follows its first character, so that nothing is read twice. */
const LIST_TOKEN = /,|[^,"]+|"(?:[^"\\]|\\[^]?)*"?/g;

/** `; name = token` or `; name="quoted \" string"`. */
const PARAMETER = /;\s*([^\s;="]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;"]*))/g;

/** A weight from 0 to 1; one that is absent or no number counts as 1. */
function weightOf(q: string | undefined): number {
  const weight = Number.parseFloat(q ?? '1');
  return Number.isNaN(weight) ? 1 : Math.min(weight, 1);
}
