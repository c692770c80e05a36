/**
 * A statement as JUnit XML, as CI servers read it: a suite for each theme, a testcase for each case. A warning is a pass
 * with its text in system-out, since JUnit knows none.
 */
import { XMLBuilder } from 'fast-xml-parser';
import { groupBy } from './grouping.ts';
import type { CaseStatement, FindingStatement, Statement } from './statement.ts';

/** The XML document. */
export function junitXml(statement: Statement): string {
  const themes = groupBy(statement.cases, ({ theme }) => theme);
  const suites = Array.from(themes, ([name, cases]) => ({
    '@name': name,
    ...counts(cases),
    testcase: cases.map(testcase),
  }));
  const root = {
    '@name': `${statement.operation} conformance of ${statement.target}`,
    ...counts(statement.cases),
    '@time': (statement.milliseconds / 1000).toFixed(3),
    testsuite: suites,
  };
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  return (
    declaration +
    new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true }).build({
      testsuites: root,
    })
  );
}

function counts(cases: readonly CaseStatement[]) {
  const count = (ending: string) => String(cases.filter((one) => one.ending === ending).length);
  return {
    '@tests': String(cases.length),
    '@failures': count('fail'),
    '@errors': count('error'),
    '@skipped': count('skip'),
  };
}

function testcase({ id, clause, title, ending, reason, findings, differs }: CaseStatement) {
  const head = { '@classname': clause, '@name': `${id} ${printable(title)}` };
  const text = printable(findings.map(inWords).join('\n'));
  switch (ending) {
    case 'pass':
      return differs ? { ...head, 'system-out': `differs from the reference: ${text}` } : head;
    case 'warn':
      return { ...head, 'system-out': `warning: ${text}` };
    case 'skip':
      return { ...head, skipped: { '@message': printable(reason ?? '') } };
    case 'fail':
      return { ...head, failure: { '@message': printable(title), '#text': text } };
    case 'error':
      return { ...head, error: { '@message': printable(reason ?? '') } };
  }
}

function inWords({ where, expected, received, curl }: FindingStatement): string {
  const line = `${where}: expected ${expected}, received ${received}`;
  return curl === undefined ? line : `${line}\n${curl}`;
}

/** Without the characters that XML 1.0 can't carry. */
function printable(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
