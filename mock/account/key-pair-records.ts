/**
 * The key pairs that were made. The private key is not among what is remembered: as with the real service, only the caller
 * has it.
 *
 *     { account: '', region: 'cn-hangzhou', name: 'web', id: 'ssh-0k3v…', fingerprint: '7b:1e:…', tags: { env: 'a' } }
 */

/** The part of the service that one account has in one region. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** A key pair. One that was laid in from outside may lack what a create would have made. */
export interface KeptKeyPair extends Place {
  /** Its `KeyPairName`, unique in its place. */
  readonly name: string;
  /** Its `KeyPairId`. */
  readonly id?: string;
  /** Its `KeyPairFingerPrint`. */
  readonly fingerprint?: string;
  /** The `ResourceGroupId` that the create named. */
  readonly resourceGroup?: string;
  /** The tags that the create gave, values by key. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Where key pairs are kept. */
export interface KeyPairRecords {
  /** Keeps one more. The answer to the caller waits for the promise, if there is one. */
  add(pair: KeptKeyPair): void | Promise<void>;
  /** All of them, in the order in which they were added. */
  all(): readonly KeptKeyPair[];
  /**
   * Keeps these in place of all, at once.
   * @throws Error when they can't be kept; then those from before still are
   */
  replace(pairs: readonly KeptKeyPair[]): void;
}

/** Key pairs that are forgotten when the process ends. */
export function recordsInMemory(): KeyPairRecords {
  let kept: KeptKeyPair[] = [];
  return {
    add: (pair) => void kept.push(pair),
    all: () => [...kept],
    replace: (pairs) => void (kept = [...pairs]),
  };
}
