/** What is known of a case's verdict before the case is played, and the verdict of one that is not. */
import type { Fixture } from './case.ts';
import type { PlacedCase } from './suite.ts';
import type { Target } from '../target/target.ts';
import type { Verdict } from './verdict.ts';

/** A verdict to be. */
export function bare({ id, title, clause, needs, operation }: PlacedCase): Omit<Verdict, 'ending'> {
  const { ledger } = operation.contract;
  const own = { id, title, clause: ledger.clause(clause), findings: [], reason: undefined };
  return needs === undefined ? own : { ...own, needs };
}

/** The verdict of a case that was not played to its end. */
export function notRun(one: PlacedCase, reason: string): Verdict {
  return { ...bare(one), ending: 'error', reason };
}

/** The flag that names what a case needs; undefined where the target has it. */
export function missingFixture(target: Target, fixture: Fixture): string | undefined {
  switch (fixture) {
    case 'resource-group':
      return target.resourceGroup === undefined ? '--resource-group ID' : undefined;
    case 'other-region':
      return target.otherRegion === undefined ? '--other-region ID' : undefined;
    case 'quota-region':
      return target.quotaRegion === undefined ? '--quota-region ID' : undefined;
    case 'verification':
      return target.verifies ? undefined : '--authenticates';
  }
}
