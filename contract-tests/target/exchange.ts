/**
 * One HTTP exchange, as raw as node:http allows: nothing is followed, merged, retried or decoded, but for a connection
 * that the server had closed while it was idle, which every client has to open again.
 */
import { type Agent, type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type Fault, Late, faultOf } from './fault.ts';

/** What is sent. */
export interface WireRequest {
  readonly method: string;
  /** Path and query, as they stand in the request line. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What comes back. */
export interface WireResponse {
  readonly status: number;
  /** Names in lower case; values of a repeated header joined by a comma. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** False where the body is not UTF-8. */
  readonly isUtf8: boolean;
  /** True where the body begins with the byte order mark of UTF-16, which XML may be in, and is read as that. */
  readonly isUtf16: boolean;
}

/** A request with its response. */
export interface Exchange {
  readonly request: WireRequest;
  readonly response: WireResponse;
  /** The address it was sent to. */
  readonly url: URL;
}

/** No response: the target is down, too slow, or does not speak HTTP. The message is a sentence for the user. */
export class TransportFault extends Error {
  override readonly name = 'TransportFault';
  /** What the user can do where no response has come yet: one clause, such as "check the URL". */
  readonly advice: string;
  /** The time was over. */
  readonly isLate: boolean;
  /** Whether a server had the request, or may have had it: there was a connection. */
  readonly wasHeard: boolean;
  /** The request that got no response. */
  readonly request: WireRequest;
  readonly url: URL;

  constructor({ message, advice, isLate = false, wasHeard }: Fault, url: URL, request: WireRequest) {
    super(message);
    this.advice = advice;
    this.isLate = isLate;
    this.wasHeard = wasHeard;
    this.url = url;
    this.request = request;
  }
}

/**
 * How many octets the head of a request has: request line and header fields. Common servers take 8 KB of them, so a
 * larger head has no contract.
 */
export function headOctets({ method, path, headers }: WireRequest): number {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.byteLength([`${method} ${path} HTTP/1.1`, ...fields, '', ''].join('\r\n'));
}

/** The largest head that every server has to take, in octets. */
export const HEAD_OCTETS = 8000;

/** More than this many octets are no answer of this API. */
const MAXIMUM_BODY = 1024 * 1024;

/**
 * Sends a request and waits for its response.
 * @param agent holds the connections; false for a connection of its own
 * @param timeout milliseconds until the whole response has to be there
 * @throws TransportFault when there is none
 */
export async function exchange(
  url: URL,
  agent: Agent | false,
  timeout: number,
  request: WireRequest,
): Promise<Exchange> {
  try {
    return { request, url, response: await send(url, agent, timeout, request) };
  } catch (error) {
    throw new TransportFault(faultOf(error, url, timeout), url, request);
  }
}

async function send(
  url: URL,
  agent: Agent | false,
  timeout: number,
  wire: WireRequest,
): Promise<WireResponse> {
  let isLate = false;
  let giveUp = () => {};
  const begun = (outgoing: ClientRequest) => {
    giveUp = () => outgoing.destroy();
  };
  const attempts = async () => {
    try {
      return await attempt(url, agent, wire, begun);
    } catch (error) {
      if (isLate || !(error instanceof StaleConnection)) throw error;
      // Not by the agent, which may hold more connections that went stale with this one.
      return await attempt(url, false, wire, begun);
    }
  };
  return await inTime(attempts(), timeout, () => {
    isLate = true;
    giveUp();
  });
}

/** The server had closed an idle connection just as it was used again. */
class StaleConnection extends Error {}

async function attempt(
  url: URL,
  agent: Agent | false,
  wire: WireRequest,
  begun: (outgoing: ClientRequest) => void,
): Promise<WireResponse> {
  const { method, path, headers, body } = wire;
  const open = url.protocol === 'https:' ? requestHttps : requestHttp;
  const outgoing = open(url, { agent, method, path, headers });
  begun(outgoing);
  return await new Promise<WireResponse>((fulfil, reject) => {
    outgoing.on('response', (incoming) => {
      read(incoming).then(fulfil, reject);
    });
    // Without a listener node:http drops the connection and tells nobody.
    outgoing.on('upgrade', (_, socket) => {
      socket.destroy();
      reject(new Error('switched to another protocol'));
    });
    outgoing.on('error', (error) => {
      const isClosed = 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      reject(outgoing.reusedSocket && isClosed ? new StaleConnection() : error);
    });
    outgoing.end(body);
  });
}

/** A plain timer: an AbortSignal for each request costs as much as the rest of a request does. */
async function inTime<Value>(value: Promise<Value>, timeout: number, giveUp: () => void): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Late());
      giveUp();
    }, timeout);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function read(incoming: IncomingMessage): Promise<WireResponse> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const octets: Buffer = chunk;
    size += octets.length;
    if (size > MAXIMUM_BODY) {
      incoming.destroy();
      throw new Error('answered with more than 1 MiB');
    }
    chunks.push(octets);
  }
  if (!incoming.complete) throw new Error('ended its answer before it was complete');
  const octets = Buffer.concat(chunks);
  const utf16 = octets.length < 2 ? undefined : BYTE_ORDER_MARKS[octets.toString('hex', 0, 2)];
  const body = utf16 === undefined ? octets.toString('utf8') : new TextDecoder(utf16).decode(octets);
  return {
    status: incoming.statusCode ?? 0,
    headers: headersOf(incoming),
    body,
    isUtf8: Buffer.from(body, 'utf8').equals(octets),
    isUtf16: utf16 !== undefined,
  };
}

/** The encodings of Unicode in two octets, by the octets that they begin with (XML 1.0 appendix F). */
const BYTE_ORDER_MARKS: Readonly<Record<string, string>> = { fffe: 'utf-16le', feff: 'utf-16be' };

function headersOf(incoming: IncomingMessage): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (let i = 0; i + 1 < incoming.rawHeaders.length; i += 2) {
    const name = incoming.rawHeaders[i]?.toLowerCase() ?? '';
    const value = incoming.rawHeaders[i + 1] ?? '';
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}
