/** A comparison as a person reads it: what got worse, what got better, what else changed, the verdict in the last line. */
import type { Change, Changes, Comparison, Side, SingleCase } from './comparison.ts';
import type { Paint } from './terminal.ts';

/** The lines of a comparison. */
export function comparisonReport(comparison: Comparison, paint: Paint): string[] {
  const { before, after, notes, worse, better, neither, came, went } = comparison;
  return [
    `first   ${sideInWords(before)}`,
    `second  ${sideInWords(after)}`,
    ...notes.map((note) => paint('yellow', note)),
    '',
    ...changes(paint('red', 'WORSE'), worse),
    ...changes(paint('green', 'BETTER'), better),
    ...changes(paint('cyan', 'CHANGED, neither worse nor better'), neither),
    ...singles('ONLY IN THE SECOND RUN', came),
    ...singles('ONLY IN THE FIRST RUN', went),
    verdict(comparison, paint),
  ];
}

function sideInWords({ target, date, tool }: Side): string {
  return `${target}, ${date}, suite ${tool.version}, contract ${tool.contract}`;
}

function changes(title: string, { claims, clauses, cases }: Changes): string[] {
  const lines = [...group('claim', claims), ...group('clause', clauses), ...group('case', cases)];
  return lines.length === 0 ? [] : [title, ...lines, ''];
}

/** So many lines of one kind are told. */
const AT_LENGTH = 40;

function group(kind: string, list: readonly Change[]): string[] {
  const width = Math.max(0, ...list.map(({ id }) => id.length));
  const lines = list.map(
    ({ id, before, after, text }) =>
      `  ${kind.padEnd(6)}  ${id.padEnd(width)}  ${before} -> ${after}${text === undefined ? '' : `  (${text})`}`,
  );
  return shortened(lines);
}

function singles(title: string, cases: readonly SingleCase[]): string[] {
  const lines = cases.map(({ id, ending, title: fact }) => `  ${ending.padEnd(7)}  ${id}  (${fact})`);
  return lines.length === 0 ? [] : [`${title}: ${count(cases.length, 'case')}`, ...shortened(lines), ''];
}

function shortened(lines: string[]): string[] {
  const rest = lines.length - AT_LENGTH;
  return rest > 0 ? [...lines.slice(0, AT_LENGTH), `  … and ${rest} more`] : lines;
}

function verdict({ worse, better }: Comparison, paint: Paint): string {
  const [worseOnes, betterOnes] = [inWords(worse), inWords(better)];
  const word = worseOnes === '' ? paint('green', 'nothing got worse') : paint('red', `WORSE: ${worseOnes}`);
  return betterOnes === '' ? word : `${word}; better: ${betterOnes}`;
}

function inWords({ claims, clauses, cases }: Changes): string {
  return [
    [claims.length, 'claim'] as const,
    [clauses.length, 'clause'] as const,
    [cases.length, 'case'] as const,
  ]
    .filter(([number]) => number > 0)
    .map(([number, word]) => count(number, word))
    .join(', ');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
