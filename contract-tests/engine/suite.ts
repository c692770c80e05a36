/** The suite as the engine sees it: operations, and the cases about them. */
import type { Case } from './case.ts';
import type { Names } from './names.ts';
import type { OperationUnderTest } from './subject.ts';

/** What a run plays. */
export interface Suite {
  readonly operations: readonly OperationUnderTest[];
  /**
   * Makes the cases, in the order they are played: the sweeps last, when there is something to judge.
   * @param names where the cases take the names of what they make from
   */
  readonly cases: (names: Names) => readonly PlacedCase[];
}

/** A case in its place. */
export type PlacedCase = Case & {
  /** The operation that it is about: it is sent, filled in and judged by what is known of that. */
  readonly operation: OperationUnderTest;
  /** The file that it is written in, as a path in the repository. */
  readonly file: string;
};
