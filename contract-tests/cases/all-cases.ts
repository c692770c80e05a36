/** All cases of the suite, in the order they are run: the sweeps last, when there is something to judge. */
import type { Contract } from '../../contract/contract.ts';
import type { Case } from '../engine/case.ts';
import type { Names } from '../engine/names.ts';
import { absentVersionCases } from './protocol/absent-version.ts';
import { accountCases } from './create-key-pair/accounts.ts';
import { authenticationCases } from './protocol/authentications.ts';
import { brokenSignatureCases } from './protocol/broken-signatures.ts';
import { constraintCases } from './protocol/constraints.ts';
import { declaredEncodingSweeps } from './protocol/declared-encodings.ts';
import { existingPairs } from './create-key-pair/existing-pairs.ts';
import { farValueCases } from './protocol/far-values.ts';
import { formatCases, formatSweeps } from './protocol/formats.ts';
import { fuzzingCases } from './protocol/fuzzing.ts';
import { letterCaseCases } from './create-key-pair/letter-case.ts';
import { lookAlikeCases } from './create-key-pair/look-alikes.ts';
import { nameCases } from './create-key-pair/names.ts';
import { orderCases, quotaOrderCases } from './protocol/orders.ts';
import { percentEncodedCases } from './protocol/percent-encoded.ts';
import { quotaCases } from './create-key-pair/quotas.ts';
import { refusalCases } from './protocol/refusals.ts';
import { refusedNameCases } from './create-key-pair/refused-names.ts';
import { requestCases } from './protocol/requests.ts';
import { reservedParameterCases } from './protocol/reserved-parameters.ts';
import { stateCases } from './create-key-pair/states.ts';
import { survivalCases } from './protocol/robustness.ts';
import { sweepCases } from './protocol/sweeps.ts';
import { tagCases } from './create-key-pair/tags.ts';

/**
 * Makes the cases of a run.
 * @param names where the cases take the names of their pairs from
 */
export function allCases(contract: Contract, names: Names): readonly Case[] {
  return [
    ...requestCases(contract, names),
    ...absentVersionCases(),
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
    ...refusalCases(contract, existingPairs),
    ...authenticationCases(contract),
    ...brokenSignatureCases(contract),
    ...orderCases(contract, existingPairs),
    ...fuzzingCases(contract),
    ...survivalCases(),
    ...quotaCases(contract),
    ...quotaOrderCases(contract, existingPairs),
    ...accountCases(),
    ...sweepCases(contract),
    ...formatSweeps(),
    ...declaredEncodingSweeps(),
  ];
}
