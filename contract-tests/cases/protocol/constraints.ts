/**
 * The cases that follow from the contract's constraints alone: for each constraint of each parameter the nearest valid
 * and the nearest invalid value, and the code that the catalogue owes for it. A new parameter or limit brings its cases.
 *
 *     Description maxLength 128   -> 128 characters are accepted, 129 and many more are rejected with its code
 *     Description not ^word       -> "word" and "word-x" are rejected, "wor" and "x-word" are accepted
 */
import type { Contract } from '../../../contract/contract.ts';
import type { CallCase } from '../../engine/case.ts';
import type { Names } from '../../engine/names.ts';
import { callCases } from '../written-case.ts';
import type { ConstraintOptions } from '../probes.ts';
import { constrained } from './constraints/constrained.ts';
import { ofForbiddenWords } from './constraints/forbidden.ts';
import { ofItems } from './constraints/items.ts';
import { ofLengths } from './constraints/lengths.ts';
import { ofNumbers } from './constraints/numbers.ts';
import { ofValues } from './constraints/values.ts';

/**
 * Derives the cases of all parameters but those of signatures, which only some targets check. What is required is a
 * constraint of the set: see `required.ts`.
 */
export function constraintCases(contract: Contract, names: Names, options: ConstraintOptions): CallCase[] {
  const { document, errors } = contract;
  const ofSignatures = errors.checks.filter(
    ({ step, keywords }) => step === 'authentication' && keywords.length > 0,
  );
  return document.parameters.flatMap((parameter) => {
    if (ofSignatures.some((cause) => cause.parameter === parameter.name)) return [];
    const one = constrained(contract, names, options, parameter);
    const literals = [ofLengths, ofForbiddenWords, ofValues, ofNumbers, ofItems].flatMap((of) => of(one));
    return callCases(literals);
  });
}
