/** A statement as a person reads it at a glance: themes with counts, then each difference, the verdict in the last line. */
import { knownInWords } from '../known-failures/known-failures.ts';
import { claimOf } from './claim.ts';
import { groupBy } from './grouping.ts';
import { type CaseStatement, type Statement, isKnownFailure, ruleInWords } from './statement.ts';

/** How a text is set off: by colours on a terminal, not at all elsewhere. */
export type Paint = (colour: 'red' | 'yellow' | 'green' | 'cyan' | 'dim' | 'bold', text: string) => string;

/** The lines of a report. */
export function report(statement: Statement, paint: Paint): string[] {
  const { cases } = statement;
  const of = (ending: string) => cases.filter((one) => one.ending === ending);
  return [
    '',
    ...themes(cases, paint),
    '',
    ...details(
      'FAIL',
      of('fail').filter((one) => !isKnownFailure(one)),
      statement,
      paint,
    ),
    ...details('ERROR', of('error'), statement, paint),
    ...details('KNOWN FAILURE', cases.filter(isKnownFailure), statement, paint),
    ...details('WARN', of('warn'), statement, paint),
    ...details(
      'DIFFERS',
      cases.filter((one) => one.differs && one.clause !== 'order.of-checks'),
      statement,
      paint,
    ),
    ...orders(statement),
    ...skips(of('skip'), paint),
    ...listFaults(statement, paint),
    ...sent(statement),
    ...limits(statement),
    claimOf(statement).sentence,
    verdict(statement, paint),
  ];
}

/** One line about a verdict, for `--verbose` and for progress. */
export function label(one: Pick<CaseStatement, 'ending' | 'differs' | 'known'>): string {
  if (isKnownFailure(one)) return 'known fail';
  return one.differs ? 'differs' : one.ending;
}

function themes(cases: readonly CaseStatement[], paint: Paint): string[] {
  const groups = groupBy(cases, ({ theme }) => theme);
  const width = Math.max(...Array.from(groups.keys(), (name) => name.length));
  return Array.from(groups, ([name, list]) => {
    const counts = groupBy(list, label);
    const passed = counts.get('pass')?.length ?? 0;
    const others = Array.from(counts, ([key, { length }]) =>
      key === 'pass' ? '' : `${length} ${key}`,
    ).filter(Boolean);
    const isBad = counts.has('fail') || counts.has('error');
    const colour = isBad ? 'red' : counts.has('known fail') ? 'yellow' : 'green';
    const mark = paint(colour, colour === 'green' ? '✓' : '✗');
    const total = `${String(passed).padStart(4)}/${String(list.length).padEnd(4)}`;
    return `${mark} ${name.padEnd(width)} ${total} ${others.join(', ')}`.trimEnd();
  });
}

/** So many cases of one kind are told at length. */
const AT_LENGTH = 40;

function details(
  kind: string,
  cases: readonly CaseStatement[],
  statement: Statement,
  paint: Paint,
): string[] {
  const colour = kind === 'FAIL' || kind === 'ERROR' ? 'red' : kind === 'DIFFERS' ? 'cyan' : 'yellow';
  const lines = cases
    .slice(0, AT_LENGTH)
    .flatMap((one) => [
      `${paint(colour, kind)} ${paint('bold', one.title)}`,
      `  ${ruleInWords(one.clause, statement)}`,
      `  ${paint('dim', `case ${one.id}`)}`,
      ...(one.reason === undefined ? [] : [`  ${one.reason}`]),
      ...(one.hint === undefined ? [] : [`  likely    ${one.hint}`]),
      ...(one.known === undefined ? [] : [`  accepted: ${knownInWords(one.known)}`]),
      ...findings(one),
      '',
    ]);
  const rest = cases.length - AT_LENGTH;
  return rest > 0 ? [...lines, `… and ${rest} more of ${kind}; --json FILE has them all.`, ''] : lines;
}

function findings({ findings: list, more }: CaseStatement): string[] {
  const lines = list
    .slice(0, 2)
    .flatMap(({ where, expected, received, curl }) => [
      `  ${where}`,
      `    expected  ${expected}`,
      `    received  ${received}`,
      ...(curl?.split('\n') ?? []).map((line) => `    ${line}`),
    ]);
  const rest = more + Math.max(0, list.length - 2);
  return rest > 0 ? [...lines, `  … and ${rest} more like it`] : lines;
}

