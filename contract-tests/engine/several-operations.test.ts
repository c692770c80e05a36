import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Contract, readContract } from '../../contract/contract.ts';
import { MALFORMED, MADE, OPTIONS } from '../../tests/support/service.ts';
import { ABOUT } from '../../tests/support/run.ts';
import { targetInTest } from '../../tests/support/target.ts';
import { statementOf } from '../report/statement.ts';
import { subjectOf } from '../subjects/registry.ts';
import { suiteOfOperations } from '../suite.ts';
import { namesOf } from './names.ts';
import { runSuite } from './run.ts';
import type { Subject } from './subject.ts';

const create = readContract();
const list = renamed('ListThings');

/** An operation that makes nothing, and is called without any parameter of its own. */
const listing: Subject = {
  minimal: {},
  refused: { Version: '2000-01-01' },
  makes: undefined,
  themes: {},
  cases: () => [],
};

const suite = suiteOfOperations([
  { contract: create, subject: subjectOf(create) },
  { contract: list, subject: listing },
]);
const cases = suite.cases(namesOf('t', 1));

/** A contract like that of the kit's first operation, but of another name. */
function renamed(action: string): Contract {
  const bundle = readFileSync(
    new URL('../../generated/create-key-pair/openapi.json', import.meta.url),
    'utf8',
  );
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  try {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, bundle.replace('"operationId": "CreateKeyPair"', `"operationId": "${action}"`));
    return readContract(pathToFileURL(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the cases of several operations', () => {
  const ofList = cases.filter(({ operation }) => operation.contract === list);

  test('have ids and titles that are unique: those of a later operation hold its name', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
    expect(ofList.every(({ id }) => id.includes(':ListThings/'))).toBe(true);
    expect(cases.filter(({ id }) => id.startsWith('request.unknown-version:')).length).toBeGreaterThan(1);
  });

  test('have the sweeps of all operations last', () => {
    const first = cases.findIndex((one) => 'sweep' in one);
    expect(cases.slice(first).every((one) => 'sweep' in one)).toBe(true);
    expect(new Set(cases.slice(first).map(({ operation }) => operation)).size).toBe(2);
  });

  test('need nothing made where the operation makes nothing', () => {
    const needs = ofList.filter(({ given = [] }) => given.some(({ takesProduct }) => takesProduct));
    expect(needs.map(({ id }) => id)).toEqual([]);
    expect(ofList.length).toBeGreaterThan(100);
  });
});

describe('a run of several operations', () => {
  const filters = ['request.unknown-version'];

  test('sends the calls of each with its own action and its own smallest call', async () => {
    let made = 0;
    const { target, requests } = await targetInTest(({ parameters: { KeyPairName, Version } }) => {
      if (KeyPairName === '1' || Version === '2000-01-01') return MALFORMED;
      if (KeyPairName !== undefined) made++;
      return MADE;
    });
    const run = await runSuite(suite, target, { ...OPTIONS, filters });
    const names = (action: string) =>
      requests
        .filter(({ parameters }) => parameters['Action'] === action)
        .map(({ parameters }) => parameters['KeyPairName'] !== undefined);
    expect(new Set(names('CreateKeyPair'))).toEqual(new Set([true]));
    expect(new Set(names('ListThings'))).toEqual(new Set([false]));
    // Both succeed, and only one of them makes something.
    expect(run.pairs).toEqual(new Map([['cn-hangzhou', made]]));
    expect(run.answers).toBe(requests.length - 1);
    const statement = statementOf({ contracts: [create, list] }, run, OPTIONS, ABOUT);
    expect(statement.operation).toBe('CreateKeyPair, ListThings');
    expect(statement.clauses.map(({ id }) => id)).toEqual(create.ledger.clauses.map(({ id }) => id));
    expect(statement.cases.some(({ id }) => id.startsWith('request.unknown-version:ListThings/'))).toBe(true);
  });

  test('greets only the operations of the chosen cases', async () => {
    const { target, requests } = await targetInTest(() => MALFORMED);
    await runSuite(suite, target, { ...OPTIONS, filters: ['unknown-version:ListThings/'] });
    const actions = new Set(requests.map(({ parameters }) => parameters['Action']));
    // By V3 the action stands in a header.
    expect(actions).toEqual(new Set(['ListThings', undefined]));
  });
});
