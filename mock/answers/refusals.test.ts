import { expect, test } from 'vitest';
import { textOf } from '../../contract/body.ts';
import { readContract } from '../../contract/contract.ts';
import { refusal } from './refusals.ts';

test('a refusal has the members of the envelope', () => {
  expect(refusal('UnsupportedHTTPMethod', 'Error')).toMatchObject({
    status: 405,
    root: 'Error',
    headers: { allow: 'GET, POST' },
    members: { Code: 'UnsupportedHTTPMethod', Message: 'This HTTP method is not supported.' },
  });
});

test('a code of the vendor brings the address of its help, one of the mock does not', () => {
  const members = refusal('InternalError', 'Error')?.members;
  expect(textOf(members, 'Recommend')).toBe(
    `https://api.aliyun.com/troubleshoot?q=InternalError&product=Ecs&requestId=${textOf(members, 'RequestId')}`,
  );
  expect(refusal('Mock.BodyTooLarge', 'Error')?.members).not.toHaveProperty('Recommend');
});

test('its message has its placeholders filled in', () => {
  const message = refusal('Mock.MalformedEncoding', 'Error')?.message;
  expect(message?.({ piece: '%zz' })).toBe('The text "%zz" is not percent-encoded UTF-8.');
});

test('no documented answer is among them', () => {
  const { answers } = readContract().document;
  expect(answers.filter(({ name }) => refusal(name, 'Error') !== undefined)).toEqual([]);
});
