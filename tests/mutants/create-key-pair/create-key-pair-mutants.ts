/** All mutants of CreateKeyPair. */
import type { Mutant } from '../mutant.ts';
import { answerMutants } from './answer.ts';
import { errorMutants } from './error.ts';
import { farValueMutants } from './far-value.ts';
import { fingerprintAsElsewhereMutants } from './fingerprint-as-elsewhere.ts';
import { fingerprintMutants } from './fingerprint.ts';
import { parameterFrameworkMutants } from './framework.ts';
import { keyPairIdMutants } from './key-pair-id.ts';
import { keyMutants } from './key.ts';
import { lookAlikeMutants } from './look-alike.ts';
import { nameLengthMutants } from './name-length.ts';
import { nameStartMutants } from './name-start.ts';
import { nameMutants } from './name.ts';
import { orderMutants } from './order.ts';
import { pemMutants } from './pem.ts';
import { quotaMutants } from './quota.ts';
import { rawNameMutants } from './raw-name.ts';
import { refusedNameMutants } from './refused-name.ts';
import { repeatedKeyMutants } from './repeated-key.ts';
import { resourceGroupMutants } from './resource-group.ts';
import { spellingMutants } from './spelling.ts';
import { stateMutants } from './state.ts';
import { strictNameMutants } from './strict-name.ts';
import { tagCountMutants } from './tag-count.ts';
import { tagCrashMutants } from './tag-crash.ts';
import { tagKeyMutants } from './tag-key.ts';
import { tagLengthMutants } from './tag-length.ts';
import { tagNumberMutants } from './tag-number.ts';
import { tagPairMutants } from './tag-pair.ts';
import { tagValueMutants } from './tag-value.ts';

/** The mutants, theme by theme. */
export const createKeyPairMutants: readonly Mutant[] = [
  ...answerMutants,
  ...errorMutants,
  ...farValueMutants,
  ...fingerprintAsElsewhereMutants,
  ...fingerprintMutants,
  ...parameterFrameworkMutants,
  ...keyPairIdMutants,
  ...keyMutants,
  ...lookAlikeMutants,
  ...nameLengthMutants,
  ...nameStartMutants,
  ...nameMutants,
  ...orderMutants,
  ...pemMutants,
  ...quotaMutants,
  ...rawNameMutants,
  ...refusedNameMutants,
  ...repeatedKeyMutants,
  ...resourceGroupMutants,
  ...spellingMutants,
  ...stateMutants,
  ...strictNameMutants,
  ...tagCountMutants,
  ...tagCrashMutants,
  ...tagKeyMutants,
  ...tagLengthMutants,
  ...tagNumberMutants,
  ...tagPairMutants,
  ...tagValueMutants,
];
