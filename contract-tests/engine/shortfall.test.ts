import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { listenInTest } from '../../tests/support/listener.ts';
import { MALFORMED, OPTIONS, runAgainst } from '../../tests/support/service.ts';
import { targetAt } from '../../tests/support/target.ts';
import { suiteOf } from '../suite.ts';
import { type RunOptions, runSuite } from './run.ts';

const contract = readContract();
const suite = suiteOf(contract);

describe('a run says why it is no whole one', () => {
  const shortfallOf = async (options: Partial<RunOptions>) =>
    (await runAgainst(() => MALFORMED, { filters: ['name.period'], ...options })).shortfall?.sentence;

  test.each([
    [{}, 'The run was limited to cases that match "name.period".'],
    [
      { level: 'SHOULD', filters: ['name.'] },
      'The run was limited to cases that match "name.", cases of the level SHOULD and above.',
    ],
    [
      { overrides: { method: 'GET', format: 'XML' } },
      'The run was limited to cases that match "name.period", the method GET, the format XML.',
    ],
    [{ traffic: { signal: AbortSignal.abort() } }, 'The run was stopped before its end.'],
  ] as const)('%j: %s', async (options, sentence) => {
    expect(await shortfallOf(options)).toBe(sentence);
  });
});

test('a target that goes away in the middle ends the run, with the last request that it had', async () => {
  const { verdicts, shortfall } = await runAgainst((_, count) => (count > 10 ? null : MALFORMED), {
    filters: ['name.characters'],
  });
  expect(verdicts.slice(0, 5).map(({ ending }) => ending)).toEqual(Array.from({ length: 5 }, () => 'pass'));
  expect(shortfall).toMatchObject({
    by: 'target',
    sentence: expect.stringMatching(
      /^http:\S+ closed .* It answers nothing any more\. The last request that it had: curl /,
    ),
  });
  expect(verdicts[5]).toMatchObject({ ending: 'error', reason: shortfall?.sentence });
  const rest = verdicts.slice(6);
  expect(rest.length).toBeGreaterThan(20);
  expect(new Set(rest.map(({ ending, reason }) => `${ending}: ${reason}`))).toEqual(
    new Set(['error: Not run: the run ended before it.']),
  );
});

test('a target that hangs now and then does not hold up the run for each case', async () => {
  let hangs = false;
  const server = createServer((request, response) => {
    request.resume();
    const name = new URL(request.url ?? '', 'http://h').searchParams.get('KeyPairName');
    if (hangs && name !== '1') return;
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(MALFORMED[1]));
  });
  const target = { ...targetAt(await listenInTest(server)), timeout: 100 };
  const onVerdict = () => {
    hangs = true;
  };
  const { verdicts, shortfall } = await runSuite(suite, target, {
    ...OPTIONS,
    filters: ['name.characters'],
    onVerdict,
  });
  expect(verdicts.filter(({ ending }) => ending === 'fail')).toHaveLength(10);
  expect(verdicts.at(-1)).toMatchObject({
    ending: 'error',
    reason: 'Not run: 10 cases before it got no answer in time.',
  });
  expect(shortfall?.by).toBe('choice');
});

test('a region that becomes full within the run ends it', async () => {
  let pairs = 0;
  const full = contract.errors.find('QuotaExceed.KeyPair');
  const { verdicts, shortfall } = await runAgainst(
    (name) => {
      if (name.length < 2) return MALFORMED;
      if (pairs === 5) return [403, { RequestId: 'A', Code: full?.code, Message: full?.message }];
      pairs++;
      return [200, { PrivateKeyBody: 'x' }];
    },
    { filters: ['name.ascii-accepted'] },
  );
  expect(shortfall).toEqual({
    by: 'target',
    sentence: expect.stringMatching(
      /^The region cn-hangzhou is full: .* rejected with QuotaExceed\.KeyPair after 5 key pairs of this run; /,
    ),
  });
  expect(verdicts.map(({ ending }) => ending).filter((ending) => ending === 'fail')).toEqual([]);
});
