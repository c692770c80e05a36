/**
 * Helpers that mutants are written with: each returns the stages of a mock that differ in one behaviour.
 *
 *     overlooking((broken) => broken.keyword === 'maxLength')   does not see one kind of fault
 *     reading((parameters) => …)                                understands the parameters otherwise
 *     answering((answer, call) => …)                            says something else in the body
 *     writing('XML', (body, answer) => …)                       writes a format otherwise
 *     responding((response, call, outcome) => …)                has the last word on status, headers and body
 */
import type { BrokenConstraint } from '../../contract/parameter-set.ts';
import type { WireParameters } from '../../contract/wire/form.ts';
import type { Format } from '../../contract/wire/media-type.ts';
import type { Reply } from '../../mock/pipeline/answers/answers.ts';
import type { ReceivedCall } from '../../mock/pipeline/call.ts';
import type { HttpRequest, HttpResponse } from '../../mock/server/http.ts';
import type { Operation } from '../../mock/operations/operation.ts';
import type { Outcome } from '../../mock/pipeline/outcome.ts';
import type { Service } from '../../mock/account/service.ts';
import { STAGES, type Stages } from '../../mock/pipeline/stages.ts';
import type { Behaviour } from './mutant.ts';

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

/** Judges a request as if its parameters were others; what it then does, it does with the real ones. */
export function supposing(change: (parameters: WireParameters) => WireParameters): Behaviour {
  return withOperation((operation) => ({
    ...operation,
    contract: {
      ...operation.contract,
      brokenConstraints: (parameters) => operation.contract.brokenConstraints(change(parameters)),
    },
  }));
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
      validate: (call, operation, service, authenticate) =>
        STAGES.validate(call, change(operation), service, authenticate),
      perform: (call, operation, service) => STAGES.perform(call, change(operation), service),
    },
  };
}

/** Has other rules about state. */
export function withConditions(
  change: (
    conditions: Operation['conditions'],
    call: ReceivedCall,
    service: Service,
  ) => Operation['conditions'],
): Behaviour {
  return {
    stages: {
      validate: (call, operation, service, authenticate) =>
        STAGES.validate(
          call,
          {
            ...operation,
            conditions: { ...operation.conditions, ...change(operation.conditions, call, service) },
          },
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

/** Takes note of each call that is refused, by the contract or by another behaviour. */
export function noting(
  note: (refusal: Outcome, call: ReceivedCall) => void,
  behaviour: Behaviour = {},
): Behaviour {
  const validate = behaviour.stages?.validate ?? STAGES.validate;
  return {
    stages: {
      ...behaviour.stages,
      validate(...judged) {
        const refusal = validate(...judged);
        if (refusal !== undefined) note(refusal, judged[0]);
        return refusal;
      },
    },
  };
}

/** Finds the signatures of some calls wrong, since it calculates them otherwise than the contract says. */
export function doubting(isWrong: (call: ReceivedCall) => boolean): Behaviour {
  const refusal = { answer: 'SignatureDoesNotMatch', placeholders: { stringToSign: 'GET&%2F&' } };
  return {
    stages: {
      authenticate: (call, ...rest) => (isWrong(call) ? refusal : STAGES.authenticate(call, ...rest)),
    },
  };
}

/** Comes to another outcome than the contract says; called once the right one is known. */
export function concluding(
  change: (outcome: Outcome, call: ReceivedCall, service: Service) => Outcome | undefined,
): Behaviour {
  return {
    stages: {
      validate(call, operation, service, authenticate) {
        const outcome = STAGES.validate(call, operation, service, authenticate);
        return outcome && change(outcome, call, service);
      },
    },
  };
}

/** Says something else in the body. */
export function answering(
  change: (answer: Reply, call: Pick<ReceivedCall, 'requestId' | 'host'>, outcome: Outcome) => Reply,
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
  change: (members: Readonly<Record<string, string>>, answer: Reply) => Readonly<Record<string, string>>,
): Behaviour {
  return answering((answer) =>
    answer.status === 200 ? answer : { ...answer, members: change(answer.members, answer) },
  );
}

/** Has the last word on status, headers and body. */
export function responding(
  change: (response: HttpResponse, call: ReceivedCall, outcome: Outcome) => HttpResponse,
): Behaviour {
  return { stages: { respond: change } };
}

/** Writes the bodies of one format otherwise: gets the right body and what it says. */
export function writing(format: Format, change: (body: string, answer: Reply) => string): Behaviour {
  return {
    stages: {
      render(answer, asked) {
        const response = STAGES.render(answer, asked);
        return asked === format ? { ...response, body: change(response.body, answer) } : response;
      },
    },
  };
}

/** Says something else in the bodies of one format. */
export function rendering(format: Format, change: (answer: Reply) => Reply): Behaviour {
  return {
    stages: {
      render: (answer, asked) => STAGES.render(asked === format ? change(answer) : answer, asked),
    },
  };
}

/** Behaves so towards some calls only, as far as it is about judging them. */
export function towards(isMeant: (call: ReceivedCall) => boolean, { stages }: Behaviour): Behaviour {
  const validate = stages?.validate ?? STAGES.validate;
  return {
    stages: {
      validate: (call, ...rest) => (isMeant(call) ? validate(call, ...rest) : STAGES.validate(call, ...rest)),
    },
  };
}

/** Fails over some calls: answers 500. */
export function failing(isFatal: (call: ReceivedCall) => boolean): Behaviour {
  return {
    stages: {
      validate(call, ...rest) {
        if (isFatal(call)) throw new Error('a fault that nobody caught');
        return STAGES.validate(call, ...rest);
      },
    },
  };
}

/** Fails over a parameter of more than N octets. */
export function failingOver(name: string, limit: number): Behaviour {
  return failing(({ parameters }) => Buffer.byteLength(parameters.get(name) ?? '') > limit);
}

/** Differs in any stages. */
export function staging(stages: Partial<Stages>): Behaviour {
  return { stages };
}
