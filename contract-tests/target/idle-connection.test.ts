import { describe, expect, test } from 'vitest';
import { GET, OK, agentOfTest, connecting, fault } from '../../tests/support/raw-server.ts';
import { exchange } from './exchange.ts';

describe('a connection that the server closes while it is idle', () => {
  /** Answers the first request of each of the first connections, and closes it at the second one. */
  function closingWhenUsedAgain(connections: number) {
    return connecting((socket, before) => {
      let requests = 0;
      socket.on('data', () => {
        requests++;
        if (requests > 1 && before < connections) socket.destroy();
        else socket.write(OK);
      });
    });
  }

  test('is opened again', async () => {
    const url = await closingWhenUsedAgain(1);
    const agent = agentOfTest();
    await exchange(url, agent, 2000, GET);
    const { response } = await exchange(url, agent, 2000, GET);
    expect(response.body).toBe('ok');
  });

  test('is opened again although others went stale with it', async () => {
    const url = await closingWhenUsedAgain(3);
    const agent = agentOfTest();
    await Promise.all([1, 2, 3].map(() => exchange(url, agent, 2000, GET)));
    const { response } = await exchange(url, agent, 2000, GET);
    expect(response.body).toBe('ok');
  });

  test('is opened again only once', async () => {
    let connections = 0;
    const url = await connecting((socket, before) => {
      connections++;
      socket.once('data', () => {
        if (before > 0) socket.destroy();
        else socket.write(OK);
        socket.once('data', () => socket.destroy());
      });
    });
    const agent = agentOfTest();
    await exchange(url, agent, 2000, GET);
    expect(await fault(url, { agent })).toBe('URL closed the connection without a complete answer.');
    expect(connections).toBe(2);
  });

  test('is not opened again when the server speaks no HTTP on it', async () => {
    const url = await connecting((socket) => {
      socket.once('data', () => {
        socket.write(OK);
        socket.once('data', () => socket.end('garbage\r\n'));
      });
    });
    const agent = agentOfTest();
    await exchange(url, agent, 2000, GET);
    expect(await fault(url, { agent })).toBe('URL answered with something that is not HTTP.');
  });
});
