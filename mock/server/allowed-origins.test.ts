import { expect, test } from 'vitest';
import { allowedOrigins } from './allowed-origins.ts';

test.each([
  'http://127.0.0.1:4010',
  'http://127.8.9.1',
  'http://localhost',
  'https://localhost:8443',
  'http://app.localhost:3000',
  'http://[::1]:80',
])('pages of %s may use the mock', (origin) => {
  expect(allowedOrigins([])(new URL(origin).origin)).toBe(true);
});

test.each([
  'null',
  '',
  'https://example.com',
  'http://localhost.example.com',
  'http://127.0.0.1.example.com',
  'http://evil-localhost',
  'http://localhost@example.com',
  'http://example.com/localhost',
  'http://192.0.2.7',
  'http://0.0.0.0:4010',
  'http://localhost, http://example.com',
  'http://localhost/',
  'file://localhost',
  'ftp://127.0.0.1',
])('pages of "%s" may not', (origin) => {
  expect(allowedOrigins([])(origin)).toBe(false);
});

test('pages of an origin that is named may use the mock, and of no other one', () => {
  const isAllowed = allowedOrigins(['https://Example.com:443', 'null']);
  const origins = ['https://example.com', 'null', 'http://example.com', 'https://a.example.com'];
  expect(origins.map(isAllowed)).toEqual([true, true, false, false]);
});

test.each([
  'example.com',
  '*',
  'https://example.com/',
  'https://example.com/path',
  'https://example.com?',
  'https://user@example.com',
  'ftp://example.com',
  'https://*.example.com',
  'https://',
  'NULL',
  '',
])('"%s" is no origin', (named) => {
  expect(() => allowedOrigins([named])).toThrow(
    `An allowed origin is a scheme, a host and if need be a port, such as https://example.com, or null, not "${named}".`,
  );
});
