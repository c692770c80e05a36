/** What is wrong with the signature of a call, where a case is about that: `{ timestamp: (now) => now.toISOString() }`. */
import type { Tampering } from '../../contract/signature/sign.ts';

/** How a call is tampered with. */
export interface Tamper extends Tampering {
  /** Writes the timestamp, from the time of day. */
  readonly timestamp?: (now: Date) => string;
}
