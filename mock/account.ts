/**
 * Whose request it is. An access key stands for its account:
 *
 *     AccessKeyId=testid                                          -> testid
 *     Authorization: ACS3-HMAC-SHA256 Credential=testid,…         -> testid
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
    parameters.get('AccessKeyId') ||
    (authorization && parseAuthorization(authorization)?.credential) ||
    request.headers.get('x-acs-accesskey-id') ||
    ''
  );
}
