import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, reachable } from './support/ports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const CLI = 'node_modules/@stoplight/prism-cli/dist/index.js';

describe('plain Prism on the bundle', () => {
  let prism: ChildProcess;
  let url = '';

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    prism = spawn(
      process.execPath,
      [CLI, 'mock', 'generated/create-key-pair/openapi.json', '-p', String(port), '-v', 'error'],
      { cwd: root },
    );
    await reachable(url);
  });
  afterAll(() => prism.kill());

  test('answers a create with the example of the contract', async () => {
    const response = await fetch(
      `${url}/?Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=testKeyPairName`,
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ KeyPairName: 'testKeyPairName' });
  });

  test('answers a forced error with its example', async () => {
    const response = await fetch(
      `${url}/?Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=testKeyPairName`,
      {
        headers: { prefer: 'code=403, example=QuotaExceed.KeyPair' },
      },
    );
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ Code: 'QuotaExceed.KeyPair' });
  });
});
