import { describe, expect, onTestFinished, test } from 'vitest';
import { readContract } from '../../../contract/contract.ts';
import { answerForm } from '../answer.ts';
import { CannotRun } from '../cannot-run.ts';
import { TransportFault } from '../exchange.ts';
import { type Reply, targetAt, targetInTest } from '../../../tests/support/target.ts';
import type { Target } from '../target.ts';
import { type Client, openClient } from './client.ts';
import { clockInTest } from '../../../tests/support/clock.ts';
import { NotSent } from './not-sent.ts';
import { Throttled } from './throttling.ts';
import type { Traffic } from './traffic.ts';

const { document, errors } = readContract();
const form = answerForm(document, undefined);
const OK: Reply = [200, { PrivateKeyBody: 'x' }];
const BUSY: Reply = [503, { Code: 'ServiceUnavailable' }];

function clientOf(target: Target, traffic: Traffic): Client {
  const client = openClient(target, traffic);
  onTestFinished(() => client.close());
  return client;
}

/** A client of a target that answers as it is told, the last answer ever again, and a call by it. */
async function clientWith(replies: readonly Reply[], traffic: Traffic) {
  const { target, requests } = await targetInTest(
    (_, count) => replies[Math.min(count, replies.length) - 1] ?? null,
  );
  const client = clientOf(target, traffic);
  let signed = 0;
  const sign = () => ({ method: 'GET', path: `/?Nonce=${++signed}`, headers: { host: 'h' }, body: '' });
  return {
    client,
    requests,
    target,
    send: () => client.send({ sign, asked: new Map(), form, errors, caseId: 'a:case' }),
  };
}

describe('a target that asks to slow down', () => {
  test('gets the request again, signed anew, after a wait', async () => {
    const clock = clockInTest();
    const retry = { retries: 3, maximumWait: 60_000, clock };
    const { client, requests, send } = await clientWith([BUSY, BUSY, OK], { retry });
    expect(await send()).toMatchObject({ again: 2, answer: { status: 200 } });
    expect(requests.map(({ parameters }) => parameters['Nonce'])).toEqual(['1', '2', '3']);
    expect({ sleeps: clock.sleeps, retries: client.retries }).toEqual({ sleeps: [500, 1000], retries: 2 });
  });

  test('and never stops ends in one sentence', async () => {
    const retry = { retries: 2, maximumWait: 60_000, clock: clockInTest() };
    const { client, requests, target, send } = await clientWith([BUSY], { retry });
    await expect(send()).rejects.toThrow(
      new Throttled(
        `${target.url.origin} throttles: it still said ServiceUnavailable after the request was sent again 2 times; lower --rate, or raise --retries.`,
      ),
    );
    expect({ requests: requests.length, retries: client.retries }).toEqual({ requests: 3, retries: 2 });
  });

  test('costs no more than the wait of the whole run', async () => {
    const clock = clockInTest();
    const retry = { retries: 9, maximumWait: 2000, clock };
    const { target, send } = await clientWith([BUSY, OK, BUSY], { retry });
    await send();
    await expect(send()).rejects.toThrow(
      new Throttled(
        `${target.url.origin} throttles: it asks the run to wait longer than 2 s in all; lower --rate, or try again later.`,
      ),
    );
    expect(clock.sleeps).toEqual([500, 500, 1000]);
  });

  test('gets nothing again by itself: its answer is an answer', async () => {
    const retry = { retries: 0, maximumWait: 60_000, clock: clockInTest() };
    for (const traffic of [{}, { retry }]) {
      const { requests, send } = await clientWith([BUSY], traffic);
      expect(await send()).toMatchObject({ again: 0, answer: { status: 503 } });
      expect(requests).toHaveLength(1);
    }
  });
});

describe('all that is sent', () => {
  test('is told with its case: what was sent again, what is raw, and what got no answer', async () => {
    const told: string[] = [];
    const { client, send } = await clientWith([BUSY, OK, OK, null], {
      retry: { retries: 1, maximumWait: 1000, clock: clockInTest() },
      onExchange: (seen, caseId) =>
        told.push(`${caseId} ${'response' in seen ? seen.response.status : seen.name}`),
    });
    await send();
    const raw = { method: 'DELETE', path: '/', headers: { host: 'h' }, body: '' };
    await client.sendRaw(raw, undefined);
    await expect(client.sendRaw(raw, 'b:case')).rejects.toThrow(TransportFault);
    expect(told).toEqual(['a:case 503', 'a:case 200', 'undefined 200', 'b:case TransportFault']);
  });

  test('goes at the pace of the run', async () => {
    const clock = clockInTest();
    const { client, send } = await clientWith([OK], { pace: { rate: 10, clock } });
    await send();
    await client.sendRaw({ method: 'DELETE', path: '/', headers: { host: 'h' }, body: '' }, undefined);
    await Promise.all([send(), send()]);
    expect(clock.sleeps).toEqual([100, 100]);
  });

  test('is nothing once the run is stopped', async () => {
    const stop = new AbortController();
    const { requests, send } = await clientWith([OK], { signal: stop.signal });
    await send();
    stop.abort();
    await expect(send()).rejects.toThrow(new NotSent('the run was stopped before it'));
    expect(requests).toHaveLength(1);
  });

  test('is nothing once the run is stopped, not even what waits for its turn', async () => {
    const stop = new AbortController();
    const clock = clockInTest();
    const sleep = async (milliseconds: number) => {
      stop.abort();
      await clock.sleep(milliseconds);
    };
    const pace = { rate: 10, clock: { ...clock, sleep } };
    const { requests, send } = await clientWith([OK], { signal: stop.signal, pace });
    await send();
    await expect(send()).rejects.toThrow(NotSent);
    expect(requests).toHaveLength(1);
  });

  test('waits no longer to send a request again once the run is stopped', async () => {
    const stop = new AbortController();
    const waits: unknown[] = [];
    const sleep = async (_: number, signal?: AbortSignal) => {
      waits.push(signal);
      stop.abort();
    };
    const retry = { retries: 3, maximumWait: 10_000, clock: { ...clockInTest(), sleep } };
    const { requests, send } = await clientWith([BUSY, OK], { signal: stop.signal, retry });
    await expect(send()).rejects.toThrow(NotSent);
    expect({ waits, requests: requests.length }).toEqual({ waits: [stop.signal], requests: 1 });
  });
});

test('a host of the vendor is for the owner of the account', () => {
  const target = targetAt(new URL('https://ecs.aliyuncs.com'));
  expect(() => clientOf(target, {})).toThrow(CannotRun);
  expect(() => clientOf(target, { ownsAccount: true })).not.toThrow();
});
