/** All cases of the suite, in the order they are run: the sweeps last, when there is something to judge. */
import type { Contract } from '../../contract/contract.ts';
import type { Case } from '../engine/case.ts';
import type { Names } from '../engine/names.ts';
import { accountCases } from './create-key-pair/accounts.ts';
import { existingPairs } from './create-key-pair/existing-pairs.ts';
import { absentVersionCases } from './protocol/absent-version.ts';
import { decodingCases } from './create-key-pair/decoding.ts';
import { foreignCharacterCases } from './create-key-pair/foreign-characters.ts';
import { fuzzedNameCases } from './create-key-pair/fuzzed-names.ts';
import { fuzzedTagCases } from './create-key-pair/fuzzed-tags.ts';
import { lookAlikeCases } from './create-key-pair/look-alikes.ts';
import { nameCases } from './create-key-pair/names.ts';
import { ODD_TAGS } from './create-key-pair/odd-requests.ts';
import { nearParameterNameCases } from './create-key-pair/parameter-names.ts';
import { percentEncodedCases } from './create-key-pair/percent-encoded.ts';
import { createKeyPairProbes } from './create-key-pair/probes.ts';
import { quotaCases } from './create-key-pair/quotas.ts';
import { refusedNameCases } from './create-key-pair/refused-names.ts';
import { resourceGroupCases } from './create-key-pair/resource-groups.ts';
import { signedTagCases } from './create-key-pair/signed-tags.ts';
import { stateCases } from './create-key-pair/states.ts';
import { tagKeyCases } from './create-key-pair/tag-keys.ts';
import { tagNumberCases } from './create-key-pair/tag-numbers.ts';
import { tagTextCases } from './create-key-pair/tag-texts.ts';
import { unusualCases } from './create-key-pair/unusual.ts';
import { actionCases } from './protocol/actions.ts';
import { authenticationCases } from './protocol/authentications.ts';
import { brokenSignatureCases } from './protocol/broken-signatures.ts';
import { constraintCases } from './protocol/constraints.ts';
import { declaredEncodingSweeps } from './protocol/declared-encodings.ts';
import { formatSweeps } from './protocol/format-sweeps.ts';
import { formatCases } from './protocol/formats.ts';
import { methodCases } from './protocol/methods.ts';
import { missingSignatureCases } from './protocol/missing-signatures.ts';
import { nonceCases } from './protocol/nonces.ts';
import { orderCases, quotaOrderCases } from './protocol/orders.ts';
import { parameterNameCases } from './protocol/parameter-names.ts';
import { refusalCases } from './protocol/refusals.ts';
import { regionCases } from './protocol/regions.ts';
import { requiredCases } from './protocol/required.ts';
import { reservedParameterCases } from './protocol/reserved-parameters.ts';
import { robustnessCases } from './protocol/robustness.ts';
import { sameMembersCases } from './protocol/same-members.ts';
import { sweepCases } from './protocol/sweeps.ts';
import { timestampCases } from './protocol/timestamps.ts';

/**
 * Makes the cases of a run.
 * @param names where the cases take the names of their pairs from
 */
export function allCases(contract: Contract, names: Names): readonly Case[] {
  const probes = createKeyPairProbes(contract);
  return [
    ...methodCases(probes),
    ...parameterNameCases(probes, names),
    ...nearParameterNameCases(contract),
    ...decodingCases(contract, names),
    ...actionCases(contract),
    ...absentVersionCases(),
    ...requiredCases(contract),
    ...percentEncodedCases(contract, names),
    ...reservedParameterCases(probes),
    ...constraintCases(contract, names, probes.constraints),
    ...regionCases(contract),
    ...resourceGroupCases(contract),
    ...nameCases(contract, names),
    ...foreignCharacterCases(contract, names),
    ...tagNumberCases(contract),
    ...tagKeyCases(contract),
    ...tagTextCases(contract),
    ...unusualCases(contract),
    ...lookAlikeCases(contract, names),
    ...stateCases(contract),
    ...refusedNameCases(contract),
    ...formatCases(contract, probes),
    ...sameMembersCases(probes),
    ...refusalCases(contract, existingPairs),
    ...authenticationCases(contract, probes),
    ...signedTagCases(),
    ...brokenSignatureCases(probes),
    ...missingSignatureCases(contract),
    ...timestampCases(contract, probes),
    ...nonceCases(probes),
    ...orderCases(contract, existingPairs),
    ...fuzzedNameCases(contract),
    ...fuzzedTagCases(contract),
    ...robustnessCases(probes, ODD_TAGS),
    ...quotaCases(contract),
    ...quotaOrderCases(contract, existingPairs),
    ...accountCases(),
    ...sweepCases(contract),
    ...formatSweeps(),
    ...declaredEncodingSweeps(),
  ];
}
