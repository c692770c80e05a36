import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { MALFORMED, OPTIONS, type Service, runAgainst } from '../../tests/support/service.ts';
import { targetAt } from '../../tests/support/target.ts';
import { suiteOf } from '../suite.ts';
import { CannotRun } from '../target/cannot-run.ts';
import { runSuite } from './run.ts';

const suite = suiteOf(readContract());

describe('within the limits of the user', () => {
  const obliging: Service = () => [200, { PrivateKeyBody: 'x' }];
  const clock = { now: () => 0, sleep: async () => {}, random: () => 0.5 };
  const filters = ['name.characters', 'state.simultaneous'];

  test('no more pairs are made than allowed, and what needs more is skipped and never a pass', async () => {
    const traffic = { maxCreates: 9 };
    const { verdicts, pairs } = await runAgainst(obliging, { filters, traffic });
    const reason = 'would make more than the 9 key pairs that --max-creates allows';
    expect(pairs).toEqual(new Map([['cn-hangzhou', 9]]));
    expect(new Set(verdicts.slice(0, 3).map(({ ending }) => ending))).toEqual(new Set(['fail']));
    expect(verdicts.filter(({ ending }) => ending === 'skip')).toHaveLength(verdicts.length - 5);
    expect(verdicts.at(-1)).toMatchObject({ ending: 'skip', reason });
  });

  test('calls that are sent at once make no more either', async () => {
    const traffic = { maxCreates: 6 };
    const { verdicts, pairs } = await runAgainst(
      (name) => (name === '1' ? MALFORMED : [200, { PrivateKeyBody: 'x' }]),
      { filters: ['state.simultaneous'], traffic },
    );
    expect(pairs).toEqual(new Map([['cn-hangzhou', 6]]));
    expect(verdicts.map(({ ending }) => ending)).toEqual(['skip', 'skip']);
  });

  test('a limit of no pairs skips all', async () => {
    const { verdicts, answers } = await runAgainst(obliging, { filters, traffic: { maxCreates: 0 } });
    expect(new Set(verdicts.map(({ ending }) => ending))).toEqual(new Set(['skip']));
    expect(answers).toBe(0);
  });

  test('a run that is stopped skips the rest', async () => {
    const stop = new AbortController();
    const { verdicts } = await runAgainst(() => MALFORMED, {
      filters: ['name.characters'],
      traffic: { signal: stop.signal },
      onVerdict: () => stop.abort(),
    });
    expect(verdicts.slice(0, 2)).toMatchObject([
      { ending: 'pass' },
      { ending: 'skip', reason: 'the run was stopped before it' },
    ]);
  });

  test('a target that is busy now and then passes, and how often is told', async () => {
    const busy: Service = (_, count) => (count % 3 === 0 ? [503, {}] : MALFORMED);
    const options = { filters: ['name.period'], traffic: { retry: { retries: 3, maximumWait: 1e6, clock } } };
    const { verdicts, answers, retries } = await runAgainst(busy, options);
    expect(new Set(verdicts.map(({ ending }) => ending))).toEqual(new Set(['pass']));
    expect({ answers, retries }).toEqual({ answers: 4 + verdicts.length, retries: 3 });
    expect((await runAgainst(busy, { filters: ['name.period'] })).retries).toBeUndefined();
  });

  test('a target that stays busy is no failure of its own, but an error', async () => {
    const busy: Service = (_, count) => (count > 4 ? [400, { Code: 'Throttling.User' }] : MALFORMED);
    const traffic = { retry: { retries: 1, maximumWait: 1e6, clock } };
    const { verdicts } = await runAgainst(busy, { filters: ['name.period'], traffic });
    expect(verdicts[0]).toMatchObject({
      ending: 'error',
      reason: expect.stringContaining('throttles: it still said Throttling.User'),
    });
    await expect(runAgainst(() => [503, {}], { filters: ['name.period'], traffic })).rejects.toThrow(
      CannotRun,
    );
  });

  test('a ledger that can not be written ends the run', async () => {
    let lines = 0;
    const intend = () => {
      if (++lines > 5) throw new CannotRun('full');
    };
    const ledger = { intend, made() {}, refused() {}, deleted() {} };
    await expect(runAgainst(() => MALFORMED, { filters: ['name.*'], traffic: { ledger } })).rejects.toThrow(
      new CannotRun('full'),
    );
  });

  test('nothing is sent to a host of the vendor', async () => {
    const target = targetAt(new URL('https://ecs.aliyuncs.com'));
    await expect(runSuite(suite, target, { ...OPTIONS, filters: ['name.period'] })).rejects.toThrow(
      /^ecs\.aliyuncs\.com belongs to the vendor, .*--i-own-this-account/,
    );
  });
});
