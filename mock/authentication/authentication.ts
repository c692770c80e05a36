/**
 * What a mock that verifies signatures knows and remembers:
 *
 *     startMock({ clock, auth: { accessKeys: new Map([['testid', 'testsecret']]), now: () => new Date() } })
 */
import { type Nonces, rememberedNonces } from './nonces.ts';

/** How signatures are to be verified. */
export interface AuthOptions {
  /** The secret of each access key, by its id. */
  readonly accessKeys: ReadonlyMap<string, string>;
  /** The time of day, which timestamps are compared with. */
  readonly now: () => Date;
}

/** The memory of one mock. */
export interface Authentication extends AuthOptions {
  readonly nonces: Nonces;
}

/** A mock that has seen no nonce yet. */
export function authentication({ accessKeys, now }: AuthOptions): Authentication {
  return { accessKeys, now, nonces: rememberedNonces() };
}
