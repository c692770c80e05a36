/** The runner in `examples/`, run as a reader would run it. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readContract } from '../contract/contract.ts';
import { casesDocument } from '../contract-tests/export/cases-document.ts';
import { startMock } from '../mock/start.ts';
import { mutants } from './mutants/all-mutants.ts';

const script = fileURLToPath(new URL('../examples/run-cases.sh', import.meta.url));
const document = casesDocument(readContract(), { version: '1.2.3' });
const folder = mkdtempSync(join(tmpdir(), 'cases-'));
const file = join(folder, 'cases.json');

beforeAll(() => writeFileSync(file, JSON.stringify(document)));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the script with arguments, and with nothing on its path but a folder where one is given. */
async function runCases(words: readonly string[], path?: string): Promise<Ended> {
  const options = path === undefined ? {} : { env: { PATH: path } };
  return await new Promise((fulfil) => {
    execFile('/bin/bash', [script, ...words], options, (error, out, err) => {
      fulfil({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

/** Starts a mock that is a mutant, or honest without a name; it stops when the test ends. */
async function mockUrl(mutant?: string): Promise<string> {
  const found = mutants.find(({ name }) => name === mutant);
  if (found === undefined && mutant !== undefined) throw new Error(`There is no mutant ${mutant}.`);
  const { proxy: _, ...behaviour } = found?.behave() ?? {};
  const mock = await startMock({
    port: 0,
    seed: 1,
    quota: 2000,
    clock: () => performance.now(),
    ...behaviour,
  });
  onTestFinished(async () => await mock.close());
  return mock.url;
}

describe('run-cases.sh', () => {
  test('has at most 50 lines', () => {
    expect(readFileSync(script, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(50);
  });

  test('passes every case of the document on the mock', async () => {
    const { code, out, err } = await runCases([file, await mockUrl()]);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `${document.count} pass, 0 fail, 0 warn, 0 differ from the reference\n`,
      err: '',
    });
  });

  test('passes every case in another region, and again on the same server', async () => {
    const words = [file, `${await mockUrl()}/`, 'eu-central-1'];
    expect(await runCases(words)).toMatchObject({ code: 0, err: '' });
    expect(await runCases(words)).toMatchObject({ code: 0, err: '' });
  });

  test('names each case in which a server breaks a MUST, and ends with 1', async () => {
    const { code, out } = await runCases([file, await mockUrl('name-trailing-newline')]);
    expect(out.split('\n').slice(0, -1)).toEqual([
      'FAIL name.characters:line-feed-at-the-end: expected 400 InvalidKeyPairName.Malformed  ; received 200  ',
      `${document.count - 1} pass, 1 fail, 0 warn, 0 differ from the reference`,
    ]);
    expect(code).toBe(1);
  });

  test.each([
    ['message-of-names-without-period', 1, 4],
    ['resource-group-400', 1, 9],
  ])('sees a wrong status and a wrong message: %s', async (mutant, code, failures) => {
    const ended = await runCases([file, await mockUrl(mutant)]);
    expect(ended.code).toBe(code);
    expect(ended.out.match(/^FAIL/gm) ?? []).toHaveLength(failures);
  });

  test('sees the wrong format of an answer', async () => {
    const { code, out } = await runCases([file, await mockUrl('format-json-only')]);
    expect(code).toBe(1);
    expect(out).toContain(
      'FAIL format.xml:get/success: expected 200  XML PrivateKeyBody; received 200  JSON\n',
    );
  });

  test('warns of a broken SHOULD and ends with 0', async () => {
    const { code, out } = await runCases([file, await mockUrl('plus-stays-in-query')]);
    expect(code).toBe(0);
    expect(out).toContain('WARN request.decoding:plus-is-a-space/get: expected 400 Duplicate.TagKey');
    expect(out).not.toContain('FAIL');
  });

  test('prints no key', async () => {
    const { out } = await runCases([file, await mockUrl('name-unchecked')]);
    expect(out).toContain('FAIL');
    expect(out).not.toMatch(/BEGIN|MII/);
  });

  test('ends with 1 where a server is no server of this API', async () => {
    const url = await listening(createServer((_, response) => response.end('<h1>Welcome</h1>')));
    const { code, out } = await runCases([file, url]);
    expect(code).toBe(1);
    expect(out).toContain('0 pass');
  });
});

describe('run-cases.sh says in one sentence what is wrong, and ends with 2:', () => {
  const nowhere = 'http://127.0.0.1:1';

  test.each([
    ['no arguments', [], 'run-cases: give a file of cases and the URL of a server, such as: '],
    [
      'a file that is not there',
      [join(folder, 'none.json'), nowhere],
      'none.json is not a document of cases',
    ],
    ['a file of something else', [script, nowhere], 'run-cases.sh is not a document of cases'],
    [
      'nobody listens',
      [file, nowhere],
      'http://127.0.0.1:1 does not answer; check that the server runs there',
    ],
  ])('%s', async (_, words, sentence) => {
    const { code, out, err } = await runCases(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  test('jq is not installed', async () => {
    const tools = mkdtempSync(join(folder, 'path-'));
    const curl = ['/usr/bin/curl', '/bin/curl', '/usr/local/bin/curl'].find((path) => existsSync(path));
    symlinkSync(curl ?? '/usr/bin/curl', join(tools, 'curl'));
    expect(await runCases([file, nowhere], tools)).toEqual({
      code: 2,
      out: '',
      err: 'run-cases: jq is not installed; install it, on Debian with: apt-get install jq\n',
    });
  });
});

/** The address of a server that listens until the test ends. */
async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}
