/** The control over HTTP, at a mock that runs. */
import { Agent, request as httpRequest } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { OPERATION, VALID } from '../../tests/support/mock-call.ts';
import { type Sent, ask, askRaw, codeOf, membersOf, start } from '../../tests/support/mock-over-http.ts';
import type { Mock, MockOptions } from '../start.ts';
import { description } from './description.ts';

const QUERY = { ...VALID, Format: 'JSON' };
const JSON_HEADERS = { 'content-type': 'application/json' };

/** Sends something to the control; gives the status and what came back. */
async function steer(mock: Mock, method: string, path: string, value?: unknown, headers = {}) {
  const body = value === undefined ? {} : { body: typeof value === 'string' ? value : JSON.stringify(value) };
  const sent: Sent = { method, target: `/_mock/${path}`, headers: { ...JSON_HEADERS, ...headers }, ...body };
  const received = await ask(mock, sent);
  return {
    status: received.status,
    body: received.body === '' ? undefined : JSON.parse(received.body),
    headers: received.headers,
  };
}

async function startWithRule(rule: unknown, options: Partial<MockOptions> = {}): Promise<Mock> {
  const mock = await start(options);
  expect(await steer(mock, 'POST', 'rules', rule)).toMatchObject({ status: 201 });
  return mock;
}

async function create(mock: Mock, query: Record<string, string> = {}) {
  const received = await ask(mock, { query: { ...QUERY, ...query } });
  return { ...received, code: membersOf(received).members['Code'] };
}

/** The codes of so many creates, one after another, each of a name of its own; `-` where one succeeds. */
async function codesOf(mock: Mock, count: number, query: Record<string, string> = {}): Promise<unknown[]> {
  const codes: unknown[] = [];
  for (let i = 0; i < count; i += 1) {
    codes.push((await create(mock, { ...query, KeyPairName: `name${i}` })).code ?? '-');
  }
  return codes;
}

const RAW = `GET /?Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=web&Format=JSON HTTP/1.1\r\nHost: mock\r\nConnection: close\r\n\r\n`;

