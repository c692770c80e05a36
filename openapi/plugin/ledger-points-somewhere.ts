// House rule: every clause of the ledger has a level, a source that can be followed and words, and points to a real place
// in the contract, or says why it can't be tested; and every constraint on a parameter has a clause that points to it.
import { isObject, resolvePointer } from '../../contract/document.ts';
import { readPages } from '../../contract/references.ts';
import type { Clause, Context, Root } from './document.ts';

const LEVELS = new Set(['MUST', 'SHOULD', 'INFO']);
const CONSTRAINTS = ['minLength', 'maxLength', 'pattern', 'not', 'enum', 'allOf'];

/** Runs over a bundle, where all references are local. */
export const ledgerPointsSomewhere = () => ({
  Root(root: Root, { report, location }: Context) {
    const clauses = root['x-clauses'] ?? {};
    if ('own' in clauses) return;
    for (const [id, clause] of Object.entries(clauses)) {
      for (const fault of faultsOf(root, clause)) {
        report({ message: `The clause "${id}" ${fault}`, location: location.child(['x-clauses', id]) });
      }
    }
    for (const pointer of constraintsOf(root)) {
      if (!Object.values(clauses).some((clause) => clause.at === pointer)) {
        report({
          message: `No clause of the ledger points to the constraint ${pointer}; add one.`,
          location,
        });
      }
    }
  },
});

function faultsOf(root: Root, clause: Clause): string[] {
  const faults: string[] = [];
  if (!LEVELS.has(clause.level ?? '')) faults.push('has no level; say MUST, SHOULD or INFO.');
  const source = faultOfSource(root, clause.source);
  if (source !== undefined) faults.push(source);
  if (!clause.text) faults.push('has no text; say the rule in one sentence.');
  if (clause.at === undefined && clause.untestable === undefined) {
    faults.push('points nowhere; give "at", or "untestable" with the reason.');
  }
  if (clause.at !== undefined && !pointsSomewhere(root, clause.at)) {
    faults.push(`points to ${clause.at}, which is not in the contract.`);
  }
  return faults;
}

/** What keeps a reader from following a source. */
function faultOfSource(root: Root, source: unknown): string | undefined {
  if (!isObject(source)) return 'has no source; give { page, section, quote } or { question }.';
  const { page, section, question } = source;
  if (question !== undefined) {
    const isAsked = typeof question === 'string' && question in (root['x-open-questions'] ?? {});
    return isAsked
      ? undefined
      : `comes from the question ${JSON.stringify(question)}, which questions.yaml does not have.`;
  }
  if (typeof page !== 'string' || !readPages({ ...root }).has(page)) {
    return `comes from the page ${JSON.stringify(page)}, which pages.yaml does not have with title and url.`;
  }
  return section ? undefined : 'comes from a page, and does not say from which section.';
}

function pointsSomewhere(root: Root, pointer: string): boolean {
  return pointer.startsWith('#/') && resolvePointer(root, pointer) !== undefined;
}

function constraintsOf(root: Root): string[] {
  return [...new Set(parameterSchemas(root))].flatMap((name) => {
    const schema = root.components.schemas[name] ?? {};
    return CONSTRAINTS.filter((keyword) => keyword in schema).flatMap((keyword) => {
      const value = schema[keyword];
      const at = `#/components/schemas/${name}/${keyword}`;
      return keyword === 'allOf' && Array.isArray(value) ? value.map((_, index) => `${at}/${index}`) : [at];
    });
  });
}

function parameterSchemas(root: Root): string[] {
  return Object.values(root.components.parameters).flatMap(({ schema }) =>
    isObject(schema) && typeof schema['$ref'] === 'string' ? [schema['$ref'].split('/').at(-1) ?? ''] : [],
  );
}
