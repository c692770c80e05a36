// From the one written `Tag.N.Key` to `Tag.1.Key` … `Tag.20.Key`, as generic tools need them: in parameters, in the
// properties of schemas and in dependentRequired. How far N runs is told by `x-repeat` at the merged schema.
import { isObject } from '../../contract/document.ts';
import type { Repeat, Root } from './document.ts';

/** The decorator: rewrites the whole document once it is bundled. */
export const expandRepeats = () => ({
  Root: {
    leave(root: Root) {
      for (const [prefix, repeat] of repeatsOf(root)) expandRepeat(root, prefix, repeat);
    },
  },
});

function repeatsOf(root: Root): [string, Repeat][] {
  return Object.values(root.components.schemas).flatMap((schema) => Object.entries(schema['x-repeat'] ?? {}));
}

function expandRepeat(root: Root, prefix: string, repeat: Repeat): void {
  const indices = Array.from({ length: repeat.maximum - repeat.minimum + 1 }, (_, i) => repeat.minimum + i);
  const stem = prefix.slice(0, -'N'.length);
  const isRepeated = (name: string) => name.startsWith(`${prefix}.`);
  const indexed = (name: string, index: number) => name.replace(prefix, `${stem}${index}`);

  for (const schema of Object.values(root.components.schemas)) {
    if (schema.properties) {
      schema.properties = expandKeys(schema.properties, (value) => value);
    }
    if (schema.dependentRequired) {
      schema.dependentRequired = expandKeys(schema.dependentRequired, (names, index) =>
        names.map((name) => indexed(name, index)),
      );
    }
  }
  root.components.parameters = expandKeys(root.components.parameters, (parameter, index) => ({
    ...parameter,
    name: indexed(String(parameter['name']), index),
    description: String(parameter['description']).replaceAll('Nth', ordinal(index)),
  }));
  for (const path of Object.values(root.paths)) {
    expandReferences(path);
    for (const operation of Object.values(path)) if (isObject(operation)) expandReferences(operation);
  }

  function expandKeys<Value>(record: Record<string, Value>, at: (value: Value, index: number) => Value) {
    const names = Object.keys(record);
    const first = names.findIndex(isRepeated);
    if (first < 0) return record;
    const repeated = names.filter(isRepeated);
    const family = indices.flatMap((index) =>
      repeated.map((name) => [indexed(name, index), valueOf(name, (value) => at(value, index))] as const),
    );
    const single = (name: string) => [name, valueOf(name, (value) => value)] as const;
    return Object.fromEntries([
      ...names.slice(0, first).map(single),
      ...family,
      ...names
        .slice(first)
        .filter((name) => !isRepeated(name))
        .map(single),
    ]);

    function valueOf(name: string, change: (value: Value) => Value): Value {
      const value = record[name];
      if (value === undefined) throw new Error(`"${name}" has no value in the contract`);
      return change(value);
    }
  }

  function expandReferences(holder: Record<string, unknown>): void {
    const parameters = holder['parameters'];
    if (!Array.isArray(parameters)) return;
    const isRepeatedReference = (reference: unknown) =>
      isObject(reference) && isRepeated(String(reference['$ref']).split('/').at(-1) ?? '');
    const first = parameters.findIndex(isRepeatedReference);
    if (first < 0) return;
    const repeated = parameters.filter(isRepeatedReference);
    const family = indices.flatMap((index) =>
      repeated.map((reference) => ({ $ref: indexed(String(reference['$ref']), index) })),
    );
    const others = parameters.slice(first).filter((reference) => !isRepeatedReference(reference));
    holder['parameters'] = [...parameters.slice(0, first), ...family, ...others];
  }
}

function ordinal(index: number): string {
  const suffix = { 1: 'st', 2: 'nd', 3: 'rd' }[index > 10 && index < 14 ? 0 : index % 10] ?? 'th';
  return `${index}${suffix}`;
}