describe('rules', () => {
  test('give the next 3 creates in a region Throttling.User', async () => {
    const mock = await startWithRule({
      match: { action: 'CreateKeyPair', region: 'cn-hangzhou' },
      times: 3,
      answer: { code: 'Throttling.User' },
    });
    expect(await codesOf(mock, 1, { RegionId: 'cn-beijing' })).toEqual(['-']);
    expect(await codesOf(mock, 5)).toEqual([...Array(3).fill('Throttling.User'), '-', '-']);
    const { body } = await steer(mock, 'GET', 'rules');
    expect(body).toMatchObject([{ id: 1, documented: false, matched: 3, used: 3 }]);
  });

  test('give every 5th request a 503', async () => {
    const mock = await startWithRule({ every: 5, answer: { status: 503 } });
    const ok = Array(4).fill('-');
    expect(await codesOf(mock, 10)).toEqual([...ok, 'ServiceUnavailable', ...ok, 'ServiceUnavailable']);
  });

  test('write an error that is not documented in the format asked for, with the label', async () => {
    const mock = await startWithRule({ answer: { code: 'Throttling', status: 429, message: 'Slow down.' } });
    const inXml = await ask(mock, { query: { Format: 'XML' }, headers: { host: 'mock' } });
    expect(inXml.status).toBe(429);
    expect(inXml.headers['x-mock-undocumented']).toBe('true');
    const id = String(inXml.headers['x-acs-request-id']);
    expect(membersOf(inXml)).toMatchObject({
      root: 'Error',
      members: {
        RequestId: id,
        HostId: 'mock',
        Code: 'Throttling',
        Message: 'Slow down.',
        Recommend: `https://api.aliyun.com/troubleshoot?q=Throttling&product=Ecs&requestId=${id}`,
      },
    });
    expect((await create(mock)).code).toBe('Throttling');
  });

  test('name any documented answer, and change no state', async () => {
    const mock = await start();
    for (const { name, status, members } of OPERATION.contract.document.answers) {
      await steer(mock, 'PUT', 'rules', [{ times: 1, answer: { example: name } }]);
      const received = await create(mock);
      expect([name, received.status, received.code]).toEqual([name, status, members['Code']]);
      expect(received.headers['x-mock-undocumented']).toBeUndefined();
    }
    expect(mock.control.state().keyPairs).toEqual([]);
    expect((await create(mock)).status).toBe(200);
  });

  test('let time pass before a request is looked at', async () => {
    const mock = await startWithRule({ answer: { delay: 150 } });
    const began = performance.now();
    expect((await create(mock)).status).toBe(200);
    // Timers may fire a millisecond early.
    expect(performance.now() - began).toBeGreaterThan(145);
  });

  test('reset the connection before anything is done', async () => {
    const mock = await startWithRule({ times: 1, answer: { reset: true } });
    await expect(ask(mock, { query: QUERY })).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(mock.control.requests()).toMatchObject([{ answer: 'Reset', documented: false, rule: 1 }]);
    expect((await create(mock)).status).toBe(200);
  });

  test('break the connection within the body of what was done', async () => {
    const mock = await startWithRule({ answer: { truncate: 20 } });
    const [head = '', body = ''] = (await askRaw(mock, RAW)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(Number(/^content-length: (\d+)$/im.exec(head)?.[1])).toBeGreaterThan(1000);
    expect(body).toHaveLength(20);
    expect(mock.control.state().keyPairs).toMatchObject([{ name: 'web' }]);
  });

  test('break the connection before the body', async () => {
    const mock = await startWithRule({ answer: { truncate: 0 } });
    expect(await askRaw(mock, RAW)).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\n$/);
  });

  test('count for what is no call as well', async () => {
    const mock = await startWithRule({ answer: { example: 'InvalidVersion' } });
    expect(await codeOf(mock, { target: '/nowhere?Format=JSON' })).toBe('InvalidVersion');
  });

  test('go before Prefer', async () => {
    const mock = await startWithRule({ answer: { example: 'InvalidVersion' } });
    expect(await codeOf(mock, { query: QUERY, headers: { prefer: 'code=200' } })).toBe('InvalidVersion');
  });

  test('are replaced, listed and removed', async () => {
    const mock = await startWithRule({ answer: { status: 503 } });
    const rule = { match: { name: 'a' }, every: 2, answer: { delay: 1 } };
    expect(await steer(mock, 'PUT', 'rules', [rule])).toMatchObject({ status: 200, body: [{ id: 2, rule }] });
    expect(await steer(mock, 'DELETE', 'rules')).toMatchObject({ status: 204, body: undefined });
    expect((await steer(mock, 'GET', 'rules')).body).toEqual([]);
  });
});

