/**
 * Sending a request and reading the answer as it comes; what goes wrong on the way is told in a sentence.
 */
import type { RawAnswer } from '../answer.ts';
import type { SignedRequest } from '../signed-request.ts';
import { noAnswer } from './where-from.ts';

/** What became of a request. */
export type Sent =
  | { readonly ok: true; readonly answer: RawAnswer; readonly milliseconds: number }
  | {
      readonly ok: false;
      /** What is wrong and what to do, in one sentence. */
      readonly problem: string;
    };

/**
 * Sends a request; never rejects.
 * @param clock a moment in milliseconds; only differences count
 */
export async function send(
  { method, url, headers, body }: SignedRequest,
  clock: () => number,
): Promise<Sent> {
  if (!isReachable(url)) {
    return {
      ok: false,
      problem: `This page sends nothing to ${url.host}: give the URL of a mock on this machine, such as http://127.0.0.1:4010.`,
    };
  }
  const began = clock();
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body !== '' && { body }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    const answer = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
    return { ok: true, answer, milliseconds: clock() - began };
  } catch {
    return { ok: false, problem: noAnswer(url) };
  }
}

const PATIENCE_MILLISECONDS = 30_000;

/** As the page's Content-Security-Policy has it, which would refuse the rest without a word. */
function isReachable({ hostname, protocol, origin }: URL): boolean {
  const isHere = protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');
  return isHere || origin === location.origin;
}
