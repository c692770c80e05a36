/**
 * The schemas of the contract, compiled by ajv (JSON Schema 2020-12, strict). A broken constraint is told by where it
 * stands in the contract, so that the ledger can say which clause it is:
 *
 *     { pointer: '#/components/schemas/RequestId/pattern', path: '/RequestId', keyword: 'pattern', message: '…' }
 */
import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Document, type Repeat, contractName, isObject } from './document.ts';

/** One broken constraint. */
export interface Violation {
  /** Where the constraint stands in the contract. */
  readonly pointer: string;
  /** Where in the value it is broken, as a pointer; empty for the value itself. */
  readonly path: string;
  /** The keyword that is broken. */
  readonly keyword: string;
  /** The member that is missing, for `required` and `dependentRequired`, or that breaks a repetition. */
  readonly member: string | undefined;
  /** What is wrong, in ajv's words. */
  readonly message: string;
}

/** Checks a value against one schema; gives all violations. */
export type Check = (value: unknown) => Violation[];

/**
 * Makes the checks of a document's schemas.
 * @returns a function from a pointer to the check of the schema that stands there
 * @throws Error from ajv when a schema has a mistake, a misspelt keyword included
 */
export function compileSchemas(document: Document): (pointer: string) => Check {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
  ajv.addVocabulary(['components', 'example', 'xml', 'discriminator', ...EXTENSIONS]);
  ajv.addKeyword({
    keyword: 'x-repeat',
    type: 'object',
    compile: () => repetition(document.repeats),
  });
  ajv.addSchema({ components: document.json['components'] }, ROOT);
  return (pointer) => {
    const validate = ajv.getSchema(ROOT + pointer);
    if (validate === undefined) throw new Error(`The contract has no schema at ${pointer}.`);
    return (value) =>
      validate(value) ? [] : (validate.errors ?? []).map((error) => violation(pointer, error));
  };
}

const ROOT = 'contract';

const EXTENSIONS = ['x-empty-is-absent', 'x-private-key', 'x-fingerprint'];

function violation(base: string, error: ErrorObject): Violation {
  const { schemaPath, instancePath, keyword, params, message } = error;
  const hash = schemaPath.indexOf('#');
  const absolute = hash > 0 || schemaPath.startsWith('#/components/');
  const pointer = absolute ? schemaPath.slice(hash) : base + schemaPath.slice(1);
  const own = params['repetition'];
  return {
    pointer: own === undefined ? pointer : `${pointer}/${String(own)}`,
    path: instancePath,
    keyword: own === undefined ? keyword : (String(own).split('/').at(-1) ?? keyword),
    member: memberOf(params),
    message: message ?? 'is not valid',
  };
}

function memberOf(params: Readonly<Record<string, unknown>>): string | undefined {
  const member = params['missingProperty'] ?? params['member'];
  return typeof member === 'string' ? member : undefined;
}

/** The keyword `x-repeat`: no number above the maximum, no two members alike where they have to be unique. */
function repetition(repeats: readonly Repeat[]) {
  const validate: { (data: unknown): boolean; errors?: Partial<ErrorObject>[] } = (data) => {
    validate.errors = isObject(data) ? faults(data) : [];
    return validate.errors.length === 0;
  };
  return validate;

  function faults(data: Readonly<Record<string, unknown>>): Partial<ErrorObject>[] {
    const found: Partial<ErrorObject>[] = [];
    const seen = new Set<string>();
    for (const [member, value] of Object.entries(data)) {
      const { repeat, index, name } = contractName(repeats, member);
      if (repeat === undefined || index === undefined) continue;
      if (index > repeat.maximum)
        found.push(fault(`${repeat.prefix}/maximum`, member, `must not go beyond ${repeat.maximum}`));
      if (name !== `${repeat.prefix}.${repeat.unique}`) continue;
      const identity = `${name}=${String(value)}`;
      if (seen.has(identity))
        found.push(fault(`${repeat.prefix}/unique`, member, 'must not repeat another one'));
      seen.add(identity);
    }
    return found;
  }
}

function fault(repetitionOf: string, member: string, message: string): Partial<ErrorObject> {
  return { keyword: 'x-repeat', message, params: { repetition: repetitionOf, member } };
}
