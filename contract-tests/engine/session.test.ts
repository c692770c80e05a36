import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { TransportFault } from '../target/exchange.ts';
import { namesOf } from './names.ts';
import type { Overrides } from './connection.ts';
import { sessionInTest } from '../../tests/support/session.ts';
import { type Reply, targetInTest } from '../../tests/support/target.ts';
import type { CreatedPairsLog } from '../target/traffic/created-pairs-log.ts';
import { NotSent } from '../target/traffic/not-sent.ts';

const contract = readContract();

/** A session with a target that answers as it is told, and what the target was asked. */
async function session(overrides: Overrides = {}, reply: Reply = [200, { PrivateKeyBody: 'x' }]) {
  const { target, requests: seen } = await targetInTest(() => reply);
  const environment = { now: () => new Date(0), nonce: () => 'nonce' };
  const opened = sessionInTest(contract, target, namesOf('t', 1), environment, overrides);
  return { opened, seen };
}

const CALL = { method: 'GET', format: 'JSON', parameters: {} } as const;

describe('a call', () => {
  test('that says nothing gets an action, a version, a format, a region and a fresh name', async () => {
    const { opened, seen } = await session();
    await opened.send(CALL);
    await opened.send({ ...CALL, method: 'POST', format: 'XML' });
    const filled = { Action: 'CreateKeyPair', Version: '2014-05-26', RegionId: 'cn-hangzhou' };
    expect(seen).toEqual([
      { method: 'GET', parameters: { ...filled, Format: 'JSON', KeyPairName: 'ct-t-1' } },
      { method: 'POST', parameters: { ...filled, Format: 'XML', KeyPairName: 'ct-t-2' } },
    ]);
  });

  test('keeps what it says, the empty text too', async () => {
    const { opened, seen } = await session();
    const parameters = { Action: 'a', Version: 'b', Format: 'c', RegionId: '', KeyPairName: 'd', X: 'e' };
    await opened.send({ ...CALL, parameters });
    expect(seen[0]?.parameters).toEqual(parameters);
  });

  test('leaves out what it says is undefined, and a format that is null', async () => {
    const { opened, seen } = await session();
    const parameters = { Action: undefined, Version: undefined, RegionId: undefined, KeyPairName: undefined };
    await opened.send({ ...CALL, format: null, parameters });
    expect(seen[0]?.parameters).toEqual({});
  });

  test('is not filled in where a raw text says it', async () => {
    const { opened, seen } = await session();
    const raw = { text: 'KeyPairName=%61b', means: { KeyPairName: 'ab' } };
    const answer = await opened.send({ ...CALL, raw });
    expect(seen[0]?.parameters['KeyPairName']).toBe('ab');
    expect(answer.asked.get('KeyPairName')).toBe('ab');
  });

  test('is told with its answer, a repeated parameter by its first value', async () => {
    const { opened } = await session();
    const raw = { text: 'KeyPairName=1&X=y', means: { X: 'y' } };
    const { asked } = await opened.send({ ...CALL, parameters: { KeyPairName: 'first' }, raw });
    expect(Object.fromEntries(asked)).toMatchObject({ KeyPairName: 'first', X: 'y', Format: 'JSON' });
  });
});

describe('what the user fixed', () => {
  test('holds for a call that leaves it open', async () => {
    const { opened, seen } = await session({ method: 'POST', format: 'XML' });
    await opened.send(CALL);
    expect(seen[0]).toMatchObject({ method: 'POST', parameters: { Format: 'XML' } });
  });

  test('leaves a fixed call alone', async () => {
    const { opened, seen } = await session({ method: 'POST', format: 'XML' });
    await opened.send({ ...CALL, fixed: true });
    await opened.send({ ...CALL, fixed: true, format: null });
    expect(seen[0]).toMatchObject({ method: 'GET', parameters: { Format: 'JSON' } });
    expect(seen[1]?.parameters).not.toHaveProperty('Format');
  });

  test('may be one of the two', async () => {
    const { opened, seen } = await session({ method: 'POST' });
    await opened.send(CALL);
    expect(seen[0]).toMatchObject({ method: 'POST', parameters: { Format: 'JSON' } });
  });
});

describe('a session', () => {
  test('remembers every answer in the order they came', async () => {
    const { opened } = await session();
    const answers = [await opened.send(CALL), await opened.send(CALL)];
    expect(opened.answers).toEqual(answers);
  });

  test('counts the pairs by region', async () => {
    const { opened } = await session();
    await opened.send(CALL);
    await opened.send({ ...CALL, parameters: { RegionId: 'cn-beijing' } });
    await opened.send({ ...CALL, parameters: { RegionId: undefined } });
    expect(opened.connection.pairs).toEqual(
      new Map([
        ['cn-hangzhou', 2],
        ['cn-beijing', 1],
      ]),
    );
  });

  test('counts no refusals', async () => {
    const { opened } = await session({}, [400, { Code: 'InvalidVersion' }]);
    const { code } = await opened.send(CALL);
    expect({ code, pairs: opened.connection.pairs.size }).toEqual({ code: 'InvalidVersion', pairs: 0 });
  });

  test('does not remember the answer to a raw request', async () => {
    const { opened, seen } = await session();
    await opened.sendRaw({ method: 'DELETE', path: '/x', headers: {}, body: '' });
    expect(seen).toMatchObject([{ method: 'DELETE' }]);
    expect(opened.answers).toEqual([]);
  });

  test('that is closed has no connections left', async () => {
    const { opened } = await session();
    const sent = opened.send(CALL);
    opened.connection.close();
    await expect(sent).rejects.toThrow(TransportFault);
  });

  test('is idle once all its calls have ended', async () => {
    const { opened } = await session();
    const sent = [opened.send(CALL), opened.send(CALL)];
    expect(opened.answers).toHaveLength(0);
    await opened.connection.idle();
    expect(opened.answers).toHaveLength(2);
    await Promise.all(sent);
  });
});

test('a call that was stopped before its turn came is not written down', async () => {
  const { target, requests } = await targetInTest(() => [200, { PrivateKeyBody: 'x' }]);
  const stop = new AbortController();
  const sleep = async () => stop.abort();
  const pace = { rate: 1, clock: { now: () => 0, sleep, random: () => 0 } };
  const written: string[] = [];
  const ledger: CreatedPairsLog = {
    intend: (_, name) => written.push(name),
    made: () => {},
    refused: () => {},
    deleted: () => {},
  };
  const environment = { now: () => new Date(0), nonce: () => 'nonce' };
  const traffic = { pace, ledger, signal: stop.signal };
  const opened = sessionInTest(contract, target, namesOf('t', 1), environment, {}, traffic);
  await opened.send(CALL);
  await expect(opened.send(CALL)).rejects.toThrow(NotSent);
  expect({ written, requests: requests.length }).toEqual({ written: ['ct-t-1'], requests: 1 });
});
