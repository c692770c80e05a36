/**
 * One operation of the API, as the pipeline sees it: a contract, and what the contract can't say: how to tell that a
 * rule about the state of the service is broken, and what to do when none is.
 */
import type { Contract } from '../../contract/contract.ts';
import type { Cause } from '../../contract/error-catalogue.ts';
import type { Call } from '../pipeline/call.ts';
import type { Answers } from '../pipeline/answers/answers.ts';
import type { Service } from '../account/service.ts';

/** One operation. The functions keep nothing themselves, so one operation can serve many mocks. */
export interface Operation {
  readonly contract: Contract;
  /** The order of checks, with what each step looks for (ruling 13). */
  readonly steps: readonly CheckStep[];
  /** Whether a call breaks a rule about state, by the rule's name in the error catalogue. */
  readonly rules: Readonly<Record<string, StateRule>>;
  /** The name of the documented answer to a call that breaks no rule. */
  readonly success: string;
  /** Members of that answer which say what it is about; told in an answer that was asked for by `Prefer`, too. */
  readonly identify: (call: Call, service: Service) => Readonly<Record<string, string>>;
  /** All members that are this call's own, as they would be if it succeeded; nothing is remembered of it. */
  readonly make: (call: Call, service: Service) => Promise<Readonly<Record<string, string>>>;
  /**
   * Does what is asked and gives the members of the successful answer. Whatever makes another call break a rule has
   * to happen before it first waits, and has to be undone when it fails.
   */
  readonly perform: (call: Call, service: Service) => Promise<Readonly<Record<string, string>>>;
  /** The documented answers. */
  readonly answers: Answers;
}

/** Tells whether a call breaks the rule. */
export type StateRule = (call: Call, service: Service) => boolean;

/** One step of the order of checks. */
export interface CheckStep {
  readonly name: string;
  readonly causes: readonly Cause[];
}

/** The step whose causes are judged all together, by the stage `authenticate`. */
export const AUTHENTICATION = 'authentication';

/**
 * The order of checks of a contract.
 * @throws Error when the catalogue names a rule about state that is not among the rules
 */
export function checkSteps(contract: Contract, rules: Operation['rules']): CheckStep[] {
  return contract.document.orderOfChecks.map((name) => {
    const causes = contract.errors.checks.filter(({ step }) => step === name);
    const unknown = causes.find(({ step, rule }) => step !== AUTHENTICATION && rule && !rules[rule]);
    if (unknown)
      throw new Error(`The mock can't check the rule ${unknown.rule} of ${contract.document.operation}.`);
    return { name, causes };
  });
}

/** The name of the documented answer that is no refusal. */
export function successOf(contract: Contract): string {
  const success = contract.document.answers.find(({ name }) => contract.errors.find(name) === undefined);
  if (success === undefined) throw new Error(`${contract.document.operation} has no successful answer.`);
  return success.name;
}
