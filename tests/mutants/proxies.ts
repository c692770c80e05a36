/**
 * Fronts for what lies below HTTP's surface: a server that looks at the head of each request and then passes it on to
 * the mock, at once or late, closes the connection without an answer, or is gone for good.
 */
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer, request as send } from 'node:http';
import type { ProxyFactory } from './mutant.ts';

/** What becomes of a request. */
export type Fate = 'pass' | 'drop' | 'die';

/**
 * A front that decides the fate of each request.
 * @param fateOf called once for each request; what it remembers is its own
 */
export function guarding(fateOf: (request: IncomingMessage) => Fate): ProxyFactory {
  return front((url, incoming, outgoing, end) => {
    const fate = fateOf(incoming);
    if (fate === 'pass') {
      passOn(url, incoming, outgoing);
      return;
    }
    incoming.socket.destroy();
    if (fate === 'die') end();
  });
}

/** A front that delays each request, by a number of milliseconds. */
export function late(milliseconds: number): ProxyFactory {
  return front((url, incoming, outgoing) => {
    setTimeout(() => passOn(url, incoming, outgoing), milliseconds);
  });
}

/** @param serve called with each request; `end` closes the front for good */
function front(
  serve: (url: URL, incoming: IncomingMessage, outgoing: ServerResponse, end: () => void) => void,
): ProxyFactory {
  return async (url) => {
    const server = createServer({ maxHeaderSize: MAXIMUM_HEADER_OCTETS }, (incoming, outgoing) => {
      serve(url, incoming, outgoing, end);
    });
    server.listen(0, url.hostname);
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return { url: new URL(`http://${url.hostname}:${port}`), close: async () => end() };

    function end(): void {
      server.close();
      server.closeAllConnections();
    }
  };
}

/** More than the mock takes. */
const MAXIMUM_HEADER_OCTETS = 256 * 1024;

/** Stores a request and then forwards it, since the mock may answer before it has all of it. */
function passOn(url: URL, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    const { method, url: path, headers } = incoming;
    const onward = send(url, { method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    onward.end(Buffer.concat(chunks));
  });
}
