/**
 * The stages that a request goes through, one value flowing one way:
 *
 *     request -> parameters -> whose, in which format -> broken rule? -> state -> answer -> JSON or XML
 *
 * Each is a function of what came before. A mock that differs in one behaviour differs in one stage:
 *
 *     startMock({ clock, stages: { chooseFormat: () => 'JSON' } })
 */
import type { WireParameters } from '../../contract/wire/form.ts';
import type { Format } from '../../contract/wire/media-type.ts';
import { accountOf } from './account-of.ts';
import { type Reply, type AnswerTemplate, fillIn } from '../answers/answers.ts';
import { render } from '../answers/render.ts';
import { authenticate } from '../authentication/authenticate.ts';
import type { Authenticate } from '../authentication/authentication.ts';
import type { ReceivedCall } from '../call/call.ts';
import { chooseFormat } from './choose-format.ts';
import type { HttpRequest, HttpResponse } from '../call/http.ts';
import { validate } from './validate.ts';
import type { Operation } from '../operations/operation.ts';
import type { Outcome } from '../call/outcome.ts';
import { preferredOutcome } from './prefer.ts';
import { type Reading, addHeaderParameters, readParameters } from '../call/read-parameters.ts';
import type { Service } from '../account/service.ts';

/** The stages, in the order in which they run. */
export interface Stages {
  /** Reads query string and body, or refuses a request that can't be read. */
  readonly readParameters: (request: HttpRequest) => Reading;
  /** Adds the parameters that came as headers. */
  readonly addHeaderParameters: (parameters: WireParameters, request: HttpRequest) => WireParameters;
  /** Says in which format the answer goes back. */
  readonly chooseFormat: (request: HttpRequest, parameters: WireParameters) => Format;
  /** Says whose request it is, by what the request claims. */
  readonly accountOf: (request: HttpRequest, parameters: WireParameters) => string;
  /** Gives the outcome that the client asks for by `Prefer`, if it does. */
  readonly preferredOutcome: (
    call: ReceivedCall,
    operation: Operation,
    service: Service,
  ) => Outcome | Promise<Outcome> | undefined;
  /** Verifies the signature, if the service verifies any; called by `validate` when it is this step's turn. */
  readonly authenticate: Authenticate;
  /** Finds the first broken rule. Whether there is one and what `perform` does happens without a wait in between. */
  readonly validate: (
    call: ReceivedCall,
    operation: Operation,
    service: Service,
    authenticate: Authenticate,
  ) => Outcome | undefined;
  /** Does what is asked of the service. */
  readonly perform: (call: ReceivedCall, operation: Operation, service: Service) => Promise<Outcome>;
  /** Lays the live values into the documented answer. */
  readonly fillIn: (template: AnswerTemplate, outcome: Outcome, call: ReceivedCall) => Reply;
  /** Writes the answer in its format. */
  readonly render: (answer: Reply, format: Format) => HttpResponse;
  /** The last word on status, headers and body. */
  readonly respond: (response: HttpResponse, call: ReceivedCall, outcome: Outcome) => HttpResponse;
}

/** The stages of a service that keeps the contract. */
export const STAGES: Stages = {
  readParameters,
  addHeaderParameters,
  chooseFormat,
  accountOf,
  preferredOutcome,
  authenticate,
  validate,
  perform: async (call, operation, service) => ({
    answer: operation.success,
    members: await operation.perform(call, service),
  }),
  fillIn,
  render,
  respond: (response) => response,
};
