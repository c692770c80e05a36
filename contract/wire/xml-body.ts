/**
 * From the elements of an XML body to the body that the JSON form is, by the schema of the answer, since XML has neither
 * numbers nor lists:
 *
 *     <TotalCount>1</TotalCount><KeyPairs><KeyPair><KeyPairName>a</KeyPairName></KeyPair></KeyPairs>
 *     -> { TotalCount: 1, KeyPairs: { KeyPair: [{ KeyPairName: 'a' }] } }
 *     <KeyPairs/>
 *     -> { KeyPairs: { KeyPair: [] } }
 */
import { type BodySchema, bodySchema } from '../body-schema.ts';
import { type Document, isObject } from '../document.ts';

/**
 * Makes a function that lays the members of `parseXml` over a schema. What doesn't fit stays as it is, a text that is no
 * number for one, and so do members that the schema doesn't know: a check against the same schema then reports them.
 *
 * @param document the document that holds the schema
 * @param pointer where the schema stands: `#/components/schemas/CreateKeyPairResponse`
 */
export function bodyFromXml(
  document: Pick<Document, 'at'>,
  pointer: string,
): (members: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> {
  const schema = bodySchema(document, pointer);
  return (members) => objectFrom(members, schema);
}

function objectFrom(
  members: Readonly<Record<string, unknown>>,
  schema: BodySchema,
): Readonly<Record<string, unknown>> {
  const known = schema.members;
  const read = Object.entries(members).map(([name, content]) => {
    const member = known.get(name);
    return [name, member === undefined ? content : valueFrom(content, member)] as const;
  });
  // A list without items has no elements. Whether one that may be missing is empty or missing, an empty element alone says.
  const isEmpty = read.length === 0;
  const lists = Array.from(known).filter(
    ([name, { types }]) => types.has('array') && !(name in members) && (isEmpty || schema.required.has(name)),
  );
  return Object.fromEntries([...read, ...lists.map(([name]) => [name, []] as const)]);
}

function valueFrom(content: unknown, schema: BodySchema): unknown {
  const { types, items } = schema;
  if (types.has('array')) {
    const contents: readonly unknown[] = Array.isArray(content) ? content : [content];
    return items === undefined ? contents : contents.map((one) => valueFrom(one, items));
  }
  if (types.has('object')) {
    if (isObject(content)) return objectFrom(content, schema);
    return isBlank(content) ? objectFrom({}, schema) : content;
  }
  // What may be a text is one.
  if (typeof content !== 'string' || types.has('string')) return content;
  if ((types.has('integer') || types.has('number')) && NUMBER.test(content)) return Number(content);
  if (types.has('boolean') && BOOLEANS.has(content)) return content === 'true';
  return content;
}

/** RFC 8259 section 6. */
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

const BOOLEANS: ReadonlySet<string> = new Set(['true', 'false']);

/** Whether there is nothing in an element but white space, as a writer that indents leaves it. */
function isBlank(content: unknown): boolean {
  return typeof content === 'string' && /^[ \t\r\n]*$/.test(content);
}
