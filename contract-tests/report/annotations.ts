/**
 * A statement as annotations of GitHub Actions, one workflow command a line:
 *
 *     ::error title=name.maximum-length::a name of 129 characters is rejected%0Aoutcome: expected a refusal, received …
 */
import { knownInWords } from '../known-failures/known-failures.ts';
import { type CaseStatement, type Statement, ruleInWords } from './statement.ts';

/** GitHub shows so many of one kind for a step, and drops the others. */
const SHOWN = 10;

type Kind = 'error' | 'warning' | 'notice';

interface Annotation {
  readonly title: string;
  readonly message: string;
}

/**
 * The lines: an error for each failure, for each case without a verdict and for each fault in the list of known failures;
 * a warning for each warned case; a notice for each failure that is known. Of more than 10 of a kind the first 9 are told
 * and the others counted in the tenth.
 */
export function annotations(statement: Statement): string[] {
  const { cases, knownFailures } = statement;
  const ofCase = (one: CaseStatement) => annotation(one, statement);
  const known = cases.filter((one) => one.known !== undefined);
  const others = cases.filter((one) => one.known === undefined);
  const ending = (word: CaseStatement['ending']) => others.filter((one) => one.ending === word).map(ofCase);
  const faults = (knownFailures?.faults ?? []).map((message) => ({ title: 'Known failures', message }));
  return [
    ...lines('error', [...faults, ...ending('fail'), ...ending('error')]),
    ...lines('warning', ending('warn')),
    ...lines('notice', known.map(ofCase)),
  ];
}

function annotation(
  { id, clause, title, findings, reason, hint, known }: CaseStatement,
  statement: Statement,
): Annotation {
  const [first] = findings;
  const parts = [
    title,
    first && `${first.where}: expected ${first.expected}, received ${first.received}`,
    reason,
    ruleInWords(clause, statement),
    hint,
    known && `known: ${knownInWords(known)}`,
  ];
  const message = [...parts, `case ${id}`].filter((part) => part !== undefined).join('\n');
  return { title: clause, message };
}

function lines(kind: Kind, all: readonly Annotation[]): string[] {
  const told = all.length > SHOWN ? SHOWN - 1 : all.length;
  const rest = all.length - told;
  const more = { title: 'Conformance', message: `… and ${rest} more; the statement has them all.` };
  return [...all.slice(0, told), ...(rest > 0 ? [more] : [])].map(
    ({ title, message }) => `::${kind} title=${property(title)}::${data(message)}`,
  );
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
