import { expect, test } from 'vitest';
import { textMember } from '../target/answer.ts';
import { answerInJson } from '../../tests/support/exchange.ts';
import { judgeFreshness } from './freshness.ts';

function judged(...ids: unknown[]) {
  const answers = ids.map((RequestId) => answerInJson({ RequestId }));
  return judgeFreshness(answers, 'RequestId', (answer) => textMember(answer, 'RequestId'));
}

test('values that all differ are fresh', () => {
  expect(judged('A', 'B', 'a')).toEqual([]);
});

test('each repetition of a value is one finding, in the answer that repeats it', () => {
  const findings = judged('A', 'B', 'A', 'A');
  expect(findings).toMatchObject([
    { where: 'RequestId', received: '"A"' },
    { where: 'RequestId', received: '"A"' },
  ]);
  expect(findings[0]?.answer?.members).toEqual({ RequestId: 'A' });
});

test('values that are absent, empty or no texts are not compared', () => {
  expect(judged(undefined, undefined, '', '', 1, 1)).toEqual([]);
});

test('a long value is told by its beginning', () => {
  const [finding] = judged('k'.repeat(500), 'k'.repeat(500));
  expect(finding?.received).toBe(`"${'k'.repeat(80)}"`);
});
