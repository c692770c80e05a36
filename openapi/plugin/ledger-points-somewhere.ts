// House rule: every clause of the ledger has a level, a source and words, and points to a real place in the contract,
// or says why it can't be tested; and every constraint on a parameter has a clause that points to it.
import { isObject, resolvePointer } from '../../contract/document.ts';
import type { Context, Root } from './document.ts';

const LEVELS = new Set(['MUST', 'SHOULD', 'INFO']);
const CONSTRAINTS = ['minLength', 'maxLength', 'pattern', 'not', 'enum', 'allOf'];

/** Runs over a bundle, where all references are local. */
export const ledgerPointsSomewhere = () => ({
  Root(root: Root, { report, location }: Context) {
    const clauses = root['x-clauses'] ?? {};
    if ('own' in clauses) return;
    for (const [id, clause] of Object.entries(clauses)) {
      const complain = (message: string) =>
        report({ message: `The clause "${id}" ${message}`, location: location.child(['x-clauses', id]) });
      if (!LEVELS.has(clause.level ?? '')) complain('has no level; say MUST, SHOULD or INFO.');
      if (!/^(page: .+|ruling \d+)$/.test(clause.source ?? '')) {
        complain('has no source; say "page: part" or "ruling N".');
      }
      if (!clause.text) complain('has no text; say the rule in one sentence.');
      if (clause.at === undefined && clause.untestable === undefined) {
        complain('points nowhere; give "at", or "untestable" with the reason.');
      }
      if (clause.at !== undefined && !pointsSomewhere(root, clause.at)) {
        complain(`points to ${clause.at}, which is not in the contract.`);
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
