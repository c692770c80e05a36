/**
 * A bundle `generated/<operation>/openapi.json`, one operation's OpenAPI document, and the only file that knows what such a
 * document looks like. Everything else asks it: what is the operation called, which parameters has it, which answers
 * are documented, what stands at `#/components/schemas/KeyPairName/maxLength`.
 */
import { type Body, isBody } from './body.ts';
import { readBundle } from './bundle.ts';

/** One documented answer: a named example of a response. */
export interface DocumentedAnswer {
  /** The name of the example; for a refusal, its code. */
  readonly name: string;
  /** The HTTP status. */
  readonly status: number;
  /** The body, as the example has it. */
  readonly members: Body;
  /** Where the schema of its status stands, as `#/components/schemas/BadRequestError`. */
  readonly schema: string;
  /** The name of the root element when the answer is XML. */
  readonly root: string;
  /** Where it stands, as `#/components/responses/BadRequest/content/application~1json/examples/MissingParameter`. */
  readonly pointer: string;
  /** The words beside the example: summary, description and the extensions. */
  readonly words: Readonly<Record<string, unknown>>;
}

/** One parameter of the merged set, a repeated one such as `Tag.N.Key` counted once. */
export interface Parameter {
  /** Its name in the contract, with `N` for the number of a repeated one. */
  readonly name: string;
  /** Where its schema stands, as `#/components/schemas/TagKey`. */
  readonly pointer: string;
  /** Its schema. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** A valid value. */
  readonly example: string;
}

/** How a family of parameters repeats. */
export interface Repeat {
  /** The family, `Tag.N`. */
  readonly prefix: string;
  /** The lowest and the highest number. */
  readonly minimum: number;
  readonly maximum: number;
  /** The member in which no two of a request may be alike: `Key`. */
  readonly unique: string | undefined;
}

/** An operation's document. */
export interface Document {
  /** The file that it was read from, as messages name it. */
  readonly file: string;
  /** The parsed bundle, for tools that take it whole. */
  readonly json: Readonly<Record<string, unknown>>;
  /** The value of `Action`: the operationId of the GET operation. */
  readonly operation: string;
  /** The version of the document. */
  readonly version: string;
  /** Where the schema of the merged parameter set stands. */
  readonly parameterSet: string;
  /** The parameters that are required, by name. */
  readonly required: readonly string[];
  /** The parameters, in the order of the contract. */
  readonly parameters: readonly Parameter[];
  /** The families of parameters that repeat. */
  readonly repeats: readonly Repeat[];
  /** The documented answers; the success first. */
  readonly answers: readonly DocumentedAnswer[];
  /** Where the schema of the successful answer stands. */
  readonly successSchema: string;
  /** In which order a request is checked. */
  readonly orderOfChecks: readonly string[];
  /** What stands at a pointer, or undefined. */
  at(pointer: string): unknown;
}

/**
 * Reads the document of an operation.
 * @param url where the bundle lies; the one of this kit when left out
 * @throws Error with one sentence when the file can't be read or lacks a part that everything rests on
 */
export function readDocument(url?: URL): Document {
  const { json, file } = readBundle(url);
  if (!isObject(json)) throw new Error(`${file} is no OpenAPI document; run "npm run generate".`);
  try {
    return documentOf(json, file);
  } catch (error) {
    if (!(error instanceof MissingPart)) throw error;
    throw new Error(`${file} has no ${error.message}; run "npm run generate".`, { cause: error });
  }
}

function documentOf(json: Document['json'], file: string): Document {
  const at = (pointer: string) => resolvePointer(json, pointer);
  const path = object(at('#/paths/~1'), 'path /');
  const get = object(path['get'], 'GET /');
  const parameterSet = reference(path['x-parameter-set'], 'x-parameter-set');
  const answers = readAnswers(json, get);
  const repeats = readRepeats(at(`${parameterSet}/x-repeat`));
  return {
    file,
    json,
    operation: text(get['operationId'], 'operationId'),
    version: text(at('#/info/version'), 'info.version'),
    parameterSet,
    required: texts(at(`${parameterSet}/required`), 'required'),
    parameters: readParameters(json, parameterSet, repeats),
    repeats,
    answers,
    successSchema: text(answers.find(({ status }) => status === 200)?.schema, 'answer of status 200'),
    orderOfChecks: texts(json['x-order-of-checks'], 'x-order-of-checks'),
    at,
  };
}

