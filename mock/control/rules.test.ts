import { describe, expect, test } from 'vitest';
import { callOf } from '../../tests/support/mock-call.ts';
import { InputFault } from '../server/input-fault.ts';
import { type Rule, rulesAbout } from './rules.ts';

const DOCUMENTED = ['Created', 'QuotaExceed.KeyPair'];

/** The numbers of the rules that are used on so many valid calls, 0 where none is. */
function used(calls: number, ...given: Rule[]): number[] {
  const rules = rulesAbout(DOCUMENTED);
  rules.replace(given);
  return Array.from({ length: calls }, () => rules.next(callOf())?.rule ?? 0);
}

const answer = { status: 503 };

describe('a rule', () => {
  test('is used on every call by itself', () => {
    expect(used(3, { answer })).toEqual([1, 1, 1]);
  });

  test('with times is used so often and no more', () => {
    expect(used(5, { times: 3, answer })).toEqual([1, 1, 1, 0, 0]);
  });

  test('with every is used on every so many-th call', () => {
    expect(used(11, { every: 5, answer })).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]);
    expect(used(6, { every: 2, times: 2, answer })).toEqual([0, 1, 0, 1, 0, 0]);
  });

  test.each([
    [{ action: 'CreateKeyPair' }, true],
    [{ action: 'DeleteKeyPairs' }, false],
    [{ region: 'cn-hangzhou' }, true],
    [{ region: 'CN-HANGZHOU' }, false],
    [{ name: 'testKeyPairName' }, true],
    [{ name: 'other' }, false],
    [{ method: 'GET' as const }, true],
    [{ method: 'POST' as const }, false],
    [{ region: 'cn-hangzhou', name: 'other' }, false],
    [{}, true],
  ])('that matches %j applies to a valid GET: %s', (match, isUsed) => {
    expect(used(1, { match, answer })).toEqual([isUsed ? 1 : 0]);
  });

  test('tells how many calls it has matched and how often it was used', () => {
    const rules = rulesAbout(DOCUMENTED);
    rules.add({ match: { region: 'cn-hangzhou' }, every: 2, answer });
    for (const RegionId of ['cn-hangzhou', 'cn-beijing', 'cn-hangzhou', 'cn-hangzhou']) {
      rules.next(callOf({ RegionId }));
    }
    expect(rules.all()).toMatchObject([{ id: 1, matched: 3, used: 1 }]);
  });

  test('is not shared with whoever gave it', () => {
    const rules = rulesAbout(DOCUMENTED);
    const given: Rule = { times: 1, answer: { status: 503 } };
    const held = rules.add(given);
    given.times = 7;
    held.rule.times = 8;
    expect(rules.all()[0]?.rule.times).toBe(1);
  });
});

describe('of several rules', () => {
  test('the first one that applies is used', () => {
    expect(used(4, { times: 1, answer }, { every: 2, answer }, { answer })).toEqual([1, 3, 2, 3]);
  });

  test('each has a number that is never given twice', () => {
    const rules = rulesAbout(DOCUMENTED);
    rules.add({ answer });
    rules.replace([{ answer }]);
    expect(rules.add({ answer }).id).toBe(3);
  });
});

describe('an answer', () => {
  const forced = (given: Rule['answer']) => {
    const rules = rulesAbout(DOCUMENTED);
    const { documented } = rules.add({ answer: given });
    return { ...rules.next(callOf()), documented };
  };

  test('may be any documented one', () => {
    expect(forced({ example: 'QuotaExceed.KeyPair' })).toMatchObject({
      example: 'QuotaExceed.KeyPair',
      documented: true,
    });
  });

  test('may be an error that is not documented, and is told to be so', () => {
    expect(forced({ code: 'Throttling.User' })).toMatchObject({
      error: { code: 'Throttling.User', status: 400 },
      documented: false,
    });
  });

  test('may be late, cut short or none', () => {
    expect(forced({ delay: 200, truncate: 0 })).toMatchObject({ delay: 200, truncate: 0, documented: false });
    expect(forced({ reset: true })).toMatchObject({ reset: true, documented: false });
  });

  test.each([
    [{ example: 'Throttling.User' }, /no answer Throttling\.User; it has Created, QuotaExceed\.KeyPair; /],
    [{ code: 'QuotaExceed.KeyPair' }, /documents QuotaExceed\.KeyPair; write it as example/],
    [{ code: 'Nope' }, /The status of Nope is not known to the mock; give status beside code\./],
  ])('that is %j means nothing, and the rules stay as they are', (wrong, sentence) => {
    const rules = rulesAbout(DOCUMENTED);
    rules.add({ answer });
    expect(() => rules.replace([{ answer }, { answer: wrong }])).toThrow(sentence);
    expect(() => rules.add({ answer: wrong })).toThrow(InputFault);
    expect(rules.all().map(({ id }) => id)).toEqual([1]);
  });
});
