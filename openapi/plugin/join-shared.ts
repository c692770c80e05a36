// What an operation shares with the others, joined with what is its own: the ledger, the open questions and the vendor's
// pages become one map each, shared errors stand in the response of their status like the operation's own, `{operation}`
// and `{success}` in a shared clause or question become the names of the operation and of its successful answer, and a
// cause of the parameter `*` becomes one for each required parameter, with its example. A shared clause about a part that this operation does
// not have is left out.
import { isObject, resolvePointer } from '../../contract/document.ts';
import type { Root } from './document.ts';

/** The decorator; the first one, since the others read what it joins. */
export const joinShared = () => ({
  Root: {
    leave(root: Root) {
      if (!isObject(root['x-clauses'])) return;
      placeErrors(root);
      root['x-clauses'] = joinedClauses(root, root['x-clauses']);
      const { own, shared } = parts(root['x-open-questions'], 'x-open-questions');
      const named = Object.entries(shared).map(([id, question]) => [id, placedIn(root, question)]);
      root['x-open-questions'] = joined({ own, shared: Object.fromEntries(named) }, 'question');
      root['x-pages'] = joined(parts(root['x-pages'], 'x-pages'), 'page');
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
      ? required
          .filter((parameter) => parameter !== 'Action')
          .map((parameter) => ({ ...cause, parameter, example: exampleOf(cause['example'], parameter) }))
      : [cause];
}

/** The example of a cause about `*` as that of one parameter. */
function exampleOf(example: unknown, parameter: string): unknown {
  if (!isObject(example)) return example;
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name === '*' ? parameter : name, value]),
  );
}

function requiredOf(root: Root): readonly string[] {
  return root.components.schemas[`${operationOf(root)}Parameters`]?.required ?? [];
}

function joinedClauses(root: Root, written: unknown): Record<string, object> {
  const { own, shared } = parts(written, 'x-clauses');
  const placed = Object.entries(shared).flatMap(([id, clause]) => {
    const there = placedIn(root, clause);
    return isThere(root, there['at']) ? [[id, there] as const] : [];
  });
  return joined({ own, shared: Object.fromEntries(placed) }, 'clause');
}

/** Fills in the names of the operation and of its successful answer, wherever they stand. */
function placedIn(root: Root, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const placed = Object.entries(value).map(([name, inner]) => [name, filledIn(root, inner)]);
  return Object.fromEntries(placed);
}

function filledIn(root: Root, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => filledIn(root, item));
  if (isObject(value)) return placedIn(root, value);
  if (typeof value !== 'string') return value;
  return value.replaceAll('{operation}', operationOf(root)).replaceAll('{success}', successOf(root));
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
