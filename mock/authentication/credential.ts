/**
 * What a request says about who sends it, be it in parameters (V1) or in headers (V3), read alike:
 *
 *     AccessKeyId=testid&SignatureMethod=HMAC-SHA1&…&Timestamp=2023-12-06T12%3A00%3A00Z&Signature=hHWd8G…
 *
 *     Authorization: ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host;x-acs-date;…,Signature=a50482…
 *     x-acs-date: 2023-12-06T12:00:00Z
 *
 * It is read from the request itself and not from what the pipeline made of it, since a signature covers what was sent:
 * the decoded parameters, encoded anew, however the client had spelled them (question "signatures").
 */
import type { Credential, SignableRequest } from '../../contract/signature/scheme.ts';
import { schemeOf } from '../../contract/signature/schemes.ts';
import { parseForm } from '../../contract/wire/form.ts';
import type { HttpRequest } from '../call/http.ts';
import { readParameters, splitTarget } from '../call/read-parameters.ts';

/** Reads the credential of a request. */
export function credentialOf(request: HttpRequest): Credential {
  return schemeOf(request.headers).read(signableOf(request));
}

/** A request as a signature sees it; a query string that can't be decoded counts as empty. */
export function signableOf(request: HttpRequest): SignableRequest {
  const { method, target, headers, body = '' } = request;
  const { path, query } = splitTarget(target);
  const inQuery = parseForm(query);
  return {
    method,
    path,
    parameters: readParameters(request).parameters,
    query: inQuery.ok ? inQuery.parameters : new Map(),
    headers,
    body,
  };
}
