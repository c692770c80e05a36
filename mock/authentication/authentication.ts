/**
 * What a mock that verifies signatures knows and remembers:
 *
 *     startMock({ clock, auth: { accessKeys: new Map([['testid', 'testsecret']]), now: () => new Date() } })
 */
import type { Contract } from '../../contract/contract.ts';
import type { ReceivedCall } from '../call/call.ts';
import type { Outcome } from '../call/outcome.ts';
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

/** The step of the order of checks that is about credentials. */
export const AUTHENTICATION = 'authentication';

/** Verifies the credential of a call; undefined when it finds no fault, or when the service verifies none. */
export type Authenticate = (
  call: ReceivedCall,
  operation: { readonly contract: Contract },
  service: { readonly authentication: Authentication | undefined },
) => Outcome | undefined;

/** A mock that has seen no nonce yet. */
export function authentication({ accessKeys, now }: AuthOptions): Authentication {
  return { accessKeys, now, nonces: rememberedNonces() };
}
