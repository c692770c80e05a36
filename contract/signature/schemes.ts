/** The schemes, and which of them a request is signed by. */
import type { SchemeId, SignatureScheme } from './scheme.ts';
import { V1 } from './v1.ts';
import { V3 } from './v3.ts';

/** The schemes by name. */
export const SCHEMES: Readonly<Record<SchemeId, SignatureScheme>> = { v1: V1, v3: V3 };

/**
 * The scheme that a request has to be read by: V3 where the header `Authorization` names an ACS3 algorithm, otherwise V1.
 * @param headers by lower-case name
 */
export function schemeOf(headers: ReadonlyMap<string, string>): SignatureScheme {
  return headers.get('authorization')?.trim().startsWith('ACS3-') === true ? V3 : V1;
}
