/** All liars. */
import { answerLiars } from './answer-liars.ts';
import { errorBodyLiars } from './error-body-liars.ts';
import { errorLiars } from './error-liars.ts';
import { fingerprintLiars } from './fingerprint-liars.ts';
import { idLiars } from './id-liars.ts';
import { jsonLiars } from './json-liars.ts';
import { keyLiars } from './key-liars.ts';
import type { Liar } from './liar.ts';
import { stateLiars } from './state-liars.ts';
import { orderLiars } from './order-liars.ts';
import { crashLiars } from './crash-liars.ts';
import { placeLiars } from './place-liars.ts';
import { nameStartLiars } from './name-start-liars.ts';
import { repeatedKeyLiars } from './repeated-key-liars.ts';
import { tagKeyLiars } from './tag-key-liars.ts';
import { tagLengthLiars } from './tag-length-liars.ts';
import { tagPairLiars } from './tag-pair-liars.ts';
import { tagValueLiars } from './tag-value-liars.ts';
import { tagNumberLiars } from './tag-number-liars.ts';
import { strictNameLiars } from './strict-name-liars.ts';
import { nameLengthLiars } from './name-length-liars.ts';
import { missingLiars } from './missing-liars.ts';
import { nameLiars } from './name-liars.ts';
import { pemLiars } from './pem-liars.ts';
import { xmlLiars } from './xml-liars.ts';
import { quotaLiars } from './quota-liars.ts';
import { acceptLiars } from './accept-liars.ts';
import { actionLiars } from './action-liars.ts';
import { authenticationLiars } from './authentication-liars.ts';
import { canonicalFormLiars } from './canonical-form-liars.ts';
import { credentialLiars } from './credential-liars.ts';
import { decodingLiars } from './decoding-liars.ts';
import { formatLiars } from './format-liars.ts';
import { nonceLiars } from './nonce-liars.ts';
import { parameterNameLiars } from './parameter-name-liars.ts';
import { requestLiars } from './request-liars.ts';
import { signatureLiars } from './signature-liars.ts';
import { timestampLiars } from './timestamp-liars.ts';
import { survivalLiars } from './survival-liars.ts';
import { declaredLiars } from './declared-liars.ts';
import { farValueLiars } from './far-value-liars.ts';
import { frameworkLiars } from './framework-liars.ts';
import { letterCaseLiars } from './letter-case-liars.ts';
import { lookAlikeLiars } from './look-alike-liars.ts';
import { rawNameLiars } from './raw-name-liars.ts';
import { refusedNameLiars } from './refused-name-liars.ts';
import { repeatedIdLiars } from './repeated-id-liars.ts';

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
