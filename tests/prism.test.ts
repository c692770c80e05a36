import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

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
      [CLI, 'mock', 'generated/openapi.json', '-p', String(port), '-v', 'error'],
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

async function reachable(url: string): Promise<void> {
  for (let attempts = 100; attempts > 0; attempts--) {
    if (await fetch(url).catch(() => undefined)) return;
    await new Promise((resume) => setTimeout(resume, 200));
  }
  throw new Error(`Prism did not begin to listen at ${url}.`);
}

function freePort(): Promise<number> {
  return new Promise((fulfil, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? fulfil(address.port) : reject(new Error('no port')),
      );
    });
  });
}
