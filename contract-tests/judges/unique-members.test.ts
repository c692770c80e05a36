import { expect, test } from 'vitest';
import { answerOf } from '../../tests/support/exchange.ts';
import { judgeUniqueMembers } from './unique-members.ts';

test.each([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', []],
  ['{"a":"{\\"a\\":1}","b":"\\"a\\":"}', []],
  ['{"a":"b","b":"a"}', []],
  ['{"a":1,"b":2,"a":1}', ['a']],
  ['{"a":1, "\\u0061" : 2}', ['a']],
  ['{"x":{"Code":"1","Code":"2"}}', ['Code']],
  ['{"x":[{"y":1}],"x":2,"x":3}', ['x']],
])('%s has twice %j', (body, names) => {
  const findings = judgeUniqueMembers(answerOf({ type: 'application/json', body }));
  expect(findings.map(({ where }) => where)).toEqual(names.map((name) => JSON.stringify(name)));
});

test('of XML nothing is said, since a repeated element is a list there', () => {
  expect(judgeUniqueMembers(answerOf({ type: 'application/xml', body: '<a><b/><b/></a>' }))).toEqual([]);
});
