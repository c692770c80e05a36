/** All mistakes that are known. The first one that fits a case explains it. */
import { answerMistakes } from './answers.ts';
import { formatMistakes } from './formats.ts';
import { nameMistakes } from './names.ts';
import { requestMistakes } from './requests.ts';
import { stateMistakes } from './states.ts';
import { tagMistakes } from './tags.ts';
import type { Mistake } from './mistake.ts';

/** All mistakes, theme by theme. */
export const MISTAKES: readonly Mistake[] = [
  ...requestMistakes(),
  ...nameMistakes(),
  ...tagMistakes(),
  ...stateMistakes(),
  ...formatMistakes(),
  ...answerMistakes(),
];
