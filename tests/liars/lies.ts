/**
 * The words in which liars are written: each makes the stages of a mock that differ in one behaviour.
 *
 *     overlooking((broken) => broken.keyword === 'maxLength')   does not see one kind of fault
 *     reading((parameters) => …)                                understands the parameters otherwise
 *     answering((answer, call) => …)                            says something else in the body
 *     responding((response, call, outcome) => …)                has the last word on status, headers and body
 */
import type { BrokenConstraint } from '../../contract/parameter-set.ts';
import type { WireParameters } from '../../contract/wire/form.ts';
import type { Answer } from '../../mock/answers/answers.ts';
import type { Call } from '../../mock/call.ts';
import type { HttpRequest, HttpResponse } from '../../mock/http.ts';
import type { Operation } from '../../mock/operations/operation.ts';
import type { Outcome } from '../../mock/outcome.ts';
import type { Service } from '../../mock/service.ts';
import { STAGES, type Stages } from '../../mock/stages.ts';
import type { Behaviour } from './liar.ts';

/** Does not see the broken constraints that a test picks out. */
export function overlooking(
  isOverlooked: (broken: BrokenConstraint, parameters: WireParameters) => boolean,
): Behaviour {
  return constraining((broken, parameters) => broken.filter((one) => !isOverlooked(one, parameters)));
}

/** Finds faults that are none: what is added stands beside the real ones. */
export function inventing(invented: (parameters: WireParameters) => readonly BrokenConstraint[]): Behaviour {
  return constraining((broken, parameters) => [...broken, ...invented(parameters)]);
}

/** Sees other broken constraints than the contract does. */
export function constraining(
  change: (broken: BrokenConstraint[], parameters: WireParameters) => BrokenConstraint[],
): Behaviour {
  return withOperation((operation) => ({
    ...operation,
    contract: {
      ...operation.contract,
      brokenConstraints: (parameters) => change(operation.contract.brokenConstraints(parameters), parameters),
    },
  }));
}

/** Judges and performs by a changed operation. */
export function withOperation(change: (operation: Operation) => Operation): Behaviour {
  return {
    stages: {
      judge: (call, operation, service, authenticate) =>
        STAGES.judge(call, change(operation), service, authenticate),
      perform: (call, operation, service) => STAGES.perform(call, change(operation), service),
    },
  };
}

/** Has other rules about state. */
export function withRules(
  change: (rules: Operation['rules'], call: Call, service: Service) => Operation['rules'],
): Behaviour {
  return {
    stages: {
      judge: (call, operation, service, authenticate) =>
        STAGES.judge(
          call,
          { ...operation, rules: { ...operation.rules, ...change(operation.rules, call, service) } },
          service,
          authenticate,
        ),
    },
  };
}

/** Understands the parameters otherwise, headers included. */
export function reading(
  change: (parameters: WireParameters, request: HttpRequest) => WireParameters,
): Behaviour {
  return {
    stages: {
      addHeaderParameters: (parameters, request) =>
        change(STAGES.addHeaderParameters(parameters, request), request),
    },
  };
}

/** Reads other text from the wire. */
export function receiving(change: (request: HttpRequest) => HttpRequest): Behaviour {
  return { stages: { readParameters: (request) => STAGES.readParameters(change(request)) } };
}

/** Comes to another outcome than the contract says; called once the right one is known. */
export function concluding(
  change: (outcome: Outcome, call: Call, service: Service) => Outcome | undefined,
): Behaviour {
  return {
    stages: {
      judge(call, operation, service, authenticate) {
        const outcome = STAGES.judge(call, operation, service, authenticate);
        return outcome && change(outcome, call, service);
      },
    },
  };
}

/** Says something else in the body. */
export function answering(
  change: (answer: Answer, call: Pick<Call, 'requestId' | 'host'>, outcome: Outcome) => Answer,
): Behaviour {
  return {
    stages: {
      fillIn: (template, outcome, call) => change(STAGES.fillIn(template, outcome, call), call, outcome),
    },
  };
}

/** Says something else in the body of a success. */
export function succeeding(
  change: (members: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
): Behaviour {
  return answering((answer) =>
    answer.status === 200 ? { ...answer, members: change(answer.members) } : answer,
  );
}

/** Says something else in the body of a refusal. */
export function refusing(
  change: (members: Readonly<Record<string, string>>, answer: Answer) => Readonly<Record<string, string>>,
): Behaviour {
  return answering((answer) =>
    answer.status === 200 ? answer : { ...answer, members: change(answer.members, answer) },
  );
}

/** Has the last word on status, headers and body. */
export function responding(
  change: (response: HttpResponse, call: Call, outcome: Outcome) => HttpResponse,
): Behaviour {
  return { stages: { respond: change } };
}

/** Differs in any stages. */
export function staging(stages: Partial<Stages>): Behaviour {
  return { stages };
}
