/** All mutants. */
import { accountMutants } from './create-key-pair/account.ts';
import { answerMutants } from './create-key-pair/answer.ts';
import { errorBodyMutants } from './protocol/error-body.ts';
import { errorMutants } from './protocol/error.ts';
import { fingerprintMutants } from './create-key-pair/fingerprint.ts';
import { idMutants } from './protocol/id.ts';
import { jsonMutants } from './protocol/json.ts';
import { keyMutants } from './create-key-pair/key.ts';
import type { Mutant } from './mutant.ts';
import { stateMutants } from './create-key-pair/state.ts';
import { orderMutants } from './create-key-pair/order.ts';
import { crashMutants } from './protocol/crash.ts';
import { placeMutants } from './create-key-pair/place.ts';
import { nameStartMutants } from './create-key-pair/name-start.ts';
import { repeatedKeyMutants } from './create-key-pair/repeated-key.ts';
import { tagKeyMutants } from './create-key-pair/tag-key.ts';
import { tagLengthMutants } from './create-key-pair/tag-length.ts';
import { tagPairMutants } from './create-key-pair/tag-pair.ts';
import { tagValueMutants } from './create-key-pair/tag-value.ts';
import { tagNumberMutants } from './create-key-pair/tag-number.ts';
import { strictNameMutants } from './create-key-pair/strict-name.ts';
import { nameLengthMutants } from './create-key-pair/name-length.ts';
import { missingMutants } from './protocol/missing.ts';
import { nameMutants } from './create-key-pair/name.ts';
import { pemMutants } from './create-key-pair/pem.ts';
import { xmlMutants } from './protocol/xml.ts';
import { quotaMutants } from './create-key-pair/quota.ts';
import { acceptMutants } from './protocol/accept.ts';
import { actionMutants } from './protocol/action.ts';
import { authenticationMutants } from './protocol/authentication.ts';
import { canonicalFormMutants } from './protocol/canonical-form.ts';
import { credentialMutants } from './protocol/credential.ts';
import { decodingMutants } from './protocol/decoding.ts';
import { formatMutants } from './protocol/format.ts';
import { nonceMutants } from './protocol/nonce.ts';
import { parameterNameMutants } from './protocol/parameter-name.ts';
import { requestMutants } from './protocol/request.ts';
import { signatureMutants } from './protocol/signature.ts';
import { timestampMutants } from './protocol/timestamp.ts';
import { versionMutants } from './protocol/version.ts';
import { survivalMutants } from './protocol/robustness.ts';
import { declaredMutants } from './protocol/declared.ts';
import { farValueMutants } from './create-key-pair/far-value.ts';
import { frameworkMutants } from './protocol/framework.ts';
import { letterCaseMutants } from './create-key-pair/letter-case.ts';
import { lookAlikeMutants } from './create-key-pair/look-alike.ts';
import { rawNameMutants } from './create-key-pair/raw-name.ts';
import { refusedNameMutants } from './create-key-pair/refused-name.ts';
import { repeatedIdMutants } from './create-key-pair/repeated-id.ts';

/** All mutants, theme by theme. */
export const mutants: readonly Mutant[] = [
  ...nameMutants,
  ...stateMutants,
  ...orderMutants,
  ...crashMutants,
  ...placeMutants,
  ...nameStartMutants,
  ...tagKeyMutants,
  ...tagValueMutants,
  ...tagLengthMutants,
  ...tagPairMutants,
  ...repeatedKeyMutants,
  ...tagNumberMutants,
  ...strictNameMutants,
  ...nameLengthMutants,
  ...missingMutants,
  ...answerMutants,
  ...idMutants,
  ...keyMutants,
  ...pemMutants,
  ...fingerprintMutants,
  ...errorMutants,
  ...errorBodyMutants,
  ...jsonMutants,
  ...xmlMutants,
  ...quotaMutants,
  ...acceptMutants,
  ...actionMutants,
  ...authenticationMutants,
  ...canonicalFormMutants,
  ...signatureMutants,
  ...credentialMutants,
  ...timestampMutants,
  ...nonceMutants,
  ...decodingMutants,
  ...formatMutants,
  ...parameterNameMutants,
  ...requestMutants,
  ...survivalMutants,
  ...declaredMutants,
  ...farValueMutants,
  ...frameworkMutants,
  ...letterCaseMutants,
  ...lookAlikeMutants,
  ...rawNameMutants,
  ...refusedNameMutants,
  ...repeatedIdMutants,
  ...accountMutants,
  ...versionMutants,
];
