/**
 * A statement as JUnit XML, as CI servers read it: a suite for each theme, a testcase for each case. A warning is a pass
 * with its text in system-out, since JUnit knows none; a known failure is a skip, so that it fails no build. Each fault
 * of the list of known failures is a failure of its own, as it fails the run. It holds no element and no attribute beyond
 * those of the schema that Jenkins publishes (`junit-10.xsd`).
 */
import { XMLBuilder } from 'fast-xml-parser';
import { knownInWords } from '../known-failures/known-failures.ts';
import { groupBy } from './grouping.ts';
import {
  type CaseStatement,
  type FindingStatement,
  type Statement,
  isKnownFailure,
  ruleInWords,
} from './statement.ts';

/** The XML document. */
export function junitXml(statement: Statement): string {
  const themes = groupBy(statement.cases, ({ theme }) => theme);
  const suites = Array.from(themes, ([name, cases]) => ({
    '@name': name,
    ...counts(cases),
    '@skipped': String(cases.filter(isSkipped).length),
    ...timeOf(sumOf(cases)),
    '@timestamp': statement.date.replace(/\.\d+Z$/, ''),
    testcase: cases.map((one) => testcase(one, statement)),
  }));
  const faults = statement.knownFailures?.faults ?? [];
  const root = {
    '@name': `${statement.operation} conformance of ${statement.target}`,
    ...counts(statement.cases, faults.length),
    ...timeOf(statement.milliseconds),
    testsuite: [...suites, ...(faults.length > 0 ? [listSuite(faults)] : [])],
  };
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  return (
    declaration +
    new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true }).build({
      testsuites: root,
    })
  );
}

/** As a testsuite and the root have them; how many were skipped only a testsuite has. */
function counts(cases: readonly CaseStatement[], faults = 0) {
  const count = (ending: string) => cases.filter((one) => one.ending === ending).length;
  return {
    '@tests': String(cases.length + faults),
    '@failures': String(count('fail') - cases.filter(isKnownFailure).length + faults),
    '@errors': String(count('error')),
  };
}

function isSkipped(one: CaseStatement): boolean {
  return one.ending === 'skip' || isKnownFailure(one);
}

function listSuite(faults: readonly string[]) {
  return {
    '@name': 'The list of known failures',
    ...counts([], faults.length),
    '@skipped': '0',
    testcase: faults.map((fault) => ({
      '@classname': 'known-failures',
      '@name': printable(fault),
      failure: { '@type': 'known-failures', '@message': printable(fault) },
    })),
  };
}

function testcase(one: CaseStatement, statement: Statement) {
  const { id, clause, title, ending, reason, findings, differs, known, level, milliseconds } = one;
  const head = {
    '@classname': clause,
    '@name': `${id} ${printable(title)}`,
    ...timeOf(milliseconds),
  };
  const text = printable(findings.map(inWords).join('\n'));
  switch (ending) {
    case 'pass':
      return differs ? { ...head, 'system-out': `differs from the reference: ${text}` } : head;
    case 'warn':
      return { ...head, 'system-out': `warning${accepted(known)}: ${why(one, statement)}\n${text}` };
    case 'skip':
      return { ...head, skipped: { '@message': printable(reason ?? '') } };
    case 'fail':
      if (known !== undefined) {
        return { ...head, skipped: { '@message': `known failure${accepted(known)}` }, 'system-out': text };
      }
      return { ...head, failure: { '@type': level, '@message': why(one, statement), '#text': text } };
    case 'error':
      return { ...head, error: { '@type': 'no verdict', '@message': printable(reason ?? '') } };
  }
}

/** The rule that is broken, and the likely mistake where it is known. */
function why({ clause, hint }: CaseStatement, statement: Statement): string {
  const likely = hint === undefined ? '' : ` Likely mistake: ${hint}`;
  return printable(`${ruleInWords(clause, statement)}${likely}`);
}

function accepted(known: CaseStatement['known']): string {
  return known === undefined ? '' : `, accepted: ${printable(knownInWords(known))}`;
}

function inWords({ where, expected, received, curl }: FindingStatement): string {
  const line = `${where}: expected ${expected}, received ${received}`;
  return curl === undefined ? line : `${line}\n${curl}`;
}

/** In seconds; nothing where it was not measured. */
function timeOf(milliseconds: number | undefined) {
  return milliseconds === undefined ? {} : { '@time': (milliseconds / 1000).toFixed(3) };
}

function sumOf(cases: readonly CaseStatement[]): number | undefined {
  const times = cases.flatMap(({ milliseconds = [] }) => milliseconds);
  return times.length === 0 ? undefined : times.reduce((sum, time) => sum + time, 0);
}

/** Without the characters that XML 1.0 can't carry. */
function printable(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
