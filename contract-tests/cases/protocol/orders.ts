/**
 * Cases about requests that break two rules at once: the code is the one of the rule that is checked first (question
 * "order" of questions.yaml). Every two steps of the order are paired, as far as one request can break both. The request
 * is made of the examples that the catalogue has beside what raises the codes of the two steps.
 */
import type { BreakingExample } from '../../../contract/breaking-example.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { Cause, ErrorCode } from '../../../contract/error-catalogue.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { GET_JSON } from '../ways.ts';
import { joined } from './joined.ts';
import { type Provide, provided, takesFrom } from './provided.ts';

/** Two steps that one request breaks. */
export interface StepPair {
  /** The case about them. */
  readonly id: string;
  /** The one that is checked first by the reference, with the code it raises here. */
  readonly first: { readonly step: string; readonly code: ErrorCode };
  readonly second: { readonly step: string; readonly code: ErrorCode };
  /** The request, as it differs from a minimal valid one. */
  readonly example: BreakingExample;
}

/** What a service looks for in this step it sees only if it verifies signatures. */
const AUTHENTICATION = 'authentication';

/**
 * One case for each two steps that a request breaks in a region with room for more.
 * @param provide comes by the values that an example takes from elsewhere
 */
export function orderCases(contract: Contract, provide: Provide): ScenarioCase[] {
  return stepPairs(contract)
    .filter((pair) => !needsFullRegion(pair))
    .map((pair) => orderCase(contract, pair, provide));
}

/** One case for each two steps, of which one is the quota: they come last, since they need a region that is full. */
export function quotaOrderCases(contract: Contract, provide: Provide): ScenarioCase[] {
  return stepPairs(contract)
    .filter(needsFullRegion)
    .map((pair) => ({ ...orderCase(contract, pair, provide), needs: 'quota-region' }));
}

/** All pairs of steps that one request can break; those that need a full region are the last ones. */
export function stepPairs(contract: Contract): StepPair[] {
  const steps = contract.document.orderOfChecks.filter((step) => step !== AUTHENTICATION);
  const pairs = steps.flatMap((first, i) =>
    steps.slice(i + 1).flatMap((second) => pairOf(contract, first, second) ?? []),
  );
  return [...pairs.filter((pair) => !needsFullRegion(pair)), ...pairs.filter(needsFullRegion)];
}

function orderCase(
  contract: Contract,
  { id, first, second, example }: StepPair,
  provide: Provide,
): ScenarioCase {
  return {
    id,
    clause: 'order.of-checks',
    title: `a request that breaks ${first.step} and ${second.step} gets the code of ${first.step}`,
    async scenario(session) {
      const parameters = await provided(session, example, provide);
      if (typeof parameters === 'string') return parameters;
      const answer = await session.send({ ...GET_JSON, signature: 'not-v3', parameters });
      return judgeExpectation(contract.errors, { outcome: 'refused', code: first.code }, answer);
    },
  };
}

/** The first two causes of the steps whose examples go together. */
function pairOf(contract: Contract, first: string, second: string): StepPair | undefined {
  for (const one of causesOf(contract, first)) {
    for (const other of causesOf(contract, second)) {
      const example = joined(contract.document.repeats, one.example, other.example);
      if (example === undefined) continue;
      const id = `order.of-checks:${first}-before-${second}`;
      return { id, first: one, second: other, example };
    }
  }
  return undefined;
}

/** What raises the codes of a step, the most ordinary first: an action that is unknown rather than none. */
function causesOf({ errors }: Contract, step: string): Cause[] {
  return errors.checks.filter((cause) => cause.step === step).toReversed();
}

function needsFullRegion({ example }: StepPair): boolean {
  return takesFrom(example, 'a-full-region');
}
