import { expect, test } from 'vitest';
import { callOf } from '../../tests/support/mock-call.ts';
import { logLine } from './log-line.ts';

const response = { status: 400, headers: {}, body: '' };

test('a line tells method, action, status, code, broken rule and time', () => {
  const outcome = { answer: 'InvalidKeyPairName.Malformed', because: 'KeyPairName pattern' };
  expect(logLine({ call: callOf(), outcome, response }, 0.345)).toBe(
    'GET CreateKeyPair -> 400 InvalidKeyPairName.Malformed (KeyPairName pattern), 0.3 ms',
  );
});

test('a call without an action says so', () => {
  const line = logLine(
    { call: callOf({ Action: '' }), outcome: { answer: 'MissingParameter' }, response },
    12,
  );
  expect(line).toBe('GET (no action) -> 400 MissingParameter, 12.0 ms');
});

test.each([
  ['a\nb', 'a\\u{a}b'],
  ['\u001B[31mred', '\\u{1b}[31mred'],
  ['\u202Eevil\u2028', '\\u{202e}evil\\u{2028}'],
  ['back\\slash', 'back\\u{5c}slash'],
  ['中 文', '中 文'],
  ['x'.repeat(200), `${'x'.repeat(100)}…`],
])('the action %j is written %s', (action, written) => {
  const line = logLine({ call: callOf({ Action: action }), outcome: { answer: 'x' }, response }, 0);
  expect(line).toBe(`GET ${written} -> 400 x, 0.0 ms`);
});
