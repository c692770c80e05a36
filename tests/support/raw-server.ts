/** Servers that speak HTTP octet by octet, and exchanges with them. */
import { Agent } from 'node:http';
import { type Socket, createServer } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { TransportFault, type WireRequest, exchange } from '../../contract-tests/target/exchange.ts';
import { listenInTest } from './listener.ts';

/** A request. */
export const GET: WireRequest = { method: 'GET', path: '/?a=b', headers: { host: 'ecs.example' }, body: '' };
/** A whole response. */
export const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

/** A server that does something with each connection, told how many came before it. */
export async function connecting(act: (socket: Socket, before: number) => void): Promise<URL> {
  let count = 0;
  return await listenInTest(createServer((socket) => act(socket, count++)));
}

/** A server that answers the first octets of each connection with a text, and then closes it or not. */
export async function answering(text: string, { closes = true } = {}): Promise<URL> {
  return await connecting((socket) => {
    socket.once('data', () => (closes ? socket.end(text) : socket.write(text)));
  });
}

/** An agent that keeps connections; it is closed when the test ends. */
export function agentOfTest(): Agent {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  return agent;
}

/** The sentence about an exchange that fails. */
export async function fault(
  url: URL,
  { timeout = 2000, request = GET, agent = agentOfTest() } = {},
): Promise<string> {
  const error: unknown = await exchange(url, agent, timeout, request).catch((reason: unknown) => reason);
  if (!(error instanceof TransportFault)) throw new Error('The exchange did not fail.', { cause: error });
  expect(error).toMatchObject({ url, request });
  return error.message.replace(url.origin, 'URL');
}
