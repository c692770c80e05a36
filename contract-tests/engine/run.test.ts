import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import type { Case } from './case.ts';
import { listenInTest } from '../../tests/support/listener.ts';
import { namesOf } from './names.ts';
import { CannotRun } from '../target/cannot-run.ts';
import { begin } from './preflight.ts';
import { type RunOptions, runCase, runSuite } from './run.ts';
import { openSession } from './session.ts';
import { type Reply, targetAt, targetInTest } from '../../tests/support/target.ts';
import type { Target } from '../target/target.ts';
import type { Verdict } from './verdict.ts';

const contract = readContract();

/** What the target answers, by the name that is asked for. */
type Service = (name: string, count: number) => Reply;

const malformed = [
  400,
  { RequestId: 'A', Code: 'InvalidKeyPairName.Malformed', Message: 'Specified Key Pair name is not valid.' },
] as const;

async function serving(service: Service): Promise<Target> {
  const { target } = await targetInTest(({ parameters }, count) =>
    service(parameters['KeyPairName'] ?? '', count),
  );
  return target;
}

const environment = { now: () => new Date(), nonce: () => 'nonce' };

const OPTIONS: RunOptions = {
  filters: [],
  level: 'INFO',
  strict: false,
  overrides: {},
  seed: 1,
  runId: 't',
  environment,
};

async function run(service: Service, options: Partial<RunOptions>) {
  return await runSuite(contract, await serving(service), { ...OPTIONS, ...options });
}

/** How cases end with a server that refuses every name. */
async function endings(filters: readonly string[], options: Partial<RunOptions> = {}) {
  const { verdicts } = await run(() => malformed, { filters, ...options });
  return verdicts.map(({ id, ending, findings }) => [id, ending, findings.length] as const);
}

describe('a case', () => {
  test('that finds what it expects is a pass', async () => {
    expect(await endings(['name.period:period-inside'])).toEqual([['name.period:period-inside', 'pass', 0]]);
  });

  test('of a broken MUST fails, of a SHOULD warns, of an INFO passes with its findings', async () => {
    const filters = ['name.ascii-accepted:digits', 'name.chinese-letters:first', 'name.other-letters:Greek'];
    expect(await endings(filters)).toEqual([
      ['name.ascii-accepted:digits', 'fail', 1],
      ['name.chinese-letters:first', 'warn', 1],
      ['name.other-letters:Greek-letter', 'pass', 1],
    ]);
    expect(await endings(filters, { strict: true })).toEqual([
      ['name.ascii-accepted:digits', 'fail', 1],
      ['name.chinese-letters:first', 'fail', 1],
      ['name.other-letters:Greek-letter', 'pass', 1],
    ]);
  });

  test('that needs what the target does not have is skipped, and says which flag is missing', async () => {
    const { verdicts } = await run(() => malformed, {
      filters: ['quota.limit:', 'state.same-name-in-other-region', 'resource-group.known'],
    });
    expect(verdicts.map(({ ending, reason }) => `${ending}: ${reason}`).toSorted()).toEqual([
      'skip: needs --other-region ID',
      'skip: needs --quota-region ID',
      'skip: needs --resource-group ID',
    ]);
  });

  test('that sweeps over answers that never came is skipped', async () => {
    const { verdicts } = await run(() => malformed, {
      filters: ['key.pem', 'key.unique', 'format.xml-root'],
    });
    expect(new Set(verdicts.map(({ ending }) => ending))).toEqual(new Set(['skip']));
    expect(verdicts.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        'the target gave no such answer in this run',
        'the target gave fewer than two answers with a PrivateKeyBody in this run',
      ]),
    );
  });

  test('that gets no answer twice, while others are answered, fails whatever its level', async () => {
    const { verdicts } = await run((name) => (name.includes('.') ? null : malformed), {
      filters: ['name.period:period-inside', 'name.characters:space-inside'],
    });
    expect(verdicts).toMatchObject([
      { id: 'name.characters:space-inside', ending: 'pass' },
      {
        ending: 'fail',
        clause: { level: 'INFO' },
        findings: [
          {
            where: 'the answer',
            expected: 'a complete answer within 2000 ms, to this request as to the others (MUST)',
            received: expect.stringMatching(/^http:\S+ closed the connection without a complete answer\.$/),
            unanswered: true,
          },
        ],
      },
    ]);
  });

  test('that gets no answer once is played again, with names that were never sent', async () => {
    const asked: string[] = [];
    const { verdicts } = await run(
      (name) => {
        if (name.length < 100) return malformed;
        asked.push(name);
        // The client itself sends once more what a connection that was idle before did not answer.
        return asked.length <= 2 ? null : [200, { PrivateKeyBody: 'x' }];
      },
      { filters: ['name.maximum-length:128-characters'] },
    );
    expect(verdicts).toMatchObject([{ ending: 'pass' }]);
    expect(new Set(asked).size).toBe(2);
  });

  test('that is answered with a status of 500 and above fails whatever its level, but not with 501', async () => {
    const endingWith = async (status: number) => {
      const { verdicts } = await run((name) => (name.includes('.') ? [status, {}] : malformed), {
        filters: ['name.period:period-inside'],
      });
      return verdicts[0]?.ending;
    };
    expect(await endingWith(500)).toBe('fail');
    expect(await endingWith(503)).toBe('fail');
    expect(await endingWith(501)).toBe('pass');
  });

  test('whose own code fails is an error and no failure of the target', async () => {
    const session = openSession(contract, targetAt(new URL('http://h')), namesOf('t', 1), environment, {});
    onTestFinished(() => session.close());
    const broken: Case = {
      id: 'name.period:broken',
      clause: 'name.period',
      title: 'a case fails by itself',
      scenario: async () => await Promise.reject(new TypeError('x is not a function')),
    };
    const { ending, reason } = await runCase(session, broken, true);
    expect({ ending, reason }).toEqual({
      ending: 'error',
      reason: 'The suite itself failed: x is not a function',
    });
  });
});

