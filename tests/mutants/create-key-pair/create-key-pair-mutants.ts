/** All mutants of CreateKeyPair. */
import type { Mutant } from '../mutant.ts';
import { accountMutants } from './account.ts';
import { answerMutants } from './answer.ts';
import { farValueMutants } from './far-value.ts';
import { fingerprintMutants } from './fingerprint.ts';
import { keyMutants } from './key.ts';
import { letterCaseMutants } from './letter-case.ts';
import { lookAlikeMutants } from './look-alike.ts';
import { nameMutants } from './name.ts';
import { nameLengthMutants } from './name-length.ts';
import { nameStartMutants } from './name-start.ts';
import { orderMutants } from './order.ts';
import { pemMutants } from './pem.ts';
import { placeMutants } from './place.ts';
import { quotaMutants } from './quota.ts';
import { rawNameMutants } from './raw-name.ts';
import { refusedNameMutants } from './refused-name.ts';
import { repeatedIdMutants } from './repeated-id.ts';
import { repeatedKeyMutants } from './repeated-key.ts';
import { stateMutants } from './state.ts';
import { strictNameMutants } from './strict-name.ts';
import { tagKeyMutants } from './tag-key.ts';
import { tagLengthMutants } from './tag-length.ts';
import { tagNumberMutants } from './tag-number.ts';
import { tagPairMutants } from './tag-pair.ts';
import { tagValueMutants } from './tag-value.ts';

/** The mutants, theme by theme. */
export const createKeyPairMutants: readonly Mutant[] = [
  ...nameMutants,
  ...stateMutants,
  ...accountMutants,
  ...orderMutants,
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
  ...answerMutants,
  ...keyMutants,
  ...pemMutants,
  ...fingerprintMutants,
  ...quotaMutants,
  ...farValueMutants,
  ...letterCaseMutants,
  ...lookAlikeMutants,
  ...rawNameMutants,
  ...refusedNameMutants,
  ...repeatedIdMutants,
];
