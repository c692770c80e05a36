/** All liars. */
import { answerLiars } from './create-key-pair/answer.ts';
import { errorBodyLiars } from './protocol/error-body.ts';
import { errorLiars } from './protocol/error.ts';
import { fingerprintLiars } from './create-key-pair/fingerprint.ts';
import { idLiars } from './protocol/id.ts';
import { jsonLiars } from './protocol/json.ts';
import { keyLiars } from './create-key-pair/key.ts';
import type { Liar } from './mutant.ts';
import { stateLiars } from './create-key-pair/state.ts';
import { orderLiars } from './create-key-pair/order.ts';
import { crashLiars } from './protocol/crash.ts';
import { placeLiars } from './create-key-pair/place.ts';
import { nameStartLiars } from './create-key-pair/name-start.ts';
import { repeatedKeyLiars } from './create-key-pair/repeated-key.ts';
import { tagKeyLiars } from './create-key-pair/tag-key.ts';
import { tagLengthLiars } from './create-key-pair/tag-length.ts';
import { tagPairLiars } from './create-key-pair/tag-pair.ts';
import { tagValueLiars } from './create-key-pair/tag-value.ts';
import { tagNumberLiars } from './create-key-pair/tag-number.ts';
import { strictNameLiars } from './create-key-pair/strict-name.ts';
import { nameLengthLiars } from './create-key-pair/name-length.ts';
import { missingLiars } from './protocol/missing.ts';
import { nameLiars } from './create-key-pair/name.ts';
import { pemLiars } from './create-key-pair/pem.ts';
import { xmlLiars } from './protocol/xml.ts';
import { quotaLiars } from './create-key-pair/quota.ts';
import { acceptLiars } from './protocol/accept.ts';
import { actionLiars } from './protocol/action.ts';
import { authenticationLiars } from './protocol/authentication.ts';
import { canonicalFormLiars } from './protocol/canonical-form.ts';
import { credentialLiars } from './protocol/credential.ts';
import { decodingLiars } from './protocol/decoding.ts';
import { formatLiars } from './protocol/format.ts';
import { nonceLiars } from './protocol/nonce.ts';
import { parameterNameLiars } from './protocol/parameter-name.ts';
import { requestLiars } from './protocol/request.ts';
import { signatureLiars } from './protocol/signature.ts';
import { timestampLiars } from './protocol/timestamp.ts';
import { survivalLiars } from './protocol/robustness.ts';
import { declaredLiars } from './protocol/declared.ts';
import { farValueLiars } from './create-key-pair/far-value.ts';
import { frameworkLiars } from './protocol/framework.ts';
import { letterCaseLiars } from './create-key-pair/letter-case.ts';
import { lookAlikeLiars } from './create-key-pair/look-alike.ts';
import { rawNameLiars } from './create-key-pair/raw-name.ts';
import { refusedNameLiars } from './create-key-pair/refused-name.ts';
import { repeatedIdLiars } from './create-key-pair/repeated-id.ts';

/** All liars, theme by theme. */
export const liars: readonly Liar[] = [
  ...nameLiars,
  ...stateLiars,
  ...orderLiars,
  ...crashLiars,
  ...placeLiars,
  ...nameStartLiars,
  ...tagKeyLiars,
  ...tagValueLiars,
  ...tagLengthLiars,
  ...tagPairLiars,
  ...repeatedKeyLiars,
  ...tagNumberLiars,
  ...strictNameLiars,
  ...nameLengthLiars,
  ...missingLiars,
  ...answerLiars,
  ...idLiars,
  ...keyLiars,
  ...pemLiars,
  ...fingerprintLiars,
  ...errorLiars,
  ...errorBodyLiars,
  ...jsonLiars,
  ...xmlLiars,
  ...quotaLiars,
  ...acceptLiars,
  ...actionLiars,
  ...authenticationLiars,
  ...canonicalFormLiars,
  ...signatureLiars,
  ...credentialLiars,
  ...timestampLiars,
  ...nonceLiars,
  ...decodingLiars,
  ...formatLiars,
  ...parameterNameLiars,
  ...requestLiars,
  ...survivalLiars,
  ...declaredLiars,
  ...farValueLiars,
  ...frameworkLiars,
  ...letterCaseLiars,
  ...lookAlikeLiars,
  ...rawNameLiars,
  ...refusedNameLiars,
  ...repeatedIdLiars,
];
