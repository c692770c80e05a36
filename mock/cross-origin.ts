/**
 * What lets a page in a browser read the mock's answers, if the page lies on this machine (the Fetch standard, section 3.3):
 *
 *     Origin: null                      a page opened as a file     -> Access-Control-Allow-Origin: *
 *     Origin: http://localhost:8080     a page served from here     -> the same
 *     Origin: https://example.com       a page from elsewhere       -> nothing, so that its browser keeps the answer
 *
 * Clients other than browsers send no `Origin`, and to them nothing changes.
 */
import type { HttpRequest, HttpResponse } from './http.ts';

/**
 * Answers the question that a browser asks before it sends headers such as `x-acs-action`.
 * @returns undefined for a request that is no such question, or that comes from a page elsewhere
 */
export function preflight(request: HttpRequest): HttpResponse | undefined {
  const isQuestion = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
  if (!isQuestion || !isFromHere(request)) return undefined;
  return {
    status: 200,
    headers: {
      ...ALLOWED,
      'access-control-allow-methods': 'GET, POST',
      // A wildcard would not cover Authorization.
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '',
    },
    body: '',
  };
}

/** The response, readable by the page that sent the request if the page lies on this machine. */
export function readableFromHere(response: HttpResponse, request: HttpRequest): HttpResponse {
  if (!isFromHere(request)) return response;
  return {
    ...response,
    headers: { ...response.headers, ...ALLOWED, 'access-control-expose-headers': '*' },
  };
}

const ALLOWED = { 'access-control-allow-origin': '*' };

function isFromHere({ headers }: HttpRequest): boolean {
  return HERE.test(headers.get('origin') ?? '');
}

const HERE = /^(?:null|https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::[0-9]+)?)$/;
