// From the named examples of an error response to the discriminated union of its bodies: one schema for each code, so
// that generated types narrow by `Code` and a judge knows the exact message that a code owes.
import { isObject } from '../../contract/document.ts';
import type { Response, Root, Schema } from './document.ts';

/** The decorator: for each response with coded examples, schemas `Error.<Code>` and their union at the response. */
export const errorUnion = () => ({
  Root: {
    leave(root: Root) {
      for (const [name, response] of Object.entries(root.components.responses)) {
        const codes = codesOf(root, response);
        if (codes.length > 0) useUnion(root, response, `${name}Error`, codes);
      }
    },
  },
});

function codesOf(root: Root, response: Response): string[] {
  return Object.entries(response.content?.['application/json']?.examples ?? {}).flatMap(([code, example]) => {
    if (example['x-raised-by'] === undefined || !isObject(example.value)) return [];
    root.components.schemas[`Error.${code}`] = {
      description: String(example['summary']),
      allOf: [{ $ref: '#/components/schemas/Error' }],
      type: 'object',
      required: ['Code', 'Message'],
      properties: {
        Code: { type: 'string', const: code },
        Message: messageSchema(String(example.value['Message']), example['x-message-template']),
      },
    };
    return [code];
  });
}

function useUnion(root: Root, response: Response, name: string, codes: string[]): void {
  const reference = (code: string) => `#/components/schemas/Error.${code}`;
  root.components.schemas[name] = {
    description: 'One of the refusals of this status, told apart by their code.',
    oneOf: codes.map((code) => ({ $ref: reference(code) })),
    discriminator: {
      propertyName: 'Code',
      mapping: Object.fromEntries(codes.map((code) => [code, reference(code)])),
    },
    xml: { name: 'Error' },
  };
  for (const media of Object.values(response.content ?? {}))
    media.schema = { $ref: `#/components/schemas/${name}` };
}

function messageSchema(message: string, template: unknown): Schema {
  if (typeof template !== 'string') return { type: 'string', const: message };
  const pattern = template
    .split(/\{\w+\}/)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('[^]+');
  return { type: 'string', minLength: 1, pattern: `^${pattern}$` };
}
