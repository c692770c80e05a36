/**
 * The gateway in front of the operations: it takes a request through the stages, and whatever goes wrong on the way,
 * there is an answer in the vendor's envelope.
 */
import { type AnswerTemplate, fillIn } from '../answers/answers.ts';
import { refusal, undocumentedAnswer } from '../answers/refusals.ts';
import { render } from '../answers/render.ts';
import type { ReceivedCall } from '../call/call.ts';
import { force } from '../control/force.ts';
import type { Rules } from '../control/rules.ts';
import type { HttpRequest, HttpResponse } from '../call/http.ts';
import type { Operation } from '../operations/operation.ts';
import type { Outcome } from '../call/outcome.ts';
import type { Service } from '../account/service.ts';
import type { Stages } from './stages.ts';

/** A request that was answered. */
export interface HandledCall {
  readonly call: ReceivedCall;
  /** The operation that was asked for, or the first one. */
  readonly operation: Operation;
  readonly outcome: Outcome;
  readonly response: HttpResponse;
  /** The number of the rule of the control that was used on it. */
  readonly rule?: number;
}

/** Operations of one API; at least one. */
export type Operations = readonly [Operation, ...Operation[]];

/** What answers requests. */
export interface Gateway {
  /**
   * Answers a request; never rejects.
   * @param barred the outcome, where the request is refused for who sends it; no rule is then used
   */
  answer(request: HttpRequest, barred?: Outcome): Promise<HandledCall>;
  /** The response to what is no request, by the name of a refusal. Nothing is known of it, so XML (ruling 3). */
  refuse(name: string): HttpResponse;
}

/** What steers a gateway from outside. */
export interface Steering {
  /** What requests get in place of what they would have got. */
  readonly rules?: Pick<Rules, 'next'>;
  /** Once it is aborted no request is delayed. */
  readonly closing?: AbortSignal;
}

/**
 * Makes a gateway.
 * @param operations at least one; they are told apart by `Action`, and the first judges an action that none has
 * @param host how the server is called in an answer to a request that names no host
 */
export function gateway(
  operations: Operations,
  service: Service,
  stages: Stages,
  host: string,
  { rules, closing }: Steering = {},
): Gateway {
  const [first] = operations;
  const errorRoot = errorRootOf(first);
  return { answer, refuse };

  async function answer(request: HttpRequest, barred?: Outcome): Promise<HandledCall> {
    const { parameters: read, refused } = stages.readParameters(request);
    const parameters = stages.addHeaderParameters(read, request);
    const call: ReceivedCall = {
      request,
      parameters,
      account: stages.accountOf(request, parameters),
      format: stages.chooseFormat(request, parameters),
      requestId: service.ids.requestId(),
      host: request.headers.get('host') || host,
    };
    const action = parameters.get('Action');
    const operation = operations.find(({ contract }) => contract.document.operation === action) ?? first;
    if (barred !== undefined) return await exchange(call, operation, barred);
    const forced = rules?.next(call);
    if (forced === undefined) return await exchange(call, operation, refused);
    const answerIt = (outcome: Outcome | undefined) => exchange(call, operation, outcome ?? refused);
    return await force(forced, call, operation, service, answerIt, closing);
  }

  /** @param decided the outcome, where it is known before the call is looked at */
  async function exchange(
    call: ReceivedCall,
    operation: Operation,
    decided: Outcome | undefined,
  ): Promise<HandledCall> {
    try {
      const reached = decided ?? (await outcomeOf(call, operation));
      const template = await templateOf(reached, operation, call);
      // Which refusal of a status is made up shows only now.
      const outcome = reached.generated
        ? { ...reached, answer: template.members['Code'] ?? reached.answer }
        : reached;
      const answered = stages.fillIn(template, outcome, call);
      const response = stages.respond(stages.render(answered, call.format), call, outcome);
      return { call, operation, outcome, response };
    } catch (error) {
      const outcome = {
        answer: 'InternalError',
        because: error instanceof Error ? error.message : String(error),
      };
      return {
        call,
        operation,
        outcome,
        response: render(fillIn(refusalOf(outcome.answer), outcome, call), call.format),
      };
    }
  }

  function refuse(name: string): HttpResponse {
    const call = { requestId: service.ids.requestId(), host };
    return render(fillIn(refusalOf(name), { answer: name }, call), 'XML');
  }

  async function outcomeOf(call: ReceivedCall, operation: Operation): Promise<Outcome> {
    return (
      (await stages.preferredOutcome(call, operation, service)) ??
      stages.validate(call, operation, service, stages.authenticate) ??
      stages.perform(call, operation, service)
    );
  }

  async function templateOf(
    outcome: Outcome,
    { answers }: Operation,
    call: ReceivedCall,
  ): Promise<AnswerTemplate> {
    const { answer: name, generated, error } = outcome;
    if (error !== undefined) return undocumented(name, error);
    const documented = generated ? answers.generate(name, call.requestId) : answers.find(name);
    return documented ?? refusalOf(name);
  }

  function undocumented(code: string, error: NonNullable<Outcome['error']>): AnswerTemplate {
    return {
      ...undocumentedAnswer({ code, ...error }, errorRoot),
      headers: { 'x-mock-undocumented': 'true' },
    };
  }

  function refusalOf(name: string): AnswerTemplate {
    const found = refusal(name, errorRoot);
    if (found === undefined) throw new Error(`There is no answer called ${name}.`);
    return found;
  }
}

function errorRootOf({ contract }: Operation): string {
  const refused = contract.document.answers.find(({ name }) => contract.errors.find(name) !== undefined);
  if (refused === undefined) throw new Error(`${contract.document.operation} has no documented refusal.`);
  return refused.root;
}
