/**
 * Whose request it is. An access key stands for its account:
 *
 *     Authorization: ACS3-HMAC-SHA256 Credential=testid,…         -> testid
 *     AccessKeyId=testid                                          -> testid
 *     x-acs-accesskey-id: testid                                  -> testid
 *     none of these                                               -> the one anonymous account
 */
import { parseAuthorization } from '../contract/signature/v3.ts';
import type { WireParameters } from '../contract/wire/form.ts';
import type { HttpRequest } from './http.ts';

/** The account of a request, unchecked; the empty text is the anonymous one. */
export function accountOf(request: HttpRequest, parameters: WireParameters): string {
  const authorization = request.headers.get('authorization');
  return (
    // First, since a signature in the header says nothing about who is named in a parameter.
    (authorization && parseAuthorization(authorization)?.credential) ||
    parameters.get('AccessKeyId') ||
    request.headers.get('x-acs-accesskey-id') ||
    ''
  );
}
