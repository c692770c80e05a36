import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { CannotRun } from '../target/cannot-run.ts';
import { type Asked, type Reply, targetAt, targetInTest } from '../../tests/support/target.ts';
import type { SignatureVersion } from '../../contract/signature/scheme.ts';
import { clockInTest } from '../../tests/support/clock.ts';
import { deleteKeyPairs } from './delete-key-pairs.ts';
import type { Traffic } from '../target/traffic/traffic.ts';

const contract = readContract();
const environment = { now: () => new Date(0), nonce: () => 'nonce' };
const DONE: Reply = [200, { RequestId: 'A' }];

function namesIn({ parameters }: Asked): string[] {
  return (parameters['KeyPairNames'] ?? '').match(/[a-z]\d*(?=")/g) ?? [];
}

async function deleting(
  names: readonly string[],
  reply: (asked: Asked, count: number) => Reply,
  traffic: Traffic = {},
  signature: SignatureVersion = 'v1',
) {
  const { target, requests } = await targetInTest(reply);
  const signing = { ...target, signature };
  const deletion = await deleteKeyPairs(contract, signing, environment, 'cn-beijing', names, traffic);
  const failures = deletion.failures.map((failure) => failure.replaceAll(target.url.origin, 'URL'));
  return { ...deletion, failures, requests };
}

const many = Array.from({ length: 205 }, (_, i) => `a${i}`);

describe('pairs are deleted', () => {
  test('by a signed POST with the names as a JSON array', async () => {
    const { deleted, failures, requests } = await deleting(['a', 'b', 'a'], () => DONE);
    expect({ deleted, failures }).toEqual({ deleted: ['a', 'b'], failures: [] });
    expect(requests).toMatchObject([
      {
        method: 'POST',
        parameters: {
          Action: 'DeleteKeyPairs',
          Version: '2014-05-26',
          RegionId: 'cn-beijing',
          KeyPairNames: '["a","b"]',
          AccessKeyId: 'testid',
          Signature: expect.stringMatching(/=$/),
        },
      },
    ]);
  });

  test('with a V3 signature, which carries the action in a header', async () => {
    const { deleted, requests } = await deleting(['a'], () => DONE, {}, 'v3');
    expect(deleted).toEqual(['a']);
    expect(requests[0]?.parameters).toEqual({
      Format: 'JSON',
      RegionId: 'cn-beijing',
      KeyPairNames: '["a"]',
    });
  });

  test('at most 100 a call', async () => {
    const { deleted, requests } = await deleting(many, () => DONE);
    expect(requests.map((asked) => namesIn(asked).length)).toEqual([100, 100, 5]);
    expect(deleted).toEqual(many);
  });

  test('again when the target asks to slow down', async () => {
    const retry = { retries: 1, maximumWait: 1000, clock: clockInTest() };
    const replies: Reply[] = [[400, { Code: 'Throttling.User' }], DONE];
    const { deleted } = await deleting(['a'], (_, count) => replies[count - 1] ?? DONE, { retry });
    expect(deleted).toEqual(['a']);
  });

  test('though one of them can not be', async () => {
    const Code = 'InvalidParameter.KeypairAlreadyAttachedInstance';
    const { deleted, failures } = await deleting(many, (asked) =>
      namesIn(asked).includes('a107') ? [400, { Code, Message: 'attached' }] : DONE,
    );
    expect(new Set(deleted)).toEqual(new Set(many.filter((name) => name !== 'a107')));
    expect(failures).toEqual([
      `Could not delete the key pair "a107" of cn-beijing: URL answered DeleteKeyPairs with 400, ${Code}: "attached".`,
    ]);
  });

  test('and the ledger is told', async () => {
    const told: string[] = [];
    const ledger = {
      intend() {},
      made() {},
      refused() {},
      deleted: (region: string, names: readonly string[]) => told.push(`${region} ${names.join(' ')}`),
    };
    await deleting(['a', 'b'], () => DONE, { ledger });
    await deleting(['c'], () => [500, {}], { ledger });
    expect(told).toEqual(['cn-beijing a b']);
  });
});

describe('one sentence is all there is about a target that', () => {
  test('has no such action', async () => {
    const { deleted, failures, requests } = await deleting(many, () => [
      404,
      { Code: 'InvalidAction.NotFound' },
    ]);
    expect({ deleted, failures, requests: requests.length }).toEqual({
      deleted: [],
      failures: [
        'Could not delete 205 key pairs of cn-beijing: URL does not know DeleteKeyPairs; delete them by other means.',
      ],
      requests: 1,
    });
  });

  test('refuses the credentials', async () => {
    const { failures, requests } = await deleting(many, () => [
      400,
      { Code: 'SignatureDoesNotMatch', Message: 'no' },
    ]);
    expect({ failures, requests: requests.length }).toEqual({
      failures: [
        'Could not delete 205 key pairs of cn-beijing: URL answered DeleteKeyPairs with 400, SignatureDoesNotMatch: "no".',
      ],
      requests: 1,
    });
  });

  test('gives no answer in the middle', async () => {
    const { deleted, failures } = await deleting(many, (_, count) => (count === 1 ? DONE : null));
    expect(deleted).toHaveLength(100);
    expect(failures).toEqual([
      'Could not delete 105 key pairs of cn-beijing: URL closed the connection without a complete answer.',
    ]);
  });
});

test('nothing is deleted at a host of the vendor unless the account is the own one', async () => {
  const target = targetAt(new URL('https://ecs.aliyuncs.com'));
  await expect(deleteKeyPairs(contract, target, environment, 'cn-beijing', ['a'])).rejects.toThrow(CannotRun);
});

test('nothing is sent for no names', async () => {
  const { requests, deleted } = await deleting([], () => DONE);
  expect({ requests, deleted }).toEqual({ requests: [], deleted: [] });
});
