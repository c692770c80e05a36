/**
 * The client of a session: sends requests at the pace of the run, and sends one again, signed anew, when the target asks
 * to slow down. An answer that only says so is counted and then forgotten: no case asked for it, and no sweep judges it.
 */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { ErrorCatalogue } from '../../../contract/error-catalogue.ts';
import { type Answer, type AnswerForm, readAnswer } from '../answer.ts';
import { CannotRun } from '../cannot-run.ts';
import { type Exchange, TransportFault, type WireRequest, exchange } from '../exchange.ts';
import type { Target } from '../target.ts';
import { NotSent } from './not-sent.ts';
import { pacer } from './pace.ts';
import { Throttled, isThrottled, waitBefore } from './throttling.ts';
import type { Traffic } from './traffic.ts';
import { vendorObjection } from './vendor-host.ts';

/** A request to be sent. */
export interface Sending {
  /** Makes the request, with a time and a nonce of its own each time. */
  readonly sign: () => WireRequest;
  /** The parameters that it asks for. */
  readonly asked: ReadonlyMap<string, string>;
  /** What its answer is read by, and the codes that the operation has. */
  readonly form: AnswerForm;
  readonly errors: ErrorCatalogue;
  readonly caseId: string | undefined;
}

/** Sends requests to one target. */
export interface Client {
  /** How often a request was sent again. */
  readonly retries: number;
  /** How often no answer came in time. */
  readonly late: number;
  /** The last request that the target had, as far as can be told from here. */
  readonly lastHeard: Pick<Exchange, 'request' | 'url'> | undefined;
  /**
   * Sends a request, and again if need be.
   * @returns the answer, and how often the request was sent again for it
   * @throws TransportFault when no response comes, Throttled when the target keeps on asking to slow down, NotSent when
   * the run was stopped
   */
  send(sending: Sending): Promise<{ answer: Answer; again: number }>;
  /**
   * Sends a request as it is, once, over a connection of its own.
   * @throws TransportFault when no response comes, NotSent when the run was stopped
   */
  sendRaw(request: WireRequest, caseId: string | undefined): Promise<void>;
  /** Closes the connections. */
  close(): void;
}

/**
 * Opens a client. Nothing is sent yet.
 * @throws CannotRun when the target is a host of the vendor and nobody has said that they own the account
 */
export function openClient(target: Target, traffic: Traffic): Client {
  const objection = vendorObjection(target.url, traffic.ownsAccount);
  if (objection !== undefined) throw new CannotRun(objection);
  const agent = new (target.url.protocol === 'https:' ? HttpsAgent : HttpAgent)({
    keepAlive: true,
    maxSockets: 16,
  });
  const { onExchange, retry, signal } = traffic;
  const pace = traffic.pace && pacer(traffic.pace, signal);
  let retries = 0;
  let late = 0;
  let waited = 0;
  let lastHeard: Client['lastHeard'];
  return {
    get retries() {
      return retries;
    },
    get late() {
      return late;
    },
    get lastHeard() {
      return lastHeard;
    },
    async send({ sign, asked, form, errors, caseId }) {
      for (let again = 0; ; again++) {
        const seen = await once(sign, agent, caseId);
        const answer = readAnswer(seen, asked, form);
        if (retry === undefined || retry.retries === 0 || !isThrottled(errors, answer))
          return { answer, again };
        if (again === retry.retries) throw new Throttled(sentence(target, answer, again));
        const wait = waitBefore(answer, again, retry.clock.random());
        waited += wait;
        if (waited > retry.maximumWait) throw new Throttled(outOfPatience(target, retry.maximumWait));
        retries++;
        await retry.clock.sleep(wait, signal);
      }
    },
    async sendRaw(request, caseId) {
      await once(() => request, false, caseId);
    },
    close() {
      agent.destroy();
    },
  };

  async function once(
    sign: () => WireRequest,
    over: HttpAgent | HttpsAgent | false,
    caseId: string | undefined,
  ): Promise<Exchange> {
    if (signal?.aborted) throw new NotSent(STOPPED);
    if (pace !== undefined) {
      await pace();
      if (signal?.aborted) throw new NotSent(STOPPED);
    }
    try {
      const seen = await exchange(target.url, over, target.timeout, sign());
      lastHeard = seen;
      onExchange?.(seen, caseId);
      return seen;
    } catch (error) {
      if (error instanceof TransportFault) {
        if (error.isLate) late++;
        if (error.wasHeard) lastHeard = error;
        onExchange?.(error, caseId);
      }
      throw error;
    }
  }
}

const STOPPED = 'the run was stopped before it';

function sentence({ url }: Target, { code, status }: Answer, again: number): string {
  const times = `${again} time${again === 1 ? '' : 's'}`;
  return `${url.origin} throttles: it still said ${code ?? status} after the request was sent again ${times}; lower --rate, or raise --retries.`;
}

function outOfPatience({ url }: Target, maximumWait: number): string {
  return `${url.origin} throttles: it asks the run to wait longer than ${maximumWait / 1000} s in all; lower --rate, or try again later.`;
}
