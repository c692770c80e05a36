/**
 * The gateway in front of the operations: it takes a request through the stages, and whatever goes wrong on the way,
 * there is an answer in the vendor's envelope.
 */
import { textOf } from '../../contract/body.ts';
import type { Service } from '../account/service.ts';
import { type AnswerTemplate, fillIn } from '../answers/answers.ts';
import { refusal, undocumentedAnswer } from '../answers/refusals.ts';
import { render } from '../answers/render.ts';
import type { ReceivedCall } from '../call/call.ts';
import type { HttpRequest, HttpResponse } from '../call/http.ts';
import type { Outcome } from '../call/outcome.ts';
import type { Operation, Operations } from '../operations/operation.ts';
import type { Stages } from './stages.ts';

/** A request that was answered. */
export interface HandledCall {
  readonly call: ReceivedCall;
  /** The operation that was asked for, or the first one. */
  readonly operation: Operation;
  readonly outcome: Outcome;
  readonly response: HttpResponse;
  /** The number of the control rule that was used on it. */
  readonly rule?: number;
}

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

/**
 * Answers a call that the gateway has understood, by the gateway or otherwise.
 * @param answerIt has the gateway answer the call; with the outcome that is given to it, where there is one
 */
export type Steer = (
  call: ReceivedCall,
  operation: Operation,
  answerIt: (decided?: Outcome) => Promise<HandledCall>,
) => Promise<HandledCall>;

/**
 * Makes a gateway.
 * @param operations at least one; `Action` selects one. An unknown or absent action is rejected by the first operation,
 *   since every operation checks the action first
 * @param host how the server is called in an answer to a request that names no host
 * @param steer what may come between a call and its answer; nothing does when it is left out
 */
export function gateway(
  operations: Operations,
  service: Service,
  stages: Stages,
  host: string,
  steer: Steer = (_call, _operation, answerIt) => answerIt(),
): Gateway {
  const errorRoot = errorRootOf(operations[0]);
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
    const operation = operationOf(parameters.get('Action') ?? '');
    const answerIt = (decided?: Outcome) => conclude(call, operation, decided ?? refused);
    return barred === undefined ? await steer(call, operation, answerIt) : await answerIt(barred);
  }

  /** @param decided the outcome, where it is known before the call is looked at */
  async function conclude(
    call: ReceivedCall,
    operation: Operation,
    decided: Outcome | undefined,
  ): Promise<HandledCall> {
    try {
      const reached = decided ?? (await outcomeOf(call, operation));
      const template = await templateOf(reached, operation, call);
      // Which refusal of a status is made up shows only now.
      const outcome = reached.generated
        ? { ...reached, answer: textOf(template.members, 'Code') || reached.answer }
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

  function operationOf(action: string): Operation {
    return operations.find(({ contract }) => contract.document.operation === action) ?? operations[0];
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
