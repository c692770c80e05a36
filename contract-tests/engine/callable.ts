/** What a session knows of an operation beyond its contract: how to call it in the smallest way, and what it makes. */
import type { Contract } from '../../contract/contract.ts';
import type { Call } from '../target/call.ts';
import type { Product } from '../target/product.ts';
import type { Environment } from '../target/signing.ts';
import type { Target } from '../target/target.ts';
import type { Traffic } from '../target/traffic/traffic.ts';
import type { Names } from './names.ts';

/** An operation that can be called. */
export interface Callable {
  /**
   * What the smallest call that succeeds has beside the action, the version, the format and the region: the parameters by
   * name, each with what makes its value. A call that leaves one out gets it.
   */
  readonly minimal: Readonly<Record<string, (names: Names) => string>>;
  /** Parameters by which such a call is refused. */
  readonly refused: Call['parameters'];
  /** What a success makes; undefined where it makes nothing. */
  readonly makes: Making | undefined;
}

/** What an operation makes, and how the suite handles it. */
export interface Making extends Product {
  /** How to ask a target for the number of what exists in a region. */
  readonly count: {
    /** The parameters of the call, but for the version and the region. */
    readonly parameters: Call['parameters'];
    /** The member of the answer that has the number. */
    readonly member: string;
  };
  /**
   * Deletes what was made.
   * @throws CannotRun when the target is a host of the vendor and nobody has said that they own the account
   */
  readonly cleanUp: CleanUp;
}

/** Deletes by name what a region has. */
export type CleanUp = (
  contract: Contract,
  target: Target,
  environment: Environment,
  region: string,
  names: Iterable<string>,
  traffic?: Pick<Traffic, 'ownsAccount' | 'pace' | 'retry' | 'ledger' | 'onExchange'>,
) => Promise<Deletion>;

/** What became of what was to be deleted. */
export interface Deletion {
  /** The names of which the target says that there is nothing of that name any more. */
  readonly deleted: readonly string[];
  /** One sentence for each thing that went wrong. */
  readonly failures: readonly string[];
}

/** An operation with its contract, as a session takes it. */
export interface CallableOperation {
  readonly contract: Contract;
  readonly subject: Callable;
}
