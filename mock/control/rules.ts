/**
 * Rules, by which a test says what requests get without a header in them:
 *
 *     { "match": { "region": "cn-hangzhou" }, "times": 3, "answer": { "code": "Throttling.User" } }
 *     { "every": 5, "answer": { "status": 503 } }
 *     { "match": { "name": "web" }, "answer": { "delay": 200, "truncate": 100 } }
 *
 * They are looked at in their order, and the first one that applies to a request is used.
 */
import type { components } from '../../generated/mock-control.d.ts';
import type { ReceivedCall } from '../call/call.ts';
import { InputFault } from '../server/input-fault.ts';
import { type UndocumentedError, undocumentedError } from './vendor-errors.ts';

type Schemas = components['schemas'];

/** A rule as it is given. */
export type Rule = Schemas['Rule'];

/** A rule with its number and how often it was used. */
export type RuleInForce = Schemas['RuleInForce'];

/** What a rule does to a request. */
export interface Forced {
  /** The number of the rule. */
  readonly rule: number;
  /** The name of the documented answer that the request gets. */
  readonly example?: string | undefined;
  /** The answer that it gets, when that is none of the documented ones. */
  readonly error?: UndocumentedError | undefined;
  /** Milliseconds to wait before the request is looked at. */
  readonly delay?: number | undefined;
  /** How many octets of the body are sent before the connection breaks. */
  readonly truncate?: number | undefined;
  /** Whether the connection is reset before anything is done. */
  readonly reset?: boolean | undefined;
}

/** The rules of one mock. */
export interface Rules {
  /**
   * The rule that is used on a call; it counts as used with that.
   * @param documents whether the call's operation documents an answer; a rule that means another one is passed over
   */
  next(call: ReceivedCall, documents?: (example: string) => boolean): Forced | undefined;
  /**
   * Adds a rule behind the others.
   * @throws InputFault when it means no answer
   */
  add(rule: Rule): RuleInForce;
  /**
   * Puts other rules in place of all.
   * @throws InputFault when one of them means no answer; then the rules stay as they are
   */
  replace(rules: readonly Rule[]): void;
  all(): RuleInForce[];
}

/**
 * Rules that a mock starts without.
 * @param documented the names of the documented answers
 */
export function rulesAbout(documented: readonly string[]): Rules {
  let held: Held[] = [];
  let last = 0;
  return {
    next(call, documents = () => true) {
      const possible = held.filter(({ forced: { example } }) => example === undefined || documents(example));
      return possible.find((one) => applies(one, call))?.forced;
    },
    add(rule) {
      const added = hold(rule);
      held.push(added);
      return inForce(added);
    },
    replace: (rules) => void (held = rules.map(hold)),
    all: () => held.map(inForce),
  };

  function hold(rule: Rule): Held {
    const { example, code, delay, truncate, reset } = rule.answer;
    if (example !== undefined && !documented.includes(example)) {
      throw new InputFault(
        `The contract documents no answer ${example}; it has ${documented.join(', ')}; any other error is written with code and status.`,
      );
    }
    if (code !== undefined && documented.includes(code)) {
      throw new InputFault(`The contract documents ${code}; write it as example in place of code.`);
    }
    const error = errorOf(rule);
    last += 1;
    const forced = { rule: last, example, error, delay, truncate, reset };
    return { rule: structuredClone(rule), forced, matched: 0, used: 0 };
  }
}

/** A rule and its counts. */
interface Held {
  readonly rule: Rule;
  readonly forced: Forced;
  matched: number;
  used: number;
}

/** Counts a call, and says whether it is the rule's turn. */
function applies(held: Held, call: ReceivedCall): boolean {
  const { match, times = Infinity, every = 1 } = held.rule;
  if (held.used >= times || (match !== undefined && !matches(match, call))) return false;
  held.matched += 1;
  if (held.matched % every !== 0) return false;
  held.used += 1;
  return true;
}

function matches(
  { action, region, method, name }: Schemas['Match'],
  { request, parameters }: ReceivedCall,
): boolean {
  return (
    (action === undefined || action === parameters.get('Action')) &&
    (region === undefined || region === parameters.get('RegionId')) &&
    (name === undefined || name === parameters.get('KeyPairName')) &&
    (method === undefined || method === request.method)
  );
}

function errorOf({ answer: { code, status, message } }: Rule): UndocumentedError | undefined {
  if (code === undefined && status === undefined) return undefined;
  const error = undocumentedError({
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(message !== undefined && { message }),
  });
  if (error !== undefined) return error;
  throw new InputFault(`The status of ${code} is not known to the mock; give status beside code.`);
}

function inForce({ rule, forced, matched, used }: Held): RuleInForce {
  return {
    id: forced.rule,
    rule: structuredClone(rule),
    documented: forced.error === undefined && forced.reset !== true && forced.truncate === undefined,
    matched,
    used,
  };
}
