import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { listenInTest } from '../../tests/support/listener.ts';
import { MALFORMED, OPTIONS, type Service, runAgainst, serving } from '../../tests/support/service.ts';
import { sessionInTest } from '../../tests/support/session.ts';
import { targetAt, targetInTest } from '../../tests/support/target.ts';
import { suiteOf } from '../suite.ts';
import { CannotRun } from '../target/cannot-run.ts';
import { namesOf } from './names.ts';
import { begin } from './preflight.ts';
import { TAKEN_NAME } from './provision.ts';
import { runSuite } from './run.ts';

const contract = readContract();
const suite = suiteOf(contract);

describe('a run can not begin', () => {
  const filters = ['name.period'];
  const refusing = (Code: string): Service => {
    const entry = contract.errors.find(Code);
    return () => [entry?.status ?? 0, { RequestId: 'A', Code, Message: entry?.message }];
  };

  test('where nothing listens', async () => {
    const url = new URL('http://127.0.0.1:1');
    await expect(runSuite(suite, targetAt(url), { ...OPTIONS, filters })).rejects.toThrow(
      new CannotRun('http://127.0.0.1:1 refuses the connection; check that the server runs there.'),
    );
  });

  test.each([
    'InvalidAccessKeyId.NotFound',
    'SignatureDoesNotMatch',
    'InvalidTimeStamp.Expired',
    'MissingSignature',
  ])('where the credentials are refused with %s', async (code) => {
    const message = contract.errors.find(code)?.message ?? '';
    await expect(runAgainst(refusing(code), { filters })).rejects.toThrow(
      new CannotRun(
        `The target says ${code}: "${message}"; give --access-key-id and --access-key-secret, or --signature none.`,
      ),
    );
  });

  test('where the region is refused', async () => {
    await expect(runAgainst(refusing('InvalidRegionId.NotFound'), { filters })).rejects.toThrow(
      new CannotRun(
        'The target says InvalidRegionId.NotFound: "The RegionId provided does not exist in our records."; ' +
          'name a region that it has with --region (now cn-hangzhou).',
      ),
    );
  });

  test('where the target is slow, and then the advice is told', async () => {
    const silent = createServer(() => {});
    const target = { ...targetAt(await listenInTest(silent)), timeout: 50 };
    await expect(runSuite(suite, target, { ...OPTIONS, filters })).rejects.toThrow(
      new CannotRun(
        `${target.url.origin} did not finish its answer within 50 ms; check the URL, or give it more time with --timeout.`,
      ),
    );
  });

  test.each([
    ['text/html', { 'content-type': 'text/html; charset=utf-8' }, '<!DOCTYPE html><title>It works<br>'],
    ['text/html', { 'content-type': 'text/html' }, '<html><title>It works</title></html>'],
    ['no media type', {}, ''],
    ['a redirect to "/login"', { location: '/login' }, ''],
  ])('where the target is a web site: %s', async (what, headers, body) => {
    const site = createServer((_, response) => response.writeHead(200, headers).end(body));
    const target = targetAt(await listenInTest(site));
    await expect(runSuite(suite, target, { ...OPTIONS, filters })).rejects.toThrow(
      new CannotRun(
        `${target.url.origin} speaks HTTP, but answers neither in JSON nor in XML (200, ${what}); check the URL.`,
      ),
    );
  });

  test('where the region is full', async () => {
    await expect(runAgainst(refusing('QuotaExceed.KeyPair'), { filters })).rejects.toThrow(
      /^The region cn-hangzhou is full: an ordinary create is rejected with QuotaExceed\.KeyPair; delete what .*--region/,
    );
  });

  test('where the target says how many pairs the region has, and a run does not fit', async () => {
    const having = async (TotalCount: number) => {
      const { target } = await targetInTest(({ parameters: { Action, KeyPairName } }) => {
        if (Action === 'DescribeKeyPairs') return [200, { TotalCount }];
        return KeyPairName === '1' ? MALFORMED : [200, { PrivateKeyBody: 'x' }];
      });
      return await runSuite(suite, target, { ...OPTIONS, filters });
    };
    await expect(having(301)).rejects.toThrow(
      /^The region cn-hangzhou has 301 key pairs, and a run makes up to 200 more, which is beyond 500; delete/,
    );
    expect((await having(300)).verdicts.length).toBeGreaterThan(0);
  });

  test('but does where anything else is refused, or goes wrong in the target', async () => {
    expect((await runAgainst(refusing('QuotaExceed.Tags'), { filters })).verdicts.length).toBeGreaterThan(0);
    expect((await runAgainst(() => [500, {}], { filters })).verdicts.length).toBeGreaterThan(0);
  });
});

test('a session begins with a success and a refusal in each format', async () => {
  const asked: string[] = [];
  const target = await serving((name) => {
    asked.push(name);
    return name === '1' ? MALFORMED : [200, { PrivateKeyBody: 'x' }];
  });
  const session = sessionInTest(contract, target, namesOf('t', 1), OPTIONS.environment);
  await begin(session);
  // The last one asks how many pairs there are.
  expect(asked).toEqual(['ct-t-1', '1', 'ct-t-2', '1', '']);
  expect(session.answers.map((answer) => answer.asked.get('Format'))).toEqual(['JSON', 'JSON', 'XML', 'XML']);
  expect(await TAKEN_NAME.of(session)).toBe('ct-t-2');
});
