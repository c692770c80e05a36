import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { formatForm } from '../../contract/wire/form.ts';
import { OPERATION, VALID } from '../../tests/support/mock-call.ts';
import { FORM, type Sent, ask, askRaw, membersOf, start } from '../../tests/support/mock-over-http.ts';
import type { Mock } from '../start.ts';

const { contract } = OPERATION;

describe('what is no call of the API', () => {
  test.each<[string, number, string, Sent]>([
    ['another path', 404, 'InvalidApi.NotFound', { target: '/other?Format=JSON' }],
    ['another method', 405, 'UnsupportedHTTPMethod', { method: 'DELETE', target: '/?Format=JSON' }],
    ['a malformed escape', 400, 'Mock.MalformedEncoding', { target: '/?Action=%zz' }],
    ['octets that are not UTF-8', 400, 'Mock.MalformedEncoding', { target: '/?Action=%FF' }],
    ['a malformed escape in the form', 400, 'Mock.MalformedEncoding', { headers: FORM, body: 'Action=%' }],
    [
      'a body that is no form',
      415,
      'Mock.UnsupportedMediaType',
      { headers: { 'content-type': 'text/plain' }, body: 'x' },
    ],
    [
      'a compressed form',
      415,
      'Mock.UnsupportedContentCoding',
      { headers: { ...FORM, 'content-encoding': 'gzip' }, body: gzipSync(formatForm(Object.entries(VALID))) },
    ],
    [
      'a form in several codings',
      415,
      'Mock.UnsupportedContentCoding',
      { headers: { ...FORM, 'content-encoding': 'identity, br' }, body: 'x' },
    ],
    ['a body beyond 1 MiB', 413, 'Mock.BodyTooLarge', { headers: FORM, body: 'x'.repeat(1024 * 1024 + 1) }],
  ])('such as %s is refused with %i %s', async (_, status, code, sent) => {
    const mock = await start();
    const received = await ask(mock, sent);
    expect(received.status).toBe(status);
    const { members } = membersOf(received);
    expect(members).toMatchObject({
      Code: code,
      HostId: `127.0.0.1:${mock.port}`,
      RequestId: received.headers['x-acs-request-id'],
    });
    expect(contract.check('#/components/schemas/Error')(members)).toEqual([]);
    expect(await stillAnswers(mock)).toBe(true);
  });

  test('such as another method is told which methods there are', async () => {
    expect((await ask(await start(), { method: 'DELETE' })).headers.allow).toBe('GET, POST');
    expect(await ask(await start(), { method: 'HEAD' })).toMatchObject({ status: 405, body: '' });
  });

  test('except a form whose coding is none', async () => {
    const headers = { ...FORM, 'content-encoding': 'Identity' };
    const body = formatForm(Object.entries(VALID));
    expect((await ask(await start(), { headers, body })).status).toBe(200);
    const bodiless = { query: { ...VALID, KeyPairName: 'another' }, headers: { 'content-encoding': 'gzip' } };
    expect((await ask(await start(), bodiless)).status).toBe(200);
  });

  test('except a body of 1 MiB, which is taken', async () => {
    const body = `${formatForm(Object.entries(VALID))}&x=`.padEnd(1024 * 1024, 'x');
    expect((await ask(await start(), { headers: FORM, body })).status).toBe(200);
  });

  test.each([
    ['no HTTP', 'GARBAGE\r\n\r\n', '400 Bad Request', 'Mock.MalformedRequest'],
    [
      'a URL with raw octets',
      'GET /?Action=\u00FF HTTP/1.1\r\n\r\n',
      '400 Bad Request',
      'Mock.MalformedRequest',
    ],
    [
      'a flood of headers',
      `GET / HTTP/1.1\r\nHost: mock\r\n${`X: ${'x'.repeat(4000)}\r\n`.repeat(40)}\r\n`,
      '431 Request Header Fields Too Large',
      'Mock.HeadersTooLarge',
    ],
    [
      'a wish for a tunnel',
      'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n',
      '405 Method Not Allowed',
      'UnsupportedHTTPMethod',
    ],
  ])('such as %s is refused', async (_, octets, status, code) => {
    const mock = await start();
    const received = await askRaw(mock, octets);
    expect(received).toMatch(new RegExp(`^HTTP/1\\.1 ${status}\r\n`));
    expect(received).toContain(`<Code>${code}</Code>`);
    expect(await stillAnswers(mock)).toBe(true);
  });

  test.each([
    ['a body', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf'],
    ['the headers', 'GET / HTTP/1.1\r\nHost:'],
    ['a tunnel', 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])(
    'such as a connection that breaks off in the middle of %s ends nothing but itself',
    async (_, octets) => {
      const mock = await start();
      await new Promise<void>((resolve) => {
        const socket = connect(mock.port, '127.0.0.1', () =>
          socket.write(octets, () => socket.resetAndDestroy()),
        );
        socket.on('close', () => resolve());
      });
      expect(await stillAnswers(mock)).toBe(true);
    },
  );

  test.each([
    ['what is no HTTP', 'GARBAGE\r\n\r\n', '400 Bad Request'],
    ['a wish for a tunnel', 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n', '405 Method Not Allowed'],
    ['a form whose chunks are none', `${HALF}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, '400 Bad Request'],
  ])(
    'and %s behind creates on one connection is refused once they are answered',
    async (_, octets, status) => {
      const mock = await start({ seed: undefined });
      const received = await askRaw(mock, `${create('one')}${create('two')}${octets}`);
      expect(received.match(/HTTP\/1\.1 .*(?=\r)/g)).toEqual(
        ['200 OK', '200 OK', status].map((one) => `HTTP/1.1 ${one}`),
      );
      expect(received.match(/PrivateKeyBody>-----BEGIN/g)).toHaveLength(2);
      expect(
        mock.control
          .state()
          .keyPairs.map(({ name }) => name)
          .toSorted(),
      ).toEqual(['one', 'two']);
    },
  );

  test('but a client that sends no more than its request gets the answer', async () => {
    const mock = await start({ seed: undefined });
    const socket = connect({ port: mock.port, host: '127.0.0.1', allowHalfOpen: true });
    socket.end(create('one'));
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*PrivateKeyBody/);
    socket.destroy();
  });

  test('but a request with an expectation is one', async () => {
    expect((await ask(await start(), { query: VALID, headers: { expect: '200-ok' } })).status).toBe(200);
  });

  test('but a request without a host is one', async () => {
    const received = await askRaw(await start(), 'GET /?Format=JSON HTTP/1.1\r\nConnection: close\r\n\r\n');
    expect(received).toContain('"HostId":"127.0.0.1","Code":"MissingParameter"');
  });
});

describe('a mock that closes', () => {
  test('answers what has arrived whole, and waits for no other request', async () => {
    const mock = await start({ seed: undefined });
    const [half, idle] = [connect(mock.port, '127.0.0.1'), connect(mock.port, '127.0.0.1')];
    for (const socket of [half, idle]) socket.on('error', () => {});
    await new Promise<void>((resolve) => half.write(`${HALF}Content-Length: 9\r\n\r\nhalf`, () => resolve()));
    const creates = ['one', 'two', 'three', 'four', 'five', 'six'].map((KeyPairName) =>
      ask(mock, { query: { ...VALID, KeyPairName } }),
    );
    await expect.poll(() => mock.control.requests().length, { timeout: 30_000 }).toBeGreaterThan(0);
    await mock.close();
    expect((await Promise.all(creates)).map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(half.destroyed || half.readableEnded || (await ended(half))).toBe(true);
  }, 60_000);

  test('cuts the delay of a rule short', async () => {
    const mock = await start({ rules: [{ answer: { delay: 600_000 } }] });
    const delayed = ask(mock, { query: VALID });
    await expect.poll(() => mock.control.rules()[0]?.used).toBe(1);
    await mock.close();
    expect((await delayed).status).toBe(200);
  });

  test('answers what is under way and ends idle connections', async () => {
    const [arrived, arrive] = signal();
    const [released, release] = signal();
    const mock = await start({
      stages: {
        async perform(_, operation) {
          arrive();
          await released;
          return { answer: operation.success };
        },
      },
    });
    expect((await ask(mock)).headers.connection).toBe('keep-alive');
    const underWay = ask(mock, { query: VALID });
    await arrived;
    const closed = mock.close();
    release();
    expect(await underWay).toMatchObject({ status: 200, headers: { connection: 'close' } });
    await closed;
    await expect(ask(mock)).rejects.toThrow('ECONNREFUSED');
  });

  test('may be closed twice', async () => {
    const mock = await start();
    await Promise.all([mock.close(), mock.close()]);
    await expect(ask(mock)).rejects.toThrow('ECONNREFUSED');
  });
});

/** The head of a request whose body is still to come, and in part never does. */
const HALF = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n';

function create(KeyPairName: string): string {
  return `GET /?${formatForm(Object.entries({ ...VALID, KeyPairName }))} HTTP/1.1\r\nHost: x\r\n\r\n`;
}

async function ended(socket: Socket): Promise<true> {
  await once(socket.resume(), 'close');
  return true;
}

async function stillAnswers(mock: Mock): Promise<boolean> {
  return (await ask(mock, { query: { ...VALID, KeyPairName: `still-alive` } })).status === 200;
}

/** A promise and the function that fulfils it. */
function signal(): [Promise<void>, () => void] {
  let fulfil = () => {};
  const promise = new Promise<void>((resolve) => {
    fulfil = resolve;
  });
  return [promise, () => fulfil()];
}
