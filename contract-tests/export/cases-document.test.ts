import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { parseForm } from '../../contract/wire/form.ts';
import { allCases } from '../suite.ts';
import { namesOf } from '../engine/names.ts';
import { casesDocument, writtenExpectation } from './cases-document.ts';

const contract = readContract();
const document = casesDocument(contract, { version: '1.2.3' });
const { cases } = document;
const schema: object = JSON.parse(readFileSync(new URL('cases.schema.json', import.meta.url), 'utf8'));

/** A case of the document. */
function written(id: string) {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The document has no case ${id}.`);
  return found;
}

describe('the document', () => {
  const check = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

  test('fits its schema', () => {
    check(document);
    expect(check.errors ?? []).toEqual([]);
  });

  test.each([
    ['a member that the schema does not know', { ...document, author: 'me' }],
    ['no cases', { ...document, cases: [] }],
    ['a level of its own', { ...document, cases: [{ ...cases[0], level: 'MAY' }] }],
    ['the version of another schema', { ...document, $schema: 'urn:ecs-keypair-contract:cases:2' }],
  ])('with %s does not fit its schema', (_, wrong) => {
    expect(check(wrong)).toBe(false);
  });

  test('is the same each time it is written', () => {
    expect(casesDocument(readContract(), { version: '1.2.3' })).toEqual(document);
  });

  test('says what wrote it', () => {
    expect(document.tool).toEqual({
      name: 'ecs-keypair-contract',
      version: '1.2.3',
      contract: contract.document.version,
    });
  });

  test('counts its cases and those that it leaves out', () => {
    const all = allCases(contract, namesOf('x', 1));
    const leftOut = document.leftOut.reduce((sum, kind) => sum + kind.cases, 0);
    expect(document.count).toBe(cases.length);
    expect(document.count + leftOut).toBe(all.length);
    expect(document.count).toBeGreaterThan(500);
  });

  test('has no id twice, and no name of an accepted create twice', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    const made = cases
      .filter(({ expected }) => expected.outcome === 'accepted')
      .map(({ request }) => request.parameters.find(({ name }) => name === 'KeyPairName')?.value);
    expect(new Set(made).size).toBe(made.length);
  });

  test('declares every placeholder that it uses, and uses every one that it declares', () => {
    const sent = cases.flatMap(({ request: { query, body } }) => [query, body]).join('\n');
    const used = new Set(sent.match(/\{\{[^}]*\}\}/g));
    expect([...used].toSorted()).toEqual(document.placeholders.map(({ text }) => text).toSorted());
  });
});

describe('a case', () => {
  test('has the whole rule beside it', () => {
    expect(written('name.maximum-length:129-characters/get-json')).toMatchObject({
      title: 'a name of 129 characters is refused',
      clause: 'name.maximum-length',
      level: 'MUST',
      rule: contract.ledger.clause('name.maximum-length').text,
      source: contract.ledger.clause('name.maximum-length').source,
      expected: { outcome: 'refused', status: 400, code: 'InvalidKeyPairName.Malformed' },
    });
  });

  test('carries its parameters in the query of a GET and in the form of a POST', () => {
    const { request: get } = written('resource-group.unknown:get');
    expect(get).toMatchObject({ method: 'GET', body: '', headers: [] });
    expect(get.query).toMatch(/^Action=CreateKeyPair&.*&RegionId=\{\{region\}\}&KeyPairName=ct-\{\{run\}\}-/);
    const { request: post } = written('resource-group.unknown:post');
    expect(post).toMatchObject({
      method: 'POST',
      query: '',
      headers: [{ name: 'content-type', value: 'application/x-www-form-urlencoded' }],
    });
    expect(post.body).toContain('&ResourceGroupId=rg-doesnotexist00');
  });

  test('tells in which half of a mixed request a parameter stands', () => {
    const { parameters } = written('request.post-mixed:accepted').request;
    const placeOf = (wanted: string) => parameters.find(({ name }) => name === wanted)?.in;
    expect([placeOf('Action'), placeOf('KeyPairName')]).toEqual(['query', 'form']);
  });

  test('says with its parameters what it says with query and body', () => {
    for (const { id, request } of cases) {
      const whole = [request.query, request.body].filter((part) => part !== '').join('&');
      const parsed = parseForm(whole);
      const first = new Map(request.parameters.toReversed().map(({ name, value }) => [name, value]));
      expect({ id, says: parsed.ok && Object.fromEntries(parsed.parameters) }).toEqual({
        id,
        says: Object.fromEntries(first),
      });
    }
  });

  test('keeps a parameter that is given twice', () => {
    const { request } = written('request.first-of-duplicates:legal-first');
    const values = request.parameters
      .filter(({ name }) => name === 'KeyPairName')
      .map(({ value }) => value.replace(/-[^-]+$/, ''));
    expect(values).toEqual(['ct-{{run}}', '1']);
  });

  test('about the spelling has its text as it is, and is marked', () => {
    const one = written('request.decoding:plus-is-a-space/get');
    expect(one.verbatim).toBe(true);
    expect(one.request.query).toMatch(/&Tag\.1\.Key=a\+b&Tag\.2\.Key=a%20b$/);
    expect(one.request.parameters.slice(-2).map(({ value }) => value)).toEqual(['a b', 'a b']);
  });

  test('about a length keeps it when the placeholder is filled in', () => {
    const name = written('name.maximum-length:128-characters').request.parameters.find(
      ({ name: of }) => of === 'KeyPairName',
    )?.value;
    expect(name?.replace('{{run}}', 'abc1234')).toHaveLength(128);
  });

  test('that a V3 signature would change is marked', () => {
    expect(written('format.default-xml:nothing/success').notV3).toBe(true);
    expect(written('format.xml:get/success').notV3).toBeUndefined();
  });
});

describe('an expectation', () => {
  test('of a success has its status', () => {
    expect(writtenExpectation(contract, { outcome: 'accepted', format: 'XML' })).toEqual({
      outcome: 'accepted',
      status: 200,
      format: 'XML',
    });
  });

  test('without a code leaves status and code open', () => {
    expect(writtenExpectation(contract, { outcome: 'refused' })).toEqual({ outcome: 'refused' });
  });

  test('with a code has the status of the catalogue', () => {
    expect(writtenExpectation(contract, { outcome: 'refused', code: 'QuotaExceed.Tags' })).toEqual({
      outcome: 'refused',
      status: 403,
      code: 'QuotaExceed.Tags',
    });
  });

  test('that is exact has the message with its placeholders filled', () => {
    const exactly = { parameter: 'RegionId' };
    expect(
      writtenExpectation(contract, { outcome: 'refused', code: 'MissingParameter', exactly }),
    ).toMatchObject({
      message:
        'The input parameter "RegionId" that is mandatory for processing this request is not supplied.',
    });
  });

  test('leaves open a message that varies', () => {
    const expectation = { outcome: 'refused', code: 'MissingParameter', exactly: {} } as const;
    expect(writtenExpectation(contract, expectation)).toEqual({
      outcome: 'refused',
      status: 400,
      code: 'MissingParameter',
    });
  });
});
