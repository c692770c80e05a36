/** The options of `mock` by which it starts with rules and key pairs, is steered and explains itself. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';

const SCRIPT = new URL('../cli.ts', import.meta.url).pathname;
const VALID = 'Action=CreateKeyPair&RegionId=here&KeyPairName=testKeyPairName&Format=JSON';
const folder = mkdtempSync(join(tmpdir(), 'mock-config-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** The path of a file that holds a text. */
function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function run(...words: string[]) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', SCRIPT, 'mock', '--port', '0', '--quiet', ...words],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(([code]) => ({ code, stdout, stderr }));
  return { stdout: () => stdout, ended };
}

async function start(...words: string[]): Promise<string> {
  const { stdout } = run(...words);
  await expect.poll(stdout, { timeout: 20_000 }).toContain('\n');
  const [url = ''] = /http:\S+/.exec(stdout()) ?? [];
  return url;
}

test('a file says how the mock starts, and an option goes before it', { timeout: 30_000 }, async () => {
  const file = fileOf(
    'whole.json',
    JSON.stringify({
      quota: 1,
      regions: ['here'],
      seed: 1,
      rules: [{ times: 1, answer: { code: 'Throttling.User' } }],
      state: { keyPairs: [{ region: 'here', name: 'there-already' }] },
    }),
  );
  const url = await start('--config', file, '--quota', '2', '--explain');
  const answers = [];
  for (const name of ['a1', 'there-already', 'a2', 'a3']) {
    const response = await fetch(`${url}/?${VALID.replace('testKeyPairName', name)}`);
    answers.push([
      response.status,
      response.headers.get('x-mock-answer'),
      response.headers.get('x-mock-rule'),
    ]);
  }
  expect(answers).toEqual([
    [400, 'Throttling.User', 'rule 1 of the control'],
    [400, 'KeyPair.AlreadyExist', 'name-taken'],
    [200, 'Created', null],
    [403, 'QuotaExceed.KeyPair', 'quota-reached'],
  ]);
  const journal = await fetch(`${url}/_mock/requests?last=1`);
  expect(await journal.json()).toMatchObject({ requests: [{ number: 4, time: expect.any(String) }] });
});

test('with --control off there is no control', { timeout: 30_000 }, async () => {
  const url = await start('--control', 'off');
  expect((await fetch(`${url}/_mock/rules`)).headers.get('content-type')).toContain('application/xml');
});

describe('one sentence and the code 2 are all there is for', { timeout: 60_000 }, () => {
  test.each<[string, () => string[], RegExp]>([
    [
      'an --allow-origin with a path',
      () => ['--allow-origin', 'https://example.com/page'],
      /An allowed origin is a scheme, a host .*, or null, not "https:\/\/example\.com\/page"/,
    ],
    ['another --control', () => ['--control', 'all'], /--control takes loopback, open or off, not "all"/],
    [
      'no file',
      () => ['--config', join(folder, 'none')],
      /--config \S+none can not be read: there is no such file/,
    ],
    ['no JSON', () => ['--config', fileOf('a.json', '{')], /--config \S+: The configuration is no JSON: /],
    [
      'an unknown member',
      () => ['--config', fileOf('b.json', '{"port":1}')],
      /The configuration has a fault: it has no member "port"; there are quota, /,
    ],
    [
      'a rule without an answer',
      () => ['--config', fileOf('c.json', '{"rules":[{}]}')],
      /has a fault: \/rules\/0 must have required property "answer"/,
    ],
    [
      'a rule that means no answer',
      () => ['--config', fileOf('d.json', '{"rules":[{"answer":{"example":"Nope"}}]}')],
      /The contract documents no answer Nope; it has Created, /,
    ],
    [
      'a pair in no region',
      () => ['--config', fileOf('e.json', '{"state":{"keyPairs":[{"region":"x","name":"a"}]}}')],
      /The state has a fault: \/keyPairs\/0 "a": there is no region "x"/,
    ],
  ])('%s', async (_, words, sentence) => {
    const { code, stdout, stderr } = await run(...words()).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^mock: [^\n]+[^.]\.\n$/);
  });
});
