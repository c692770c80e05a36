/** The files that a run writes about itself. */
import { badgeSvg } from '../../contract-tests/report/badge.ts';
import { junitXml } from '../../contract-tests/report/junit.ts';
import { statementPage } from '../../contract-tests/report/page.ts';
import type { Statement } from '../../contract-tests/report/statement.ts';
import { putFile, tryFile } from './output-file.ts';
import type { Report, Settings } from './verify-settings.ts';

const WRITERS: Readonly<Record<Report, (statement: Statement) => string>> = {
  html: statementPage,
  json: (statement) => `${JSON.stringify(statement, null, 2)}\n`,
  junit: junitXml,
  badge: badgeSvg,
};

/**
 * Finds out before the run whether the reports can be written.
 * @throws Error with one sentence
 */
export async function tryReports(reports: Settings['reports']): Promise<void> {
  for (const [report, file] of Object.entries(reports)) await tryFile(`--${report}`, file);
}

/**
 * Writes the reports.
 * @throws Error with one sentence
 */
export async function writeReports(reports: Settings['reports'], statement: Statement): Promise<void> {
  for (const [report, write] of Object.entries(WRITERS)) {
    const file = Object.entries(reports).find(([name]) => name === report)?.[1];
    if (file !== undefined) await putFile(`--${report}`, file, write(statement));
  }
}
