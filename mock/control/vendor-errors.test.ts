import { expect, test } from 'vitest';
import { undocumentedError } from './vendor-errors.ts';

test('a code that the vendor is known to use brings its status and message', () => {
  expect(undocumentedError({ code: 'Throttling.Api' })).toEqual({
    code: 'Throttling.Api',
    status: 400,
    message: 'Request was denied due to user flow control.',
  });
});

test('a status brings the code of that status, or one that says that it is made up', () => {
  expect(undocumentedError({ status: 503 })).toMatchObject({ code: 'ServiceUnavailable', status: 503 });
  expect(undocumentedError({ status: 418 })).toMatchObject({ code: 'Mock.Status418', status: 418 });
});

test('what is told goes before what is known', () => {
  const told = { code: 'Throttling.User', status: 429, message: 'Slow down.' };
  expect(undocumentedError(told)).toEqual(told);
});

test('another code without a status is no error', () => {
  expect(undocumentedError({ code: 'Other' })).toBeUndefined();
});
