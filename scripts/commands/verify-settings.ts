/** What `verify` can be asked for. */
import type { Level } from '../../contract/clauses.ts';
import type { Overrides } from '../../contract-tests/engine/connection.ts';
import type { Target } from '../../contract-tests/target/target.ts';

/** What a run was asked for. */
export interface Settings {
  /** The target, but for its address when the mock is to be started. */
  readonly target: Omit<Target, 'url'>;
  /** Undefined: start the mock and test it. */
  readonly url: URL | undefined;
  readonly filters: readonly string[];
  readonly level: Level;
  readonly strict: boolean;
  readonly overrides: Overrides;
  /** Left out when one is to be chosen. */
  readonly seed?: number;
  /** A case to be explained and not sent. */
  readonly explain: string | undefined;
  /** The only case to be sent, told in full. */
  readonly replay: string | undefined;
  /** Nothing is sent to the target. */
  readonly dryRun: boolean;
  readonly care: Care;
  /** The files to write, by the flag that named them. */
  readonly reports: Readonly<Partial<Record<Report, string>>>;
  readonly knownFailures: string | undefined;
  readonly updateKnownFailures: boolean;
  readonly talk: 'quiet' | 'normal' | 'verbose';
}

/** The forms in which a statement is written to a file. */
export type Report = 'html' | 'json' | 'junit' | 'badge';

/** How the run treats the target and what it leaves there. */
export interface Care {
  readonly ownsAccount: boolean;
  readonly maxCreates: number | undefined;
  /** Requests per second; as many as there are when undefined. */
  readonly rate: number | undefined;
  /** How often a request is sent again; undefined leaves it to the kind of target. */
  readonly retries: number | undefined;
  /** What becomes of the pairs. */
  readonly cleanup: 'keep' | 'delete' | { readonly command: string };
  /** The file in which names are written down; undefined for none. */
  readonly ledger: string | undefined;
}

/** What the command line means. */
export type Parsed =
  | { readonly kind: 'run'; readonly settings: Settings }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string };
