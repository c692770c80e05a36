/** The service that a mock plays: what it remembers, how it verifies, and where its ids and keys come from. */
import type { Authentication } from '../authentication/authentication.ts';
import type { KeySource } from '../keys/key-source.ts';
import type { Ids } from './ids.ts';
import type { AccountStore } from './store.ts';

/** One service. */
export interface Service {
  readonly store: AccountStore;
  /** How signatures are verified; undefined where any credential is accepted (ruling 22). */
  readonly authentication: Authentication | undefined;
  readonly ids: Ids;
  readonly keys: KeySource;
}
