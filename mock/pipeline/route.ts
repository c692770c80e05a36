/**
 * Which operation a call is for, by its action:
 *
 *     Action=DescribeRegions     the operation of that name
 *     Action=describeregions     none, so the rule about the action is all that it is judged by
 */
import type { Operation, Operations } from '../operations/operation.ts';

/**
 * Makes the function that finds the operation of an action. For an action that no operation has, or for none, the first one
 * stands with the one step that all have in common: the rule about the action is broken there.
 */
export function routeTo(operations: Operations): (action: string | undefined) => Operation {
  const byAction = new Map<string | undefined, Operation>(
    operations.map((operation) => [operation.contract.document.operation, operation]),
  );
  const [first] = operations;
  const none = { ...first, steps: first.steps.filter(({ name }) => name === ACTION) };
  return (action) => byAction.get(action) ?? none;
}

/** The step of the order of checks that is about the action. */
const ACTION = 'action';
