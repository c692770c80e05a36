/**
 * Whose request it is. An access key stands for its account:
 *
 *     Authorization: ACS3-HMAC-SHA256 Credential=testid,…         -> testid
 *     AccessKeyId=testid                                          -> testid
 *     x-acs-accesskey-id: testid                                  -> testid
 *     none of these                                               -> the one anonymous account
 *
 * An access key may be of any length where signatures are not verified, and its account lives on in journal and state.
 * So one that is longer than any of the vendor's is cut, and a digest tells it from others that begin alike.
 */
import { hash } from 'node:crypto';
import { parseAuthorization } from '../../contract/signature/authorization.ts';
import type { WireParameters } from '../../contract/wire/form.ts';
import { beginning } from '../call/beginning.ts';
import type { HttpRequest } from '../call/http.ts';

/** The account of a request, unchecked; the empty text is the anonymous one. */
export function accountOf(request: HttpRequest, parameters: WireParameters): string {
  return shortened(accessKeyOf(request, parameters));
}

function accessKeyOf(request: HttpRequest, parameters: WireParameters): string {
  const authorization = request.headers.get('authorization');
  return (
    // First, since a signature in the header says nothing about who is named in a parameter.
    (authorization && parseAuthorization(authorization)?.credential) ||
    parameters.get('AccessKeyId') ||
    request.headers.get('x-acs-accesskey-id') ||
    ''
  );
}

function shortened(accessKey: string): string {
  const short = beginning(accessKey, MOST_CHARACTERS);
  return accessKey.length <= MOST_CHARACTERS ? short : `${short}${hash('sha256', accessKey, 'hex')}`;
}

const MOST_CHARACTERS = 128;
