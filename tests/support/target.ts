/**
 * A target for tests, which answers as it is told and remembers what it was asked:
 *
 *     const { target, requests } = await targetInTest(({ parameters }) => [400, { Code: 'InvalidVersion' }]);
 */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { parseForm } from '../../contract/wire/form.ts';
import { listenInTest } from './listener.ts';
import type { Target } from '../../contract-tests/target/target.ts';

/** A request as the target understood it. */
export interface Asked {
  readonly method: string;
  /** Query and form as one set, decoded; of one given twice the first. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** An answer in JSON; null closes the connection instead. */
export type Reply = readonly [status: number, members: object] | null;

/** Starts a target with neither a resource group nor a second region; it is stopped when the test ends. */
export async function targetInTest(
  reply: (asked: Asked, count: number) => Reply,
): Promise<{ target: Target; requests: readonly Asked[] }> {
  const requests: Asked[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '' } = request;
    const query = new URL(url, 'http://h').search.slice(1);
    const form = parseForm([query, await text(request)].filter((part) => part !== '').join('&'));
    const parameters = form.ok ? Object.fromEntries(form.parameters) : { malformed: form.malformed };
    requests.push({ method, parameters });
    const answered = reply({ method, parameters }, requests.length);
    if (answered === null) response.socket?.destroy();
    else
      response
        .writeHead(answered[0], { 'content-type': 'application/json' })
        .end(JSON.stringify(answered[1]));
  };
  const server = createServer((request, response) => void answer(request, response));
  return { target: targetAt(await listenInTest(server)), requests };
}

/** A target at an address where nothing may listen. */
export function targetAt(url: URL): Target {
  return {
    url,
    region: 'cn-hangzhou',
    signature: 'none',
    accessKeyId: 'testid',
    accessKeySecret: 'testsecret',
    verifies: false,
    timeout: 2000,
    resourceGroup: undefined,
    otherRegion: undefined,
    quotaRegion: undefined,
    quota: 500,
  };
}
