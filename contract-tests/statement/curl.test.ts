/** The line is given to a real shell, in which `curl` prints its arguments instead of sending anything. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { curl } from './curl.ts';

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
  return curl({ url: URL_OF_TARGET, request: { method, path, headers, body } });
}

const NASTY = `it's "$HOME" \`id\` $(id) \\ ! ; & | # * ~ ?\n\ttail 中😀`;

describe('a request as a line for the shell', () => {
  test('is a GET by itself', () => {
    expect(lineOf({ path: '/?a=b&c=d' })).toBe(`curl -sS -i 'http://127.0.0.1:4010/?a=b&c=d'`);
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
    expect(argumentsOf(lineOf({ method: 'POST', headers, body: '@a=b&c' }))).toEqual([
      '-sS',
      '-i',
      '-H',
      'content-type: application/x-www-form-urlencoded',
      '--data-raw',
      '@a=b&c',
      'http://127.0.0.1:4010/',
    ]);
  });

  test('is a POST without a body too, and says so', () => {
    const args = argumentsOf(lineOf({ method: 'POST', path: '/?a=b' }));
    expect(args).toEqual([
      '-sS',
      '-i',
      '-X',
      'POST',
      '-H',
      'content-length: 0',
      'http://127.0.0.1:4010/?a=b',
    ]);
  });

  test('has any other method', () => {
    expect(argumentsOf(lineOf({ method: 'DELETE' }))).toEqual([
      '-sS',
      '-i',
      '-X',
      'DELETE',
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
      '--data-raw',
      NASTY,
      `http://127.0.0.1:4010/?a=${NASTY}`,
    ]);
  });

  test('has no signature and no token in it', () => {
    const line = lineOf({
      method: 'POST',
      path: '/?Signature=secret',
      headers: {
        authorization: 'ACS3-HMAC-SHA256 Credential=id,Signature=secret',
        'x-acs-security-token': 'secret',
      },
      body: 'SecurityToken=secret&a=b',
    });
    expect(argumentsOf(line)).toEqual([
      '-sS',
      '-i',
      '-H',
      'authorization: ACS3-HMAC-SHA256 Credential=id,Signature=***',
      '-H',
      'x-acs-security-token: ***',
      '--data-raw',
      'SecurityToken=***&a=b',
      'http://127.0.0.1:4010/?Signature=***',
    ]);
  });
});
