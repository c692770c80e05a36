/**
 * How a run treats its target: what it may send, how fast, how often again, and who is told. Without any of it requests
 * go out at once, are sent once, and are told to nobody; only hosts of the vendor are closed even then.
 */
import type { Exchange, TransportFault } from '../exchange.ts';
import type { CreatedPairsLog } from './created-pairs-log.ts';

/** What takes time, and chance. */
export interface Clock {
  /** A moment in milliseconds; only differences count. */
  now(): number;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** A number from 0 up to, but not including, 1. */
  random(): number;
}

/** At most so many requests per second. */
export interface Pace {
  readonly rate: number;
  readonly clock: Clock;
}

/** What happens when the target asks to slow down. */
export interface Retry {
  /** So often is one request sent again. */
  readonly retries: number;
  /** So long a run waits for that, in milliseconds, the waits of all its requests added up. */
  readonly maximumWait: number;
  readonly clock: Clock;
}

/** A pair that was made. */
export interface Created {
  readonly region: string;
  readonly name: string;
  /** The id that the service gave it; undefined when the answer names none. */
  readonly id: string | undefined;
}

/** A request as it was sent, with its response or what became of it instead. */
export type Seen = Exchange | TransportFault;

/** How a run treats its target. */
export interface Traffic {
  /** The user has said that the account is theirs; a host of the vendor is left alone otherwise. */
  readonly ownsAccount?: boolean | undefined;
  /** No more pairs than so many are made. */
  readonly maxCreates?: number | undefined;
  readonly pace?: Pace | undefined;
  readonly retry?: Retry | undefined;
  /** Once aborted, nothing more is sent: the cases that are left are skipped. */
  readonly signal?: AbortSignal | undefined;
  /** Where names are written down before they are asked for. */
  readonly ledger?: CreatedPairsLog | undefined;
  /** Called with each pair as it is made; twice when the answer names another pair than was asked for. */
  readonly onCreated?: ((created: Created) => void) | undefined;
  /**
   * Called with all that is sent, requests that are sent again and raw ones included, and the case it belongs to;
   * undefined while the run begins.
   */
  readonly onExchange?: ((seen: Seen, caseId: string | undefined) => void) | undefined;
}
