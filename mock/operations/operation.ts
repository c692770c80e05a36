/**
 * One operation of the API, as the pipeline sees it: a contract, and what the contract can't say: how to tell that a
 * condition of the state of the service holds, and what to do when none is.
 */
import type { Body } from '../../contract/body.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Cause } from '../../contract/error-catalogue.ts';
import type { DocumentedAnswer } from '../../contract/document.ts';
import type { Service } from '../account/service.ts';
import type { Answers } from '../answers/answers.ts';
import { AUTHENTICATION } from '../authentication/authentication.ts';
import type { ReceivedCall } from '../call/call.ts';

/** One operation. The functions keep nothing themselves, so one operation can serve many mocks. */
export interface Operation {
  readonly contract: Contract;
  /** The order of checks, with what each step looks for (ruling 13). */
  readonly steps: readonly CheckStep[];
  /** The conditions of the state of the service, by their names in the error catalogue. */
  readonly conditions: Readonly<Record<string, StateCondition>>;
  /** The name of the documented answer to a call that breaks no rule. */
  readonly success: string;
  /** Members of that answer which say what it is about; part of an answer that was asked for by `Prefer`, too. */
  readonly identify: (call: ReceivedCall, service: Service) => Body;
  /** All members that are this call's own, as they would be if it succeeded; nothing is remembered of it. */
  readonly make: (call: ReceivedCall, service: Service) => Promise<Body>;
  /**
   * Does what is asked and gives the members of the successful answer. Whatever makes another call break a rule has
   * to happen before it first waits, and has to be undone when it fails.
   */
  readonly perform: (call: ReceivedCall, service: Service) => Promise<Body>;
  /** The documented answers. */
  readonly answers: Answers;
}

/** Operations of one API; at least one. */
export type Operations = readonly [Operation, ...Operation[]];

/** Tells whether a condition holds for a call. */
export type StateCondition = (call: ReceivedCall, service: Service) => boolean;

/** One step of the order of checks. */
export interface CheckStep {
  readonly name: string;
  readonly causes: readonly Cause[];
}

/**
 * The order of checks of a contract.
 * @throws Error when the catalogue names a condition that is not among these
 */
export function checkSteps(contract: Contract, conditions: Operation['conditions']): CheckStep[] {
  return contract.document.orderOfChecks.map((name) => {
    const causes = contract.errors.checks.filter(({ step }) => step === name);
    const unknown = causes.find(
      ({ step, condition }) => step !== AUTHENTICATION && condition && !conditions[condition],
    );
    if (unknown)
      throw new Error(
        `The mock can't check the condition ${unknown.condition} of ${contract.document.operation}.`,
      );
    return { name, causes };
  });
}

/** The documented answer that is no refusal. */
export function successOf(contract: Contract): DocumentedAnswer {
  const success = contract.document.answers.find(({ name }) => contract.errors.find(name) === undefined);
  if (success === undefined) throw new Error(`${contract.document.operation} has no successful answer.`);
  return success;
}
