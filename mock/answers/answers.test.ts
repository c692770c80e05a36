import { describe, expect, test } from 'vitest';
import { callOf } from '../../tests/support/mock-call.ts';
import { type AnswerTemplate, fillIn } from './answers.ts';

const call = callOf();
const TEMPLATE: AnswerTemplate = {
  status: 400,
  root: 'Error',
  members: {
    RequestId: 'OLD-ID',
    HostId: 'ecs.aliyuncs.com',
    Code: 'MissingParameter',
    Message: 'X is missing.',
    Recommend: 'https://example.com/?q=MissingParameter&requestId=OLD-ID',
  },
  message: ({ parameter }) => `${parameter} is missing.`,
};

describe('an answer', () => {
  test('has the ids and the host of its call', () => {
    expect(fillIn(TEMPLATE, { answer: 'MissingParameter' }, call)).toEqual({
      status: 400,
      root: 'Error',
      members: {
        RequestId: call.requestId,
        HostId: call.host,
        Code: 'MissingParameter',
        Message: 'X is missing.',
        Recommend: `https://example.com/?q=MissingParameter&requestId=${call.requestId}`,
      },
    });
  });

  test('keeps the order of the members', () => {
    const { members } = fillIn(TEMPLATE, { answer: 'x', members: { Code: 'y' } }, call);
    expect(Object.keys(members)).toEqual(Object.keys(TEMPLATE.members));
  });

  test('has the members of the outcome', () => {
    const template = { status: 200, root: 'R', members: { RequestId: 'OLD-ID', KeyPairName: 'example' } };
    const { members } = fillIn(template, { answer: 'x', members: { KeyPairName: 'asked' } }, call);
    expect(members).toEqual({ RequestId: call.requestId, KeyPairName: 'asked' });
  });

  test('has its message filled in', () => {
    const outcome = { answer: 'x', placeholders: { parameter: 'RegionId' } };
    expect(fillIn(TEMPLATE, outcome, call).members['Message']).toBe('RegionId is missing.');
  });
});
