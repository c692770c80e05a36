/** What the cases about the protocol send of an operation, so that they can be written for any of them. */
import type { Contract } from '../../contract/contract.ts';
import type { ErrorCode } from '../../contract/error-catalogue.ts';
import type { Names } from '../engine/names.ts';
import type { Harmless } from './legal.ts';
import type { Parameters } from './written-case.ts';

/** The parameters of one operation that show how a request is read. */
export interface Probes {
  /** What keeps a legal request from making anything. */
  readonly harmless: Harmless;
  /** A parameter with one value that is legal, and one that the request is rejected for whatever else it holds. */
  readonly checked: {
    readonly parameter: string;
    readonly legal: (names: Names) => string;
    readonly illegal: string;
    readonly code: ErrorCode;
  };
  /** Optional parameters with legal values, and with values that the request is rejected for. */
  readonly optional: {
    readonly legal: Parameters;
    readonly illegal: Parameters;
    /** Illegal by every rule about the parameter, so that it does not matter which of the rules a server knows. */
    readonly illegalByEveryRule: Parameters;
    readonly code: ErrorCode;
  };
  /** Parameters that carry one or two texts, legal whatever the texts are. */
  readonly carrying: (first: string, second?: string) => Parameters;
  /** Requests that are rejected, by what is wrong with them; each breaks one rule. */
  readonly rejections: (contract: Contract) => readonly (readonly [called: string, parameters: Parameters])[];
  /** What the cases that follow from constraints have to know. */
  readonly constraints: ConstraintOptions;
}

/** How the cases of an operation follow from its constraints. */
export interface ConstraintOptions {
  /** What titles call a parameter; its name when left out. */
  readonly called: Readonly<Record<string, string>>;
  /** The parameter whose value has to be new in each successful request. */
  readonly unique?: string;
  /** The constraints whose cases are written as literals, as `KeyPairName pattern`. */
  readonly written: readonly string[];
  /** The slugs of successes that go by POST; all others go by GET. */
  readonly byPost: readonly string[];
}

/** The request that is rejected for its checked parameter. */
export function rejectedBy({ checked: { parameter, illegal } }: Probes): Parameters {
  return { [parameter]: illegal };
}
