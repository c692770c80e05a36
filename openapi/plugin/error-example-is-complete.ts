// House rule: an error code stands once, beside what raises it, where it comes from, and its clause in the ledger; beside
// each cause stands an example that breaks it. Whether the example is right, `npm run generate` finds out.
import { faultOfExample } from '../../contract/breaking-example.ts';
import { isObject } from '../../contract/document.ts';
import type { Context, Example, Root } from './document.ts';

/** Reports each coded example without its clause, its origin, what raises it, or its own name as code. Wants a bundle. */
export const errorExampleIsComplete = () => ({
  Root(root: Root, { report, location }: Context) {
    if ('own' in (root['x-clauses'] ?? {})) return;
    for (const response of Object.values(root.components.responses)) {
      for (const [name, example] of Object.entries(response.content?.['application/json']?.examples ?? {})) {
        for (const fault of faultsOf(root, name, example)) {
          report({
            message: `The error "${name}" ${fault}`,
            location: location.child(['components', 'responses']),
          });
        }
      }
    }
  },
});

function faultsOf(root: Root, name: string, example: Example): string[] {
  if (!isObject(example.value) || example.value['Code'] === undefined) return [];
  const faults: string[] = [];
  const code = example.value['Code'];
  if (code !== name) faults.push(`has the code ${JSON.stringify(code)}; name and code must be the same.`);
  const clause = example['x-clause'];
  if (clause === undefined) faults.push('has no x-clause; name its clause in the ledger.');
  else if (root['x-clauses']?.[clause] === undefined)
    faults.push(`names the clause "${clause}", which the ledger does not have.`);
  if (!['page', 'common'].includes(example['x-origin'] ?? ''))
    faults.push('has no x-origin; say "page" or "common".');
  const raisedBy = example['x-raised-by'] ?? [];
  if (raisedBy.length === 0) faults.push('has no x-raised-by; say what raises it.');
  return [...faults, ...raisedBy.flatMap((cause) => faultsOfCause(root, cause))];
}

function faultsOfCause(root: Root, cause: unknown): string[] {
  if (!isObject(cause)) return ['has an x-raised-by that is not an object.'];
  const faults: string[] = [];
  if (!root['x-order-of-checks']?.some((step) => step === cause['step'])) {
    faults.push(`is raised in the step "${String(cause['step'])}", which x-order-of-checks does not list.`);
  }
  if (cause['condition'] === undefined && !Array.isArray(cause['keywords'])) {
    faults.push('is raised by neither a condition nor keywords.');
  }
  const wrong = faultOfExample(cause['example']);
  if (wrong !== undefined) faults.push(`has a cause whose example ${wrong}`);
  return faults;
}
