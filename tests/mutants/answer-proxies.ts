/**
 * Proxies for faults in the octets of a response, which the mock can't tell since its bodies are texts: a proxy that
 * hands every request on as it is and writes the response to the socket itself.
 *
 *     client  <- other octets -  proxy <- response -  mock
 */
import { once } from 'node:events';
import { Agent, type IncomingMessage, createServer, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { ProxyFactory } from './mutant.ts';

/** A proxy behind which bodies have other octets; the content-length fits them. */
export function bytewise(change: (body: Buffer) => Buffer): ProxyFactory {
  return proxy((response) => ({ octets: written({ ...response, body: change(response.body) }) }));
}

/** A proxy that compresses bodies of more than `limit` octets. */
export function compressed(limit: number): ProxyFactory {
  return proxy((response) => {
    if (response.body.length <= limit) return { octets: written(response) };
    const headers = [...response.headers, ['content-encoding', 'gzip'] as const];
    return { octets: written({ ...response, headers, body: gzipSync(response.body, { level: 1 }) }) };
  });
}

/** A proxy that sends bodies without their length, in chunks of `size` octets. */
export function chunked(size: number): ProxyFactory {
  return proxy((response) => {
    const { body } = response;
    const pieces = Array.from({ length: Math.ceil(body.length / size) }, (_, i) =>
      chunk(body.subarray(i * size, (i + 1) * size)),
    );
    const head = headOf(response, ['transfer-encoding', 'chunked']);
    return { octets: Buffer.concat([head, ...pieces, chunk(Buffer.alloc(0))]) };
  });
}

/** A proxy that sends bodies of more than `limit` octets as one chunk, and closes the connection before the last one. */
export function unfinished(limit: number): ProxyFactory {
  return proxy((response) => {
    const { body } = response;
    if (body.length <= limit) return { octets: written(response) };
    const head = headOf(response, ['transfer-encoding', 'chunked']);
    return { octets: Buffer.concat([head, chunk(body)]), closes: true };
  });
}

interface Response {
  readonly status: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** What goes to the client. */
interface Sent {
  readonly octets: Buffer;
  /** Whether the connection is closed behind them. */
  readonly closes?: true;
}

function proxy(change: (response: Response) => Sent): ProxyFactory {
  return async (url) => {
    const agent = new Agent({ keepAlive: true });
    const server = createServer({ maxHeaderSize: 128 * 1024 }, (incoming) => {
      const { socket, method, headers, url: path } = incoming;
      const onward = request(url, { agent, method, path, headers }, (response) => {
        received(response).then(
          ({ octets, closes }) => (closes ? socket.end(octets) : socket.write(octets)),
          () => socket.destroy(),
        );
      });
      onward.on('error', () => socket.destroy());
      incoming.pipe(onward);
    });
    server.listen(0, url.hostname);
    await once(server, 'listening');
    const front = new URL(url);
    const address = server.address();
    front.port = String(typeof address === 'object' ? address?.port : '');
    return {
      url: front,
      async close() {
        server.closeAllConnections();
        server.close();
        agent.destroy();
      },
    };
  };

  async function received(message: IncomingMessage): Promise<Sent> {
    const status = `${message.statusCode} ${message.statusMessage}`;
    const headers = Object.entries(message.headers)
      .filter(([name]) => name !== 'content-length')
      .map(([name, value]) => [name, String(value)] as const);
    return change({ status, headers, body: await buffer(message) });
  }
}

function written(response: Response): Buffer {
  return Buffer.concat([headOf(response, ['content-length', String(response.body.length)]), response.body]);
}

function chunk(octets: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${octets.length.toString(16)}\r\n`), octets, Buffer.from('\r\n')]);
}

function headOf({ status, headers }: Response, framing: readonly [name: string, value: string]): Buffer {
  const lines = [...headers, framing].map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`);
}
