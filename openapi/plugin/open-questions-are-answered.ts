// House rule: every open question of the page has its evidence, a ruling and the clauses that follow, and every clause
// that comes from a ruling belongs to a question, so that a reader finds out why it is so.
import { isObject } from '../../contract/document.ts';
import type { Context, Root } from './document.ts';

const TEXTS = ['question', 'ruling', 'mock'];

/** Runs over a bundle, where the two parts are joined; a document without a ledger has no questions either. */
export const openQuestionsAreAnswered = () => ({
  Root(root: Root, { report, location }: Context) {
    const questions = root['x-open-questions'] ?? {};
    const clauses = root['x-clauses'] ?? {};
    if ('own' in questions) return;
    const answered = new Set<unknown>();
    for (const [id, question] of Object.entries(questions)) {
      const complain = (message: string) =>
        report({
          message: `The question "${id}" ${message}`,
          location: location.child(['x-open-questions', id]),
        });
      if (!isObject(question)) {
        complain('is no object.');
        continue;
      }
      for (const word of TEXTS) if (!question[word]) complain(`has no ${word}.`);
      if (question['kind'] !== 'silence' && question['kind'] !== 'contradiction') {
        complain('has no kind; say silence or contradiction.');
      }
      if (list(question['evidence']).length === 0) complain('has no evidence; list what is known.');
      if (list(question['clauses']).length === 0) complain('has no clauses; list what follows from it.');
      for (const clause of list(question['clauses'])) {
        answered.add(clause);
        if (!Object.hasOwn(clauses, String(clause))) {
          complain(`names the clause "${String(clause)}", which the ledger does not have.`);
        }
      }
    }
    for (const [id, { source = '' }] of Object.entries(clauses)) {
      if (source.startsWith('ruling') && !answered.has(id)) {
        report({
          message: `No open question leads to the clause "${id}", which comes from a ${source}; add it to one.`,
          location: location.child(['x-clauses', id]),
        });
      }
    }
  },
});

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