describe('the cases of a run', () => {
  const idsOf = async (options: Partial<RunOptions>) =>
    (await run(() => malformed, options)).verdicts.map(({ id }) => id);

  test('are those whose id holds a filter, * standing for any text', async () => {
    const ids = await idsOf({ filters: ['name.p*d:*inside', 'name.first-character:u0030/'] });
    expect(ids.toSorted()).toEqual([
      'name.first-character:u0030/get-json',
      'name.first-character:u0030/post-xml',
      'name.period:period-inside',
    ]);
  });

  test('take no other sign of a filter for a pattern', async () => {
    await expect(idsOf({ filters: ['name?period'] })).rejects.toThrow(
      new CannotRun(`No case matches "name?period"; --explain '*' lists all ids.`),
    );
    await expect(idsOf({ filters: ['(', 'name.period:[a-z]'] })).rejects.toThrow(
      new CannotRun(`No case matches "(" or "name.period:[a-z]"; --explain '*' lists all ids.`),
    );
  });

  test('are at least as binding as the level', async () => {
    const levelsOf = async (level: RunOptions['level']) => {
      const { verdicts } = await run(() => malformed, { level, filters: ['name.*'] });
      return new Set(verdicts.map(({ clause }) => clause.level));
    };
    expect(await levelsOf('MUST')).toEqual(new Set(['MUST']));
    expect(await levelsOf('SHOULD')).toEqual(new Set(['MUST', 'SHOULD']));
    expect(await levelsOf('INFO')).toEqual(new Set(['MUST', 'SHOULD', 'INFO']));
    await expect(idsOf({ level: 'MUST', filters: ['name.period'] })).rejects.toThrow(
      new CannotRun(
        `No case with the level MUST or above matches "name.period"; --explain '*' lists all ids.`,
      ),
    );
  });

  test('are told as they end, with how many there are', async () => {
    const told: (readonly [string, number])[] = [];
    const onVerdict = ({ id }: Verdict, total: number) => void told.push([id, total]);
    const { verdicts } = await run(() => malformed, { filters: ['name.period'], onVerdict });
    expect(told).toEqual(verdicts.map(({ id }) => [id, verdicts.length]));
    expect(told.length).toBeGreaterThan(1);
  });
});