/** As a whole, since one step that stands elsewhere shows in many cases. */
function orders({ precedence }: Statement): string[] {
  if (precedence === undefined) return [];
  const { reference, target, reversed, unclear } = precedence;
  if (reversed.length + unclear.length === 0) return [];
  const order =
    target === undefined
      ? counted('reversed', reversed)
      : [`  reference  ${reference.join(', ')}`, `  target     ${target.join(', ')}`];
  return [
    'The order in which requests that break several rules are checked, which is free:',
    ...order,
    ...counted('unclear', unclear),
    '',
  ];
}

/** The first pairs of steps of a kind, and how many there are. */
function counted(what: string, pairs: readonly string[]): string[] {
  if (pairs.length === 0) return [];
  const more = pairs.length > 6 ? `; … (${pairs.length} pairs)` : '';
  return [`  ${what.padEnd(9)}  ${pairs.slice(0, 6).join('; ')}${more}`];
}

function skips(cases: readonly CaseStatement[], paint: Paint): string[] {
  const reasons = groupBy(cases, ({ reason }) => reason ?? '');
  const lines = Array.from(
    reasons,
    ([reason, { length }]) => `${paint('dim', 'SKIP')} ${length} × ${reason}`,
  );
  return lines.length === 0 ? [] : [...lines, ''];
}

function listFaults({ knownFailures }: Statement, paint: Paint): string[] {
  const lines = (knownFailures?.faults ?? []).map((fault) => `${paint('red', 'LIST')} ${fault}`);
  return lines.length === 0 ? [] : [...lines, ''];
}

function sent({ pairs: made, requests, retries }: Statement): string[] {
  const regions = Object.entries(made).map(([region, count]) => `${count} in ${region}`);
  const total = regions.length === 0 ? 'no key pairs' : `key pairs: ${regions.join(', ')}`;
  return [
    ...(retries === undefined ? [] : [slowedDown(retries)]),
    `Sent ${requests} requests and made ${total}.`,
  ];
}

/** What the reader has to know of the run beside its verdicts. */
function limits({ shortfall, clockOffset = 0 }: Statement): string[] {
  const seconds = Math.round(Math.abs(clockOffset) / 1000);
  const side = clockOffset > 0 ? 'ahead of' : 'behind';
  return [
    ...(seconds > 0
      ? [`The target's clock is ${seconds} s ${side} this machine's; requests were signed by the target's.`]
      : []),
    ...(shortfall === undefined ? [] : [shortfall.sentence]),
  ];
}

function slowedDown(retries: number): string {
  const again = retries === 1 ? '1 request was' : `${retries} requests were`;
  return `The target asked to slow down; ${again} sent again.`;
}

function verdict(statement: Statement, paint: Paint): string {
  const { totals, milliseconds, cases, target } = statement;
  const { pass, warn, fail, skip, error, differs } = totals;
  const differing = differs > 0 ? ` (${differs} of them differ from the reference)` : '';
  const known = cases.filter(isKnownFailure).length;
  const knownOnes = known > 0 ? ` (${known} of them known)` : '';
  const counts = `${pass} passed${differing}, ${warn} warned, ${fail} failed${knownOnes}, ${skip} skipped, ${error} errors`;
  return `${word(statement, paint)}: ${target}, ${cases.length} cases in ${(milliseconds / 1000).toFixed(1)} s: ${counts}`;
}

/** "Conformant" stands only under a whole run in which nothing is left open. */
function word({ totals, conformant, shortfall, cases }: Statement, paint: Paint): string {
  if (conformant) return paint('green', 'conformant');
  if (shortfall?.by === 'target') return paint('red', 'COULD NOT FINISH');
  if (totals.fail > 0) return paint('red', 'NOT CONFORMANT');
  if (totals.error > 0 || cases.every(({ ending }) => ending === 'skip'))
    return paint('red', 'COULD NOT RUN');
  return paint('green', 'nothing failed');
}
