/**
 * The schema of a body, read by its members: what may stand at each place, however the schema is put together.
 *
 *     { allOf: [{ $ref: '#/components/schemas/Error' }], properties: { Code: { const: 'MissingParameter' } } }
 *     -> an object with RequestId, HostId, Message and Recommend, which are texts, and Code
 */
import { type Document, isObject } from './document.ts';

/** A place in a body. */
export interface BodySchema {
  /** The types of JSON Schema that the value may have; none where the schema names none. */
  readonly types: ReadonlySet<string>;
  /** The members that the schema knows, by name. */
  readonly members: ReadonlyMap<string, BodySchema>;
  /** The names of the members that have to be there. */
  readonly required: ReadonlySet<string>;
  /** The items of a list. */
  readonly items: BodySchema | undefined;
}

/**
 * Reads the schema at a pointer. Of `oneOf` and `anyOf` all branches count for members and types, and none for what is
 * required.
 */
export function bodySchema(document: Pick<Document, 'at'>, pointer: string): BodySchema {
  return read(document, [document.at(pointer)]);
}

/** @param schemas those that describe one place */
function read(document: Pick<Document, 'at'>, schemas: readonly unknown[]): BodySchema {
  const all = schemas.flatMap((schema) => partsOf(document, schema, true));
  const properties = new Map<string, unknown[]>();
  for (const { properties: written } of all) {
    for (const [name, schema] of Object.entries(isObject(written) ? written : {})) {
      properties.set(name, [...(properties.get(name) ?? []), schema]);
    }
  }
  const itemSchemas = all.flatMap((part) => part['items'] ?? []);
  // Read when they are asked for: a schema may stand within itself.
  let members: BodySchema['members'] | undefined;
  let items: BodySchema | undefined;
  return {
    types: new Set(all.flatMap((part) => part['type'] ?? []).filter((type) => typeof type === 'string')),
    get members() {
      return (members ??= new Map(Array.from(properties, ([name, found]) => [name, read(document, found)])));
    },
    required: new Set(
      schemas
        .flatMap((schema) => partsOf(document, schema, false))
        .flatMap((part) => part['required'] ?? [])
        .filter((name) => typeof name === 'string'),
    ),
    get items() {
      if (itemSchemas.length > 0) items ??= read(document, itemSchemas);
      return items;
    },
  };
}

/**
 * A schema and those it is composed of.
 * @param withBranches whether those count of which not all have to hold
 */
function partsOf(
  document: Pick<Document, 'at'>,
  schema: unknown,
  withBranches: boolean,
): Readonly<Record<string, unknown>>[] {
  if (!isObject(schema)) return [];
  const { $ref, allOf = [], oneOf = [], anyOf = [] } = schema;
  const composed = withBranches ? [allOf, oneOf, anyOf] : [allOf];
  const others = [typeof $ref === 'string' ? document.at($ref) : undefined, ...composed.flat()];
  return [schema, ...others.flatMap((other) => partsOf(document, other, withBranches))];
}