describe('a run can not begin', () => {
  const filters = ['name.period'];
  const refusing = (Code: string): Service => {
    const entry = contract.errors.find(Code);
    return () => [entry?.status ?? 0, { RequestId: 'A', Code, Message: entry?.message }];
  };

  test('where nothing listens', async () => {
    const url = new URL('http://127.0.0.1:1');
    await expect(runSuite(contract, targetAt(url), { ...OPTIONS, filters })).rejects.toThrow(
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
    await expect(run(refusing(code), { filters })).rejects.toThrow(
      new CannotRun(
        `The target says ${code}: "${message}"; give --access-key-id and --access-key-secret, or --signature none.`,
      ),
    );
  });

  test('where the region is refused', async () => {
    await expect(run(refusing('InvalidRegionId.NotFound'), { filters })).rejects.toThrow(
      new CannotRun(
        'The target says InvalidRegionId.NotFound: "The RegionId provided does not exist in our records."; ' +
          'name a region that it has with --region (now cn-hangzhou).',
      ),
    );
  });

  test('where the target is slow, and then the advice is told', async () => {
    const silent = createServer(() => {});
    const target = { ...targetAt(await listenInTest(silent)), timeout: 50 };
    await expect(runSuite(contract, target, { ...OPTIONS, filters })).rejects.toThrow(
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
    await expect(runSuite(contract, target, { ...OPTIONS, filters })).rejects.toThrow(
      new CannotRun(
        `${target.url.origin} speaks HTTP, but answers neither in JSON nor in XML (200, ${what}); check the URL.`,
      ),
    );
  });

  test('where the region is full', async () => {
    await expect(run(refusing('QuotaExceed.KeyPair'), { filters })).rejects.toThrow(
      /^The region cn-hangzhou is full: an ordinary create is rejected with QuotaExceed\.KeyPair; delete what .*--region/,
    );
  });

  test('where the target says how many pairs the region has, and a run does not fit', async () => {
    const having = async (TotalCount: number) => {
      const { target } = await targetInTest(({ parameters: { Action, KeyPairName } }) => {
        if (Action === 'DescribeKeyPairs') return [200, { TotalCount }];
        return KeyPairName === '1' ? malformed : [200, { PrivateKeyBody: 'x' }];
      });
      return await runSuite(contract, target, { ...OPTIONS, filters });
    };
    await expect(having(301)).rejects.toThrow(
      /^The region cn-hangzhou has 301 key pairs, and a run makes up to 200 more, which is beyond 500; delete/,
    );
    expect((await having(300)).verdicts.length).toBeGreaterThan(0);
  });

  test('but does where anything else is refused, or goes wrong in the target', async () => {
    expect((await run(refusing('QuotaExceed.Tags'), { filters })).verdicts.length).toBeGreaterThan(0);
    expect((await run(() => [500, {}], { filters })).verdicts.length).toBeGreaterThan(0);
  });
});

test('a session begins with a success and a refusal in each format', async () => {
  const asked: string[] = [];
  const target = await serving((name) => {
    asked.push(name);
    return name === '1' ? malformed : [200, { PrivateKeyBody: 'x' }];
  });
  const session = openSession(contract, target, namesOf('t', 1), environment, {});
  onTestFinished(() => session.close());
  await begin(session);
  // The last one asks how many pairs there are.
  expect(asked).toEqual(['ct-t-1', '1', 'ct-t-2', '1', '']);
  expect(session.answers.map((answer) => answer.asked.get('Format'))).toEqual(['JSON', 'JSON', 'XML', 'XML']);
  expect(session.taken).toBe('ct-t-2');
});

test('a target that goes away in the middle ends the run, with the last request that it had', async () => {
  const { verdicts, shortfall } = await run((_, count) => (count > 10 ? null : malformed), {
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
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(malformed[1]));
  });
  const target = { ...targetAt(await listenInTest(server)), timeout: 100 };
  const onVerdict = () => {
    hangs = true;
  };
  const { verdicts, shortfall } = await runSuite(contract, target, {
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
  const { verdicts, shortfall } = await run(
    (name) => {
      if (name.length < 2) return malformed;
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

describe('a run says why it is no whole one', () => {
  const shortfallOf = async (options: Partial<RunOptions>) =>
    (await run(() => malformed, { filters: ['name.period'], ...options })).shortfall?.sentence;

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

test('a run counts its answers and the pairs by region', async () => {
  const created = await run((name) => (name === '1' ? malformed : [200, { PrivateKeyBody: 'x' }]), {
    filters: ['name.ascii-accepted:digits', 'name.period:period-inside'],
  });
  expect({ answers: created.answers, pairs: created.pairs }).toEqual({
    answers: 6,
    pairs: new Map([['cn-hangzhou', 4]]),
  });
});

describe('within the limits of the user', () => {
  const obliging: Service = () => [200, { PrivateKeyBody: 'x' }];
  const clock = { now: () => 0, sleep: async () => {}, random: () => 0.5 };
  const filters = ['name.characters', 'state.simultaneous'];

  test('no more pairs are made than allowed, and what needs more is skipped and never a pass', async () => {
    const traffic = { maxCreates: 9 };
    const { verdicts, pairs } = await run(obliging, { filters, traffic });
    const reason = 'would make more than the 9 key pairs that --max-creates allows';
    expect(pairs).toEqual(new Map([['cn-hangzhou', 9]]));
    expect(new Set(verdicts.slice(0, 3).map(({ ending }) => ending))).toEqual(new Set(['fail']));
    expect(verdicts.filter(({ ending }) => ending === 'skip')).toHaveLength(verdicts.length - 5);
    expect(verdicts.at(-1)).toMatchObject({ ending: 'skip', reason });
  });

  test('calls that are sent at once make no more either', async () => {
    const traffic = { maxCreates: 6 };
    const { verdicts, pairs } = await run(
      (name) => (name === '1' ? malformed : [200, { PrivateKeyBody: 'x' }]),
      { filters: ['state.simultaneous'], traffic },
    );
    expect(pairs).toEqual(new Map([['cn-hangzhou', 6]]));
    expect(verdicts.map(({ ending }) => ending)).toEqual(['skip', 'skip']);
  });

  test('a limit of no pairs skips all', async () => {
    const { verdicts, answers } = await run(obliging, { filters, traffic: { maxCreates: 0 } });
    expect(new Set(verdicts.map(({ ending }) => ending))).toEqual(new Set(['skip']));
    expect(answers).toBe(0);
  });

  test('a run that is stopped skips the rest', async () => {
    const stop = new AbortController();
    const { verdicts } = await run(() => malformed, {
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
    const busy: Service = (_, count) => (count % 3 === 0 ? [503, {}] : malformed);
    const options = { filters: ['name.period'], traffic: { retry: { retries: 3, maximumWait: 1e6, clock } } };
    const { verdicts, answers, retries } = await run(busy, options);
    expect(new Set(verdicts.map(({ ending }) => ending))).toEqual(new Set(['pass']));
    expect({ answers, retries }).toEqual({ answers: 4 + verdicts.length, retries: 3 });
    expect((await run(busy, { filters: ['name.period'] })).retries).toBeUndefined();
  });

  test('a target that stays busy is no failure of its own, but an error', async () => {
    const busy: Service = (_, count) => (count > 4 ? [400, { Code: 'Throttling.User' }] : malformed);
    const traffic = { retry: { retries: 1, maximumWait: 1e6, clock } };
    const { verdicts } = await run(busy, { filters: ['name.period'], traffic });
    expect(verdicts[0]).toMatchObject({
      ending: 'error',
      reason: expect.stringContaining('throttles: it still said Throttling.User'),
    });
    await expect(run(() => [503, {}], { filters: ['name.period'], traffic })).rejects.toThrow(CannotRun);
  });

  test('a ledger that can not be written ends the run', async () => {
    let lines = 0;
    const intend = () => {
      if (++lines > 5) throw new CannotRun('full');
    };
    const ledger = { intend, made() {}, refused() {}, deleted() {} };
    await expect(run(() => malformed, { filters: ['name.*'], traffic: { ledger } })).rejects.toThrow(
      new CannotRun('full'),
    );
  });

  test('nothing is sent to a host of the vendor', async () => {
    const target = targetAt(new URL('https://ecs.aliyuncs.com'));
    await expect(runSuite(contract, target, { ...OPTIONS, filters: ['name.period'] })).rejects.toThrow(
      /^ecs\.aliyuncs\.com belongs to the vendor, .*--i-own-this-account/,
    );
  });
});
