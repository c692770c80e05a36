/** A mock of two operations, of which the second, made up from the contract of the first, answers a tree. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Body } from '../../contract/body.ts';
import { type Contract, readContract } from '../../contract/contract.ts';
import { bodyFromXml } from '../../contract/wire/xml-body.ts';
import { parseXml } from '../../contract/wire/xml.ts';
import { OPERATION, requestOf, serviceOf } from '../../tests/support/mock-call.ts';
import { prismAnswers } from '../answers/prism-answers.ts';
import { type Operation, checkSteps, successOf } from '../operations/operation.ts';
import { unknownRegion } from '../operations/place.ts';
import { type Gateway, gateway } from './gateway.ts';
import { STAGES } from './stages.ts';

const LIST = {
  type: 'array',
  items: {
    type: 'object',
    required: ['Name', 'Tags'],
    properties: {
      Name: { type: 'string' },
      Tags: wrapped({ type: 'array', items: { type: 'string' } }, 'Tag'),
    },
  },
};

const RESPONSE = {
  type: 'object',
  required: ['RequestId', 'TotalCount', 'IsLast', 'Things'],
  properties: {
    RequestId: { $ref: '#/components/schemas/RequestId' },
    TotalCount: { type: 'integer', minimum: 0 },
    IsLast: { type: 'boolean' },
    Things: wrapped(LIST, 'Thing'),
  },
  xml: { name: 'ListThingsResponse' },
};

const EXAMPLE: Body = {
  RequestId: '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E',
  TotalCount: 1,
  IsLast: true,
  Things: { Thing: [{ Name: 'example', Tags: { Tag: ['a'] } }] },
};

/** What the second operation answers: a list of objects, one of one item, an empty one, a number, a boolean. */
const LIVE: Body = {
  TotalCount: 2,
  IsLast: false,
  Things: {
    Thing: [
      { Name: '<a> & "b"', Tags: { Tag: [] } },
      { Name: '', Tags: { Tag: ['x', 'true'] } },
    ],
  },
};

function wrapped(items: object, name: string): object {
  return { type: 'object', required: [name], properties: { [name]: items } };
}

const folder = mkdtempSync(join(tmpdir(), 'second-operation-'));
afterAll(() => rmSync(folder, { recursive: true }));

let contract: Contract;
let gate: Gateway;

beforeAll(() => {
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(secondBundle()));
  contract = readContract(pathToFileURL(file));
  gate = gateway([OPERATION, listThings(contract)], serviceOf(), STAGES, 'host');
});

/** The bundle of the first operation with another action, no parameter of its own but the region, and another success. */
function secondBundle(): unknown {
  return JSON.parse(JSON.stringify(OPERATION.contract.document.json), (key, value: unknown) => {
    switch (key) {
      case 'operationId':
        return value === 'CreateKeyPair' ? 'ListThings' : value;
      case 'Action':
        return isSchema(value) ? { ...value, enum: ['ListThings'] } : value;
      case 'CreateKeyPairParameters':
        return isSchema(value) ? { ...value, required: ['Action', 'RegionId'] } : value;
      case 'CreateKeyPairResponse':
        return RESPONSE;
      case 'Created':
        return isSchema(value) && 'value' in value ? { ...value, value: EXAMPLE } : value;
      case 'x-raised-by':
        return Array.isArray(value) ? value.filter(isCommon) : value;
      default:
        return value;
    }
  });
}

function isSchema(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !('$ref' in value) && !('in' in value);
}

function isCommon(cause: { step: string }): boolean {
  return !['name', 'name-taken', 'quota', 'resource-group'].includes(cause.step);
}

function listThings(read: Contract): Operation {
  const conditions = { 'unknown-region': unknownRegion };
  return {
    contract: read,
    steps: checkSteps(read, conditions),
    conditions,
    success: successOf(read).name,
    identify: () => ({}),
    make: async () => LIVE,
    perform: async () => LIVE,
    answers: prismAnswers(read),
  };
}

async function bodyIn(Format: string, query: string, prefer?: string): Promise<string> {
  const request = requestOf({
    target: `/?Format=${Format}&${query}`,
    headers: prefer === undefined ? {} : { prefer },
  });
  return (await gate.answer(request)).response.body;
}

const VALID = 'Action=ListThings&RegionId=cn-hangzhou';

describe('the second operation', () => {
  test('answers a tree in JSON', async () => {
    const { RequestId, ...members } = JSON.parse(await bodyIn('JSON', VALID));
    expect(members).toEqual(LIVE);
    expect(RequestId).toMatch(/^[0-9A-F-]{36}$/);
  });

  test('answers the same tree in XML', async () => {
    const text = await bodyIn('XML', VALID);
    expect(text).toContain('<TotalCount>2</TotalCount><IsLast>false</IsLast><Things><Thing><Name>&lt;a&gt;');
    expect(text).toContain('<Tags></Tags>');
    const xml = parseXml(text);
    expect(xml).toMatchObject({ ok: true, root: 'ListThingsResponse' });
    const body = bodyFromXml(contract.document, contract.document.successSchema)(xml.ok ? xml.members : {});
    expect(body).toMatchObject(LIVE);
    expect(contract.check(contract.document.successSchema)(body)).toEqual([]);
  });

  test('answers its example, rendered by Prism, where that is preferred', async () => {
    const { RequestId: _, ...members } = JSON.parse(await bodyIn('JSON', VALID, 'code=200'));
    const { RequestId: __, ...example } = EXAMPLE;
    expect(members).toEqual(example);
  });

  test('has a tree generated from its schema', async () => {
    const generated = await prismAnswers(contract).generate(successOf(contract).name, 'seed');
    expect(contract.check(contract.document.successSchema)(generated?.members)).toEqual([]);
    expect(Object.keys(generated?.members ?? {}).toSorted()).toEqual(Object.keys(EXAMPLE).toSorted());
  });

  test('refuses by its own rules', async () => {
    const code = async (query: string): Promise<unknown> => JSON.parse(await bodyIn('JSON', query)).Code;
    expect(await code('Action=ListThings&RegionId=nowhere')).toBe('InvalidRegionId.NotFound');
    expect(await code('Action=ListThings')).toBe('MissingParameter');
    expect(await code('Action=ListThings&RegionId=cn-hangzhou&KeyPairName=1')).toBeUndefined();
  });
});

test('the first operation stays what it is', async () => {
  const text = await bodyIn('JSON', 'Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=web');
  expect(JSON.parse(text)).toMatchObject({ KeyPairName: 'web' });
});

test.each(['Action=Nope', 'Action=listthings', ''])('"%s" is for neither operation', async (query) => {
  const { Code } = JSON.parse(await bodyIn('JSON', `${query}&RegionId=nowhere&Version=1`));
  expect(Code).toBe(query === '' ? 'MissingParameter' : 'InvalidAction.NotFound');
});
