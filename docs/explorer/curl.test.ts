import { expect, test } from 'vitest';
import { curlOf } from './curl.ts';

const REQUEST = {
  method: 'GET',
  url: new URL('http://127.0.0.1:4010/?Action=CreateKeyPair'),
  headers: {},
  body: '',
  parameters: new Map(),
  stages: [],
} as const;

test('a GET is its URL', () => {
  expect(curlOf(REQUEST)).toBe("curl -sS -i \\\n  'http://127.0.0.1:4010/?Action=CreateKeyPair'");
});

test('a form is sent as it is, with a quote closed and opened again', () => {
  expect(curlOf({ ...REQUEST, method: 'POST', headers: { prefer: "it's" }, body: 'a=b' })).toBe(
    String.raw`curl -sS -i \
  -H 'prefer: it'\''s' \
  --data-raw 'a=b' \
  'http://127.0.0.1:4010/?Action=CreateKeyPair'`,
  );
});

test('a POST without a body says that it has none', () => {
  expect(curlOf({ ...REQUEST, method: 'POST' })).toContain("-X POST -H 'content-length: 0'");
});
