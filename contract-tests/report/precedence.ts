/**
 * In which order a target checks a request, read off the cases that break two rules at once, beside the order of the
 * reference (question "order" of questions.yaml). Both orders conform; a client that fixes one fault after the other would
 * like to know.
 *
 *     reference  action, version, missing-parameters, region, name, …
 *     target     action, version, name, missing-parameters, region, …
 *
 * An order is told only where the answers leave no other.
 */
import type { Contract } from '../../contract/contract.ts';
import { type StepPair, stepPairs } from '../cases/protocol/orders.ts';
import type { Verdict } from '../engine/verdict.ts';

/** What was seen of the target's order, beside that of the reference. */
export interface Precedence {
  /** The steps that were tried, in the order of the reference. */
  readonly reference: readonly string[];
  /** The steps in the target's order; absent where what was seen leaves more than one order, or none. */
  readonly target?: readonly string[];
  /** Pairs that the target checks the other way round than the reference, as the reference has them: `first / second`. */
  readonly reversed: readonly string[];
  /** Pairs that got a code of neither step. */
  readonly unclear: readonly string[];
}

/** What was seen of the order, or undefined when no such case was run. */
export function precedenceOf(contract: Contract, verdicts: readonly Verdict[]): Precedence | undefined {
  const pairs = stepPairs(contract).flatMap((pair) => {
    const verdict = verdicts.find(({ id }) => id === pair.id);
    return verdict === undefined || verdict.ending === 'skip'
      ? []
      : [{ pair, winner: winnerOf(pair, verdict) }];
  });
  if (pairs.length === 0) return undefined;
  const tried = new Set(pairs.flatMap(({ pair }) => [pair.first.step, pair.second.step]));
  const reference = contract.document.orderOfChecks.filter((step) => tried.has(step));
  const target = onlyOrder(
    reference,
    pairs.flatMap(({ pair: { first, second }, winner }): SeenPair[] => {
      if (winner === undefined) return [];
      return [winner === first.step ? [first.step, second.step] : [second.step, first.step]];
    }),
  );
  const named = (some: typeof pairs) => some.map(({ pair }) => `${pair.first.step} / ${pair.second.step}`);
  return {
    reference,
    ...(target === undefined ? {} : { target }),
    reversed: named(pairs.filter(({ pair, winner }) => winner === pair.second.step)),
    unclear: named(pairs.filter(({ winner }) => winner === undefined)),
  };
}

function winnerOf({ first, second }: StepPair, { ending, findings }: Verdict): string | undefined {
  if (ending !== 'pass') return undefined;
  if (findings.length === 0) return first.step;
  return findings.some(({ received }) => received === second.code) ? second.step : undefined;
}

/** Two steps, the one first that the target checks first. */
type SeenPair = readonly [before: string, after: string];

/**
 * The one order in which all that was seen holds.
 * @param seen of two steps the one that was checked first, and the other
 * @returns undefined where there is no such order, or more than one
 */
function onlyOrder(steps: readonly string[], seen: readonly SeenPair[]): string[] | undefined {
  const order: string[] = [];
  const left = new Set(steps);
  while (left.size > 0) {
    const first = [...left].filter(
      (step) => !seen.some(([before, after]) => after === step && left.has(before)),
    );
    const [next] = first;
    if (next === undefined || first.length > 1) return undefined;
    order.push(next);
    left.delete(next);
  }
  return order;
}
