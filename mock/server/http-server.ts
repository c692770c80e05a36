/**
 * The mock's door to the network: a node:http server that turns sockets into requests and responses, and lives on
 * whatever comes in.
 *
 *     a body beyond 1 MiB          -> a request whose body is undefined
 *     headers beyond 128 KiB       -> 'Mock.HeadersTooLarge'
 *     what is no HTTP              -> 'Mock.MalformedRequest'
 */
import { once } from 'node:events';
import {
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
  createServer,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HttpRequest, HttpResponse } from '../call/http.ts';

/** What a server is to do. */
export interface HttpServerOptions {
  /** The address to listen at. */
  readonly host: string;
  /** The port to listen at; 0 for a free one. */
  readonly port: number;
  /** Whether responses tell the time; two runs that are to give the same octets have to leave it out. */
  readonly sendDate: boolean;
  /**
   * Answers a request.
   * @param client tells the address that it came from
   */
  readonly answer: (request: HttpRequest, client: () => string | undefined) => Promise<HttpResponse>;
  /** How many octets the body of a request to a target may have; 1 MiB by itself. */
  readonly bodyLimit?: (target: string) => number;
  /** The response to what is no request, by the name of a refusal. */
  readonly refuse: (name: string) => HttpResponse;
}

/** A server that listens. */
export interface HttpServer {
  /** The port it listens at. */
  readonly port: number;
  /**
   * Stops listening, lets each request that has arrived whole be answered, then closes all connections. Nothing else is
   * waited for: neither an idle connection nor a request that is still arriving.
   */
  close(): Promise<void>;
}

/**
 * Opens the door.
 * @throws Error of node:net, such as EADDRINUSE, when it can't listen there
 */
export async function listen({
  host,
  port,
  sendDate,
  answer,
  bodyLimit = () => BODY_OCTETS,
  refuse,
}: HttpServerOptions): Promise<HttpServer> {
  const server = createServer({
    maxHeaderSize: MAXIMUM_HEADER_OCTETS,
    keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
    // A request without a host is answered as well; node's own refusal has no envelope.
    requireHostHeader: false,
  });
  // A client may end its half of the connection as soon as it has asked.
  Object.assign(server, { httpAllowHalfOpen: true });
  const underWay = new Set<ServerResponse>();
  /** Connections on which something came that is no request. */
  const faulty = new WeakSet<Duplex>();
  let closing: Promise<void> | undefined;
  let impatient: NodeJS.Timeout | undefined;

  server.on('request', receive);
  // An expectation other than 100-continue may be passed over (RFC 9110 section 10.1.1).
  server.on('checkExpectation', receive);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // What arrives after the first fault of a connection is one fault after another.
    if (faulty.has(socket)) return;
    faulty.add(socket);
    refuseLast(socket, REFUSAL_OF_ERROR[error.code ?? ''] ?? 'Mock.MalformedRequest');
  });
  server.on('connect', (_, socket: Duplex) => {
    // Node has let go of this socket.
    socket.on('error', () => socket.destroy());
    refuseLast(socket, 'UnsupportedHTTPMethod');
  });
  server.listen(port, host);
  await once(server, 'listening');
  return { port: portOf(server), close: () => (closing ??= close()) };

  function receive(incoming: IncomingMessage, outgoing: ServerResponse): void {
    underWay.add(outgoing);
    outgoing.once('close', () => {
      underWay.delete(outgoing);
      if (!server.listening) closeUnlessOwing();
    });
    outgoing.sendDate = sendDate;
    // Nothing that goes wrong with one request is to end the server.
    respond(incoming, outgoing).catch(() => outgoing.destroy());
  }

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = '', url: target = '' } = incoming;
    const headers = new Map<string, string>();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const body = await readBody(incoming, bodyLimit(target));
    const response = await answer({ method, target, headers, body }, () => incoming.socket.remoteAddress);
    if (response.breaksAfter === 'nothing') {
      incoming.socket.resetAndDestroy();
      return;
    }
    outgoing.writeHead(response.status, {
      'content-length': Buffer.byteLength(response.body),
      ...response.headers,
      ...(closing !== undefined && { connection: 'close' }),
    });
    if (response.breaksAfter === undefined) outgoing.end(response.body);
    else breakOff(outgoing, Buffer.from(response.body).subarray(0, response.breaksAfter));
  }

  /** The responses that are owed: to requests that have arrived whole. */
  function owed(): ServerResponse[] {
    return Array.from(underWay).filter(({ req }) => req.complete);
  }

  /** Refuses what is no request, once the requests before it on the same connection are answered. */
  function refuseLast(socket: Duplex, name: string): void {
    const before = owed().filter(({ req }) => req.socket === socket);
    const refuseIfAnswered = () => {
      if (before.every(({ closed }) => closed) && socket.writable) send(socket, refuse(name));
    };
    for (const outgoing of before) outgoing.once('close', refuseIfAnswered);
    refuseIfAnswered();
  }

  async function close(): Promise<void> {
    // What has arrived already is still read: a connection to take, then its request.
    for (let turn = 0; turn < 3; turn++) await nextTurn();
    const closed = once(server, 'close');
    server.close();
    closeUnlessOwing();
    await closed;
    clearTimeout(impatient);
  }

  /** Closes all connections, unless an answer is owed; then only if none is sent in a while. */
  function closeUnlessOwing(): void {
    clearTimeout(impatient);
    if (owed().length === 0) server.closeAllConnections();
    else impatient = setTimeout(() => server.closeAllConnections(), PATIENCE_MILLISECONDS);
  }
}

/** Twenty tags of 128 characters, each of four octets that are percent-encoded, fit into the request line. */
const MAXIMUM_HEADER_OCTETS = 128 * 1024;

/** How many octets the body of a request may have, unless `bodyLimit` says otherwise: 1 MiB. */
export const BODY_OCTETS = 1024 * 1024;

/** As the real service has it. */
const KEEP_ALIVE_MILLISECONDS = 25_000;

/** How long a closing server waits for the next answer: one that never comes, or that its client does not take. */
const PATIENCE_MILLISECONDS = 30_000;

const REFUSAL_OF_ERROR: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'Mock.HeadersTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'Mock.RequestTimeout',
};

/** The body, or undefined as soon as it is too large; what still comes is then thrown away. */
function readBody(incoming: IncomingMessage, limit: number): Buffer | Promise<Buffer | undefined> {
  const { 'content-length': length, 'transfer-encoding': encoding } = incoming.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return NOTHING;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let octets = 0;
    incoming.on('data', (chunk: Buffer) => {
      octets += chunk.length;
      if (octets <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve(undefined);
      }
    });
    incoming.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

const NOTHING = Buffer.alloc(0);

/** Sends the head and the beginning of a body, then closes the connection. */
function breakOff(outgoing: ServerResponse, beginning: Buffer): void {
  outgoing.flushHeaders();
  outgoing.write(beginning, () => outgoing.destroy());
}

/** Sends a response on a bare socket and ends the connection, after a second even if the client doesn't. */
function send(socket: Duplex, { status, headers, body }: HttpResponse): void {
  const lines = Object.entries({
    ...headers,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${head}\r\n${body}`, () => {
    setTimeout(() => socket.destroy(), FAREWELL_MILLISECONDS).unref();
  });
}

const FAREWELL_MILLISECONDS = 1000;

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
