import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { adviceOn, memberOf, readAnswer } from './answer.ts';

describe('an answer', () => {
  test.each([
    ['application/json;charset=utf-8', '{"Code":"KeyPair.AlreadyExist","RequestId":"A"}', 'JSON'],
    ['text/xml', '<Error><Code>KeyPair.AlreadyExist</Code><RequestId>A</RequestId></Error>', 'XML'],
  ])('of the type %s has its members', (type, body, format) => {
    const answer = readAnswer({ status: 400, headers: { 'content-type': type }, body });
    expect(answer).toEqual({
      format,
      members: [
        ['Code', 'KeyPair.AlreadyExist'],
        ['RequestId', 'A'],
      ],
      problem: undefined,
    });
    expect(memberOf(answer, 'Code')).toBe('KeyPair.AlreadyExist');
  });

  test.each([
    ['application/json', '{', "The JSON can't be read."],
    ['application/json', '7', 'The JSON is no object.'],
    ['application/xml', '<a>', "The XML can't be read: "],
    ['text/html', '<p>', 'The answer is neither JSON nor XML.'],
  ])('that is no answer (%s, %s) has a problem', (type, body, problem) => {
    const answer = readAnswer({ status: 200, headers: { 'content-type': type }, body });
    expect(answer.members).toEqual([]);
    expect(answer.problem).toContain(problem);
  });
});

test('of each code it is known what to do', () => {
  const contract = readContract();
  for (const { code } of contract.errors.entries) {
    const advice = adviceOn(contract, code);
    expect(advice?.summary).toMatch(/^[A-Z].*\.$/);
    expect(advice?.remedy).toMatch(/^[A-Z].*\.$/s);
  }
  expect(adviceOn(contract, 'Mock.BodyTooLarge')).toBeUndefined();
  expect(adviceOn(contract, 'Created')).toBeUndefined();
});
