/** The service that a mock plays: what it knows, what it remembers and where its ids and keys come from. */
import type { Authentication } from '../authentication/authentication.ts';
import type { Ids } from './ids.ts';
import type { KeyPairNames } from './key-pair-names.ts';
import type { KeyPairs } from './key-pairs.ts';
import type { KeySource } from '../keys/key-source.ts';

/** One service. Two mocks have two, so nothing that happens in one shows in the other. */
export interface Service {
  readonly regions: ReadonlySet<string>;
  readonly resourceGroups: ReadonlySet<string>;
  /** How many key pairs an account may have in a region (ruling 11). */
  readonly quota: number;
  readonly names: KeyPairNames;
  readonly keyPairs: KeyPairs;
  /** How signatures are verified; undefined where every credential is believed (ruling 22). */
  readonly authentication: Authentication | undefined;
  readonly ids: Ids;
  readonly keys: KeySource;
}
