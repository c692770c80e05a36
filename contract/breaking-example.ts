/**
 * The example beside each cause of the error catalogue: how a request that breaks just this cause differs from a minimal
 * valid one.
 *
 *     { KeyPairName: '1' }                           the parameter has this value
 *     { RegionId: null }                             the parameter is left out
 *     { 'Tag.N.Key': 'key{N}' }                      once for each number, up to one more than a request may have
 *     { KeyPairName: { from: 'an-earlier-call' } }   the value is that of a call that succeeded before
 */
import { type Document, type Repeat, isObject, wireName } from './document.ts';

/** Where a value comes from that no literal can give; `openapi/create-key-pair/errors.yaml` says what each one means. */
export const ORIGINS = ['an-earlier-call', 'a-full-region', 'another-secret', 'sixteen-minutes-ago'] as const;

/** Where a value comes from that no literal can give. */
export type Origin = (typeof ORIGINS)[number];

/** What a parameter is in an example: a text, left out, or a value that comes from elsewhere. */
export type ExampleValue = string | null | { readonly from: Origin };

/** The parameters that differ from those of a minimal valid request, by their names on the wire. */
export type BreakingExample = Readonly<Record<string, ExampleValue>>;

/**
 * Reads an example as it is written, each repeated parameter once for each number.
 * @param code the code whose example it is
 * @throws Error with one sentence when it is no such example
 */
export function readExample(repeats: readonly Repeat[], code: string, written: unknown): BreakingExample {
  if (!isExample(written)) throw new Error(`The example of ${code} ${faultOfExample(written)}`);
  return Object.assign(
    {},
    ...Object.entries(written).map(([name, value]) => {
      const repeat = repeats.find(({ prefix }) => name.startsWith(`${prefix}.`));
      return repeat === undefined ? { [name]: value } : numbered(repeat, name, value);
    }),
  );
}

/** What is wrong with the form of an example, in words that follow on "The example"; undefined when nothing is. */
export function faultOfExample(written: unknown): string | undefined {
  if (!isObject(written)) return 'is no map of parameters; write { KeyPairName: "1" }.';
  if (Object.keys(written).length === 0) return 'changes nothing; name a parameter.';
  const [name] = Object.entries(written).find(([, value]) => !isExampleValue(value)) ?? [];
  if (name === undefined) return undefined;
  return `gives ${name} a value that is neither a text, nor null, nor { from: WORD } with one of ${ORIGINS.join(', ')}.`;
}

/** The parameters of an example that are written out; undefined for one that is left out. */
export function literalsOf(example: BreakingExample): Record<string, string | undefined> {
  const literals: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(example)) {
    if (value === null) literals[name] = undefined;
    else if (typeof value === 'string') literals[name] = value;
  }
  return literals;
}

/** The parameters of an example whose values come from elsewhere. */
export function originsOf(example: BreakingExample): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const [name, value] of Object.entries(example)) {
    if (typeof value === 'object' && value !== null) origins.set(name, value.from);
  }
  return origins;
}

/** A minimal valid request, the examples of the required parameters, with an example laid over it. */
export function requestOf(document: Document, example: BreakingExample): ReadonlyMap<string, string> {
  const request = new Map(
    document.parameters
      .filter(({ name }) => document.required.includes(name))
      .map((parameter) => [parameter.name, parameter.example]),
  );
  for (const [name, value] of Object.entries(literalsOf(example))) {
    if (value === undefined) request.delete(name);
    else request.set(name, value);
  }
  return request;
}

function numbered({ minimum, maximum }: Repeat, name: string, value: ExampleValue): BreakingExample {
  const numbers = Array.from({ length: maximum + 2 - minimum }, (_, i) => minimum + i);
  const valueOf = (number: number) =>
    typeof value === 'string' ? value.replaceAll('{N}', String(number)) : value;
  return Object.fromEntries(numbers.map((number) => [wireName(name, number), valueOf(number)]));
}

function isExample(written: unknown): written is BreakingExample {
  return faultOfExample(written) === undefined;
}

function isExampleValue(value: unknown): value is ExampleValue {
  return value === null || typeof value === 'string' || (isObject(value) && isOrigin(value['from']));
}

function isOrigin(word: unknown): word is Origin {
  return ORIGINS.some((origin) => origin === word);
}