/** The name in the contract of a parameter on the wire: `Tag.3.Key` is `Tag.N.Key` number 3; others are themselves. */
export function contractName(
  repeats: readonly Repeat[],
  onWire: string,
): { name: string; repeat?: Repeat; index?: number } {
  for (const repeat of repeats) {
    const stem = repeat.prefix.slice(0, -1);
    if (!onWire.startsWith(stem)) continue;
    const dot = onWire.indexOf('.', stem.length);
    const digits = onWire.slice(stem.length, dot);
    if (dot > 0 && /^[1-9][0-9]*$/.test(digits)) {
      return { name: `${repeat.prefix}${onWire.slice(dot)}`, repeat, index: Number(digits) };
    }
  }
  return { name: onWire };
}

/** The name on the wire of a repeated parameter: `Tag.N.Key` number 3 is `Tag.3.Key`. */
export function wireName(name: string, index: number): string {
  return name.replace('.N.', `.${index}.`);
}

/** Tells whether a value is a plain object, so that its members may be read. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a JSON pointer, as `#/components/schemas/KeyPairName/maxLength`; undefined where nothing does. */
export function resolvePointer(json: object, pointer: string): unknown {
  let node: unknown = json;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(node)) node = node[Number(name)];
    else node = isObject(node) ? node[name] : undefined;
  }
  return node;
}

function readParameters(json: object, parameterSet: string, repeats: readonly Repeat[]): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const [wire, value] of Object.entries(propertiesOf(json, parameterSet))) {
    const { name } = contractName(repeats, wire);
    if (found.has(name)) continue;
    const pointer = reference(value, `the parameter ${wire}`);
    const written = resolvePointer(json, `#/components/parameters/${wire}`);
    found.set(name, {
      name,
      pointer,
      schema: object(resolvePointer(json, pointer), `schema ${pointer}`),
      example: text(isObject(written) ? written['example'] : undefined, `example of the parameter ${wire}`),
    });
  }
  return [...found.values()];
}

/** The properties of a schema and of those it is composed of. */
function propertiesOf(json: object, pointer: string): Record<string, unknown> {
  const schema = object(resolvePointer(json, pointer), `schema ${pointer}`);
  const parts = Array.isArray(schema['allOf']) ? schema['allOf'] : [];
  const inherited = parts.map((part) => propertiesOf(json, reference(part, pointer)));
  return Object.assign({}, ...inherited, schema['properties']);
}

function readRepeats(value: unknown): Repeat[] {
  return Object.entries(isObject(value) ? value : {}).map(([prefix, repeat]) => {
    const { minimum, maximum, unique } = object(repeat, `family ${prefix} in x-repeat`);
    return {
      prefix,
      minimum: Number(minimum),
      maximum: Number(maximum),
      unique: typeof unique === 'string' ? unique : undefined,
    };
  });
}

function readAnswers(json: object, get: Readonly<Record<string, unknown>>): DocumentedAnswer[] {
  return Object.keys(object(get['responses'], 'responses')).flatMap((status) => {
    const content = `${responsePointer(get, status)}/content/application~1json`;
    const pointer = reference(resolvePointer(json, `${content}/schema`), `the schema of ${status}`);
    const schema = object(resolvePointer(json, pointer), `schema ${pointer}`);
    const root = isObject(schema['xml']) ? schema['xml']['name'] : undefined;
    const examples = object(resolvePointer(json, `${content}/examples`), `examples of ${status}`);
    return Object.entries(examples).map(([name, written]) => {
      const words = object(follow(json, written), `example ${name}`);
      return {
        name,
        status: Number(status),
        members: needed(words['value'], isBody, `body (no null, no list in a list) in the example ${name}`),
        schema: pointer,
        root: text(root, `root element (xml.name) of ${status}`),
        pointer: `${content}/examples/${name}`,
        words,
      };
    });
  });
}

function responsePointer(get: Readonly<Record<string, unknown>>, status: string): string {
  const response = object(get['responses'], 'responses')[status];
  return isObject(response) && '$ref' in response
    ? reference(response, status)
    : `#/paths/~1/get/responses/${status}`;
}

function follow(json: object, value: unknown): unknown {
  return isObject(value) && typeof value['$ref'] === 'string' ? resolvePointer(json, value['$ref']) : value;
}

function reference(value: unknown, what: string): string {
  return text(isObject(value) ? value['$ref'] : undefined, `reference at ${what}`);
}

function object(value: unknown, what: string): Readonly<Record<string, unknown>> {
  return needed(value, isObject, what);
}

function text(value: unknown, what: string): string {
  return needed(value, (one) => typeof one === 'string', what);
}

function texts(value: unknown, what: string): string[] {
  return needed(value, Array.isArray, what).map((item) => text(item, what));
}

function needed<Part>(value: unknown, isPart: (value: unknown) => value is Part, what: string): Part {
  if (isPart(value)) return value;
  throw new MissingPart(what);
}

/** A part that the document lacks; the message is its name. */
class MissingPart extends Error {}
