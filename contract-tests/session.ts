/**
 * A session with a target: sends the calls of a run, remembers every answer and counts the pairs that were made.
 */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Contract } from '../contract/contract.ts';
import { type Answer, readAnswer } from './answer.ts';
import type { Call } from './call.ts';
import { type WireRequest, exchange } from './exchange.ts';
import type { Names } from './names.ts';
import { type Environment, signedRequest } from './signing.ts';
import type { Target } from './target.ts';

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
  /** Every answer so far, in the order they came. */
  readonly answers: readonly Answer[];
  /** How many pairs were made, by region. */
  readonly pairs: ReadonlyMap<string, number>;
  /** The name of a pair that exists in the main region, or undefined when the target would not make one. */
  taken: string | undefined;
  /**
   * Sends a call. What it leaves out is filled in: action, version, region and a fresh name.
   * @throws TransportFault when no response comes
   */
  send(call: Call): Promise<Answer>;
  /** Sends a request that is no call of the API; its response is not remembered. */
  sendRaw(request: WireRequest): Promise<void>;
  /** Closes the connections. */
  close(): void;
}

/** Opens a session. Nothing is sent yet. */
export function openSession(
  contract: Contract,
  target: Target,
  names: Names,
  environment: Environment,
  overrides: Overrides,
): Session {
  const agent = new (target.url.protocol === 'https:' ? HttpsAgent : HttpAgent)({
    keepAlive: true,
    maxSockets: 16,
  });
  const answers: Answer[] = [];
  const pairs = new Map<string, number>();
  return {
    contract,
    target,
    names,
    answers,
    pairs,
    taken: undefined,
    async send(written) {
      const call = overridden(written, overrides);
      const own = parametersOf(contract, target, names, call);
      const request = signedRequest(target, environment, call, own);
      const asked = new Map([...Object.entries(call.raw?.means ?? {}), ...own]);
      const answer = readAnswer(await exchange(target.url, agent, target.timeout, request), asked);
      answers.push(answer);
      if (answer.outcome === 'accepted') {
        const region = asked.get('RegionId') ?? target.region;
        pairs.set(region, (pairs.get(region) ?? 0) + 1);
      }
      return answer;
    },
    async sendRaw(request) {
      await exchange(target.url, agent, target.timeout, request);
    },
    close() {
      agent.destroy();
    },
  };
}

function overridden(call: Call, overrides: Overrides): Call {
  if (call.fixed) return call;
  return { ...call, method: overrides.method ?? call.method, format: overrides.format ?? call.format };
}

function parametersOf(
  { document }: Contract,
  target: Target,
  names: Names,
  call: Call,
): ReadonlyMap<string, string> {
  const version = document.parameters.find(({ name }) => name === 'Version');
  const has = (name: string) => name in call.parameters || name in (call.raw?.means ?? {});
  const filled: Record<string, string | undefined> = {
    Action: document.operation,
    Version: version?.example,
    ...(call.format === null ? {} : { Format: call.format }),
    ...(has('RegionId') ? {} : { RegionId: target.region }),
    ...(has('KeyPairName') ? {} : { KeyPairName: names.fresh() }),
    ...call.parameters,
  };
  return new Map(Object.entries(filled).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
