import { describe, expect, test } from 'vitest';
import { preflight, readableFromHere } from './cross-origin.ts';
import { requestOf } from './fixtures.ts';

const HERE = [
  'null',
  'http://127.0.0.1:4010',
  'http://localhost',
  'https://localhost:8443',
  'http://[::1]:80',
];
const ELSEWHERE = ['https://example.com', 'http://localhost.example.com', 'http://127.0.0.1.example.com', ''];

describe('an answer', () => {
  const response = { status: 200, headers: { 'x-acs-request-id': 'A' }, body: '{}' };

  test.each(HERE)('is readable by a page of the origin %s', (origin) => {
    expect(readableFromHere(response, requestOf({ headers: { origin } }))).toEqual({
      ...response,
      headers: {
        'x-acs-request-id': 'A',
        'access-control-allow-origin': '*',
        'access-control-expose-headers': '*',
      },
    });
  });

  test.each(ELSEWHERE)('stays as it is for the origin "%s"', (origin) => {
    expect(readableFromHere(response, requestOf({ headers: { origin } }))).toBe(response);
  });

  test('stays as it is for a client that names no origin', () => {
    expect(readableFromHere(response, requestOf())).toBe(response);
  });
});

describe('a preflight', () => {
  const headers = {
    origin: 'null',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,x-acs-action',
  };

  test('allows the headers that the page wants to send', () => {
    expect(preflight(requestOf({ method: 'OPTIONS', headers }))?.headers).toEqual({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization,x-acs-action',
    });
  });

  test('of a page elsewhere is a request like any other', () => {
    const request = requestOf({ method: 'OPTIONS', headers: { ...headers, origin: 'https://example.com' } });
    expect(preflight(request)).toBeUndefined();
  });

  test('is told from an OPTIONS that a client sends by itself', () => {
    expect(preflight(requestOf({ method: 'OPTIONS', headers: { origin: 'null' } }))).toBeUndefined();
    expect(preflight(requestOf({ headers }))).toBeUndefined();
  });
});
