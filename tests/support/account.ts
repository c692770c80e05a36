/**
 * An account with key pairs, for tests of what a run leaves there: the mock behind a front that knows which pairs exist,
 * and DeleteKeyPairs, which the mock does not know.
 */
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { startMock } from '../../mock/start.ts';

/** How an account behaves. */
export interface Behaviour {
  /** False where it refuses DeleteKeyPairs as any action that it does not know. */
  readonly deletes?: boolean;
  /** So long each answer takes, in milliseconds. */
  readonly delay?: number;
  /** So long an answer to DeleteKeyPairs takes, in milliseconds. */
  readonly delayOfDelete?: number;
}

/** An account. */
export interface Account {
  readonly url: string;
  /** The names of the pairs that exist, whatever their region. */
  readonly pairs: ReadonlySet<string>;
  /** The access keys by which pairs were deleted. */
  readonly deletedBy: ReadonlySet<string>;
  /** When requests came, in milliseconds. */
  readonly requests: readonly number[];
  /** How many pairs were made, those that were deleted included. */
  readonly made: () => number;
}

/** Starts an account; it is closed when the test ends. */
export async function accountInTest(behaviour: Behaviour = {}): Promise<Account> {
  const { deletes = true, delay = 0, delayOfDelete = 0 } = behaviour;
  const mock = await startMock({ port: 0, seed: 1, clock: () => performance.now() });
  const pairs = new Set<string>();
  const deletedBy = new Set<string>();
  const requests: number[] = [];
  let made = 0;
  const server = createServer((request, response) => {
    // A command that is killed goes away in the middle.
    void answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.close();
    server.closeAllConnections();
    await mock.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, pairs, deletedBy, requests, made: () => made };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests.push(performance.now());
    const body = await text(request);
    const { method = '', url = '', headers } = request;
    const asked = new URLSearchParams([url.replace(/^[^?]*\??/, ''), body].join('&'));
    if (deletes && (asked.get('Action') ?? headers['x-acs-action']) === 'DeleteKeyPairs') {
      await sleep(delayOfDelete);
      const names: unknown = JSON.parse(asked.get('KeyPairNames') ?? '[]');
      deletedBy.add(asked.get('AccessKeyId') ?? '');
      if (Array.isArray(names)) for (const name of names) pairs.delete(String(name));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"RequestId":"A"}');
      return;
    }
    await sleep(delay);
    const kept = ['accept', 'content-type', 'authorization'].concat(
      Object.keys(headers).filter((name) => name.startsWith('x-acs-')),
    );
    const answered = await fetch(new URL(url, mock.url), {
      method,
      headers: kept.flatMap((name): [string, string][] => {
        const value = headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
      ...(method === 'POST' ? { body } : {}),
    });
    const told = await answered.text();
    const name = asked.get('KeyPairName');
    if (answered.status === 200 && name !== null) {
      pairs.add(name);
      made++;
    }
    response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(told);
  }
}
