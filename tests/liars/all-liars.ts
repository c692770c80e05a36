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
import { tagTextLiars } from './tag-text-liars.ts';
import { tagNumberLiars } from './tag-number-liars.ts';
import { strictNameLiars } from './strict-name-liars.ts';
import { nameLengthLiars } from './name-length-liars.ts';
import { missingLiars } from './missing-liars.ts';
import { nameLiars } from './name-liars.ts';
import { pemLiars } from './pem-liars.ts';
import { xmlLiars } from './xml-liars.ts';

/** All liars, theme by theme. */
export const liars: readonly Liar[] = [
  ...nameLiars,
  ...stateLiars,
  ...orderLiars,
  ...crashLiars,
  ...placeLiars,
  ...tagTextLiars,
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
];
