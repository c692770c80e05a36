import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAIRS_OF_A_RUN } from '../contract-tests/engine/capacity.ts';
import { freePort, reachable } from './support/ports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const commands = Array.from(readme.matchAll(/```sh\n([^]*?)```/g), ([, block = '']) => block.trim());
const run = promisify(execFile);

describe('the README', () => {
  let mock: ChildProcess;
  let port = 0;

  // Another port than the README's, which may be taken here; everything else is run as it stands.
  const asItStands = (command: string | undefined) => (command ?? '').replaceAll('4010', String(port));
  const shell = (command: string) => run('bash', ['-c', command], { cwd: root });

  beforeAll(async () => {
    port = await freePort();
    mock = spawn('bash', ['-c', `exec ${asItStands(commands[3])}`], {
      cwd: root,
      detached: true,
      stdio: 'ignore',
    });
    await reachable(`http://127.0.0.1:${port}`);
  });
  afterAll(() => {
    if (mock.pid !== undefined) process.kill(-mock.pid);
  });

  test('has just the commands that are tried here', () => {
    expect(commands).toEqual([
      'npm ci && npm run conformance',
      'npm ci && npm test',
      'npm run conformance -- --target http://127.0.0.1:4010',
      'npm start -- --port 4010',
      expect.stringMatching(/^curl '/),
      'npm run prove',
      'npm run bench',
    ]);
  });

  test('says how to set up and run the suite: every rule passes against the mock and nothing is skipped', async () => {
    const { stdout } = await shell(asItStands(commands[0]).replace('npm ci && ', ''));
    const last = stdout.trimEnd().split('\n').at(-1);
    expect(last).toMatch(/^conformant: .* 0 warned, 0 failed, 0 skipped, 0 errors$/);
    expect(Number(/, ([0-9]+) cases in/.exec(last ?? '')?.[1])).toBeGreaterThanOrEqual(250);
    expect(Number(/key pairs: ([0-9]+) in cn-hangzhou/.exec(stdout)?.[1])).toBeLessThanOrEqual(
      PAIRS_OF_A_RUN,
    );
  });

  test('shows a request whose answer holds a real key with its fingerprint', async () => {
    const { stdout } = await shell(`${asItStands(commands[4])} -sS`);
    const { KeyPairName, KeyPairFingerPrint, PrivateKeyBody } = JSON.parse(stdout);
    expect(KeyPairName).toBe('testKeyPairName');
    const keygen = run('bash', [
      '-c',
      'umask 077; cat > "$0"; ssh-keygen -l -E md5 -f "$0"; rm "$0"',
      `/tmp/key-${port}`,
    ]);
    keygen.child.stdin?.end(PrivateKeyBody);
    expect((await keygen).stdout).toContain(`MD5:${KeyPairFingerPrint} `);
  });

  test('says how to check an implementation, twice in a row on the same one', async () => {
    for (let round = 0; round < 2; round++) {
      const { stdout } = await shell(asItStands(commands[2]));
      expect(stdout).toMatch(/SKIP .*needs --quota-region ID/);
      expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
        /^nothing failed: .* 0 failed, [1-9][0-9]* skipped, 0 errors$/,
      );
    }
  });
});
