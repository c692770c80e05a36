/** The typed client in `examples/`, called as a library and run as a reader would run it. */
import { execFile } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readContract } from '../contract/contract.ts';
import { advice, createKeyPair } from '../examples/typed-client.ts';
import { type Mock, type MockOptions, startMock } from '../mock/start.ts';

const { errors } = readContract();

async function start(options: Partial<MockOptions> = {}): Promise<Mock> {
  const mock = await startMock({ clock: () => 0, port: 0, seed: 1, ...options });
  onTestFinished(async () => await mock.close());
  return mock;
}

describe('the typed client', () => {
  test('gives the pair', async () => {
    const ending = await createKeyPair((await start()).url, 'cn-hangzhou', 'web');
    if (!('keyPair' in ending)) throw new Error(ending.advice);
    expect(ending.keyPair.KeyPairName).toBe('web');
    expect(createPrivateKey(ending.keyPair.PrivateKeyBody).asymmetricKeyType).toBe('rsa');
  });

  test.each(errors.entries)('knows what to do about $code', async ({ code }) => {
    const mock = await start();
    mock.control.addRule({ answer: { example: code } });
    const ending = await createKeyPair(mock.url, 'cn-hangzhou', 'web');
    expect(ending).toMatchObject({ refused: code });
    expect('advice' in ending && ending.advice).not.toContain('does not know');
  });

  test('tells the message where it alone names what is meant', async () => {
    const mock = await start();
    mock.control.addRule({ answer: { example: 'InvalidVersion' } });
    const ending = await createKeyPair(mock.url, 'cn-hangzhou', 'web');
    const message = errors.find('InvalidVersion')?.message;
    expect(ending).toMatchObject({ advice: `Mend the program: ${message}` });
  });

  test('says so when the service has a code that the contract has not', () => {
    const newer = JSON.parse('{ "Code": "Newer.Code" }');
    expect(advice(newer)).toBe('The contract does not know {"Code":"Newer.Code"}.');
  });

  test('runs as a program', { timeout: 60_000 }, async () => {
    const { url } = await start();
    const script = fileURLToPath(new URL('../examples/typed-client.ts', import.meta.url));
    const words = ['--import', 'tsx', script, url, 'cn-hangzhou', 'web'];
    const run = async () => (await promisify(execFile)(process.execPath, words)).stdout;
    expect(await run()).toMatch(/^web is ssh-[0-9a-z]{20}, [0-9a-f:]{47}\n$/);
    expect(await run()).toMatch(/^KeyPair\.AlreadyExist: Take another name/);
  });
});
