/**
 * A mock that runs, and a client for it that sends whatever it is told to, well-formed or not:
 *
 *     const { status } = await ask(await start(), { query: VALID });
 */
import { type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { formatForm } from '../../contract/wire/form.ts';
import { parseXml } from '../../contract/wire/xml.ts';
import { OPERATION } from './mock-call.ts';
import { type Mock, type MockOptions, startMock } from '../../mock/start.ts';

/** The header of a form. */
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Starts a mock with a seed at a free port, until the test is finished. */
export async function start(options: Partial<MockOptions> = {}): Promise<Mock> {
  const mock = await startMock({ clock: () => 0, port: 0, seed: 1, operations: [OPERATION], ...options });
  onTestFinished(() => mock.close());
  return mock;
}

/** A request: GET of `/` with the query, or POST of the body, unless told otherwise. */
export interface Sent {
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A response. */
export interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request and gives the response. */
export function ask(
  mock: Mock,
  { method, query = {}, target, form, headers = {}, body }: Sent = {},
): Promise<Received> {
  const sent = body ?? (form && formatForm(Object.entries(form)));
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      {
        host: '127.0.0.1',
        port: mock.port,
        path: target ?? `/?${formatForm(Object.entries(query))}`,
        method: method ?? (sent === undefined ? 'GET' : 'POST'),
        headers: { ...(form && FORM), ...headers },
      },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => (text += chunk));
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode, headers: incoming.headers, body: text }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(sent);
  });
}

/** Sends octets as they are and gives all that comes back before the connection ends. */
export function askRaw(mock: Mock, octets: string): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(mock.port, '127.0.0.1', () => socket.write(octets));
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (received += chunk));
    socket.on('error', () => {});
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(received));
  });
}

/** The members of a body in whichever format it came. */
export function membersOf({ headers, body }: Received): {
  format: string;
  root?: string;
  members: Record<string, unknown>;
} {
  if (headers['content-type'] === 'application/json;charset=utf-8') {
    return { format: 'JSON', members: JSON.parse(body) };
  }
  expect(headers['content-type']).toBe('application/xml;charset=utf-8');
  const parsed = parseXml(body);
  if (!parsed.ok) throw new Error(parsed.problem);
  return { format: 'XML', root: parsed.root, members: { ...parsed.members } };
}

/** The code of the refusal; undefined when the request succeeds. */
export async function codeOf(mock: Mock, sent: Sent): Promise<unknown> {
  return membersOf(await ask(mock, sent)).members['Code'];
}
