import { describe, expect, test } from 'vitest';
import { type Contract, readContract } from '../../../contract/contract.ts';
import { changedContract } from '../../../tests/support/changed-contract.ts';
import { namesOf } from '../../engine/names.ts';
import { createKeyPairProbes } from '../create-key-pair/probes.ts';
import { constraintCases } from './constraints.ts';
import { constrained } from './constraints/constrained.ts';
import { ofValues } from './constraints/values.ts';

const OPTIONS = createKeyPairProbes(readContract()).constraints;

const KEYWORDS =
  'minLength maxLength not enum pattern format minimum maximum multipleOf minItems maxItems uniqueItems'.split(
    ' ',
  );

/** This kit's contract with one parameter more, the clauses about it, and a code that it raises. */
function contractWith(
  schema: object,
  clauses: Readonly<Record<string, string>>,
  example: string = 'ab',
): Contract {
  return changedContract((copy) => {
    const { schemas, parameters, responses } = copy.components;
    const reference = { $ref: '#/components/schemas/Note' };
    Object.assign(schemas, { Note: schema });
    Object.assign(schemas.CreateKeyPairForm.properties, { Note: reference });
    Object.assign(parameters, { Note: { name: 'Note', in: 'query', schema: reference, example } });
    responses.BadRequest.content['application/json'].examples['InvalidTagValue.Malformed'][
      'x-raised-by'
    ].push({
      step: 'tag-values',
      parameter: 'Note',
      keywords: KEYWORDS,
      example: { 'Tag.1.Key': 'key', 'Tag.1.Value': 'acs:' },
    });
    for (const [id, place] of Object.entries(clauses)) {
      const source = { page: 'CreateKeyPair', section: 'Request parameters' };
      const clause = { level: 'MUST', source, text: id, at: `#/components/schemas/Note${place}` };
      Object.assign(copy['x-clauses'], { [id]: clause });
    }
  });
}

/** The cases about the parameter that was added: what is sent, what comes back. */
function casesOf(contract: Contract): (readonly [id: string, value: string | undefined, expected: string])[] {
  return constraintCases(contract, namesOf('t', 1), OPTIONS)
    .filter(({ call }) => 'Note' in call.parameters)
    .map(({ id, call, expect: { outcome, ...rest } }) => [
      id,
      call.parameters['Note'],
      'code' in rest ? rest.code : outcome,
    ]);
}

const REFUSED = 'InvalidTagValue.Malformed';

