/**
 * A body without what its schema doesn't know: where other members are allowed, Prism makes up some of its own.
 *
 *     { RequestId: '473469C7-…', veniam_5: null } -> { RequestId: '473469C7-…' }
 */
import type { BodySchema } from '../../contract/body-schema.ts';
import { isObject } from '../../contract/document.ts';

/** A value with those members only that its schema knows, at every depth. */
export function knownMembers(value: unknown, schema: BodySchema): unknown {
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined ? value : value.map((item) => knownMembers(item, items));
  }
  if (!isObject(value)) return value;
  const known = Object.entries(value).flatMap(([name, content]) => {
    const member = schema.members.get(name);
    return member === undefined ? [] : [[name, knownMembers(content, member)] as const];
  });
  return Object.fromEntries(known);
}
