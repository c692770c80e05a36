/** All cases of the suite, in the order they are run: the sweeps last, when there is something to judge. */
import type { Contract } from '../../contract/contract.ts';
import type { Case } from '../case.ts';
import type { Names } from '../names.ts';
import { authenticationCases } from './authentications.ts';
import { brokenSignatureCases } from './broken-signatures.ts';
import { constraintCases } from './constraints.ts';
import { declaredEncodingSweeps } from './declared-encodings.ts';
import { farValueCases } from './far-values.ts';
import { formatCases, formatSweeps } from './formats.ts';
import { fuzzingCases } from './fuzzing.ts';
import { letterCaseCases } from './letter-case.ts';
import { lookAlikeCases } from './look-alikes.ts';
import { nameCases } from './names.ts';
import { orderCases, quotaOrderCases } from './orders.ts';
import { percentEncodedCases } from './percent-encoded.ts';
import { quotaCases } from './quotas.ts';
import { refusalCases } from './refusals.ts';
import { refusedNameCases } from './refused-names.ts';
import { requestCases } from './requests.ts';
import { reservedParameterCases } from './reserved-parameters.ts';
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
    ...letterCaseCases(contract),
    ...percentEncodedCases(names),
    ...reservedParameterCases(),
    ...constraintCases(contract, names),
    ...farValueCases(contract),
    ...nameCases(names),
    ...tagCases(contract),
    ...lookAlikeCases(names),
    ...stateCases(contract),
    ...refusedNameCases(),
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
    ...declaredEncodingSweeps(),
  ];
}
