/** Creates that are under way while all key pairs are replaced: they came before, and leave nothing behind. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { VALID } from '../../tests/support/mock-call.ts';
import { ask, codeOf, start } from '../../tests/support/mock-over-http.ts';
import type { KeyPair, KeySource } from '../keys/key-source.ts';
import { seededKeys } from '../keys/seeded-keys.ts';
import type { Stages } from '../pipeline/stages.ts';
import type { Mock, MockOptions } from '../start.ts';

const folder = mkdtempSync(join(tmpdir(), 'epochs-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

/** A mock whose keys come when they are let go, one by one. */
async function startHeld(options: Partial<MockOptions>) {
  const waiting: ((key: KeyPair | undefined) => void)[] = [];
  const source = seededKeys(1);
  const keys = {
    next: () =>
      new Promise<KeyPair>((resolve, reject) =>
        waiting.push((key) => (key === undefined ? reject(new Error('no entropy')) : resolve(key))),
      ),
    close() {},
  };
  const mock = await start({ ...options, stages: performingWith(keys) });
  const waits = async (count: number) => await expect.poll(() => waiting.length).toBe(count);
  return {
    mock,
    waits,
    letGo: () => waiting.splice(0).forEach((one) => one(source.next())),
    fail: () => waiting.splice(0).forEach((one) => one(undefined)),
  };
}

function performingWith(keys: KeySource): Partial<Stages> {
  return {
    perform: async (call, operation, service) => ({
      answer: operation.success,
      members: await operation.perform(call, { ...service, keys }),
    }),
  };
}

const REPLACEMENTS: readonly (readonly [string, (mock: Mock) => Promise<void>])[] = [
  ['a reset', (mock) => mock.control.reset()],
  ['another state', (mock) => mock.control.setState({ keyPairs: [] })],
];

describe.each(['in memory', 'in a file'])('with key pairs %s', (kind) => {
  const options = () => (kind === 'in a file' ? { state: join(folder, `${(files += 1)}.db`) } : {});
  const query = { ...VALID, Format: 'JSON' };

  test.each(REPLACEMENTS)('a create from before %s succeeds and is not recorded', async (_, replace) => {
    const { mock, waits, letGo } = await startHeld(options());
    const before = ask(mock, { query });
    await waits(1);
    await replace(mock);
    letGo();
    expect((await before).status).toBe(200);
    expect(mock.control.state()).toEqual({ keyPairs: [] });
    const after = ask(mock, { query });
    await waits(1);
    letGo();
    expect((await after).status).toBe(200);
    expect(mock.control.state().keyPairs.map(({ name }) => name)).toEqual(['testKeyPairName']);
    expect(await codeOf(mock, { query })).toBe('KeyPair.AlreadyExist');
  });

  test.each(REPLACEMENTS)('a create from before %s that fails sets no name free', async (_, replace) => {
    const { mock, waits, fail } = await startHeld({ ...options(), quota: 1 });
    const before = codeOf(mock, { query });
    await waits(1);
    await replace(mock);
    await mock.control.setState({ keyPairs: [{ region: 'cn-hangzhou', name: 'testKeyPairName' }] });
    fail();
    expect(await before).toBe('InternalError');
    expect(await codeOf(mock, { query })).toBe('KeyPair.AlreadyExist');
    expect(await codeOf(mock, { query: { ...query, KeyPairName: 'another' } })).toBe('QuotaExceed.KeyPair');
  });

  test('names and list agree, whatever comes between', async () => {
    const source = seededKeys(1);
    const keys = { next: async () => await sleep(files++ % 4, source.next()), close() {} };
    const mock = await start({ ...options(), stages: performingWith(keys) });
    const names = Array.from({ length: 4 }, (_, number) => `name${number}`);
    const creates: Promise<number | undefined>[] = [];
    for (let round = 0; round < 20; round++) {
      for (const KeyPairName of names) {
        creates.push(ask(mock, { query: { ...query, KeyPairName } }).then(({ status }) => status));
      }
      await sleep(round % 5);
      await (round % 2 === 0 ? mock.control.reset() : mock.control.setState({ keyPairs: [] }));
    }
    expect(new Set(await Promise.all(creates)).has(500)).toBe(false);
    const listed = mock.control.state().keyPairs.map(({ name }) => name);
    expect(new Set(listed).size).toBe(listed.length);
    for (const KeyPairName of names) {
      const code = await codeOf(mock, { query: { ...query, KeyPairName } });
      expect([KeyPairName, code]).toEqual([
        KeyPairName,
        listed.includes(KeyPairName) ? 'KeyPair.AlreadyExist' : undefined,
      ]);
    }
  });
});
