/**
 * The ids that the mock hands out:
 *
 *     RequestId   1B4C0B6E-9B2F-4A53-8F3C-5A0F5D1E7C42      an upper-case UUID (ruling 18)
 *     KeyPairId   ssh-0k3v9w1q6zt2m8x4bc7d                  20 lower-case letters and digits (ruling 17)
 */
import { hash, randomUUID } from 'node:crypto';

/** A supply of ids, each one new. */
export interface Ids {
  requestId(): string;
  keyPairId(): string;
}

/** Ids that nobody can foretell. */
export function randomIds(): Ids {
  return {
    requestId: () => randomUUID().toUpperCase(),
    keyPairId: () => keyPairId(randomUUID().replaceAll('-', '')),
  };
}

/**
 * The ids that belong to a seed: in every run the same first one, the same second one, and so on.
 * @param seed any integer
 * @param run another number gives other ids for the same seed
 */
export function seededIds(seed: number, run: number = 0): Ids {
  const source = run === 0 ? String(seed) : `${seed} run ${run}`;
  return { requestId: counted('request', uuid), keyPairId: counted('key pair', keyPairId) };

  function counted(kind: string, form: (hex: string) => string): () => string {
    let count = 0;
    return () => {
      count += 1;
      return form(hash('sha256', `${source} ${kind} ${count}`));
    };
  }
}

/** 32 hex digits as an upper-case UUID of version 4 (RFC 9562 section 5.4). */
function uuid(hex: string): string {
  const version4 = `4${hex.slice(13, 16)}`;
  const variant = `8${hex.slice(17, 20)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version4}-${variant}-${hex.slice(20, 32)}`.toUpperCase();
}

/** The last 20 of the 25 digits that 128 bits have in base 36. */
function keyPairId(hex: string): string {
  return `ssh-${BigInt(`0x${hex.slice(0, 32)}`)
    .toString(36)
    .padStart(20, '0')
    .slice(-20)}`;
}
