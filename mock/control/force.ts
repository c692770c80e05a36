/**
 * What a rule does to a call: it waits, gives another answer, breaks the connection.
 *
 *     { delay: 200, error: { code: 'Throttling.User', … } }    after 200 ms a refusal that the contract does not document
 *     { truncate: 100 }                                        the answer that the call gets anyway, cut short
 *     { reset: true }                                          nothing is done, and there is no answer
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from '../account/service.ts';
import type { ReceivedCall } from '../call/call.ts';
import type { HttpResponse } from '../call/http.ts';
import type { Outcome } from '../call/outcome.ts';
import type { Operation } from '../operations/operation.ts';
import type { Steer } from '../pipeline/gateway.ts';
import type { Forced, Rules } from './rules.ts';

/**
 * Has a gateway answer as the rules say.
 * @param closing ends a delay when it is aborted: a mock that closes answers what it has accepted, and waits for nothing
 */
export function steeredBy(rules: Pick<Rules, 'next'>, service: Service, closing?: AbortSignal): Steer {
  return async (call, operation, answerIt) => {
    const { answers } = operation.contract.document;
    const forced = rules.next(call, (example) => answers.some(({ name }) => name === example));
    if (forced === undefined) return await answerIt();
    const { rule, delay, truncate, reset } = forced;
    if (delay !== undefined) await pause(delay, undefined, { ref: false, signal: closing }).catch(() => {});
    if (reset) {
      return { call, operation, outcome: { answer: 'Reset', because: because(rule) }, response: RESET, rule };
    }
    const answered = await answerIt(outcomeOf(forced, call, operation, service));
    return { ...answered, response: { ...answered.response, breaksAfter: truncate }, rule };
  };
}

const RESET: HttpResponse = { status: 0, headers: {}, body: '', breaksAfter: 'nothing' };

function outcomeOf(
  { rule, example, error }: Forced,
  call: ReceivedCall,
  operation: Operation,
  service: Service,
): Outcome | undefined {
  const why = { because: because(rule), forced: true };
  if (error !== undefined) return { answer: error.code, error, ...why };
  if (example === undefined) return undefined;
  return {
    answer: example,
    ...(example === operation.success && { members: operation.identify(call, service) }),
    ...why,
  };
}

function because(rule: number): string {
  return `rule ${rule} of the control`;
}
