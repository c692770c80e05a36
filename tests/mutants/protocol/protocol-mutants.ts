/** All mutants of the protocol, whatever the operation. */
import type { Mutant } from '../mutant.ts';
import { acceptMutants } from './accept.ts';
import { actionMutants } from './action.ts';
import { authenticationMutants } from './authentication.ts';
import { canonicalFormMutants } from './canonical-form.ts';
import { crashMutants } from './crash.ts';
import { credentialMutants } from './credential.ts';
import { declaredMutants } from './declared.ts';
import { decodingMutants } from './decoding.ts';
import { errorMutants } from './error.ts';
import { errorBodyMutants } from './error-body.ts';
import { formatMutants } from './format.ts';
import { frameworkMutants } from './framework.ts';
import { idMutants } from './id.ts';
import { jsonMutants } from './json.ts';
import { missingMutants } from './missing.ts';
import { nonceMutants } from './nonce.ts';
import { parameterNameMutants } from './parameter-name.ts';
import { requestMutants } from './request.ts';
import { survivalMutants } from './robustness.ts';
import { signatureMutants } from './signature.ts';
import { timestampMutants } from './timestamp.ts';
import { versionMutants } from './version.ts';
import { xmlMutants } from './xml.ts';

/** The mutants, theme by theme. */
export const protocolMutants: readonly Mutant[] = [
  ...crashMutants,
  ...missingMutants,
  ...idMutants,
  ...errorMutants,
  ...errorBodyMutants,
  ...jsonMutants,
  ...xmlMutants,
  ...versionMutants,
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
  ...frameworkMutants,
];
