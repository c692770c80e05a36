/** What becomes of an exchange with servers of every kind. A rejection that nobody handles fails the run by itself. */
import { once } from 'node:events';
import { Agent as HttpsAgent } from 'node:https';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { exchange } from './exchange.ts';
import { listenInTest } from '../../tests/support/listener.ts';
import { GET, OK, agentOfTest, answering, connecting, fault } from '../../tests/support/raw-server.ts';

describe('a response', () => {
  test('is given as it came: status, headers, body', async () => {
    const url = await answering(
      'HTTP/1.1 404 Nope\r\nContent-Type: text/html\r\nX-A: 1\r\nx-a: 2\r\nset-cookie: a=b\r\nset-cookie: c\r\n\r\n<p>é',
    );
    const { request, response, url: sentTo } = await exchange(url, agentOfTest(), 2000, GET);
    expect({ request, sentTo }).toEqual({ request: GET, sentTo: url });
    expect(response).toEqual({
      status: 404,
      headers: new Map([
        ['content-type', 'text/html'],
        ['x-a', '1, 2'],
        ['set-cookie', 'a=b, c'],
      ]),
      body: '<p>é',
      isUtf8: true,
      isUtf16: false,
    });
  });

  test.each([301, 302, 307])('with the status %i is not followed', async (status) => {
    const url = await answering(`HTTP/1.1 ${status} Moved\r\nlocation: /x\r\ncontent-length: 0\r\n\r\n`);
    const { response } = await exchange(url, agentOfTest(), 2000, GET);
    expect(response).toMatchObject({ status, body: '' });
  });

  test.each([
    ['little', [0xff, 0xfe, 0x3c, 0x00, 0xe9, 0x00]],
    ['big', [0xfe, 0xff, 0x00, 0x3c, 0x00, 0xe9]],
  ])('in UTF-16 with a byte order mark, %s end first, is read as that', async (_, octets) => {
    const url = await connecting((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n');
        socket.end(Buffer.from(octets));
      });
    });
    const { response } = await exchange(url, agentOfTest(), 2000, GET);
    expect(response).toMatchObject({ body: '<é', isUtf8: false, isUtf16: true });
  });

  test('that is no UTF-8 is told as such', async () => {
    const url = await connecting((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n');
        socket.end(Buffer.from([0x61, 0xff]));
      });
    });
    const { response } = await exchange(url, agentOfTest(), 2000, GET);
    expect(response).toMatchObject({ body: 'a\uFFFD', isUtf8: false });
  });

  test('that comes in chunks is put together', async () => {
    const url = await answering(
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n',
    );
    const { response } = await exchange(url, agentOfTest(), 2000, GET);
    expect(response.body).toBe('abc');
  });

  test('that comes before the whole body is sent is a response', async () => {
    const url = await answering('HTTP/1.1 413 Too Large\r\ncontent-length: 0\r\n\r\n', { closes: false });
    const body = 'a'.repeat(8 * 1024 * 1024);
    const request = { method: 'POST', path: '/', headers: { 'content-length': String(body.length) }, body };
    const { response } = await exchange(url, agentOfTest(), 2000, request);
    expect(response.status).toBe(413);
  });
});

test('a request is sent as it is written', async () => {
  let received = '';
  const url = await connecting((socket) => {
    socket.on('data', (octets) => {
      received += octets.toString();
      if (received.endsWith('a=%20+b')) socket.end(OK);
    });
  });
  await exchange(url, agentOfTest(), 2000, {
    method: 'POST',
    path: '/?x=%2f*&y=+',
    headers: { host: 'other.example', 'x-acs-action': 'CreateKeyPair', 'content-length': '7' },
    body: 'a=%20+b',
  });
  expect(received).toBe(
    'POST /?x=%2f*&y=+ HTTP/1.1\r\n' +
      'host: other.example\r\nx-acs-action: CreateKeyPair\r\ncontent-length: 7\r\nConnection: keep-alive\r\n\r\n' +
      'a=%20+b',
  );
});

describe('one sentence is all there is about a server that', () => {
  test('is not there', async () => {
    const server = createServer();
    const url = await listenInTest(server);
    server.close();
    await once(server, 'close');
    expect(await fault(url)).toBe('URL refuses the connection.');
  });

  test('is not there under any address of its name', async () => {
    const server = createServer();
    const url = await listenInTest(server);
    server.close();
    await once(server, 'close');
    const named = new URL(`http://localhost:${url.port}`);
    expect(await fault(named)).toBe('URL refuses the connection.');
  });

  test('closes the connection at once', async () => {
    const url = await connecting((socket) => socket.end());
    expect(await fault(url)).toBe('URL closed the connection without a complete answer.');
  });

  test('resets the connection instead of answering', async () => {
    const url = await connecting((socket) => {
      socket.once('data', () => socket.resetAndDestroy());
    });
    expect(await fault(url)).toBe('URL closed the connection without a complete answer.');
  });

  test.each([
    ['in the headers', 'HTTP/1.1 200 OK\r\ncontent-len'],
    ['in the body', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc'],
    ['in a chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab'],
    ['before the last chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n'],
  ])('stops %s', async (_, text) => {
    expect(await fault(await answering(text))).toBe('URL closed the connection without a complete answer.');
  });

  test.each([
    'SSH-2.0-OpenSSH_9.6\r\n',
    '{"Code":"X"}',
    'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  ])('speaks no HTTP: %j', async (text) => {
    expect(await fault(await answering(text))).toBe('URL answered with something that is not HTTP.');
  });

  test('switches to another protocol', async () => {
    const url = await answering('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n');
    expect(await fault(url)).toBe('URL switched to another protocol.');
  });

  test('never ends its body', async () => {
    const url = await connecting((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        const flood = () => {
          while (socket.writable && socket.write('x'.repeat(65_536)));
        };
        socket.on('drain', flood);
        flood();
      });
    });
    expect(await fault(url)).toBe('URL answered with more than 1 MiB.');
  });

  test('never answers', async () => {
    const url = await connecting(() => {});
    expect(await fault(url, { timeout: 100 })).toBe('URL did not finish its answer within 100 ms.');
  });

  test('answers, but too slowly', async () => {
    const url = await answering('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc', { closes: false });
    expect(await fault(url, { timeout: 100 })).toBe('URL did not finish its answer within 100 ms.');
  });

  test('speaks no TLS', async () => {
    const { port } = await answering('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n');
    const url = new URL(`https://127.0.0.1:${port}`);
    const agent = new HttpsAgent();
    expect(await fault(url, { agent })).toBe('URL speaks no TLS.');
  });
});

test('a fault tells what to do, and whether the time was over', async () => {
  const send = async (url: URL) => await exchange(url, false, 100, GET);
  await expect(send(await answering('220 smtp.example\r\n'))).rejects.toMatchObject({
    advice: 'check the port',
    isLate: false,
  });
  await expect(send(await connecting(() => {}))).rejects.toMatchObject({
    advice: 'check the URL, or give it more time with --timeout',
    isLate: true,
  });
});
