/**
 * Which pages in a browser may use the API of the mock. A page from elsewhere could create key pairs by a form, an image or
 * a link, and without the Fetch standard (section 3.3) read private keys:
 *
 *     Origin: http://localhost:8080                       a page of this machine   -> readable by it alone
 *     Origin: https://example.com                         a page from elsewhere    -> 403, unless it was allowed
 *     Origin: null                                        a file, a sandbox        -> the same
 *     Sec-Fetch-Site: cross-site                          an image, a link         -> 403
 *     Host: evil.example, User-Agent: Mozilla/5.0 …       DNS rebinding            -> 403
 *
 * To clients other than browsers, which send none of these, nothing changes, whatever name the mock has for them.
 */
import { isIP } from 'node:net';
import type { AllowedOrigins } from './allowed-origins.ts';
import type { HttpRequest, HttpResponse } from '../call/http.ts';
import { isLoopbackName, nameOf } from './loopback.ts';
import { printable } from './log-line.ts';
import type { Outcome } from '../call/outcome.ts';

/**
 * Refuses a request that a page from elsewhere has a browser send.
 * @param configuredHost the address that the mock listens at
 */
export function refusedPage(
  { headers }: HttpRequest,
  isAllowed: AllowedOrigins,
  configuredHost: string,
): Outcome | undefined {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  const host = headers.get('host');
  const isOwn = host === undefined || isOwnHost(host, configuredHost) || isAllowed(`http://${host}`);
  if (origin !== undefined) {
    const isRight = isAllowed(origin) || (origin === `http://${host}` && isOwn);
    return isRight ? undefined : refused(pageOf(origin), remedyFor(origin));
  }
  // Two pages of one site may differ in the port. Only on this machine it is known whose the other one is.
  if (site === 'cross-site' || (site === 'same-site' && !isLoopbackName(nameOf(host ?? '')))) {
    return refused('a page of another site', 'send it from a page of this machine, or from a program');
  }
  if (isOwn || !isFromBrowser(headers)) return undefined;
  return refused(`a page that calls this server ${printable(host ?? '')}`, remedyFor(`http://${host}`));
}

/**
 * Answers the question that a browser asks before it sends headers such as `x-acs-action`.
 * @returns undefined for a request that is no such question, or that comes from a page that may not use the mock
 */
export function preflight(request: HttpRequest, isAllowed: AllowedOrigins): HttpResponse | undefined {
  const origin = request.headers.get('origin');
  const isQuestion = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
  if (!isQuestion || origin === undefined || !isAllowed(origin)) return undefined;
  return {
    status: 200,
    headers: {
      ...readableBy(origin),
      'access-control-allow-methods': 'GET, POST',
      // A wildcard would not cover Authorization.
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '',
    },
    body: '',
  };
}

/** The response, readable by the page that sent the request if pages of its origin may use the mock. */
export function readableByPage(
  response: HttpResponse,
  { headers }: HttpRequest,
  isAllowed: AllowedOrigins,
): HttpResponse {
  const origin = headers.get('origin');
  if (origin === undefined || !isAllowed(origin)) return response;
  return {
    ...response,
    headers: { ...response.headers, ...readableBy(origin), 'access-control-expose-headers': '*' },
  };
}

/**
 * Whether a name of the mock is one that no stranger can have made lead here: of this machine, an address, a name
 * without a dot as in a network of containers, or the one it listens at.
 */
export function isOwnHost(host: string, configuredHost: string): boolean {
  const name = nameOf(host);
  return (
    isLoopbackName(name) || isIP(name) !== 0 || !name.includes('.') || name === configuredHost.toLowerCase()
  );
}

/**
 * Whether a browser sends a request. Under a name that was made to lead here it leaves out `Sec-Fetch-Site`, and with a
 * GET `Origin` as well; what it always sends is its name and its languages. (Node's `fetch` sends the language `*`.)
 */
export function isFromBrowser(headers: HttpRequest['headers']): boolean {
  const language = headers.get('accept-language');
  return (
    headers.has('origin') ||
    headers.has('sec-fetch-site') ||
    headers.has('referer') ||
    (language !== undefined && language !== '*') ||
    (headers.get('user-agent') ?? '').startsWith('Mozilla/')
  );
}

function readableBy(origin: string): Record<string, string> {
  return { 'access-control-allow-origin': origin, vary: 'Origin' };
}

function refused(page: string, remedy: string): Outcome {
  return { answer: 'Mock.ForeignPage', placeholders: { page, remedy } };
}

function pageOf(origin: string): string {
  return origin === 'null'
    ? 'a page that is a file or stands in a sandbox (Origin: null)'
    : `a page of ${printable(origin)}`;
}

function remedyFor(origin: string): string {
  const docs = origin === 'null' ? 'open the explorer that this server has at /_docs/, or ' : '';
  return `${docs}start the mock with --allow-origin ${printable(origin)}`;
}
