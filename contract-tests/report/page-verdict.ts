/** The verdicts of the statement page: an ending, or one of two shades of it, as a word with a sign. */
import type { Ending } from '../engine/verdict.ts';
import type { ClauseStatement } from './clause-statement.ts';
import type { CaseStatement } from './statement.ts';

/** `known`: a failure that the implementer has listed; `differs`: a pass that differs from the reference. */
export type PageVerdict = Ending | 'known' | 'differs' | 'untested';

/** What each verdict is called, and what it means; the worst first. */
export const VERDICTS: readonly {
  readonly verdict: PageVerdict;
  readonly sign: string;
  readonly word: string;
  readonly meaning: string;
}[] = [
  { verdict: 'fail', sign: '✗', word: 'failed', meaning: 'a MUST is broken, or in a strict run a SHOULD' },
  {
    verdict: 'known',
    sign: '✗',
    word: 'known failure',
    meaning: 'failed, and the implementer has listed it',
  },
  { verdict: 'error', sign: '?', word: 'no verdict', meaning: 'no answer came, or the suite itself failed' },
  { verdict: 'warn', sign: '!', word: 'warned', meaning: 'a SHOULD is broken' },
  {
    verdict: 'differs',
    sign: '≈',
    word: 'differs',
    meaning: 'passed, but not as the reference does it; nobody official says which is right',
  },
  {
    verdict: 'skip',
    sign: '–',
    word: 'skipped',
    meaning: 'it could not be tried; the reason says what it needs',
  },
  { verdict: 'untested', sign: '○', word: 'not tested', meaning: 'no case of this run is about the rule' },
  { verdict: 'pass', sign: '✓', word: 'passed', meaning: 'as the contract says' },
];

/** The verdict of a case. */
export function verdictOfCase({ ending, differs, known }: CaseStatement): PageVerdict {
  if (differs) return 'differs';
  return ending === 'fail' && known !== undefined ? 'known' : ending;
}

/** The verdict of a rule: the worst of its cases. */
export function verdictOfRule({ ending }: ClauseStatement, cases: readonly CaseStatement[]): PageVerdict {
  const own = new Set(cases.map(verdictOfCase));
  return VERDICTS.find(({ verdict }) => own.has(verdict))?.verdict ?? ending;
}

/** The verdict as HTML, a coloured word with a sign. */
export function mark(verdict: PageVerdict): string {
  const { sign = '', word = verdict } = VERDICTS.find((one) => one.verdict === verdict) ?? {};
  return `<span class="mark ${verdict}"><span aria-hidden="true">${sign}</span> ${word}</span>`;
}
