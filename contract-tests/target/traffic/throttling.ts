/**
 * What it looks like when a target asks to slow down:
 *
 *     400  Code: Throttling.User       x-acs-retry-after: 2000
 *     503  Code: ServiceUnavailable
 *
 * The contract lists no such code, and no case provokes one. A status of 429 or 503 with a code that the contract does
 * list is a wrong status and no throttling.
 */
import type { ErrorCatalogue } from '../../../contract/error-catalogue.ts';
import type { Answer } from '../answer.ts';
import { jitter } from './pace.ts';

/** Throttled to the end of all patience. The message is one sentence for the user. */
export class Throttled extends Error {
  override readonly name = 'Throttled';
}

/** Tells whether an answer says to slow down. The vendor's own clients go by the same word in the code. */
export function isThrottled(errors: ErrorCatalogue, answer: Answer): boolean {
  if (answer.outcome === 'accepted') return false;
  const { code = '', status, exchange } = answer;
  if (errors.find(code) !== undefined) return false;
  return (
    code.includes('Throttling') ||
    status === 429 ||
    status === 503 ||
    exchange.response.headers.has(RETRY_AFTER)
  );
}

/**
 * How long to wait before a request is sent again.
 * @param before how often it was sent again before
 * @param random from 0 to 1
 * @returns milliseconds: what the answer asks for, else half a second, doubled each time up to 20 seconds, give or take
 * a quarter
 */
export function waitBefore({ exchange }: Answer, before: number, random: number): number {
  // In milliseconds: the vendor's own clients read it so.
  const asked = exchange.response.headers.get(RETRY_AFTER)?.trim() ?? '';
  if (/^[0-9]+$/.test(asked) && Number(asked) > 0) return Number(asked);
  return Math.min(FIRST_WAIT * 2 ** before, LONGEST_WAIT) * jitter(random);
}

const RETRY_AFTER = 'x-acs-retry-after';
const FIRST_WAIT = 500;
const LONGEST_WAIT = 20_000;
