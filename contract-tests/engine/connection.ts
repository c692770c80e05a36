/**
 * What the sessions of a run have in common: the one target, the client with its pace and its limits, the names, and what
 * has been made.
 */
import type { Exchange } from '../target/exchange.ts';
import type { Environment } from '../target/signing.ts';
import type { Target } from '../target/target.ts';
import { type Client, openClient } from '../target/traffic/client.ts';
import { type Creates, createsOf } from '../target/traffic/creates.ts';
import type { Traffic } from '../target/traffic/traffic.ts';
import { type Courses, coursesOfRun } from './course.ts';
import type { Names } from './names.ts';

/** What the user fixed for all calls that leave it open. */
export interface Overrides {
  readonly method?: 'GET' | 'POST' | undefined;
  readonly format?: 'JSON' | 'XML' | undefined;
}

/** What all sessions of a run share. */
export interface Connection {
  readonly target: Target;
  readonly names: Names;
  readonly overrides: Overrides;
  /** What signs the calls. */
  readonly environment: Environment;
  readonly client: Client;
  readonly creates: Creates;
  readonly courses: Courses;
  /** The calls that have no answer yet. */
  readonly underWay: Set<Promise<unknown>>;
  /** How many pairs were made, by region. */
  readonly pairs: ReadonlyMap<string, number>;
  /** How often a request was sent again, since the target asked to slow down. */
  readonly retries: number;
  /** How often no answer came in time. */
  readonly late: number;
  /** The last request that the target had, as far as can be told from here. */
  readonly lastHeard: Pick<Exchange, 'request' | 'url'> | undefined;
  /** The target's clock less this machine's, in milliseconds, where requests are signed by the target's. */
  clockOffset: number | undefined;
  /** The id of the case that is played; undefined while the run begins. */
  playing: string | undefined;
  /** Resolves when no call is under way. */
  idle(): Promise<void>;
  /** Closes the connections to the target. */
  close(): void;
}

/**
 * Opens a connection. Nothing is sent yet.
 * @param traffic how the target is treated; calls go out at once and are sent once when left out
 * @throws CannotRun when the target is a host of the vendor and nobody has said that they own the account
 */
export function connect(
  target: Target,
  names: Names,
  environment: Environment,
  overrides: Overrides,
  traffic: Traffic = {},
): Connection {
  const client = openClient(target, traffic);
  const creates = createsOf(target, traffic);
  const underWay = new Set<Promise<unknown>>();
  return {
    target,
    names,
    overrides,
    environment,
    client,
    creates,
    courses: coursesOfRun(),
    underWay,
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
    clockOffset: undefined,
    playing: undefined,
    async idle() {
      await Promise.allSettled(underWay);
    },
    close() {
      client.close();
    },
  };
}