describe('a new parameter', () => {
  test('without constraints brings no cases', () => {
    expect(casesOf(contractWith({ type: 'string' }, {}))).toEqual([]);
  });

  test('brings the nearest valid length, the nearest invalid one and some far from it', () => {
    const contract = contractWith(
      { type: 'string', minLength: 2, maxLength: 5 },
      { 'note.most': '/maxLength', 'note.least': '/minLength' },
    );
    expect(casesOf(contract)).toEqual([
      ['note.most:5-characters', 'aaaaa', 'accepted'],
      ['note.most:6-characters/get-json', 'aaaaaa', REFUSED],
      ['note.most:6-characters/post-xml', 'aaaaaa', REFUSED],
      ['note.most:20-characters/get-json', 'a'.repeat(20), REFUSED],
      ['note.most:20-characters/post-xml', 'a'.repeat(20), REFUSED],
      ['note.most:1000-characters/get-json', 'a'.repeat(1000), REFUSED],
      ['note.most:1000-characters/post-xml', 'a'.repeat(1000), REFUSED],
      ['note.most:10000-characters', 'a'.repeat(10_000), REFUSED],
      ['note.least:2-character', 'aa', 'accepted'],
      ['note.least:1-characters/get-json', 'a', REFUSED],
      ['note.least:1-characters/post-xml', 'a', REFUSED],
    ]);
  });

  test('brings the words it may not begin with, in other letter case under a clause of its own', () => {
    const contract = contractWith(
      { type: 'string', allOf: [{ not: { pattern: '^[aA][bB]:' } }] },
      { 'note.word': '/allOf/0', 'note.any-case': '/allOf', 'note.free': '' },
    );
    const cases = casesOf(contract).filter(([id]) => !id.endsWith('/post-xml'));
    expect(cases).toEqual([
      ['note.word:ab-alone/get-json', 'ab:', REFUSED],
      ['note.word:ab-at-the-start/get-json', 'ab:x', REFUSED],
      ['note.any-case:AB-alone/get-json', 'AB:', REFUSED],
      ['note.any-case:AB-at-the-start/get-json', 'AB:x', REFUSED],
      ['note.any-case:aB-alone/get-json', 'aB:', REFUSED],
      ['note.any-case:aB-at-the-start/get-json', 'aB:x', REFUSED],
      ['note.any-case:Ab-at-the-start/get-json', 'Ab:x', REFUSED],
      ['note.free:ab-at-the-start', 'abx', 'accepted'],
      ['note.free:ab-inside', 'xab:x', 'accepted'],
    ]);
  });

  test('brings the words it may not contain, wherever they stand', () => {
    const contract = contractWith(
      { type: 'string', not: { pattern: 'b:' } },
      { 'note.word': '/not', 'note.free': '' },
    );
    const cases = casesOf(contract).filter(([id]) => !id.endsWith('/post-xml'));
    expect(cases).toEqual([
      ['note.word:b-alone/get-json', 'b:', REFUSED],
      ['note.word:b-at-the-start/get-json', 'b:x', REFUSED],
      ['note.word:b-in-the-middle/get-json', 'x b:x', REFUSED],
      ['note.word:b-at-the-end/get-json', 'xb:', REFUSED],
      ['note.free:b-at-the-start', 'bx', 'accepted'],
    ]);
  });

  test('brings values that differ from the one it may have', () => {
    const contract = contractWith({ type: 'string', enum: ['full'] }, { 'note.value': '/enum' });
    expect(casesOf(contract)).toEqual([
      ['note.value:another-value/get-json', 'fullx', REFUSED],
      ['note.value:another-value/post-xml', 'fullx', REFUSED],
      ['note.value:half-the-value/get-json', 'fu', REFUSED],
      ['note.value:half-the-value/post-xml', 'fu', REFUSED],
    ]);
  });

  test('with several values brings a case for each of them', () => {
    const contract = contractWith({ type: 'string', enum: ['disk', 'scu'] }, { 'note.value': '/enum' });
    expect(casesOf(contract).filter(([id]) => !id.endsWith('/post-xml'))).toEqual([
      ['note.value:value-disk', 'disk', 'accepted'],
      ['note.value:value-scu', 'scu', 'accepted'],
      ['note.value:another-value/get-json', 'diskx', REFUSED],
      ['note.value:half-the-value/get-json', 'di', REFUSED],
    ]);
  });

  test('with a pattern brings its example and the nearest text that breaks just the pattern', () => {
    const contract = contractWith(
      { type: 'string', maxLength: 6, pattern: '^rg-[a-z]+$' },
      { 'note.form': '/pattern', 'note.most': '/maxLength' },
      'rg-abc',
    );
    expect(casesOf(contract).filter(([id]) => id.startsWith('note.form'))).toEqual([
      ['note.form:pattern-of-the-example', 'rg-abc', 'accepted'],
      ['note.form:pattern-broken/get-json', 'rg-ab#', REFUSED],
      ['note.form:pattern-broken/post-xml', 'rg-ab#', REFUSED],
    ]);
  });

  test('with limits of a number brings the numbers at the limits and beyond', () => {
    const contract = contractWith(
      { type: 'integer', minimum: 10, maximum: 50, multipleOf: 10 },
      { 'note.number': '' },
      '20',
    );
    expect(casesOf(contract).filter(([id]) => !id.endsWith('/post-xml'))).toEqual([
      ['note.number:minimum-10', '10', 'accepted'],
      ['note.number:minimum-0/get-json', '0', REFUSED],
      ['note.number:maximum-50', '50', 'accepted'],
      ['note.number:maximum-60/get-json', '60', REFUSED],
      ['note.number:multipleOf-10', '10', 'accepted'],
      ['note.number:multipleOf-15/get-json', '15', REFUSED],
    ]);
  });

  test('that is a JSON array brings the nearest numbers of items, and one that stands twice', () => {
    const contract = contractWith(
      {
        type: 'string',
        contentMediaType: 'application/json',
        contentSchema: { type: 'array', minItems: 1, maxItems: 2, uniqueItems: true },
      },
      { 'note.items': '' },
    );
    expect(casesOf(contract).filter(([id]) => !id.endsWith('/post-xml'))).toEqual([
      ['note.items:minItems-1', '["item1"]', 'accepted'],
      ['note.items:minItems-0/get-json', '[]', REFUSED],
      ['note.items:maxItems-2', '["item1","item2"]', 'accepted'],
      ['note.items:maxItems-3/get-json', '["item1","item2","item3"]', REFUSED],
      ['note.items:repeated-item/get-json', '["item1","item1"]', REFUSED],
    ]);
  });

  test('with a format brings its example and the nearest text that breaks just the format', () => {
    const contract = contractWith({ type: 'string' }, { 'note.form': '' }, '2026-01-31');
    const parameter = contract.document.parameters.find(({ name }) => name === 'Note');
    if (parameter === undefined) throw new Error('There is no Note.');
    const literals = ofValues({
      ...constrained(contract, namesOf('t', 1), OPTIONS, parameter),
      value: (keyword) => (keyword === 'format' ? 'date' : undefined),
      breaksOnly: (text, keywords) => /^[0-9-]+$/.test(text) || keywords.includes('format'),
    });
    expect(literals.map(({ slug, parameters }) => [slug, parameters?.['Note']])).toEqual([
      ['format-of-the-example', '2026-01-31'],
      ['format-broken', '2026-01-31x'],
    ]);
  });

  test('that no clause is about is a gap in the ledger', () => {
    expect(() => casesOf(contractWith({ type: 'string', maxLength: 5 }, {}))).toThrow(
      'No clause is about #/components/schemas/Note/maxLength.',
    );
  });
});

