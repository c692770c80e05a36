import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Body, BodyItem, BodyValue } from '../body.ts';
import { bodyFromXml } from './xml-body.ts';
import { formatXml, parseXml } from './xml.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What the schemas below refer to. */
const NAMED: Readonly<Record<string, Schema>> = {
  '#/Envelope': { type: 'object', required: ['RequestId'], properties: { RequestId: { type: 'string' } } },
  '#/Count': { type: 'integer' },
};

/** What a schema makes of the children of a root element. */
function read(schema: Schema, elements: string): unknown {
  const xml = parseXml(`<R>${elements}</R>`);
  if (!xml.ok) throw new Error(xml.problem);
  const document = { at: (pointer: string) => (pointer === '#' ? schema : NAMED[pointer]) };
  return bodyFromXml(document, '#')(xml.members);
}

const object = (
  properties: Readonly<Record<string, Schema>>,
  required = Object.keys(properties),
): Schema => ({
  type: 'object',
  required,
  properties,
});
const list = (items: Schema): Schema => ({ type: 'array', items });
const TEXT: Schema = { type: 'string' };

const REGIONS = object({ Regions: object({ Region: list(object({ RegionId: TEXT })) }) });

describe('a list', () => {
  test.each([
    ['of one element has one item', '<Regions><Region><RegionId>a</RegionId></Region></Regions>', ['a']],
    [
      'of several elements has as many',
      '<Regions><Region><RegionId>a</RegionId></Region><Region><RegionId>b</RegionId></Region></Regions>',
      ['a', 'b'],
    ],
    ['without elements is empty', '<Regions/>', []],
    ['without elements is empty', '<Regions></Regions>', []],
    ['without elements is empty, indented', '<Regions>\n  </Regions>', []],
  ])('%s', (_, elements, ids) => {
    expect(read(REGIONS, elements)).toEqual({ Regions: { Region: ids.map((RegionId) => ({ RegionId })) } });
  });

  test('that may be missing is not made up beside other members', () => {
    const schema = object({ A: TEXT, B: list(TEXT) }, ['A']);
    expect(read(schema, '<A>x</A>')).toEqual({ A: 'x' });
    expect(read(object({ A: TEXT, B: list(TEXT) }), '<A>x</A>')).toEqual({ A: 'x', B: [] });
  });

  test('that has no schema for its items keeps them', () => {
    expect(read(object({ A: { type: 'array' } }), '<A>1</A>')).toEqual({ A: ['1'] });
  });

  test('whose object is missing is missing', () => {
    expect(read(REGIONS, '')).toEqual({});
  });
});

describe('a text', () => {
  test.each<[Schema, string, unknown]>([
    [{ type: 'integer' }, '500', 500],
    [{ type: 'number' }, '-1.5e3', -1500],
    [{ type: 'boolean' }, 'true', true],
    [{ type: 'boolean' }, 'false', false],
    [{ $ref: '#/Count' }, '7', 7],
    [{ anyOf: [{ type: 'integer' }, { type: 'boolean' }] }, 'true', true],
  ])('is what the schema %j says: %s', (schema, text, value) => {
    expect(read(object({ A: schema }), `<A>${text}</A>`)).toEqual({ A: value });
  });

  test.each<[Schema, string]>([
    [{ type: 'integer' }, 'many'],
    [{ type: 'integer' }, ''],
    [{ type: 'integer' }, ' 5'],
    [{ type: 'integer' }, '007'],
    [{ type: 'integer' }, '0x10'],
    [{ type: 'number' }, 'Infinity'],
    [{ type: 'boolean' }, 'True'],
    [{ type: 'object' }, 'x'],
    [{ type: 'string' }, '500'],
    [{ type: ['string', 'integer'] }, '500'],
    [{}, '500'],
  ])('that does not fit the schema %j, or may be one, stays a text: "%s"', (schema, text) => {
    expect(read(object({ A: schema }), `<A>${text}</A>`)).toEqual({ A: text });
  });
});

test('members that the schema does not know stay as they are', () => {
  expect(read(REGIONS, '<Count>5</Count><Regions/><X><Y>true</Y></X>')).toEqual({
    Count: '5',
    Regions: { Region: [] },
    X: { Y: 'true' },
  });
});

test('what is no list for the schema, and comes twice, stays a list', () => {
  expect(read(object({ A: TEXT }), '<A>1</A><A>2</A>')).toEqual({ A: ['1', '2'] });
});

test('a schema that is put together counts as a whole', () => {
  const schema = {
    allOf: [{ $ref: '#/Envelope' }],
    oneOf: [object({ A: { $ref: '#/Count' } }), object({ B: TEXT })],
  };
  expect(read(schema, '<RequestId>1</RequestId><A>1</A><B>1</B>')).toEqual({ RequestId: '1', A: 1, B: '1' });
});

const legal = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0xfffd }),
    fc.integer({ min: 0x10000, max: 0x10ffff }),
  )
  .map((codePoint) => String.fromCodePoint(codePoint));
const odd = fc.constantFrom(
  '\r',
  '\n',
  '\t',
  ' ',
  '\u00A0',
  '&',
  '<',
  '>',
  ']]>',
  '&amp;',
  '&#13;',
  '1',
  'true',
);
const text = fc.string({ unit: fc.oneof(legal, odd) });
const name = fc.stringMatching(/^[A-Z][A-Za-z0-9._-]{0,8}$/);

/** A schema, and the values that keep it. */
interface Drawn<Value extends BodyItem> {
  readonly schema: Schema;
  readonly values: fc.Arbitrary<Value>;
}

const leaf = fc.constantFrom<Drawn<BodyItem>>(
  { schema: TEXT, values: text },
  { schema: { type: 'integer' }, values: fc.integer() },
  // There is no -0 in a text that JSON writes.
  {
    schema: { type: 'number' },
    values: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  },
  { schema: { type: 'boolean' }, values: fc.boolean() },
);

/** Schemas of objects in objects and lists. The values of a list are drawn from one schema. */
const { tree } = fc.letrec<{ item: Drawn<BodyItem>; tree: Drawn<Body> }>((tie) => ({
  item: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('tree')),
  tree: fc.dictionary(name, fc.tuple(tie('item'), fc.boolean()), { maxKeys: 4 }).map(drawnObject),
}));

/** @param members what each one's value is drawn from, and whether it is a list of such values */
function drawnObject(members: Readonly<Record<string, [Drawn<BodyItem>, boolean]>>): Drawn<Body> {
  const schemas: Record<string, Schema> = {};
  const values: Record<string, fc.Arbitrary<BodyValue>> = {};
  for (const [member, [drawn, isList]] of Object.entries(members)) {
    schemas[member] = isList ? list(drawn.schema) : drawn.schema;
    values[member] = isList ? fc.array(drawn.values, { maxLength: 3 }) : drawn.values;
  }
  return { schema: object(schemas), values: fc.record(values) };
}

test('every body that keeps a schema comes back from XML as it was', () => {
  const samples = tree.chain(({ schema, values }) => values.map((body) => ({ schema, body })));
  fc.assert(
    fc.property(samples, ({ schema, body }) => {
      const written = formatXml('R', body);
      expect(read(schema, written.slice(written.indexOf('<R>') + 3, -4))).toEqual(body);
    }),
  );
});
