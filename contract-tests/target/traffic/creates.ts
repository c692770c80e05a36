/**
 * What a run makes: counts the pairs, keeps to the limit that the user set, and writes names down before they are asked
 * for. Any call may make a pair, since a faulty target may accept what it has to refuse.
 */
import { type Answer, textMember } from '../answer.ts';
import type { Product } from '../product.ts';
import type { Target } from '../target.ts';
import { NotSent } from './not-sent.ts';
import type { Traffic } from './traffic.ts';

/** Which pair a call may make. */
export interface Asked {
  readonly product: Product;
  /** The code of a name that is taken; undefined where the operation has none. */
  readonly takenCode: string | undefined;
  /** The parameters of the call. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** The creates of a run. */
export interface Creates {
  /** How many pairs were made, by region. */
  readonly pairs: ReadonlyMap<string, number>;
  /**
   * Before a call is sent.
   * @returns to be called with the answer, and how often the call was sent again for it; with nothing when none came
   * @throws NotSent when as many pairs were made, or may have been, as the user allows
   */
  readonly begin: (asked: Asked) => (answer?: Answer, again?: number) => void;
  /**
   * Before something is sent that is no call.
   * @throws NotSent as `begin` does
   */
  readonly allow: () => void;
}

/** Nothing is made yet. */
export function createsOf(target: Target, traffic: Traffic): Creates {
  const { maxCreates = Infinity, ledger, onCreated } = traffic;
  const pairs = new Map<string, number>();
  /** The pairs that were made, and the calls under way or without a clear answer: each may have made one. */
  let possible = 0;
  const allow = () => {
    if (possible < maxCreates) return;
    throw new NotSent(`would make more than the ${maxCreates} key pairs that --max-creates allows`);
  };
  return {
    pairs,
    allow,
    begin({ product, takenCode, parameters }) {
      allow();
      const region = parameters.get('RegionId') ?? target.region;
      const name = parameters.get(product.name) ?? '';
      if (name !== '') ledger?.intend(region, name);
      possible++;
      return (answer, again = 0) => {
        if (answer?.outcome === 'refused') {
          possible--;
          // Sent more than once, it may have been made before it was refused.
          const taken = answer.code !== undefined && answer.code === takenCode;
          if (name !== '' && (again === 0 || taken)) ledger?.refused(region, name, taken);
        }
        if (answer?.outcome !== 'accepted') return;
        pairs.set(region, (pairs.get(region) ?? 0) + 1);
        const id = textMember(answer, product.id);
        const names = new Set([name, textMember(answer, product.name) ?? '']);
        names.delete('');
        for (const made of names) {
          onCreated?.({ region, name: made, id });
          ledger?.made(region, made, id);
        }
      };
    },
  };
}
