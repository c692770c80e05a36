/** The line is given to a real shell, in which `curl` prints its arguments instead of sending anything. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { TEST_KEY } from './target.ts';
import { curl, masked } from './curl.ts';

const URL_OF_TARGET = new URL('http://127.0.0.1:4010');

/** The arguments that the shell gives to curl. */
function argumentsOf(line: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}\n`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

function lineOf(request: {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}) {
  const { method = 'GET', path = '/', headers = {}, body = '' } = request;
  return curl({ url: URL_OF_TARGET, request: { method, path, headers, body } }, TEST_KEY) ?? 'none';
}

const NASTY = `it's "$HOME" \`id\` $(id) \\ ! ; & | # * ~ ?\n\ttail 中😀`;

describe('a request as a line for the shell', () => {
  test('is a GET by itself', () => {
    expect(lineOf({ path: '/?a=b&Format=JSON' })).toBe(
      `curl -sS -i 'http://127.0.0.1:4010/?a=b&Format=JSON'`,
    );
  });

  test('has its headers but for those that curl sets', () => {
    const headers = { host: '127.0.0.1:4010', 'content-length': '5', accept: 'application/json' };
    expect(argumentsOf(lineOf({ headers }))).toEqual([
      '-sS',
      '-i',
      '-H',
      'accept: application/json',
      'http://127.0.0.1:4010/',
    ]);
  });

  test('is a POST by its body', () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(argumentsOf(lineOf({ method: 'POST', headers, body: '@a=b&Format=XML' }))).toEqual([
      '-sS',
      '-i',
      '-H',
      'content-type: application/x-www-form-urlencoded',
      '--data-raw',
      '@a=b&Format=XML',
      'http://127.0.0.1:4010/',
    ]);
  });

  test('is a POST without a body too, and says so', () => {
    const args = argumentsOf(lineOf({ method: 'POST', path: '/?a=b&Format=XML' }));
    expect(args).toEqual([
      '-sS',
      '-i',
      '-X',
      'POST',
      '-H',
      'content-length: 0',
      'http://127.0.0.1:4010/?a=b&Format=XML',
    ]);
  });

  test('has any other method', () => {
    expect(argumentsOf(lineOf({ method: 'DELETE' }))).toEqual([
      '-sS',
      '-i',
      '-X',
      'DELETE',
      '-H',
      'accept:',
      'http://127.0.0.1:4010/',
    ]);
  });

  test('means to the shell what it says, whatever signs are in it', () => {
    const line = lineOf({ method: 'POST', path: `/?a=${NASTY}`, headers: { 'x-a': NASTY }, body: NASTY });
    expect(argumentsOf(line)).toEqual([
      '-sS',
      '-i',
      '-H',
      `x-a: ${NASTY}`,
      '-H',
      'accept:',
      '--data-raw',
      NASTY,
      `http://127.0.0.1:4010/?a=${NASTY}`,
    ]);
  });

  test('has no header of curl that could make a difference', () => {
    const long = 'a'.repeat(1001);
    expect(argumentsOf(lineOf({ method: 'POST', body: long }))).toEqual(
      expect.arrayContaining(['accept:', 'expect:']),
    );
  });

  test('keeps brackets and braces from curl', () => {
    expect(argumentsOf(lineOf({ path: '/?a={b,c}[1-2]&Format=JSON' }))).toContain('-g');
  });

  test('is none where a token would be in it', () => {
    expect(lineOf({ body: 'SecurityToken=secret&a=b' })).toBe('none');
    expect(lineOf({ headers: { 'x-acs-security-token': 'secret' } })).toBe('none');
  });
});

test('a request that is only to be read has its secrets masked', () => {
  const request = {
    method: 'POST',
    path: '/?Signature=secret&Format=XML',
    headers: {
      authorization: 'ACS3-HMAC-SHA256 Credential=id,Signature=secret',
      'x-acs-security-token': 'secret',
    },
    body: 'SecurityToken=secret&a=b',
  };
  expect(argumentsOf(masked({ url: URL_OF_TARGET, request }))).toEqual([
    '-sS',
    '-i',
    '-H',
    'authorization: ACS3-HMAC-SHA256 Credential=id,Signature=***',
    '-H',
    'x-acs-security-token: ***',
    '--data-raw',
    'SecurityToken=***&a=b',
    'http://127.0.0.1:4010/?Signature=***&Format=XML',
  ]);
});
