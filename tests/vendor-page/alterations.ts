/** A bundle with one value altered, for each value that the vendor's page pins. */
import { isObject } from '../../contract/document.ts';

/** One alteration: what was altered, and the whole bundle with it. */
export interface Alteration {
  readonly what: string;
  readonly altered: unknown;
}

/** Makes all alterations of a bundle, which stays as it is. */
export function alterations(bundle: unknown): Alteration[] {
  return PLACES.flatMap(({ below, member, to }) =>
    pointersTo(bundle, below, member).flatMap((pointer) =>
      to.flatMap((change) => {
        const altered = structuredClone(bundle);
        return alter(altered, pointer, change)
          ? [{ what: `${pointer.join('/')} ${change.name}`, altered }]
          : [];
      }),
    ),
  );
}

/** Makes another value of a value; undefined removes it, the same value means that it does not apply. */
type Change = (value: unknown) => unknown;

const otherText: Change = (value) => (typeof value === 'string' ? `${value.slice(0, -1)}~` : value);
const oneMore: Change = (value) => (typeof value === 'number' ? value + 1 : value);
const oneLess: Change = (value) => (typeof value === 'number' ? value - 1 : value);
const removed: Change = () => undefined;
const turned: Change = (value) => (Array.isArray(value) ? value.toReversed() : value);
const shorter: Change = (value) => (Array.isArray(value) ? value.slice(1) : value);
const renamed: Change = (value) => (isObject(value) ? withFirstRenamed(value) : value);

interface Place {
  /** Where to look. */
  readonly below: readonly string[];
  /** The members to alter, at any depth below. */
  readonly member: RegExp;
  readonly to: readonly Change[];
}

const SCHEMAS = ['components', 'schemas'];
const RESPONSES = ['components', 'responses'];
const PARAMETERS = ['components', 'parameters'];

const PLACES: readonly Place[] = [
  ...['BadRequest', 'Forbidden', 'NotFound'].flatMap((status): Place[] => [
    {
      below: [...RESPONSES, status],
      member: /^(Message|Code|x-message-template|x-origin)$/,
      to: [otherText],
    },
    { below: [...RESPONSES, status], member: /^content$/, to: [renamed] },
    { below: [...RESPONSES, status, 'content', 'application/json'], member: /^examples$/, to: [renamed] },
  ]),
  { below: ['paths', '/', 'get'], member: /^responses$/, to: [renamed] },
  { below: ['paths', '/', 'get'], member: /^operationId$/, to: [otherText] },
  { below: [...RESPONSES, 'Created'], member: /^content$/, to: [renamed] },
  { below: ['servers', '0'], member: /^url$/, to: [otherText] },
  ...['KeyPairName', 'TagKey', 'TagValue'].flatMap((schema): Place[] => [
    { below: [...SCHEMAS, schema], member: /^(min|max)Length$/, to: [oneMore, oneLess, removed] },
    { below: [...SCHEMAS, schema], member: /^(not|pattern)$/, to: [removed] },
    { below: [...SCHEMAS, schema], member: /^allOf$/, to: [removed, shorter] },
  ]),
  { below: [...SCHEMAS, 'Action'], member: /^enum$/, to: [removed] },
  { below: [...SCHEMAS, 'CreateKeyPairParameters'], member: /^maximum$/, to: [oneMore, oneLess] },
  { below: [...SCHEMAS, 'CreateKeyPairParameters'], member: /^unique$/, to: [removed, otherText] },
  { below: [...SCHEMAS, 'CreateKeyPairParameters'], member: /^required$/, to: [shorter] },
  { below: [...SCHEMAS, 'CreateKeyPairResponse'], member: /^required$/, to: [turned] },
  { below: [...SCHEMAS, 'CreateKeyPairResponse', 'xml'], member: /^name$/, to: [otherText] },
  { below: ['components', 'examples', 'Created', 'value'], member: /./, to: [removed] },
  {
    below: ['components', 'examples', 'Created', 'value'],
    member: /^(RequestId|KeyPairName)$/,
    to: [otherText],
  },
  ...['Action', 'RegionId', 'KeyPairName'].flatMap((parameter): Place[] => [
    { below: [...PARAMETERS, parameter], member: /^required$/, to: [removed] },
    { below: [...PARAMETERS, parameter], member: /^example$/, to: [otherText] },
  ]),
  { below: [...PARAMETERS, 'Tag.1.Key'], member: /^example$/, to: [otherText] },
  { below: [...PARAMETERS, 'Tag.1.Value'], member: /^example$/, to: [otherText] },
  {
    below: ['x-clauses', 'quota.limit'],
    member: /^text$/,
    to: [(value) => String(value).replace('500', '400')],
  },
];

function pointersTo(bundle: unknown, below: readonly string[], member: RegExp): string[][] {
  const found: string[][] = [];
  const start = below.reduce<unknown>((value, name) => child(value, name), bundle);
  if (start === undefined) throw new Error(`The bundle has nothing at ${below.join('/')}.`);
  visit(start, [...below]);
  return found;

  function visit(value: unknown, path: string[]): void {
    if (Array.isArray(value)) value.forEach((item, i) => visit(item, [...path, String(i)]));
    else if (isObject(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (member.test(name)) found.push([...path, name]);
        visit(inner, [...path, name]);
      }
    }
  }
}

/** Alters a bundle in place; false where the change does not apply. */
function alter(bundle: unknown, pointer: readonly string[], change: Change): boolean {
  const parent = pointer.slice(0, -1).reduce<unknown>((value, name) => child(value, name), bundle);
  const last = pointer.at(-1) ?? '';
  if (!isObject(parent)) return false;
  const value = parent[last];
  const other = change(value);
  if (JSON.stringify(other) === JSON.stringify(value)) return false;
  if (other === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, other);
  return true;
}

function child(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)];
  return isObject(value) ? value[name] : undefined;
}

function withFirstRenamed(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner], i) => [
      i > 0 ? name : /^\d+$/.test(name) ? '299' : `${name}~`,
      inner,
    ]),
  );
}
