import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Statement } from '../contract-tests/report/statement.ts';
import { statementOfRun } from './support/statement-runs.ts';

const schema: object = JSON.parse(
  readFileSync(new URL('../contract-tests/report/statement.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

/** What is wrong with a document, as `place keyword`; it goes through JSON first, as a file does. */
function faultsOf(document: unknown): string[] {
  validate(JSON.parse(JSON.stringify(document)));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

describe('the schema of a statement takes', () => {
  test('the statement of a run in which all passes', async () => {
    const statement = await statementOfRun({ whole: true });
    expect(statement.totals).toMatchObject({ warn: 0, fail: 0, skip: 0, error: 0 });
    expect(statement.profiles.map(({ claim }) => claim)).toEqual(statement.profiles.map(() => 'conformant'));
    expect(faultsOf(statement)).toEqual([]);
  });

  test('one of a run with failures, warnings and differences', async () => {
    const statement = await statementOfRun({ mutant: 'refusals-with-200', whole: true });
    expect(Math.min(statement.totals.fail, statement.totals.warn, statement.totals.differs)).toBeGreaterThan(
      0,
    );
    expect(faultsOf(statement)).toEqual([]);
  });

  test('one of a run with skips', async () => {
    const statement = await statementOfRun({ filters: ['quota.', 'resource-group.'], whole: false });
    expect(statement.totals.skip).toBeGreaterThan(0);
    expect(faultsOf(statement)).toEqual([]);
  });

  test('one of a run in which answers did not come', async () => {
    const statement = await statementOfRun({ mutant: 'body-unfinished', whole: true });
    const unanswered = statement.cases
      .flatMap(({ findings }) => findings)
      .filter(({ where }) => where === 'the answer');
    expect(unanswered.length).toBeGreaterThan(0);
    expect(faultsOf(statement)).toEqual([]);
  });
});

describe('the schema of a statement', () => {
  let statement: Statement;
  beforeAll(async () => {
    statement = await statementOfRun({
      mutant: 'code-of-names-with-a-small-p',
      filters: ['name.minimum-length', 'order.of-checks:region-'],
      whole: false,
    });
  });

  /** The statement with its first failed case changed. */
  function withCase(change: object): object {
    const failed = statement.cases.find(({ ending }) => ending === 'fail');
    expect(failed).toBeDefined();
    return { ...statement, cases: [{ ...failed, ...change }] };
  }

  test('takes known failures, with what became of their list, and likely mistakes', () => {
    const known = { reason: 'Issue 12.', expires: '2027-01-31' };
    expect(faultsOf(withCase({ known, hint: 'The limit is off by one.' }))).toEqual([]);
    expect(faultsOf({ ...statement, knownFailures: { listed: 2, faults: ['It is stale.'] } })).toEqual([]);
  });

  test('takes what a run lacks, and a clock that is off', () => {
    const shortfall = { by: 'target', sentence: 'The region is full.' };
    expect(faultsOf({ ...statement, shortfall, clockOffset: -180_000 })).toEqual([]);
    expect(faultsOf({ ...statement, shortfall: { ...shortfall, by: 'nobody' } })).toEqual([
      '/shortfall/by enum',
    ]);
  });

  test('refuses a statement that lacks any one member that each has', () => {
    const optional = new Set(['precedence', 'knownFailures', 'shortfall', 'clockOffset']);
    const members = Object.keys(statement).filter((name) => !optional.has(name));
    expect(members.length).toBeGreaterThan(10);
    for (const name of members) expect(faultsOf({ ...statement, [name]: undefined })).toEqual([' required']);
  });

  test('refuses a member that no statement has, at any depth', () => {
    expect(faultsOf({ ...statement, more: 1 })).toEqual([' additionalProperties']);
    expect(faultsOf(withCase({ secret: 1 }))).toEqual(['/cases/0 additionalProperties']);
    expect(faultsOf({ ...statement, totals: { ...statement.totals, other: 0 } })).toEqual([
      '/totals additionalProperties',
    ]);
  });

  test('refuses a case without its findings, an unknown ending and a date without time', () => {
    expect(faultsOf(withCase({ findings: undefined }))).toEqual(['/cases/0 required']);
    expect(faultsOf(withCase({ ending: 'maybe' }))).toEqual(['/cases/0/ending enum']);
    expect(faultsOf({ ...statement, date: '2023-12-06' })).toEqual(['/date pattern']);
  });

  test('describes each member', () => {
    expect(undescribed(schema)).toEqual([]);
  });
});

/** The members that a schema declares without a description of their own or of what they refer to. */
function undescribed(part: unknown, place = ''): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    const here = `${place}/${name}`;
    const bare =
      place.endsWith('/properties') &&
      !(isRecord(value) && ('description' in value || value['$ref'] === '#/$defs/level'));
    return [...(bare ? [here] : []), ...undescribed(value, here)];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
