/** Key pairs that outlive the process, even one that is killed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Mock, type MockOptions, startMock } from '../mock/start.ts';
import { killInALoop } from './persistence/kills.ts';

const folder = mkdtempSync(join(tmpdir(), 'persistence-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

function fresh(): string {
  files += 1;
  return join(folder, `${files}.db`);
}

async function start(options: Partial<MockOptions>): Promise<Mock> {
  const mock = await startMock({ clock: () => 0, port: 0, seed: 1, ...options });
  onTestFinished(async () => await mock.close());
  return mock;
}

async function create(
  { url }: Mock,
  KeyPairName: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const parameters = {
    Action: 'CreateKeyPair',
    RegionId: 'cn-hangzhou',
    KeyPairName,
    Format: 'JSON',
    ...more,
  };
  const response = await fetch(`${url}/?${new URLSearchParams(parameters).toString()}`);
  return Object.fromEntries(
    Object.entries(Object(await response.json())).map(([name, value]) => [name, String(value)]),
  );
}

describe('after a restart', () => {
  test('names are taken in the account and the region in which they were, and count for the quota', async () => {
    const state = fresh();
    const first = await start({ state, quota: 2 });
    expect(await create(first, 'web', { AccessKeyId: 'testid' })).toHaveProperty('PrivateKeyBody');
    await first.close();
    const second = await start({ state, quota: 2 });
    expect(await create(second, 'web', { AccessKeyId: 'testid' })).toMatchObject({
      Code: 'KeyPair.AlreadyExist',
    });
    expect(await create(second, 'web', { AccessKeyId: 'another' })).toHaveProperty('PrivateKeyBody');
    expect(await create(second, 'web', { AccessKeyId: 'testid', RegionId: 'cn-beijing' })).toHaveProperty(
      'PrivateKeyBody',
    );
    expect(await create(second, 'web2', { AccessKeyId: 'testid' })).toHaveProperty('PrivateKeyBody');
    expect(await create(second, 'web3', { AccessKeyId: 'testid' })).toMatchObject({
      Code: 'QuotaExceed.KeyPair',
    });
  });

  test('the state is as it was, and holds no private key', async () => {
    const state = fresh();
    const first = await start({ state });
    await create(first, 'web', { 'Tag.1.Key': '环境 *+~', 'Tag.1.Value': '' });
    await create(first, 'another');
    const before = first.control.state();
    await first.close();
    const second = await start({ state });
    expect(second.control.state()).toEqual(before);
    expect(before.keyPairs).toMatchObject([{ name: 'web', tags: { '环境 *+~': '' } }, { name: 'another' }]);
    expect(JSON.stringify(before)).not.toContain('PRIVATE');
  });

  test('the sequence of a seed goes on: no id and no key comes twice', async () => {
    const state = fresh();
    const first = await start({ state });
    const before = await create(first, 'web');
    await first.close();
    const second = await start({ state });
    const after = await create(second, 'web2');
    expect(after['KeyPairId']).not.toBe(before['KeyPairId']);
    expect(after['PrivateKeyBody']).not.toBe(before['PrivateKeyBody']);
  });

  test('the sequence of a seed goes on for RequestIds too, and begins anew with a reset or another file', async () => {
    const state = fresh();
    const seen = new Set<string | undefined>();
    let first: Record<string, string> = {};
    for (let round = 0; round < 4; round++) {
      const mock = await start({ state });
      // Without the pairs of before nothing but the count of openings tells what was given.
      await mock.control.setState({ keyPairs: [] });
      const answers = [await create(mock, 'web'), await create(mock, '1'), await create(mock, 'web2')];
      if (round === 0) [first = {}] = answers;
      for (const { RequestId, KeyPairId, PrivateKeyBody } of answers) {
        const values = [RequestId, KeyPairId, PrivateKeyBody].filter((value) => value !== undefined);
        expect(values.filter((value) => seen.has(value))).toEqual([]);
        for (const value of values) seen.add(value);
      }
      await mock.close();
    }
    const last = await start({ state });
    await last.control.reset();
    expect(await create(last, 'web')).toEqual(first);
    expect(await create(await start({ state: fresh() }), 'web')).toEqual(first);
  });

  test('a file that holds what no create can have made is refused, pair by pair, and stays as it is', async () => {
    const state = fresh();
    const mock = await start({ state, regions: ['cn-hangzhou', 'here'] });
    await mock.control.setState({
      keyPairs: [
        { region: 'here', name: 'web' },
        { region: 'here', name: 'web2' },
      ],
    });
    await mock.close();
    await expect(start({ state, regions: ['cn-hangzhou'] })).rejects.toThrow(
      `The state file ${state} has a fault: /keyPairs/0 "web": there is no region "here".\n` +
        `The state file ${state} has a fault: /keyPairs/1 "web2": there is no region "here".`,
    );
    const again = await start({ state, regions: ['here'] });
    expect(again.control.state().keyPairs).toHaveLength(2);
  });

  test('a refused create has kept nothing', async () => {
    const state = fresh();
    const first = await start({ state });
    expect(await create(first, '1web')).toMatchObject({ Code: 'InvalidKeyPairName.Malformed' });
    await first.close();
    expect((await start({ state })).control.state()).toEqual({ keyPairs: [] });
  });

  test('a state that was laid in is there, and a reset has emptied the file', async () => {
    const state = fresh();
    const first = await start({ state });
    await first.control.setState({ keyPairs: [{ account: '', region: 'cn-hangzhou', name: 'web' }] });
    await first.close();
    const second = await start({ state });
    expect(await create(second, 'web')).toMatchObject({ Code: 'KeyPair.AlreadyExist' });
    await second.control.reset();
    expect(await create(second, 'another')).toHaveProperty('PrivateKeyBody');
    await second.close();
    expect((await start({ state })).control.state().keyPairs.map(({ name }) => name)).toEqual(['another']);
  });
});

test.each(['PUT', 'the start'])(
  'ids and keys of a state that came by %s are given to nobody else',
  async (way) => {
    const source = await start({});
    for (const name of ['web', 'web2', 'web3']) await create(source, name);
    const laidIn = source.control.state();
    const mock = await start(way === 'PUT' ? {} : { initialState: laidIn });
    if (way === 'PUT') await mock.control.setState(laidIn);
    const others = [];
    for (const name of ['web4', 'web5']) others.push(await create(mock, name));
    const { keyPairs } = mock.control.state();
    expect(new Set(keyPairs.map(({ id }) => id)).size).toBe(5);
    expect(new Set(keyPairs.map(({ fingerprint }) => fingerprint)).size).toBe(5);
    await mock.control.reset();
    if (way === 'PUT') await mock.control.setState(laidIn);
    expect((await create(mock, 'web4'))['KeyPairId']).toBe(others[0]?.['KeyPairId']);
  },
);

test('a mock whose state file was removed says so in its log, and goes on reading', async () => {
  const state = fresh();
  const lines: string[] = [];
  const mock = await start({ state, log: (line) => lines.push(line) });
  await create(mock, 'web');
  rmSync(state);
  expect(await create(mock, 'web2')).toMatchObject({ Code: 'InternalError' });
  expect(lines.at(-1)).toContain('500 InternalError (the state file was removed or replaced: ');
  await expect(mock.control.reset()).rejects.toThrow('the state file was removed or replaced');
  expect(mock.control.state().keyPairs.map(({ name }) => name)).toEqual(['web']);
  expect(await create(mock, 'web')).toMatchObject({ Code: 'KeyPair.AlreadyExist' });
});

test('a mock that cannot listen lets go of its file', async () => {
  const state = fresh();
  const { port } = await start({});
  await expect(start({ state, port })).rejects.toThrow('EADDRINUSE');
  expect(await create(await start({ state }), 'web')).toHaveProperty('PrivateKeyBody');
});

test('a process that is killed under load has lost no pair that it answered with 200', async () => {
  const { acknowledged, lost } = await killInALoop(fresh(), 10);
  expect(lost).toEqual([]);
  expect(acknowledged).toBeGreaterThan(10);
});
