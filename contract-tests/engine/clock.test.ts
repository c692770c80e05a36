import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { listenInTest } from '../../tests/support/listener.ts';
import { runSuite } from '../suite.ts';
import { targetAt } from '../../tests/support/target.ts';

const contract = readContract();
const MINUTE = 60_000;

/**
 * Runs one case against a server that rejects a timestamp of more than 15 minutes before or after its own time.
 * @param off how far the server's clock is ahead, and how far the `Date` is that it sends, in minutes
 */
async function run(off: { clock: number; date: number | undefined }, signature: 'v1' | 'none' = 'v1') {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://h');
    const sent = Date.parse(searchParams.get('Timestamp') ?? '');
    const isExpired = Math.abs(sent - (Date.now() + off.clock * MINUTE)) > 15 * MINUTE;
    const Code = isExpired ? 'InvalidTimeStamp.Expired' : 'InvalidKeyPairName.Malformed';
    response.sendDate = false;
    if (off.date !== undefined)
      response.setHeader('date', new Date(Date.now() + off.date * MINUTE).toUTCString());
    response
      .writeHead(400, { 'content-type': 'application/json' })
      .end(JSON.stringify({ Code, Message: 'x' }));
  });
  const target = { ...targetAt(await listenInTest(server)), signature };
  let offset = 0;
  const environment = {
    now: () => new Date(Date.now() + offset),
    nonce: () => 'n',
    adjust: (milliseconds: number) => void (offset = milliseconds),
  };
  const filters = ['name.minimum-length:1-characters/get-json'];
  const options = {
    filters,
    level: 'INFO',
    strict: false,
    overrides: {},
    seed: 1,
    runId: 't',
    environment,
  } as const;
  const { clockOffset, verdicts } = await runSuite(contract, target, options);
  return {
    minutes: clockOffset === undefined ? undefined : Math.round(clockOffset / MINUTE),
    ending: verdicts[0]?.ending,
  };
}

describe('requests are signed', () => {
  test.each([
    ['three minutes ahead', 3],
    ['three minutes behind', -3],
    ['an hour ahead, so that the first request is rejected', 60],
    ['a day behind', -24 * 60],
  ])('by the clock of a target that is %s', async (_, minutes) => {
    expect(await run({ clock: minutes, date: minutes })).toEqual({ minutes, ending: 'pass' });
  });

  test("by this machine's clock where the two agree, or where there is no Date", async () => {
    expect(await run({ clock: 0, date: 0 })).toEqual({ minutes: undefined, ending: 'pass' });
    expect(await run({ clock: 0, date: undefined })).toEqual({ minutes: undefined, ending: 'pass' });
  });

  test("by this machine's clock where the Date is not that by which the target verifies", async () => {
    expect(await run({ clock: 0, date: 60 })).toEqual({ minutes: undefined, ending: 'pass' });
  });
});

test('a clock that is off does not matter where nothing is signed', async () => {
  expect((await run({ clock: 0, date: 60 }, 'none')).minutes).toBeUndefined();
});

test('a run can not begin where the time is rejected and the Date does not help', async () => {
  await expect(run({ clock: 60, date: 0 })).rejects.toThrow(/^The target says InvalidTimeStamp\.Expired/);
});
