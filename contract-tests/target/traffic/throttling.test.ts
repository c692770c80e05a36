import { describe, expect, test } from 'vitest';
import { readContract } from '../../../contract/contract.ts';
import { answerInJson, answerOf } from '../../../tests/support/exchange.ts';
import { isThrottled, waitBefore } from './throttling.ts';

const { errors } = readContract();

describe('an answer asks to slow down', () => {
  test.each([
    ['with the code Throttling', answerInJson({ Code: 'Throttling' }, { status: 400 })],
    ['with Throttling.User', answerInJson({ Code: 'Throttling.User' }, { status: 429 })],
    ['with Rejected.Throttling', answerInJson({ Code: 'Rejected.Throttling' }, { status: 403 })],
    ['with ServiceUnavailable', answerInJson({ Code: 'ServiceUnavailable' }, { status: 503 })],
    ['with 503 and nothing else', answerOf({ status: 503 })],
    ['with 429 and nothing else', answerOf({ status: 429 })],
    ['with its header', answerOf({ status: 400, headers: { 'x-acs-retry-after': '100' } })],
  ])('%s', (_, answer) => {
    expect(isThrottled(errors, answer)).toBe(true);
  });

  test.each([
    ['a success', answerInJson({ PrivateKeyBody: 'x' }, { headers: { 'x-acs-retry-after': '1' } })],
    [
      'a code of the contract with a wrong status',
      answerInJson({ Code: 'KeyPair.AlreadyExist' }, { status: 503 }),
    ],
    ['a failure of the target', answerInJson({ Code: 'InternalError' }, { status: 500 })],
    ['a refusal', answerInJson({ Code: 'MissingParameter' }, { status: 400 })],
  ])('but not %s', (_, answer) => {
    expect(isThrottled(errors, answer)).toBe(false);
  });

  test('and no code of the contract does', () => {
    expect(errors.entries.filter(({ code }) => code.includes('Throttling'))).toEqual([]);
  });
});

describe('the wait', () => {
  const asking = (text: string) => answerOf({ status: 503, headers: { 'x-acs-retry-after': text } });

  test('is what the header says, in milliseconds', () => {
    expect(waitBefore(asking('2000'), 0, 0)).toBe(2000);
    expect(waitBefore(asking(' 42 '), 5, 1)).toBe(42);
  });

  test('is half a second, doubled each time up to 20 seconds, when there is no usable header', () => {
    for (const answer of [answerOf({ status: 503 }), asking('0'), asking('-1'), asking('soon'), asking('')]) {
      expect([0, 1, 2, 10].map((before) => waitBefore(answer, before, 0.5))).toEqual([
        500, 1000, 2000, 20_000,
      ]);
    }
  });

  test('is up to a quarter longer or shorter', () => {
    expect([0, 1].map((random) => waitBefore(answerOf({ status: 503 }), 0, random))).toEqual([375, 625]);
  });
});
