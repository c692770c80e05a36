import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';

const SCRIPT = new URL('../cli.ts', import.meta.url).pathname;
const ROOT = new URL('../../', import.meta.url).pathname;
const VALID = 'Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=testKeyPairName&Format=JSON';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Started {
  readonly child: ChildProcess;
  /** What it has written to stdout up to now. */
  readonly stdout: () => string;
  readonly ended: Promise<Ended>;
}

function run(...argv: string[]): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, 'mock', ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(([code]) => ({ code, stdout, stderr }));
  return { child, stdout: () => stdout, ended };
}

async function start(...argv: string[]): Promise<Started & { url: string }> {
  const started = run('--port', '0', ...argv);
  await expect.poll(started.stdout, { timeout: 20_000 }).toContain('\n');
  const [url = ''] = /http:\S+/.exec(started.stdout()) ?? [];
  return { ...started, url };
}

describe('the mock', { timeout: 30_000 }, () => {
  test('tells its address, where the documentation is, and then a line about each request', async () => {
    const { child, url, stdout, ended } = await start('--seed', '1', '--quota', '1', '--region', 'here');
    const [address, documentation] = stdout().split('\n');
    expect(address).toBe(`The mock listens at ${url} (keys for tests only)`);
    expect(documentation).toMatch(
      /^The documentation (?:is|will be) at http:\S+\/_docs\/( once "npm run docs" has built it)?$/,
    );
    expect((await fetch(`${url}/?${VALID}`)).status).toBe(404);
    expect((await fetch(`${url}/?${VALID.replace('cn-hangzhou', 'here')}`)).status).toBe(200);
    child.kill('SIGTERM');
    const lines = (await ended).stdout.split('\n').slice(2);
    expect(lines[0]).toMatch(
      /^GET CreateKeyPair -> 404 InvalidRegionId\.NotFound \(unknown-region\), [0-9.]+ ms$/,
    );
    expect(lines[1]).toMatch(/^GET CreateKeyPair -> 200 Created, [0-9.]+ ms$/);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('ends at %s with the code 0', async (signal) => {
    const { child, url, ended } = await start('--quiet');
    expect((await fetch(`${url}/?${VALID}`)).status).toBe(200);
    child.kill(signal);
    const { code, stdout, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`The mock listens at ${url}\n`);
  });

  test('ends although a client is connected that sends nothing', async () => {
    const { child, url, ended } = await start('--quiet');
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    await once(socket, 'connect');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  test('ends when npm, which started it, gets SIGTERM', async () => {
    const words = ['start', '--silent', '--', '--port', '0', '--quiet', '--seed', '1'];
    // In a group of its own, so that a mock that is left behind can be ended.
    const npm = spawn('npm', words, { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
    onTestFinished(() => endGroup(npm.pid));
    let stdout = '';
    npm.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    await expect.poll(() => stdout, { timeout: 20_000 }).toContain('\n');
    const [url = ''] = /http:\S+/.exec(stdout) ?? [];
    expect((await fetch(`${url}/?${VALID}`)).status).toBe(200);
    npm.kill('SIGTERM');
    await expect.poll(() => isClosed(url), { timeout: 10_000 }).toBe(true);
  });

  test('tells its options', async () => {
    const help = await run('--help').ended;
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const option of [
      '--port',
      '--host',
      '--quota',
      '--region',
      '--resource-group',
      '--seed',
      '--quiet',
    ]) {
      expect(help.stdout).toContain(option);
    }
    expect(help.stdout).toContain('FOR TESTS ONLY');
  });
});

async function isClosed(url: string): Promise<boolean> {
  return await fetch(url).then(
    () => false,
    () => true,
  );
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}

describe('one sentence and the code 2', { timeout: 60_000 }, () => {
  test('are all there is when the port is taken', async () => {
    const { url } = await start('--quiet');
    const { port } = new URL(url);
    expect(await run('--port', port).ended).toEqual({
      code: 2,
      stdout: '',
      stderr: `mock: port ${port} of 127.0.0.1 is taken; stop what listens there, or give another one with --port (0 finds a free one).\n`,
    });
  });

  test.each([
    [['--prot', '1'], /there is no option --prot; see mock --help\./],
    [['4010'], /"4010" is one word too many; /],
    [['--port'], /--port needs a value, /],
    [['--port', '65536'], /--port takes an integer from 0 to 65535, not "65536"\./],
    [['--port', '0x10'], /--port takes an integer/],
    [['--quota', '-1'], /--quota needs a value, joined by = if /],
    [['--quota=-1'], /--quota takes an integer from 0 to \d+, not "-1"\./],
    [['--seed', 'abc'], /--seed takes an integer from -\d+ to \d+, not "abc"\./],
    [['--region', ''], /--region is empty; /],
    [['--host', '203.0.113.1'], /can't listen there \(.*EADDRNOTAVAIL.* 203\.0\.113\.1:4010\); /],
  ])('are all there is for %j', async (argv, sentence) => {
    const { code, stdout, stderr } = await run(...argv).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^mock: [^\n]+\n$/);
  });
});
