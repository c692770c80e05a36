import { expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { answerInJson } from '../../tests/support/exchange.ts';
import { judgeOtherwiseLegal } from './otherwise-legal.ts';

const contract = readContract();

test('a refusal for the name or the group, and a success, are no findings', () => {
  const answers = [
    answerInJson({ Code: 'KeyPair.AlreadyExist' }, { status: 400 }),
    answerInJson({ Code: 'InvalidResourceGroup.NotFound' }, { status: 404 }),
    answerInJson({ PrivateKeyBody: '…' }),
  ];
  expect(answers.flatMap((answer) => judgeOtherwiseLegal(contract, answer))).toEqual([]);
});

test('a refusal for anything else and a failure are findings', () => {
  const malformed = answerInJson({ Code: 'InvalidTagKey.Malformed' }, { status: 400 });
  expect(judgeOtherwiseLegal(contract, malformed)).toEqual([
    {
      where: 'Code',
      expected: 'nothing but KeyPair.AlreadyExist or InvalidResourceGroup.NotFound',
      received: '400 InvalidTagKey.Malformed',
      answer: malformed,
    },
  ]);
  const failure = answerInJson({ Code: 'KeyPair.AlreadyExist' }, { status: 500 });
  expect(judgeOtherwiseLegal(contract, failure)).toHaveLength(1);
});
