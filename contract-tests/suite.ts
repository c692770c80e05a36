/**
 * The suite: the cases of each operation, those that all operations have and those of its own. Here the engine, which knows
 * no operation, meets the subjects and their cases.
 */
import type { Contract } from '../contract/contract.ts';
import type { Registry } from '../contract/registry.ts';
import { protocolCases } from './cases/protocol/protocol-cases.ts';
import type { PlacedCase, Suite } from './engine/suite.ts';
import type { CaseGroup } from './engine/case.ts';
import type { Names } from './engine/names.ts';
import { type Run, type RunOptions, runSuite as run } from './engine/run.ts';
import type { OperationUnderTest } from './engine/subject.ts';
import { subjectOf } from './subjects/registry.ts';
import type { Target } from './target/target.ts';

/** One operation, or all those of a registry. */
export type Contracts = Contract | Pick<Registry, 'contracts'>;

/** The contracts as a list. */
export function contractsOf(contracts: Contracts): readonly Contract[] {
  return 'contracts' in contracts ? contracts.contracts : [contracts];
}

/**
 * The suite of some operations.
 * @throws Error when it knows nothing of one of them
 */
export function suiteOf(contracts: Contracts): Suite {
  return suiteOfOperations(
    contractsOf(contracts).map((contract) => ({ contract, subject: subjectOf(contract) })),
  );
}

/** The suite of operations whose subjects are given. */
export function suiteOfOperations(operations: readonly OperationUnderTest[]): Suite {
  return {
    operations,
    cases(names) {
      const all = operations.flatMap((operation) => casesOf(operation, names));
      const isSweep = (one: PlacedCase) => 'sweep' in one;
      return [...all.filter((one) => !isSweep(one)), ...all.filter(isSweep)];
    },
  };
}

/** All cases about some operations, in the order they are played; see `Suite.cases`. */
export function allCases(contracts: Contracts, names: Names): readonly PlacedCase[] {
  return suiteOf(contracts).cases(names);
}

/**
 * Runs the suite of some operations.
 * @throws CannotRun as the engine's `runSuite` does
 */
export async function runSuite(contracts: Contracts, target: Target, options: RunOptions): Promise<Run> {
  return await run(suiteOf(contracts), target, options);
}

function casesOf(operation: OperationUnderTest, names: Names): PlacedCase[] {
  const { contract, subject } = operation;
  const shared = protocolCases(contract, subject, names);
  const place = (groups: readonly CaseGroup[]) =>
    groups.flatMap(({ file, cases }) => cases.map((one): PlacedCase => ({ ...one, operation, file })));
  const named = (groups: readonly CaseGroup[]) =>
    place(groups).map((one) => (subject.hasPlainIds ? one : withAction(one)));
  return [
    ...named(shared.filter(({ isLate = false }) => !isLate)),
    ...place(subject.cases(contract, names)),
    ...named(shared.filter(({ isLate = false }) => isLate)),
  ];
}

/** Other operations have cases of the same clause, slug and title. */
function withAction(one: PlacedCase): PlacedCase {
  const action = one.operation.contract.document.operation;
  return { ...one, id: one.id.replace(':', `:${action}/`), title: `${one.title} (${action})` };
}
