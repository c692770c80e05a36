/** A request on the wire as a signature sees it, and the texts that its parameters stand in. */
import type { SignableRequest } from '../../contract/signature/scheme.ts';
import { parseForm } from '../../contract/wire/form.ts';
import { parseMediaType } from '../../contract/wire/media-type.ts';
import type { WireRequest } from './exchange.ts';

/** The media type of a body that has parameters. */
export const FORM = 'application/x-www-form-urlencoded';

/**
 * Reads a request.
 * @returns undefined when its parameters can't be decoded
 */
export function signable(request: WireRequest): SignableRequest | undefined {
  const { method, headers, body } = request;
  const [path = ''] = request.path.split('?', 1);
  const query = parseForm(queryOf(request));
  const all = parseForm(joined(queryOf(request), formOf(request)));
  if (!query.ok || !all.ok) return undefined;
  return {
    method,
    path,
    parameters: all.parameters,
    query: query.parameters,
    headers: new Map(Object.entries(headers)),
    body,
  };
}

/** The query string of a request, percent-encoded and without its `?`. */
export function queryOf({ path }: WireRequest): string {
  const mark = path.indexOf('?');
  return mark === -1 ? '' : path.slice(mark + 1);
}

/** The body of a request where it has parameters, otherwise the empty text. */
export function formOf({ headers, body }: WireRequest): string {
  return parseMediaType(headers['content-type'] ?? '').type === FORM ? body : '';
}

/** Several texts with parameters as one. */
export function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('&');
}
