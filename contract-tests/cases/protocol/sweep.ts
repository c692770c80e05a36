/**
 * The forms of a sweep. A sweep judges those answers of a run that it is about, and is skipped where none of them has what
 * it looks at: it never passes on nothing.
 *
 *     sweep('key.pkcs8', 'all', 'every private key is in PKCS#8', isSuccess, judge)
 *     inEachFormat('key.pem', 'private key is a PEM that parses', isSuccess, judgePem)      two sweeps, JSON and XML
 */
import type { ClauseId } from '../../../contract/clauses.ts';
import { type Answer, textMember } from '../../target/answer.ts';
import type { SweepCase } from '../../engine/case.ts';
import { judgeFreshness } from '../../judges/freshness.ts';
import type { Judge } from '../../judges/judge.ts';

/** One sweep; `slug` ends its id. */
export function sweep(
  clause: ClauseId,
  slug: string,
  title: string,
  isAbout: (answer: Answer) => boolean,
  judge: Judge,
): SweepCase {
  return {
    id: `${clause}:${slug}`,
    clause,
    title,
    sweep: (answers) => {
      const judged = answers.filter(isAbout);
      if (judged.length === 0) return 'the target gave no such answer in this run';
      const results = judged.map(judge).filter((result) => result !== undefined);
      return results.length === 0 ? 'no answer of this run has what the rule is about' : results.flat();
    },
  };
}

/** A judge of one member of a body, silent where it is not there. */
export function about(member: string, judge: Judge): Judge {
  return (answer) => (textMember(answer, member) === undefined ? undefined : judge(answer));
}

/** Two sweeps: over what was asked for in JSON, and in XML, which servers write in different code. */
export function inEachFormat(
  clause: ClauseId,
  title: string,
  isAbout: (answer: Answer) => boolean,
  judge: Judge,
): SweepCase[] {
  return (['JSON', 'XML'] as const).map((format) =>
    sweep(
      clause,
      format.toLowerCase(),
      `every ${title} (${format})`,
      (answer) => isAbout(answer) && askedFor(answer) === format,
      judge,
    ),
  );
}

/** The format that was asked for; where none was, the one that came. */
function askedFor({ asked, format }: Answer): string | undefined {
  const wanted = asked.get('Format')?.toUpperCase();
  return wanted === 'JSON' || wanted === 'XML' ? wanted : format;
}

/** A sweep over a member that no two answers may share; it needs two answers that have it. */
export function fresh(
  clause: ClauseId,
  title: string,
  isAbout: (answer: Answer) => boolean,
  member: string,
  valueOf: (answer: Answer) => string | undefined = (answer) => textMember(answer, member),
): SweepCase {
  return {
    id: `${clause}:all`,
    clause,
    title,
    sweep: (answers) => {
      const judged = answers.filter((answer) => isAbout(answer) && Boolean(textMember(answer, member)));
      if (judged.length < 2) return `the target gave fewer than two answers with a ${member} in this run`;
      return judgeFreshness(judged, member, valueOf);
    },
  };
}

/** Every answer. */
export function isAny(): boolean {
  return true;
}

/** The successes. */
export function isSuccess({ outcome }: Answer): boolean {
  return outcome === 'accepted';
}

/** The refusals. */
export function isRefusal({ outcome }: Answer): boolean {
  return outcome === 'refused';
}

/** What came in XML. */
export function isXml({ format }: Answer): boolean {
  return format === 'XML';
}
