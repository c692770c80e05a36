import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
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
  const { ALIBABA_CLOUD_ACCESS_KEY_ID: _, GITHUB_ACTIONS: _actions, ...env } = process.env;
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

/** A server that gives the same answer to everything. */
const wrong = createServer((request, response) => {
  request.resume();
  response.setHeader('content-type', 'text/html').end('{}');
});
let wrongUrl = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => wrong.listen(0, '127.0.0.1', resolve));
  const address = wrong.address();
  wrongUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => void wrong.close());

// What is said to bad input is told in tests/command-line.test.ts.
describe.concurrent('a run', { timeout: 60_000 }, () => {
  test('against the mock fails nothing in whichever region, fills its reports and has the code 0', async () => {
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
      /^nothing failed: http:\/\/127\.0\.0\.1:\d+, \d+ cases in /,
    );
    const statement = JSON.parse(readFileSync(json, 'utf8'));
    expect(statement).toMatchObject({ seed: 7, level: 'INFO', region: 'cn-beijing' });
    // A part of the suite allows no claim.
    expect(statement).toMatchObject({ conformant: false, shortfall: { by: 'choice' } });
    expect(statement.totals).toMatchObject({ warn: 0, fail: 0, skip: 0, error: 0, differs: 0 });
    // The main one, the other one, and the one for the quota.
    expect(Object.keys(statement.pairs)).toHaveLength(3);
    expect(XMLValidator.validate(readFileSync(junit, 'utf8'))).toBe(true);
  });

  test('against a server that answers everything alike fails, says where, and has the code 1', async () => {
    const { code, stdout, stderr } = await verify(
      '--target',
      wrongUrl,
      '--filter',
      'name.characters:space',
      '--filter',
      'format.media-type',
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('FAIL a name with a space inside is rejected');
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