describe('state', () => {
  test('is told with names, ids, fingerprints and tags, and without keys', async () => {
    const mock = await start();
    const { members } = membersOf(
      await ask(mock, {
        query: {
          ...QUERY,
          AccessKeyId: 'testid',
          'Tag.2.Key': '环境',
          'Tag.2.Value': 'a b',
          'Tag.9.Key': 'k',
        },
      }),
    );
    const { body } = await steer(mock, 'GET', 'state');
    expect(body).toEqual({
      keyPairs: [
        {
          account: 'testid',
          region: 'cn-hangzhou',
          name: 'testKeyPairName',
          id: members['KeyPairId'],
          fingerprint: members['KeyPairFingerPrint'],
          tags: { 环境: 'a b', k: '' },
        },
      ],
    });
  });

  test('that was told can be put back, here and in another mock', async () => {
    const mock = await start();
    await codesOf(mock, 3);
    const { body } = await steer(mock, 'GET', 'state');
    const other = await start();
    for (const one of [mock, other]) {
      expect(await steer(one, 'PUT', 'state', body)).toMatchObject({ status: 200, body });
      expect(await codesOf(one, 4)).toEqual([...Array(3).fill('KeyPair.AlreadyExist'), '-']);
    }
  });

  test('that is put in place counts for names and quota', async () => {
    const mock = await start({ quota: 2 });
    await create(mock);
    const keyPairs = [
      { region: 'cn-hangzhou', name: 'a1' },
      { region: 'cn-hangzhou', name: 'a2' },
    ];
    await steer(mock, 'PUT', 'state', { keyPairs });
    expect((await create(mock, { KeyPairName: 'a1' })).code).toBe('KeyPair.AlreadyExist');
    expect((await create(mock)).code).toBe('QuotaExceed.KeyPair');
    expect(mock.control.state().keyPairs).toEqual(keyPairs.map((pair) => ({ account: '', ...pair })));
  });

  test('may be larger than a request to the API', async () => {
    const mock = await start();
    const keyPairs = Array.from({ length: 500 }, (_, index) => ({
      region: 'cn-hangzhou',
      name: `n${index}`,
      tags: Object.fromEntries(Array.from({ length: 20 }, (__, tag) => [`k${tag}`, 'x'.repeat(128)])),
    }));
    expect((await steer(mock, 'PUT', 'state', { keyPairs })).status).toBe(200);
  });

  test.each([
    ['{', /^The body is no JSON: .+\.$/],
    [{ keyPairs: 'none' }, 'The state has a fault: /keyPairs must be array.'],
    [
      { keyPairs: [{ region: 'nowhere', name: 'a1' }] },
      'The state has a fault: /keyPairs/0 "a1": there is no region "nowhere".',
    ],
    [
      { keyPairs: [1, 2].map(() => ({ region: 'cn-hangzhou', name: 'a1' })) },
      'The state has a fault: /keyPairs/1 "a1": /keyPairs/0 has the name "a1" too.',
    ],
  ])('%j is refused, and nothing changes', async (wrong, message) => {
    const mock = await start();
    await create(mock);
    const { status, body } = await steer(mock, 'PUT', 'state', wrong);
    expect(status).toBe(400);
    expect(body.message).toMatch(message);
    expect(mock.control.state().keyPairs).toHaveLength(1);
    expect((await create(mock)).code).toBe('KeyPair.AlreadyExist');
  });
});