test('titles say how many characters there are', () => {
  const contract = contractWith({ type: 'string', minLength: 2, maxLength: 5 }, { 'note.any': '' });
  const titles = constraintCases(contract, namesOf('t', 1), OPTIONS).flatMap(({ id, title }) =>
    id.startsWith('note') ? [title] : [],
  );
  expect(titles.filter((title) => !title.endsWith('(POST, XML)'))).toEqual([
    'a Note of 5 characters is accepted',
    'a Note of 6 characters is rejected',
    'a Note of 20 characters is rejected',
    'a Note of 1000 characters is rejected',
    'a Note of 10000 characters is rejected',
    'a Note of 2 characters is accepted',
    'a Note of 1 character is rejected',
  ]);
});

describe('a parameter of this contract', () => {
  const cases = constraintCases(readContract(), namesOf('t', 1), OPTIONS);
  const sent = (name: string) =>
    cases.flatMap(({ call, expect: { outcome } }) => {
      const value = call.parameters[name];
      return value === undefined ? [] : [`${outcome} ${value.length}`];
    });

  test.each([
    ['KeyPairName', ['accepted 128', 'refused 129', 'refused 1']],
    ['Tag.1.Key', ['accepted 128', 'refused 129', 'accepted 1', 'refused 0']],
    ['Tag.1.Value', ['accepted 128', 'refused 129']],
  ])('%s has its nearest valid and invalid lengths', (name, lengths) => {
    expect(sent(name)).toEqual(expect.arrayContaining(lengths));
  });

  test('that is half of a tag is never sent alone', () => {
    const halves = cases.filter(
      ({ call }) => 'Tag.1.Key' in call.parameters !== 'Tag.1.Value' in call.parameters,
    );
    expect(halves.map(({ id }) => id)).toEqual([]);
  });
});
