/**
 * A statement as JUnit XML, as CI servers read it: a suite for each theme, a testcase for each case. A warning is a pass
 * with its text in system-out, since JUnit knows none; a known failure is a skip, so that it fails no build. Each fault
 * of the list of known failures is a failure of its own, as it fails the run.
 */
import { XMLBuilder } from 'fast-xml-parser';
import { knownInWords } from '../known-failures.ts';
import { groupBy } from './grouping.ts';
import { type CaseStatement, type FindingStatement, type Statement, isKnownFailure } from './statement.ts';

/** The XML document. */
export function junitXml(statement: Statement): string {
  const themes = groupBy(statement.cases, ({ theme }) => theme);
  const suites = Array.from(themes, ([name, cases]) => ({
    '@name': name,
    ...counts(cases),
    testcase: cases.map(testcase),
  }));
  const faults = statement.knownFailures?.faults ?? [];
  const root = {
    '@name': `${statement.operation} conformance of ${statement.target}`,
    ...counts(statement.cases, faults.length),
    '@time': (statement.milliseconds / 1000).toFixed(3),
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

function counts(cases: readonly CaseStatement[], faults = 0) {
  const count = (ending: string) => cases.filter((one) => one.ending === ending).length;
  const known = cases.filter(isKnownFailure).length;
  return {
    '@tests': String(cases.length + faults),
    '@failures': String(count('fail') - known + faults),
    '@errors': String(count('error')),
    '@skipped': String(count('skip') + known),
  };
}

function listSuite(faults: readonly string[]) {
  return {
    '@name': 'The list of known failures',
    ...counts([], faults.length),
    testcase: faults.map((fault) => ({
      '@classname': 'known-failures',
      '@name': printable(fault),
      failure: { '@message': printable(fault) },
    })),
  };
}

function testcase({ id, clause, title, ending, reason, findings, differs, known }: CaseStatement) {
  const head = { '@classname': clause, '@name': `${id} ${printable(title)}` };
  const text = printable(findings.map(inWords).join('\n'));
  switch (ending) {
    case 'pass':
      return differs ? { ...head, 'system-out': `differs from the reference: ${text}` } : head;
    case 'warn':
      return { ...head, 'system-out': `warning${accepted(known)}: ${text}` };
    case 'skip':
      return { ...head, skipped: { '@message': printable(reason ?? '') } };
    case 'fail':
      if (known !== undefined) {
        return { ...head, skipped: { '@message': `known failure${accepted(known)}` }, 'system-out': text };
      }
      return { ...head, failure: { '@message': printable(title), '#text': text } };
    case 'error':
      return { ...head, error: { '@message': printable(reason ?? '') } };
  }
}

function accepted(known: CaseStatement['known']): string {
  return known === undefined ? '' : `, accepted: ${printable(knownInWords(known))}`;
}

function inWords({ where, expected, received, curl }: FindingStatement): string {
  const line = `${where}: expected ${expected}, received ${received}`;
  return curl === undefined ? line : `${line}\n${curl}`;
}

/** Without the characters that XML 1.0 can't carry. */
function printable(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
