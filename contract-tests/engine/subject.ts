/**
 * What the suite knows of an operation beyond its contract: how it is called, what it makes, and the cases that it alone
 * has. Each operation has one in `subjects/`.
 */
import type { Contract } from '../../contract/contract.ts';
import type { Callable } from './callable.ts';
import type { CaseGroup } from './case.ts';
import type { Names } from './names.ts';

/** An operation as a subject of the suite. */
export interface Subject extends Callable {
  /** The headings under which its own clauses are reported, by the first word of their ids. */
  readonly themes: Readonly<Record<string, string>>;
  /**
   * True where the ids of its cases from `cases/protocol/` do not hold its name: those of the first operation of this kit,
   * since an id never changes.
   */
  readonly hasPlainIds?: true;
  /** The cases that no other operation has. */
  readonly cases: (contract: Contract, names: Names) => readonly CaseGroup[];
}

/** An operation under test. */
export interface OperationUnderTest {
  readonly contract: Contract;
  readonly subject: Subject;
}
