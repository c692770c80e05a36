/**
 * A state file that can't grow, as on a full disk: what fails has changed nothing. The limit of file sizes of one process
 * plays the disk, so that it takes no root: a write beyond it fails.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'full-disk-'));
afterAll(() => rmSync(folder, { recursive: true }));

const noPrlimit = spawnSync('prlimit', ['--version']).error !== undefined && process.env['CI'] === undefined;

test.skipIf(noPrlimit)(
  'a write that fails changes neither names nor quota nor list nor file, and later ones succeed (needs prlimit)',
  { timeout: 60_000 },
  async () => {
    const state = join(folder, 'state.db');
    const { child, url } = await start(state);
    const names = Array.from({ length: 30 }, (_, number) => `before${number}`);
    for (const name of names) expect(await create(url, name)).toBe(undefined);
    limit(child, statSync(state).size);

    let [failed, reason] = ['', ''];
    for (let number = 0; failed === ''; number++) {
      const name = `name${number}`;
      const code = await create(url, name);
      if (code === undefined) names.push(name);
      else [failed, reason] = [name, code];
    }
    expect(reason).toBe('InternalError');
    const full = await stateOf(url);
    expect(namesOf(full)).toEqual(names);
    // Free, for it fails again in the same way.
    expect(await create(url, failed)).toBe('InternalError');
    expect(await create(url, 'before0')).toBe('KeyPair.AlreadyExist');
    const simultaneous = await Promise.all(['s1', 's2', 's3'].map((name) => create(url, name)));
    expect(new Set(simultaneous)).toEqual(new Set(['InternalError']));

    await control(url, 'POST', 'rules', { answer: { example: 'InvalidVersion' } });
    const larger = { keyPairs: Array.from({ length: 300 }, (_, number) => pairOf(`larger${number}`)) };
    expect(await control(url, 'PUT', 'state', larger)).toBe(500);
    expect(await stateOf(url)).toEqual(full);
    limit(child, 0);
    expect(await control(url, 'POST', 'reset')).toBe(500);
    expect(await stateOf(url)).toEqual(full);
    const rules: unknown = await (await fetch(`${url}/_mock/rules`)).json();
    expect(rules).toHaveLength(1);
    await control(url, 'DELETE', 'rules');

    limit(child, 'unlimited');
    expect(await create(url, failed)).toBe(undefined);
    const after = await stateOf(url);
    expect(namesOf(after)).toEqual([...names, failed]);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(await stateOf((await start(state)).url)).toEqual(after);
  },
);

async function start(state: string): Promise<{ child: ChildProcess; url: string }> {
  const script = new URL('loaded-mock.ts', import.meta.url).pathname;
  const words = ['--import', 'tsx', script, state, '1'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [data] = await once(child.stdout, 'data');
  return { child, url: String(data).trim() };
}

/** Sets the size that a file of a process may have, in octets. */
function limit({ pid }: ChildProcess, size: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${size}:`]);
}

/** Creates a pair; gives the code of a refusal. */
async function create(url: string, KeyPairName: string): Promise<string | undefined> {
  const parameters = { Action: 'CreateKeyPair', RegionId: 'cn-hangzhou', KeyPairName, Format: 'JSON' };
  const tag = { 'Tag.1.Key': 'k', 'Tag.1.Value': 'x'.repeat(128) };
  const query = new URLSearchParams({ ...parameters, ...tag }).toString();
  const answer: { readonly Code?: string } = JSON.parse(await (await fetch(`${url}/?${query}`)).text());
  return answer.Code;
}

/** Steers the mock; gives the status. */
async function control(url: string, method: string, path: string, body?: unknown): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  return (await fetch(`${url}/_mock/${path}`, sent)).status;
}

interface State {
  readonly keyPairs: readonly { readonly name: string }[];
}

async function stateOf(url: string): Promise<State> {
  return JSON.parse(await (await fetch(`${url}/_mock/state`)).text());
}

function namesOf({ keyPairs }: State): string[] {
  return keyPairs.map(({ name }) => name);
}

function pairOf(name: string) {
  return { region: 'cn-hangzhou', name, tags: { k: 'x'.repeat(128) } };
}
