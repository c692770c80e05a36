// From `{ "RequestId": "…" }` to `<CreateKeyPairResponse><RequestId>…`: each answer's XML examples are made from its
// JSON ones, so that the two formats can't drift apart. The schema of an XML answer allows the text beside the object it
// stands for, since an example (and what a client gets to see) is the text.
import { isBody } from '../../contract/body.ts';
import { isObject, resolvePointer } from '../../contract/document.ts';
import { formatXml } from '../../contract/wire/xml.ts';
import type { Example, MediaType, Root } from './document.ts';

/** The decorator: gives every response its `application/xml`. */
export const xmlExamples = () => ({
  Root: {
    leave(root: Root) {
      for (const response of Object.values(root.components.responses)) {
        const json = response.content?.['application/json'];
        const xml = response.content?.['application/xml'];
        if (!json || !xml) continue;
        xml.examples = examplesInXml(root, json);
        xml.schema = { anyOf: [json.schema, { type: 'string', contentMediaType: 'application/xml' }] };
      }
    },
  },
});

function examplesInXml(root: Root, json: MediaType): Record<string, Example> {
  const name = rootElement(root, json.schema);
  return Object.fromEntries(
    Object.entries(json.examples ?? {}).map(([key, written]) => {
      const example = follow(root, written);
      const body = example['value'];
      if (!isBody(body)) throw new Error(`the example ${key} is no object without null and lists in lists`);
      return [key, { summary: example['summary'], value: formatXml(name, body) }];
    }),
  );
}

function rootElement(root: Root, schema: unknown): string {
  const xml = follow(root, schema)['xml'];
  if (!isObject(xml) || typeof xml['name'] !== 'string')
    throw new Error('an answer has no `xml.name` for its root element');
  return xml['name'];
}

function follow(root: Root, value: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new Error('expected an object in the contract');
  if (typeof value['$ref'] !== 'string') return value;
  return follow(root, resolvePointer(root, value['$ref']));
}
