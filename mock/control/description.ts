/**
 * The document `generated/mock-control.json`, which says what may be sent to the control: its operations by path and
 * method, and the schemas of what comes in, compiled by ajv. It is read when it is first needed, not at start.
 */
import { readFileSync } from 'node:fs';
import type { ErrorObject } from 'ajv';
import type { AnyValidateFunction } from 'ajv/dist/core.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isObject } from '../../contract/document.ts';
import type { components, operations } from '../../generated/mock-control.d.ts';
import { InputFault } from '../server/input-fault.ts';

/** The schemas that have a name, and the types that they describe. */
export type Schemas = components['schemas'];

/** The name of an operation of the control. */
export type ControlOperation = keyof operations;

/** What the document says. */
export interface Description {
  /** The document itself. */
  readonly json: unknown;
  /** The operations by method, of each path; the methods in upper case. */
  readonly paths: ReadonlyMap<string, ReadonlyMap<string, ControlOperation>>;
  /**
   * Gives a value back as what a schema describes.
   * @param what how the value is called in the sentence about a fault: `The rule`
   * @throws InputFault with one sentence when the schema doesn't allow it
   */
  valid<Name extends keyof Schemas>(name: Name, value: unknown, what: string): Schemas[Name];
}

/** The document of the control, which never changes. */
export function description(): Description {
  return (read ??= readDescription());
}

let read: Description | undefined;

function readDescription(): Description {
  const json: Document = JSON.parse(
    readFileSync(new URL('../../generated/mock-control.json', import.meta.url), 'utf8'),
  );
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, verbose: true });
  ajv.addVocabulary(['components', 'example']);
  ajv.addSchema({ components: json.components }, ROOT);
  return { json, paths: pathsOf(json), valid };

  function valid<Name extends keyof Schemas>(name: Name, value: unknown, what: string): Schemas[Name] {
    const validate = ajv.getSchema<Schemas[Name]>(`${ROOT}#/components/schemas/${name}`);
    if (validate === undefined) throw new Error(`The document of the control has no schema ${name}.`);
    if (allows(validate, value)) return value;
    throw new InputFault(`${what} has a fault: ${faultOf(validate)}.`);
  }
}

/** The types of the schemas are made from the document that ajv compiles. */
function allows<Value>(validate: AnyValidateFunction<Value>, value: unknown): value is Value {
  return validate(value) === true;
}

const ROOT = 'control';

/** The parts of the document that are read here. */
interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly operationId: ControlOperation }>>>
  >;
  readonly components: unknown;
}

function pathsOf({ paths }: Document): Description['paths'] {
  return new Map(
    Object.entries(paths).map(([path, methods]) => [
      path,
      new Map(
        Object.entries(methods).map(([method, { operationId }]) => [method.toUpperCase(), operationId]),
      ),
    ]),
  );
}

/** The first fault: where it is and what is wrong. */
function faultOf({ errors }: AnyValidateFunction): string {
  const [error] = errors ?? [];
  return error === undefined ? 'it is not valid' : `${error.instancePath || 'it'} ${wrong(error)}`;
}

function wrong({ keyword, schemaPath, message, params, parentSchema }: ErrorObject): string {
  const beside = /\/dependentSchemas\/([^/]+)\//.exec(schemaPath)?.[1];
  if (beside !== undefined) return `can not stand beside ${beside}`;
  if (keyword === 'additionalProperties') {
    const known = isObject(parentSchema?.['properties']) ? Object.keys(parentSchema['properties']) : [];
    return `has no member "${params['additionalProperty']}"; there are ${known.join(', ')}`;
  }
  if (keyword === 'enum' && Array.isArray(params['allowedValues'])) {
    return `must be one of ${params['allowedValues'].join(', ')}`;
  }
  if (keyword === 'minProperties') return 'must not be empty';
  return (message ?? 'is not valid').replaceAll("'", '"');
}
