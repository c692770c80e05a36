/**
 * In which format the answer goes back (ruling 3):
 *
 *     Format=xml                                   -> XML
 *     Authorization: ACS3-HMAC-SHA256 …            -> JSON
 *     Accept: application/json                     -> JSON
 *     none of these                                -> XML
 */
import { schemeOf } from '../../contract/signature/schemes.ts';
import type { WireParameters } from '../../contract/wire/form.ts';
import { type Format, preferredFormat } from '../../contract/wire/media-type.ts';
import type { HttpRequest } from '../call/http.ts';

/** The format of the answer; a `Format` other than JSON or XML counts as absent. */
export function chooseFormat(request: HttpRequest, parameters: WireParameters): Format {
  const format = parameters.get('Format')?.toUpperCase();
  if (format === 'JSON' || format === 'XML') return format;
  if (schemeOf(request.headers).id === 'v3') return 'JSON';
  return preferredFormat(request.headers.get('accept')) === 'JSON' ? 'JSON' : 'XML';
}
