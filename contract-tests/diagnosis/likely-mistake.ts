/**
 * Likely mistakes: patterns of cases that fail while others pass, and what is then probably wrong in the server.
 *
 *     129 characters accepted, 512 refused   ->  its limit is above 128, often by one: > in place of >=
 */
import { MISTAKES } from './all-mistakes.ts';
import type { Mistake } from './mistake.ts';
import { type Verdict, differs } from '../engine/verdict.ts';
import { fits } from '../engine/wildcard.ts';

/** What is asked of a verdict. */
type Judged = Pick<Verdict, 'id' | 'ending' | 'findings'>;

/**
 * The likely mistakes of a run.
 * @returns a sentence by the id of each failed or warned case whose pattern is known
 */
export function likelyMistakes(verdicts: readonly Verdict[]): ReadonlyMap<string, string> {
  const seen = verdicts.filter(({ ending }) => ending !== 'skip' && ending !== 'error');
  if (seen.every(isRight)) return new Map();
  const hints = new Map<string, string>();
  for (const mistake of MISTAKES) {
    if (!applies(mistake, seen)) continue;
    for (const verdict of seen.filter((one) => isWrong(one) && isShown(mistake, one))) {
      if (!hints.has(verdict.id)) hints.set(verdict.id, mistake.sentence);
    }
  }
  return hints;
}

/** What is wrong in the reference's eyes, a mere difference included. */
function isRight(verdict: Verdict): boolean {
  return verdict.ending === 'pass' && !differs(verdict);
}

/** A mere difference is no mistake. */
function isWrong({ ending }: Judged): boolean {
  return ending === 'fail' || ending === 'warn';
}

/** A pattern of which no case was run says nothing, so the mistake is not known then. */
function applies({ fails, passes = [] }: Mistake, verdicts: readonly Verdict[]): boolean {
  const all = (name: string, test: (verdict: Verdict) => boolean) => {
    const matching = verdicts.filter(({ id }) => isNamed(name, id));
    return matching.length > 0 && matching.every(test);
  };
  return (
    fails.every((name) => all(name, (verdict) => !isRight(verdict))) &&
    passes.every((name) => all(name, isRight))
  );
}

function isShown({ fails, shows = fails, finding }: Mistake, { id, findings }: Judged): boolean {
  return (
    shows.some((name) => isNamed(name, id)) &&
    (finding === undefined || findings.every(({ where, received }) => finding.test(`${where}: ${received}`)))
  );
}

function isNamed(name: string, id: string): boolean {
  const known = FORMS.get(name) ?? fits(name);
  FORMS.set(name, known);
  return known(id);
}

/** Each name taken apart once: a run has a thousand cases. */
const FORMS = new Map<string, (id: string) => boolean>();
