// House rule: every open question of the page has its evidence, each piece with a reference that can be followed, a
// decision, and clauses: those whose source it is, or others that it names.
import { isObject } from '../../contract/document.ts';
import { type Page, readPages, readReference } from '../../contract/references.ts';
import type { Context, Root } from './document.ts';

const TEXTS = ['question', 'decision', 'mock'];

/** Runs over a bundle, where the two parts are joined; a document without a ledger has no questions either. */
export const openQuestionsAreAnswered = () => ({
  Root(root: Root, { report, location }: Context) {
    const questions = root['x-open-questions'] ?? {};
    if ('own' in questions) return;
    const pages = readPages({ ...root });
    for (const [id, question] of Object.entries(questions)) {
      for (const fault of [...faultsOf(pages, question), ...faultsOfClauses(root, id, question)]) {
        report({
          message: `The question "${id}" ${fault}`,
          location: location.child(['x-open-questions', id]),
        });
      }
    }
  },
});

function faultsOf(pages: ReadonlyMap<string, Page>, question: unknown): string[] {
  if (!isObject(question)) return ['is no object.'];
  const faults = TEXTS.filter((word) => !question[word]).map((word) => `has no ${word}.`);
  if (question['kind'] !== 'silence' && question['kind'] !== 'contradiction') {
    faults.push('has no kind; say silence or contradiction.');
  }
  const evidence = list(question['evidence']);
  if (evidence.length === 0) faults.push('has no evidence; list what is known.');
  for (const [index, one] of evidence.entries()) {
    const { says, where } = isObject(one) ? one : {};
    if (typeof says !== 'string') faults.push(`does not say what its evidence ${index + 1} says.`);
    const references = list(where);
    if (references.length === 0) faults.push(`does not say where its evidence ${index + 1} can be read.`);
    for (const reference of references) {
      if (readReference(pages, reference) !== undefined) continue;
      faults.push(
        `has the reference ${JSON.stringify(reference)}, which leads nowhere; give { page, section }, { repository, path }, { package, path }, { thread } or { standard, section }.`,
      );
    }
  }
  return faults;
}

function faultsOfClauses(root: Root, id: string, question: unknown): string[] {
  const clauses = root['x-clauses'] ?? {};
  const from = Object.keys(clauses).filter((clause) => comesFrom(clauses[clause]?.source, id));
  const named = list(isObject(question) ? question['clauses'] : undefined).map(String);
  if (from.length + named.length === 0) return ['is the source of no clause, and names none.'];
  return named.flatMap((clause) => {
    if (!Object.hasOwn(clauses, clause))
      return [`names the clause "${clause}", which the ledger does not have.`];
    return from.includes(clause) ? [`names the clause "${clause}", whose source it is anyway.`] : [];
  });
}

function comesFrom(source: unknown, question: string): boolean {
  return isObject(source) && source['question'] === question;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
