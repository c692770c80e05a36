/** All cases of the suite, in the order they are run: the sweeps last, when there is something to judge. */
import type { Contract } from '../../contract/contract.ts';
import type { Case } from '../case.ts';
import type { Names } from '../names.ts';
import { authenticationCases } from './authentications.ts';
import { brokenSignatureCases } from './broken-signatures.ts';
import { constraintCases } from './constraints.ts';
import { formatCases, formatSweeps } from './formats.ts';
import { fuzzingCases } from './fuzzing.ts';
import { nameCases } from './names.ts';
import { orderCases, quotaOrderCases } from './orders.ts';
import { quotaCases } from './quotas.ts';
import { refusalCases } from './refusals.ts';
import { requestCases } from './requests.ts';
import { stateCases } from './states.ts';
import { survivalCases } from './survivals.ts';
import { sweepCases } from './sweeps.ts';
import { tagCases } from './tags.ts';

/**
 * Makes the cases of a run.
 * @param names where the cases take the names of their pairs from
 */
export function allCases(contract: Contract, names: Names): readonly Case[] {
  return [
    ...requestCases(contract, names),
    ...constraintCases(contract, names),
    ...nameCases(names),
    ...tagCases(contract),
    ...stateCases(contract),
    ...formatCases(contract),
    ...refusalCases(contract),
    ...authenticationCases(contract),
    ...brokenSignatureCases(contract),
    ...orderCases(contract),
    ...fuzzingCases(contract),
    ...survivalCases(),
    ...quotaCases(contract),
    ...quotaOrderCases(contract),
    ...sweepCases(contract),
    ...formatSweeps(),
  ];
}
