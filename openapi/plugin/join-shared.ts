// What an operation shares with the others, joined with what is its own: the ledger and the open questions become one map
// each, shared errors stand in the response of their status like the operation's own, `{operation}` and `{success}` in a
// shared clause become the names of the operation and of its successful answer, and a cause of the parameter `*` becomes
// one for each required parameter. A shared clause says that it is one, and one about a part that this operation does not have is left out.
import { isObject, resolvePointer } from '../../contract/document.ts';
import type { Root } from './document.ts';

/** The decorator; the first one, since the others read what it joins. */
export const joinShared = () => ({
  Root: {
    leave(root: Root) {
      if (!isObject(root['x-clauses'])) return;
      placeErrors(root);
      root['x-clauses'] = joinedClauses(root, root['x-clauses']);
      const questions = parts(root['x-open-questions'], 'x-open-questions');
      root['x-open-questions'] = joined(questions, 'question');
    },
  },
});

function placeErrors(root: Root): void {
  const examples = root.components.examples ?? {};
  const required = requiredOf(root);
  for (const response of Object.values(root.components.responses)) {
    const written = response.content?.['application/json']?.examples ?? {};
    for (const [code, example] of Object.entries(written)) {
      const shared = typeof example['$ref'] === 'string' ? resolvePointer(root, example['$ref']) : example;
      if (!isObject(shared) || !Array.isArray(shared['x-raised-by'])) continue;
      written[code] = { ...shared, 'x-raised-by': shared['x-raised-by'].flatMap(causesOf(required)) };
      if (shared !== example) Reflect.deleteProperty(examples, code);
    }
  }
}

/** Of a cause about `*`, one for each required parameter but the action, which is checked before all others. */
function causesOf(required: readonly string[]): (cause: unknown) => unknown[] {
  return (cause) =>
    isObject(cause) && cause['parameter'] === '*'
      ? required.filter((parameter) => parameter !== 'Action').map((parameter) => ({ ...cause, parameter }))
      : [cause];
}

function requiredOf(root: Root): readonly string[] {
  return root.components.schemas[`${operationOf(root)}Parameters`]?.required ?? [];
}

function joinedClauses(root: Root, written: unknown): Record<string, object> {
  const { own, shared } = parts(written, 'x-clauses');
  const success = successOf(root);
  const placed = Object.entries(shared).flatMap(([id, clause]) => {
    const there = placedIn(operationOf(root), success, clause);
    return isThere(root, there['at']) ? [[id, there] as const] : [];
  });
  return joined({ own, shared: Object.fromEntries(placed) }, 'clause');
}

function placedIn(
  operation: string,
  success: string,
  clause: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (typeof clause['at'] !== 'string') return { ...clause, shared: true };
  return {
    ...clause,
    shared: true,
    at: clause['at'].replace('{operation}', operation).replace('{success}', success),
  };
}

function isThere(root: Root, at: unknown): boolean {
  return typeof at !== 'string' || resolvePointer(root, at) !== undefined;
}

function joined({ own, shared }: Parts, what: string): Record<string, object> {
  const twice = Object.keys(own).find((id) => id in shared);
  if (twice !== undefined)
    throw new Error(`The ${what} "${twice}" is the operation's own and shared as well.`);
  return { ...own, ...shared };
}

interface Parts {
  readonly own: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly shared: Parts['own'];
}

function parts(written: unknown, word: string): Parts {
  const { own, shared } = isObject(written) ? written : {};
  if (!areObjects(own) || !areObjects(shared)) {
    throw new Error(`${word} is not made of two parts, own and shared, each a map of objects.`);
  }
  return { own, shared };
}

function areObjects(value: unknown): value is Parts['own'] {
  return isObject(value) && Object.values(value).every(isObject);
}

function operationOf(root: Root): string {
  const get = root.paths['/']?.['get'];
  return isObject(get) ? String(get['operationId']) : '';
}

/** The name of the response that stands at 200. */
function successOf(root: Root): string {
  const at = resolvePointer(root, '#/paths/~1/get/responses/200/$ref');
  return String(at).split('/').at(-1) ?? '';
}
