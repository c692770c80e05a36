/**
 * In which order a target checks a request, read off the cases that break two rules at once, beside the order of the
 * reference (ruling 13). Both orders conform; a client that fixes one fault after the other would like to know.
 *
 *     reference  action, version, missing-parameters, region, name, …
 *     target     action, version, name, missing-parameters, region, …
 */
import type { Contract } from '../../contract/contract.ts';
import { type StepPair, quotaPairs, stepPairs } from '../cases/orders.ts';
import type { Verdict } from '../verdict.ts';

/** Both orders, and the pairs of steps about which the target said neither code. */
export interface Precedence {
  readonly reference: readonly string[];
  /** The steps in the target's order: sorted by how many others each one comes before. */
  readonly target: readonly string[];
  /** Pairs that got a code of neither step, as `first / second`. */
  readonly unclear: readonly string[];
}

/** The orders, or undefined when no such case was run. */
export function precedenceOf(contract: Contract, verdicts: readonly Verdict[]): Precedence | undefined {
  const pairs = [...stepPairs(contract), ...quotaPairs(contract)].flatMap((pair) => {
    const verdict = verdicts.find(({ id }) => id === pair.id);
    return verdict === undefined || verdict.ending === 'skip'
      ? []
      : [{ pair, winner: winnerOf(pair, verdict) }];
  });
  if (pairs.length === 0) return undefined;
  const wins = new Map<string, number>();
  for (const { pair, winner } of pairs) {
    for (const { step } of [pair.first, pair.second]) wins.set(step, wins.get(step) ?? 0);
    if (winner !== undefined) wins.set(winner, (wins.get(winner) ?? 0) + 1);
  }
  const reference = contract.document.orderOfChecks.filter((step) => wins.has(step));
  return {
    reference,
    target: reference.toSorted((a, b) => (wins.get(b) ?? 0) - (wins.get(a) ?? 0)),
    unclear: pairs
      .filter(({ winner }) => winner === undefined)
      .map(({ pair }) => `${pair.first.step} / ${pair.second.step}`),
  };
}

function winnerOf({ first, second }: StepPair, { ending, findings }: Verdict): string | undefined {
  if (ending !== 'pass') return undefined;
  if (findings.length === 0) return first.step;
  return findings.some(({ received }) => received === second.code) ? second.step : undefined;
}