describe('the journal', () => {
  test('tells the requests with what decided, without signatures', async () => {
    const mock = await start({ now: () => new Date(0) });
    await create(mock, { KeyPairName: '1', Signature: 's3cret', SecurityToken: 's3cret' });
    await ask(mock, { form: QUERY });
    const { body } = await steer(mock, 'GET', 'requests');
    expect(body.requests).toMatchObject([
      {
        time: '1970-01-01T00:00:00.000Z',
        method: 'GET',
        answer: 'InvalidKeyPairName.Malformed',
        status: 400,
        because: 'KeyPairName minLength',
        clause: 'name.minimum-length',
      },
      { method: 'POST', action: 'CreateKeyPair', answer: 'Created', status: 200, parameters: QUERY },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/s3cret|PRIVATE KEY/);
  });

  test('is read by filters and is forgotten', async () => {
    const mock = await start();
    await codesOf(mock, 3);
    await create(mock, { Action: 'Other' });
    const numbers = async (query: string) =>
      (await steer(mock, 'GET', `requests?${query}`)).body.requests.map(
        ({ number }: { number: number }) => number,
      );
    expect(await numbers('action=Other')).toEqual([4]);
    expect(await numbers('answer=Created&last=2')).toEqual([2, 3]);
    expect((await steer(mock, 'DELETE', 'requests')).status).toBe(204);
    expect(await numbers('')).toEqual([]);
  });

  test.each([
    ['last=0', 'The filter last takes a whole number from 1, not "0".'],
    ['code=x', 'There is no filter code; there are action, answer, last.'],
    ['%zz', 'The text "%zz" is not percent-encoded UTF-8.'],
  ])('is not read by %s', async (query, message) => {
    expect(await steer(await start(), 'GET', `requests?${query}`)).toMatchObject({
      status: 400,
      body: { message },
    });
  });
});

test('a reset sets state, journal and rules back to the start, and with a seed the answers', async () => {
  const rules = [{ times: 1, answer: { example: 'InvalidVersion' } }];
  const initialState = { keyPairs: [{ region: 'cn-hangzhou', name: 'there' }] };
  const mock = await start({ rules, initialState });
  const round = async () => [
    (await create(mock)).code,
    (await create(mock, { KeyPairName: 'there' })).code,
    (await create(mock)).body,
    mock.control.state(),
    mock.control.requests().length,
  ];
  const first = await round();
  expect(first.slice(0, 2)).toEqual(['InvalidVersion', 'KeyPair.AlreadyExist']);
  await steer(mock, 'POST', 'rules', { answer: { status: 500 } });
  expect((await steer(mock, 'POST', 'reset')).status).toBe(204);
  expect(await round()).toEqual(first);
});

describe('what is asked wrongly gets one sentence:', () => {
  test.each([
    ['GET', 'nope', 404, /^The control has no \/_mock\/nope; it has \/_mock\/reset, /],
    ['GET', 'reset', 405, '/_mock/reset takes no GET; it takes POST.'],
    ['POST', 'rules', 400, /^The body is no JSON: /],
  ])('%s %s', async (method, path, status, message) => {
    const received = await steer(await start(), method, path);
    expect(received.status).toBe(status);
    expect(received.body.message).toMatch(message);
  });

  test('a body of another media type', async () => {
    const received = await steer(await start(), 'POST', 'rules', '{}', { 'content-type': 'text/plain' });
    expect(received).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('application/json') },
    });
  });
});

test('the control tells its own description', async () => {
  const { status, body } = await steer(await start(), 'GET', 'openapi.json');
  expect(status).toBe(200);
  expect(body).toEqual(description().json);
});

describe('the control', () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one !== undefined && one.family === 'IPv4' && !one.internal)?.address;

  /** The status of a request to the journal that comes from the address of this machine in the network. */
  async function statusFromOutside(mock: Mock): Promise<number | undefined> {
    return await new Promise((resolve, reject) => {
      const options = { host: outside, localAddress: outside, port: mock.port, path: '/_mock/requests' };
      httpRequest({ ...options, agent: new Agent() }, (incoming) => {
        incoming.resume();
        resolve(incoming.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }

  test.skipIf(outside === undefined)('keeps clients out that are not on this machine', async () => {
    expect(await statusFromOutside(await start({ host: '0.0.0.0' }))).toBe(403);
    expect(await statusFromOutside(await start({ host: '0.0.0.0', control: 'open' }))).toBe(200);
  });

  test('does not answer to a host or a page elsewhere, and does nothing', async () => {
    const mock = await start();
    await create(mock);
    for (const headers of [{ host: 'evil.example' }, { origin: 'http://evil.example' }]) {
      const { status, body } = await steer(mock, 'POST', 'reset', undefined, headers);
      expect(status).toBe(403);
      expect(body.message).toContain('evil.example');
    }
    const crossSite = await steer(mock, 'POST', 'reset', undefined, { 'sec-fetch-site': 'cross-site' });
    expect(crossSite.status).toBe(403);
    expect(mock.control.state().keyPairs).toHaveLength(1);
  });

  test('that is off is not there', async () => {
    const mock = await start({ control: 'off' });
    expect(await codeOf(mock, { target: '/_mock/rules?Format=JSON' })).toBe('InvalidApi.NotFound');
  });

  test('stands in the log, and not in the journal', async () => {
    const lines: string[] = [];
    const mock = await start({ log: (line) => lines.push(line) });
    await steer(mock, 'GET', 'requests?last=1');
    expect(lines).toEqual(['GET /_mock/requests?last=1 -> 200']);
    expect(mock.control.requests()).toEqual([]);
  });
});
