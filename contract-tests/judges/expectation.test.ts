import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import type { Answer } from '../target/answer.ts';
import { answerInJson, answerOf } from '../../tests/support/exchange.ts';
import { type Expectation, judgeExpectation, summary } from './expectation.ts';

const { errors } = readContract();

function judged(expected: Expectation, answer: Answer): string[] {
  return judgeExpectation(errors, expected, answer).map(
    (finding) => `${finding.where}: ${finding.expected} / ${finding.received}`,
  );
}

const created = answerInJson({ PrivateKeyBody: 'x' });
const taken = { Code: 'KeyPair.AlreadyExist', Message: 'The key pair already exist.' };
const missing =
  'The input parameter "RegionId" that is mandatory for processing this request is not supplied.';

describe('an expected success', () => {
  test('is one, whatever its status of 2xx', () => {
    expect(judged({ outcome: 'accepted' }, created)).toEqual([]);
    expect(judged({ outcome: 'accepted' }, answerInJson({ PrivateKeyBody: 'x' }, { status: 201 }))).toEqual(
      [],
    );
  });

  test('is not a refusal, a server error, or an error with status 200', () => {
    expect(judged({ outcome: 'accepted' }, answerInJson(taken, { status: 400 }))).toEqual([
      'outcome: a success / 400 KeyPair.AlreadyExist',
    ]);
    expect(judged({ outcome: 'accepted' }, answerOf({ status: 500, type: 'text/html', body: 'x' }))).toEqual([
      'outcome: a success / 500 without a readable Code (text/html)',
    ]);
    expect(judged({ outcome: 'accepted' }, answerInJson(taken))).toEqual([
      'outcome: a success / 200 KeyPair.AlreadyExist',
    ]);
  });
});

describe('an expected refusal', () => {
  const anyCode = { outcome: 'refused' } as const;
  const withCode = { outcome: 'refused', code: 'KeyPair.AlreadyExist' } as const;
  const exact = { ...withCode, exactly: {} } as const;

  test('without a code is a 4xx with any code', () => {
    expect(judged(anyCode, answerInJson({ Code: 'Whatever' }, { status: 418 }))).toEqual([]);
    expect(judged(anyCode, created)).toEqual([
      'outcome: a refusal: a status of 4xx and a body with a Code / 200, a success',
    ]);
  });

  test('has a body with a code', () => {
    expect(judged(anyCode, answerOf({ status: 400, type: null }))).toEqual([
      'outcome: a refusal: a status of 4xx and a body with a Code / 400 without a readable Code (no content-type)',
    ]);
    expect(judged(anyCode, answerInJson({ Code: 400 }, { status: 400 }))).toHaveLength(1);
  });

  test('has neither the status 500 nor 200', () => {
    expect(judged(withCode, answerInJson(taken, { status: 500 }))).toEqual([
      'outcome: a refusal: a status of 4xx with KeyPair.AlreadyExist / 500 KeyPair.AlreadyExist',
    ]);
    expect(judged(withCode, answerInJson(taken, { status: 200 }))).toHaveLength(1);
  });

  test('with a code has that code', () => {
    expect(judged(withCode, answerInJson(taken, { status: 403 }))).toEqual([]);
    expect(judged(withCode, answerInJson({ Code: 'keypair.alreadyexist' }, { status: 400 }))).toEqual([
      'Code: KeyPair.AlreadyExist / keypair.alreadyexist',
    ]);
  });

  test('to the letter has the status and the message of the catalogue', () => {
    expect(judged(exact, answerInJson(taken, { status: 400 }))).toEqual([]);
    expect(judged(exact, answerInJson(taken, { status: 403 }))).toEqual(['status: 400 / 403']);
    expect(
      judged(exact, answerInJson({ ...taken, Message: 'The key pair already exists.' }, { status: 400 })),
    ).toEqual(['Message: "The key pair already exist." / "The key pair already exists."']);
    expect(judged(exact, answerInJson({ Code: taken.Code }, { status: 409 }))).toEqual([
      'status: 400 / 409',
      'Message: "The key pair already exist." / nothing',
    ]);
  });

  test('to the letter has the message with its placeholders filled', () => {
    const expected = {
      outcome: 'refused',
      code: 'MissingParameter',
      exactly: { parameter: 'RegionId' },
    } as const;
    const answer = (Message: string) => answerInJson({ Code: 'MissingParameter', Message }, { status: 400 });
    expect(judged(expected, answer(missing))).toEqual([]);
    expect(judged(expected, answer(missing.replace('RegionId', 'KeyPairName')))).toHaveLength(1);
  });

  test('to the letter has any text where the whole message varies, but has one', () => {
    const expected = { outcome: 'refused', code: 'QuotaExceed.Tags', exactly: {} } as const;
    const answer = (Message: unknown) => answerInJson({ Code: 'QuotaExceed.Tags', Message }, { status: 403 });
    expect(judged(expected, answer('too many'))).toEqual([]);
    const wanted = 'Message: a text such as "The number of tags exceeds the limit of 20."';
    expect(judged(expected, answer(''))).toEqual([`${wanted} / ""`]);
    expect(judged(expected, answer(20))).toEqual([`${wanted} / 20`]);
  });
});

describe('an expected format', () => {
  test('is the one the body is in, whatever its media type', () => {
    const xml = answerOf({
      body: '<CreateKeyPairResponse><PrivateKeyBody>x</PrivateKeyBody></CreateKeyPairResponse>',
    });
    expect(judged({ outcome: 'accepted', format: 'XML' }, xml)).toEqual([]);
    expect(judged({ outcome: 'accepted', format: 'JSON' }, xml)).toEqual([
      'format of the answer: JSON / XML (application/json)',
    ]);
  });

  test('is judged in a refusal too', () => {
    const expected = { outcome: 'refused', code: 'KeyPair.AlreadyExist', format: 'XML' } as const;
    expect(judged(expected, answerInJson(taken, { status: 400 }))).toEqual([
      'format of the answer: XML / JSON (application/json)',
    ]);
  });

  test('is not told beside a wrong outcome', () => {
    expect(judged({ outcome: 'refused', format: 'XML' }, created)).toHaveLength(1);
  });
});

test('a finding holds the answer it was found in', () => {
  expect(judgeExpectation(errors, { outcome: 'refused' }, created)[0]?.answer).toBe(created);
});

test('an answer in a few words', () => {
  expect(summary(created)).toBe('200, a success');
  expect(summary(answerInJson({ Code: 'InvalidVersion' }, { status: 400 }))).toBe('400 InvalidVersion');
  expect(summary(answerOf({ status: 502, type: 'text/html' }))).toBe(
    '502 without a readable Code (text/html)',
  );
});
