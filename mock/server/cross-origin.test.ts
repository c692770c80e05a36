import { describe, expect, test } from 'vitest';
import { allowedOrigins } from './allowed-origins.ts';
import { preflight, readableByPage, refusedPage } from './cross-origin.ts';
import { requestOf } from '../../tests/support/mock-call.ts';

const isAllowed = allowedOrigins(['https://allowed.example']);
const ALLOWED = ['http://127.0.0.1:4010', 'http://localhost', 'https://allowed.example'];
const ELSEWHERE = ['https://example.com', 'null', ''];

const OWN = '127.0.0.1:4010';
const CHROMIUM = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0' };

/** Whether a request with these headers is refused. */
function isRefused(headers: Readonly<Record<string, string>>, configuredHost = '127.0.0.1'): boolean {
  return refusedPage(requestOf({ headers }), isAllowed, configuredHost) !== undefined;
}

describe('a request', () => {
  test.each<[string, Record<string, string>]>([
    ['of another program', { host: OWN }],
    ['of another program that calls the mock by a name of its own', { host: 'mock.svc.example:4010' }],
    [
      "of Node's fetch",
      { host: 'mock.svc.example', 'accept-language': '*', 'sec-fetch-mode': 'cors', 'user-agent': 'node' },
    ],
    ['without a host', {}],
    [
      'of a page of this machine',
      { host: OWN, origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
    ],
    ['of a page that was allowed', { host: OWN, origin: 'https://allowed.example' }],
    ['of a page of the mock', { host: OWN, origin: `http://${OWN}`, 'sec-fetch-site': 'same-origin' }],
    ['of a page of the mock in a network of containers', { host: 'mock:4010', origin: 'http://mock:4010' }],
    ['of a page of the mock at an address', { host: '192.0.2.7:4010', origin: 'http://192.0.2.7:4010' }],
    ['of a page of the mock at its own name', { host: 'mock.test:4010', origin: 'http://mock.test:4010' }],
    ['with no origin of a page of this machine', { host: 'localhost:4010', 'sec-fetch-site': 'same-site' }],
    ['with no origin of a page of the mock', { host: OWN, 'sec-fetch-site': 'same-origin' }],
    ['that a user types', { ...CHROMIUM, host: OWN, 'sec-fetch-site': 'none' }],
  ])('%s is taken', (_, headers) => {
    expect(isRefused(headers, 'mock.test')).toBe(false);
  });

  test.each<[string, Record<string, string>]>([
    ...ELSEWHERE.map((origin): [string, Record<string, string>] => [
      `of the origin "${origin}"`,
      { host: OWN, origin },
    ]),
    ['of an image or a link of another site', { host: OWN, 'sec-fetch-site': 'cross-site' }],
    ['of an image of another port elsewhere', { host: '192.0.2.7:4010', 'sec-fetch-site': 'same-site' }],
    ['of a page under a name that leads here', { host: 'evil.example', origin: 'http://evil.example' }],
    ['of such a page, from its own origin', { host: 'evil.example', 'sec-fetch-site': 'same-origin' }],
    ['of such a page, by its user agent', { ...CHROMIUM, host: 'evil.example' }],
    ['of such a page, by its languages', { host: 'evil.example:4010', 'accept-language': 'de,en;q=0.5' }],
    ['of such a page, by its referrer', { host: 'evil.example:4010', referer: 'http://evil.example:4010/' }],
  ])('%s is refused', (_, headers) => {
    expect(isRefused(headers)).toBe(true);
  });

  test.each([
    [
      'https://example.com',
      {
        page: 'a page of https://example.com',
        remedy: 'start the mock with --allow-origin https://example.com',
      },
    ],
    [
      'null',
      {
        page: 'a page that is a file or stands in a sandbox (Origin: null)',
        remedy:
          'open the explorer that this server has at /_docs/, or start the mock with --allow-origin null',
      },
    ],
  ])('of %s is refused with a way out', (origin, placeholders) => {
    const request = requestOf({ headers: { host: OWN, origin } });
    expect(refusedPage(request, isAllowed, '127.0.0.1')).toEqual({
      answer: 'Mock.ForeignPage',
      placeholders,
    });
  });
});

describe('an answer', () => {
  const response = { status: 200, headers: { 'x-acs-request-id': 'A' }, body: '{}' };

  test.each(ALLOWED)('is readable by a page of the origin %s, and by that one alone', (origin) => {
    expect(readableByPage(response, requestOf({ headers: { origin } }), isAllowed)).toEqual({
      ...response,
      headers: {
        'x-acs-request-id': 'A',
        'access-control-allow-origin': origin,
        'access-control-expose-headers': '*',
        vary: 'Origin',
      },
    });
  });

  test.each(ELSEWHERE)('stays as it is for the origin "%s"', (origin) => {
    expect(readableByPage(response, requestOf({ headers: { origin } }), isAllowed)).toBe(response);
  });

  test('stays as it is for a client that names no origin', () => {
    expect(readableByPage(response, requestOf(), isAllowed)).toBe(response);
  });
});

describe('a preflight', () => {
  const headers = {
    origin: 'http://localhost:8080',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,x-acs-action',
  };

  test('allows the headers that the page wants to send', () => {
    expect(preflight(requestOf({ method: 'OPTIONS', headers }), isAllowed)?.headers).toEqual({
      'access-control-allow-origin': 'http://localhost:8080',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization,x-acs-action',
      vary: 'Origin',
    });
  });

  test('of a page elsewhere is a request like any other', () => {
    for (const origin of ELSEWHERE) {
      const request = requestOf({ method: 'OPTIONS', headers: { ...headers, origin } });
      expect(preflight(request, isAllowed)).toBeUndefined();
    }
  });

  test('is not the same as an OPTIONS that a client sends on its own', () => {
    const { origin } = headers;
    expect(preflight(requestOf({ method: 'OPTIONS', headers: { origin } }), isAllowed)).toBeUndefined();
    expect(preflight(requestOf({ headers }), isAllowed)).toBeUndefined();
  });
});
