/** The courses of a run, one after the other: what each case sends, kept with its answers. */
import { type Answer, type Course, nameAsked } from '../target/answer.ts';

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
          const own: Answer = { ...answer, course };
          course.answers.push(own);
          const name = nameAsked(own);
          if (name !== undefined && own.outcome === 'accepted' && !makers.has(name)) makers.set(name, own);
          return own;
        },
      };
    },
  };

  function begun(caseId: string | undefined): CourseUnderWay {
    return { caseId, answers: [], isPlain: true, makers };
  }
}

/** A course that grows. */
interface CourseUnderWay extends Course {
  readonly answers: Answer[];
  isPlain: boolean;
}
