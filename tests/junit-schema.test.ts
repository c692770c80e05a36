/** JUnit reports against what their common schemas have in common. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readContract } from '../contract/contract.ts';
import { junitXml } from '../contract-tests/report/junit.ts';
import { ABOUT, KNOWN_FAILURES, OPTIONS, runOf, verdictsOf } from './support/run.ts';
import { statementOf } from '../contract-tests/report/statement.ts';
import { statementOfRun } from './support/statement-runs.ts';

const contract = readContract();
const schema = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8');

/** What the schema has against a report. */
async function faultsOf(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'junit.xml', contents: xml }],
    schema: [{ fileName: 'junit.xsd', contents: schema }],
  });
  return errors.map(({ message }) => message);
}

describe('a JUnit report fits the schema', () => {
  test('with each ending and a list of known failures', async () => {
    const about = { ...ABOUT, knownFailures: KNOWN_FAILURES };
    expect(
      await faultsOf(junitXml(statementOf(contract, runOf(verdictsOf(contract)), OPTIONS, about))),
    ).toEqual([]);
  });

  test('of a run against a faulty server, whose cases have times', async () => {
    const statement = await statementOfRun({ mutant: 'name-unchecked', filters: ['name.'], whole: false });
    expect(statement.totals.fail).toBeGreaterThan(3);
    const xml = junitXml(statement);
    expect(await faultsOf(xml)).toEqual([]);
    expect(xml.match(/<testcase /g)).toHaveLength(statement.cases.length);
    expect(xml.match(/<testcase [^>]* time="\d+\.\d{3}"/g)).toHaveLength(statement.cases.length);
  });
});

test('the schema finds what no reader knows', async () => {
  const xml = junitXml(statementOf(contract, runOf(verdictsOf(contract)), OPTIONS, ABOUT));
  expect(await faultsOf(xml.replace('<testsuites ', '<testsuites skipped="1" '))).toEqual([
    expect.stringContaining("The attribute 'skipped' is not allowed"),
  ]);
});
