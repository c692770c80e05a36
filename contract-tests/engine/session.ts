/**
 * A session with a target: sends the calls of a run, remembers every answer and counts the pairs that were made.
 */
import type { Contract } from '../../contract/contract.ts';
import type { Answer } from '../target/answer.ts';
import type { Call } from '../target/call.ts';
import { coursesOfRun } from './course.ts';
import {
  type Exchange,
  HEAD_OCTETS,
  TransportFault,
  type WireRequest,
  headOctets,
} from '../target/exchange.ts';
import { withDefaults } from './defaults.ts';
import type { Names } from './names.ts';
import { type Environment, signedRequest } from '../target/signing.ts';
import type { Target } from '../target/target.ts';
import { openClient } from '../target/traffic/client.ts';
import { type Creates, createsOf } from '../target/traffic/creates.ts';
import { Throttled } from '../target/traffic/throttling.ts';
import type { Traffic } from '../target/traffic/traffic.ts';

/** What the user fixed for all calls that leave it open. */
export interface Overrides {
  readonly method?: 'GET' | 'POST' | undefined;
  readonly format?: 'JSON' | 'XML' | undefined;
}

/** What the calls of one run have in common. */
export interface Session {
  readonly contract: Contract;
  readonly target: Target;
  readonly names: Names;
  /**
   * Every answer so far, in the order they came, but for those that only asked to slow down, and those to a head that is
   * too large to have a contract: the HTTP layer makes what it likes of it.
   */
  readonly answers: readonly Answer[];
  /** How many pairs were made, by region. */
  readonly pairs: ReadonlyMap<string, number>;
  /** How often a request was sent again, since the target asked to slow down. */
  readonly retries: number;
  /** How often no answer came in time. */
  readonly late: number;
  /** The last request that the target had, as far as can be told from here. */
  readonly lastHeard: Pick<Exchange, 'request' | 'url'> | undefined;
  /** What signs the calls. */
  readonly environment: Environment;
  /** The target's clock less this machine's, in milliseconds, where requests are signed by the target's. */
  clockOffset: number | undefined;
  /** The id of the case that is played; undefined while the session begins. */
  playing: string | undefined;
  /** The name of a pair that exists in the main region, or undefined when the target would not make one. */
  taken: string | undefined;
  /**
   * Sends a call. What it leaves out is filled in: action, version, region and a fresh name.
   * @throws TransportFault when no response comes, Throttled when the target asks to slow down for too long, NotSent when
   * a limit of the user forbids it
   */
  send(call: Call): Promise<Answer>;
  /**
   * Sends a call that makes no pair and that no case is about. Its answer is not remembered.
   * @returns undefined when no answer comes
   * @throws NotSent when a limit of the user forbids it
   */
  ask(call: Call): Promise<Answer | undefined>;
  /**
   * Sends a request that is no call of the API, over a connection of its own; its response is not remembered.
   * @throws TransportFault when no response comes, NotSent when a limit of the user forbids it
   */
  sendRaw(request: WireRequest): Promise<void>;
  /** Resolves when no call is under way. */
  idle(): Promise<void>;
  /** Closes the connections. */
  close(): void;
}

/**
 * Opens a session. Nothing is sent yet.
 * @param traffic how the target is treated; calls go out at once and are sent once when left out
 * @throws CannotRun when the target is a host of the vendor and nobody has said that they own the account
 */
export function openSession(
  contract: Contract,
  target: Target,
  names: Names,
  environment: Environment,
  overrides: Overrides,
  traffic: Traffic = {},
): Session {
  const client = openClient(contract.errors, target, traffic);
  const creates = createsOf(contract.errors, target, traffic);
  const answers: Answer[] = [];
  const underWay = new Set<Promise<unknown>>();
  const courses = coursesOfRun();
  const session: Session = {
    contract,
    target,
    names,
    answers,
    pairs: creates.pairs,
    get retries() {
      return client.retries;
    },
    get late() {
      return client.late;
    },
    get lastHeard() {
      return client.lastHeard;
    },
    environment,
    clockOffset: undefined,
    playing: undefined,
    taken: undefined,
    async send(written) {
      const sent = send(written);
      underWay.add(sent);
      try {
        return await sent;
      } finally {
        underWay.delete(sent);
      }
    },
    async ask(call) {
      const own = withDefaults(contract, target.region, names, call);
      try {
        return (await client.send(() => signedRequest(target, environment, call, own), own, session.playing))
          .answer;
      } catch (error) {
        if (error instanceof TransportFault || error instanceof Throttled) return undefined;
        throw error;
      }
    },
    async sendRaw(request) {
      creates.allow();
      courses.of(session.playing, false);
      await client.sendRaw(request, session.playing);
    },
    async idle() {
      await Promise.allSettled(underWay);
    },
    close() {
      client.close();
    },
  };
  return session;

  async function send(written: Call): Promise<Answer> {
    const course = courses.of(session.playing, written.tamper === undefined && underWay.size === 0);
    const call = overridden(written, overrides);
    const own = withDefaults(contract, target.region, names, call);
    const asked = new Map([...Object.entries(call.raw?.means ?? {}), ...own]);
    // A call that has to wait for its turn may never be sent: it begins when it is.
    let ended: ReturnType<Creates['begin']> | undefined;
    const sign = () => {
      ended ??= creates.begin(asked);
      return signedRequest(target, environment, call, own);
    };
    creates.allow();
    const { answer: bare, again } = await client.send(sign, asked, session.playing);
    const answer = course.add(bare);
    if (headOctets(answer.exchange.request) <= HEAD_OCTETS) answers.push(answer);
    ended?.(answer, again);
    return answer;
  }
}

function overridden(call: Call, overrides: Overrides): Call {
  if (call.fixed) return call;
  return { ...call, method: overrides.method ?? call.method, format: overrides.format ?? call.format };
}
