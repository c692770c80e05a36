/**
 * What is wrong with a signature, where a case is about that:
 *
 *     { secret: 'another' }                         signed with a secret that is not the key's
 *     { common: { Timestamp: undefined } }          sent and signed without the time
 *     { afterwards: { headers: { … } } }            changed on its way
 */

/** How a request is tampered. */
export interface Tamper {
  /** The secret to sign with. */
  readonly secret?: string;
  /** The method to sign for. */
  readonly method?: string;
  /**
   * Common parameters that are sent and signed with another value; undefined leaves one out. They go by their V1 names;
   * in V3 what stands in their place is meant, and to leave out `Signature` leaves out the header `Authorization`.
   */
  readonly common?: Readonly<Record<string, string | undefined>>;
  /** Writes the timestamp, from the time of day. */
  readonly timestamp?: (now: Date) => string;
  /** Makes a wrong signature of the right one. */
  readonly signature?: (right: string) => string;
  /** What is changed once the request is signed. */
  readonly afterwards?: {
    /** The operation's own parameters. */
    readonly parameters?: Readonly<Record<string, string>>;
    /** The common parameters of V1. */
    readonly common?: Readonly<Record<string, string>>;
    readonly headers?: Readonly<Record<string, string>>;
  };
}
