/**
 * The course of a case: what it has sent so far, so that a report can send it again. A run has one course after the other.
 */
import type { Answer } from '../target/answer.ts';

/** What one case has sent. */
export interface Course {
  /** The id of the case; undefined while the session begins. */
  readonly caseId: string | undefined;
  /** Its answers, in the order they came. */
  readonly answers: readonly Answer[];
  /** False where requests were under way at once, a signature was wrong on purpose, or what was sent is no call. */
  readonly isPlain: boolean;
  /** The first answer of the run that made a pair, by the name asked for. */
  readonly makers: ReadonlyMap<string, Answer>;
}

/** The courses of a run. */
export interface Courses {
  /** The course of what is sent now. */
  of(caseId: string | undefined, isPlain: boolean): { add(answer: Answer): Answer };
}

/** Begins. */
export function coursesOfRun(): Courses {
  const makers = new Map<string, Answer>();
  let current = begun(undefined);
  return {
    of(caseId, isPlain) {
      if (caseId !== current.caseId) current = begun(caseId);
      const course = current;
      course.isPlain &&= isPlain;
      return {
        add(answer) {
          const own = { ...answer, course };
          course.answers.push(own);
          const name = own.asked.get('KeyPairName');
          if (name !== undefined && own.outcome === 'accepted' && !makers.has(name)) makers.set(name, own);
          return own;
        },
      };
    },
  };

  function begun(caseId: string | undefined) {
    const answers: Answer[] = [];
    return { caseId, answers, isPlain: true, makers };
  }
}
