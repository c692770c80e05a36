/**
 * Servers for tests, on free ports of this host and closed when the test ends:
 *
 *     const url = await listenInTest(createServer((request, response) => response.end('{}')));
 */
import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Makes a server of node:net or node:http listen; gives its address. */
export async function listenInTest(server: Server): Promise<URL> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // A client that goes away is no fault of the server.
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return new URL(`http://${address.address}:${address.port}`);
}
