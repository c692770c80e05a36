/** All mutants of the protocol, whatever the operation. */
import type { Mutant } from '../mutant.ts';
import { acceptMutants } from './accept.ts';
import { actionMutants } from './action.ts';
import { authenticationMutants } from './authentication.ts';
import { canonicalFormMutants } from './canonical-form.ts';
import { credentialMutants } from './credential.ts';
import { declaredMutants } from './declared.ts';
import { decodingMutants } from './decoding.ts';
import { errorBodyMutants } from './error-body.ts';
import { farRequestMutants } from './far-value.ts';
import { formatMutants } from './format.ts';
import { frameworkMutants } from './framework.ts';
import { jsonMutants } from './json.ts';
import { letterCaseMutants } from './letter-case.ts';
import { missingMutants } from './missing.ts';
import { nonceMutants } from './nonce.ts';
import { parameterNameMutants } from './parameter-name.ts';
import { regionMutants } from './region.ts';
import { requestIdMutants } from './request-id.ts';
import { requestMutants } from './request.ts';
import { robustnessMutants } from './robustness.ts';
import { signatureMutants } from './signature.ts';
import { timestampMutants } from './timestamp.ts';
import { xmlMutants } from './xml.ts';

/** The mutants, theme by theme. */
export const protocolMutants: readonly Mutant[] = [
  ...acceptMutants,
  ...actionMutants,
  ...authenticationMutants,
  ...canonicalFormMutants,
  ...credentialMutants,
  ...declaredMutants,
  ...decodingMutants,
  ...errorBodyMutants,
  ...farRequestMutants,
  ...formatMutants,
  ...frameworkMutants,
  ...jsonMutants,
  ...letterCaseMutants,
  ...missingMutants,
  ...nonceMutants,
  ...parameterNameMutants,
  ...regionMutants,
  ...requestIdMutants,
  ...requestMutants,
  ...robustnessMutants,
  ...signatureMutants,
  ...timestampMutants,
  ...xmlMutants,
];
