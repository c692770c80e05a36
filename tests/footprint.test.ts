/** What a run takes of its target: how large its requests are, and how many pairs it leaves. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../contract/contract.ts';
import { HEAD_OCTETS, headOctets } from '../contract-tests/target/exchange.ts';
import { PAIRS_OF_A_RUN } from '../contract-tests/engine/capacity.ts';
import type { Run } from '../contract-tests/engine/run.ts';
import { runSuite } from '../contract-tests/suite.ts';
import { startMock } from '../mock/start.ts';

const contract = readContract();
const group = contract.document.parameters.find(({ name }) => name === 'ResourceGroupId')?.example;
const now = () => new Date();

describe.each(['v1', 'v3'] as const)(
  'a whole run with %s signatures against a server that conforms',
  (signature) => {
    let run: Run;
    const heads = new Map<string, number>();

    beforeAll(async () => {
      const accessKeys = new Map([['testid', 'testsecret']]);
      const clock = () => performance.now();
      const mock = await startMock({ port: 0, seed: 1, clock, auth: { accessKeys, now } });
      const target = {
        url: new URL(mock.url),
        region: 'cn-hangzhou',
        signature,
        accessKeyId: 'testid',
        accessKeySecret: 'testsecret',
        verifies: true,
        timeout: 10_000,
        resourceGroup: group,
        otherRegion: 'cn-beijing',
        quotaRegion: 'cn-shanghai',
        quota: 500,
      } as const;
      run = await runSuite(contract, target, {
        filters: [],
        level: 'INFO',
        strict: true,
        overrides: {},
        seed: 1,
        runId: 'footprint',
        environment: { now, nonce: () => randomUUID() },
        traffic: {
          onExchange({ request }, caseId = 'preflight') {
            heads.set(caseId, Math.max(headOctets(request), heads.get(caseId) ?? 0));
          },
        },
      });
      await mock.close();
    }, 60_000);

    test('has no head that is larger than every server has to take, but where that is what a case is about', () => {
      const large = [...heads].filter(([, octets]) => octets > HEAD_OCTETS).map(([id]) => id);
      expect(large.toSorted()).toEqual([
        'transport.survives:a-query-of-64-KiB',
        'transport.survives:headers-of-64-KiB',
      ]);
      expect(heads.size).toBeGreaterThan(800);
    });

    test('makes no more pairs in its main region than it promises', () => {
      const made = run.pairs.get('cn-hangzhou') ?? 0;
      expect(made).toBeGreaterThan(0);
      expect(made).toBeLessThanOrEqual(PAIRS_OF_A_RUN);
    });

    test('skips nothing and finds nothing', () => {
      expect(run.verdicts.filter(({ ending, findings }) => ending !== 'pass' || findings.length > 0)).toEqual(
        [],
      );
      expect(run.shortfall).toBeUndefined();
    });
  },
);
