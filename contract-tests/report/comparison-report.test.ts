import { expect, test } from 'vitest';
import { comparable } from '../../tests/support/comparable.ts';
import { compareStatements } from './comparison.ts';
import { comparisonReport } from './comparison-report.ts';
import type { ComparableStatement } from './statement-file.ts';

function linesOf(before: ComparableStatement, after: ComparableStatement): string[] {
  return comparisonReport(compareStatements(before, after), (_, text) => text);
}

const before = {
  ...comparable({ 'a.b:long-name': 'pass', 'a.b:c': 'fail', 'a.c:d': 'pass', 'a.c:old': 'fail' }),
  profiles: [{ name: 'tags', claim: 'conformant' as const, reason: undefined }],
};
const after = {
  ...comparable({ 'a.b:long-name': 'fail', 'a.b:c': 'pass', 'a.c:d': 'skip', 'a.c:new': 'warn' }),
  target: 'http://b.example',
  profiles: [{ name: 'tags', claim: 'not conformant' as const, reason: '1 case failed' }],
};

test('a comparison is told from the worst to the best, with claims before clauses before cases', () => {
  expect(linesOf(before, after)).toEqual([
    'first   http://a.example, 2026-11-24T12:00:00.000Z, suite 1.0.0, contract 1.0.0',
    'second  http://b.example, 2026-11-24T12:00:00.000Z, suite 1.0.0, contract 1.0.0',
    'The target is another one: http://a.example in the first run, http://b.example in the second.',
    '',
    'WORSE',
    '  claim   tags  conformant -> not conformant  (1 case failed)',
    '  case    a.b:long-name  pass -> fail  (a.b:long-name holds)',
    '',
    'BETTER',
    '  case    a.b:c  fail -> pass  (a.b:c holds)',
    '',
    'CHANGED, neither worse nor better',
    '  clause  a.c  pass -> skip',
    '  case    a.c:d  pass -> skip  (a.c:d holds)',
    '',
    'ONLY IN THE SECOND RUN: 1 case',
    '  warn     a.c:new  (a.c:new holds)',
    '',
    'ONLY IN THE FIRST RUN: 1 case',
    '  fail     a.c:old  (a.c:old holds)',
    '',
    'WORSE: 1 claim, 1 case; better: 1 case',
  ]);
});

test('where nothing changed the last line says so', () => {
  expect(linesOf(before, before).slice(2)).toEqual(['', 'nothing got worse']);
});

test('after 40 cases the others are counted', () => {
  const ids = Array.from({ length: 43 }, (_, i) => `a.b:${i}`);
  const all = (ending: 'pass' | 'fail') => comparable(Object.fromEntries(ids.map((id) => [id, ending])));
  const lines = linesOf(all('pass'), all('fail'));
  expect(lines.filter((line) => line.startsWith('  case'))).toHaveLength(40);
  expect(lines).toContain('  … and 3 more');
  expect(lines.at(-1)).toBe('WORSE: 1 clause, 43 cases');
});

test('colours are those of the painter', () => {
  const painted = comparisonReport(compareStatements(before, after), (colour, text) => `<${colour}>${text}`);
  expect(painted).toEqual(expect.arrayContaining(['<red>WORSE', '<green>BETTER']));
  expect(painted.at(-1)).toBe('<red>WORSE: 1 claim, 1 case; better: 1 case');
});
