import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

function verify(...words: string[]): Promise<Ended> {
  const script = new URL('../cli.ts', import.meta.url).pathname;
  const { ALIBABA_CLOUD_ACCESS_KEY_ID: _, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', script, 'verify', ...words],
      { env },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      },
    );
  });
}

/** A port at which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createPlainServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A server that answers everything with a page. */
const page = createServer((request, response) => {
  request.resume();
  response.setHeader('content-type', 'text/html').end('<!DOCTYPE html><title>It works<br>');
});
let pageUrl = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  pageUrl = `http://127.0.0.1:${portOf(page.address())}`;
});
afterAll(() => void page.close());

describe.concurrent('one sentence and the code 2 are all there is', { timeout: 60_000 }, () => {
  // What else can be wrong with the words is told beside the file that reads them.
  test('for an unknown flag', async () => {
    expect(await verify('--targt', 'x')).toEqual({
      code: 2,
      stdout: '',
      stderr: "verify: Unknown option '--targt'; see --help.\n",
    });
  });

  test('for a port at which nothing listens', async () => {
    const url = `http://127.0.0.1:${await closedPort()}`;
    expect(await verify('--target', url)).toEqual({
      code: 2,
      stdout: '',
      stderr: `verify: ${url} refuses the connection; check that the server runs there.\n`,
    });
  });

  test('for a filter that no case matches', async () => {
    expect(await verify('--target', pageUrl, '--filter', 'nothing-like-it')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'verify: No case matches "nothing-like-it".\n',
    });
  });

  test('for a report that can not be written, before anything is sent', async () => {
    const url = `http://127.0.0.1:${await closedPort()}`;
    const { code, stdout, stderr } = await verify('--target', url, '--json', folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^verify: --json [^\n]+ can not be written: EISDIR[^\n]+\.\n$/);
  });
});

describe.concurrent('a run', { timeout: 60_000 }, () => {
  test('against the mock is conformant in whichever region, fills its reports and has the code 0', async () => {
    const [json, junit] = [join(folder, 'a.json'), join(folder, 'a.xml')];
    writeFileSync(json, 'what was there before, and was longer than the report '.repeat(1000));
    const filters = ['quota.limit', 'state.same-name', 'name.period'].flatMap((text) => ['--filter', text]);
    const words = [
      '--region',
      'cn-beijing',
      '--quota',
      '25',
      '--seed',
      '7',
      '--json',
      json,
      '--junit',
      junit,
    ];
    const { code, stdout, stderr } = await verify(...words, ...filters);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^conformant: http:\/\/127\.0\.0\.1:\d+, \d+ cases in /,
    );
    const statement = JSON.parse(readFileSync(json, 'utf8'));
    expect(statement).toMatchObject({ conformant: true, seed: 7, level: 'INFO', region: 'cn-beijing' });
    expect(statement.totals).toMatchObject({ warn: 0, fail: 0, skip: 0, error: 0, differs: 0 });
    // The main one, the other one, and the one for the quota.
    expect(Object.keys(statement.pairs)).toHaveLength(3);
    expect(XMLValidator.validate(readFileSync(junit, 'utf8'))).toBe(true);
  });

  test('against a server that answers everything with a page fails, says where, and has the code 1', async () => {
    const { code, stdout, stderr } = await verify(
      '--target',
      pageUrl,
      '--filter',
      'name.characters:space',
      '--filter',
      'format.media-type',
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('FAIL a name with a space inside is refused');
    expect(stdout).toContain('FAIL every answer has the media type of JSON or XML (JSON)');
    expect(stdout).toContain('received  "text/html"');
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^NOT CONFORMANT: http:\/\/127\.0\.0\.1:\d+, /);
    expect(stdout).not.toContain('\u001B');
  });

  test('is not begun when help is asked for', async () => {
    const { code, stdout, stderr } = await verify('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Checks an implementation of CreateKeyPair against the contract/);
  });
});
