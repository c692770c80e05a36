import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { formatForm } from '../contract/wire/form.ts';

const cli = fileURLToPath(new URL('../scripts/cli.ts', import.meta.url));

/** The heap of the mock, in MiB: far less than the forms that are sent. */
const HEAP = 64;
const FORMS = 150;
const FORM_OCTETS = 1024 * 1024;

test('a mock with little memory outlives many forms of 1 MiB, and remembers what was in them', async () => {
  const { child, url } = await start();
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  for (let i = 0; i < FORMS; i += 1) {
    const names = {
      Action: 'CreateKeyPair',
      RegionId: 'ap-southeast-1',
      KeyPairName: `a-name-of-some-length-${i}`,
      AccessKeyId: `an-access-key-of-some-length-${i}`,
      'Tag.1.Key': `a-key-of-some-length-${i}`,
      'Tag.1.Value': `a-value-of-some-length-${i}`,
      Filling: '',
    };
    const body = formatForm(Object.entries(names)).padEnd(FORM_OCTETS, 'x');
    expect(await statusOf(url, agent, body)).toBe(200);
  }
  expect(child.exitCode ?? child.signalCode).toBeNull();
  const state: unknown = await (await fetch(`${url}/_mock/state`)).json();
  expect(state).toHaveProperty('keyPairs.length', FORMS);
});

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const words = ['--import', 'tsx', cli, 'mock', '--port', '0', '--seed', '1', '--quiet'];
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  await expect.poll(() => stdout, { timeout: 60_000 }).toContain('\n');
  const [url = ''] = /http:\S+/.exec(stdout) ?? [];
  return { child, url };
}

function statusOf(url: string, agent: Agent, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    request(url, { method: 'POST', agent, headers }, (incoming) => {
      incoming.resume().on('end', () => resolve(incoming.statusCode));
    })
      .on('error', reject)
      .end(body);
  });
}
