import { describe, expect, test } from 'vitest';
import { textMember } from './answer.ts';
import { answerInJson, answerOf } from '../../tests/support/exchange.ts';

const XML = '<?xml version="1.0"?><Error><Code>InvalidVersion</Code><Message>a &lt; b</Message></Error>';

describe('a body', () => {
  test('of JSON is read as its members', () => {
    expect(answerInJson({ RequestId: 'A', Code: 'InvalidVersion' }, { status: 400 })).toMatchObject({
      status: 400,
      mediaType: 'application/json',
      declaredFormat: 'JSON',
      format: 'JSON',
      root: undefined,
      members: { RequestId: 'A', Code: 'InvalidVersion' },
      problem: undefined,
      code: 'InvalidVersion',
      outcome: 'refused',
    });
  });

  test('of JSON has no members that are null, so that a success may have a Code of that kind', () => {
    const answer = answerInJson({ KeyPairName: 'a', Code: null }, { status: 200 });
    expect(answer.members).toEqual({ KeyPairName: 'a' });
    expect(answer.outcome).toBe('accepted');
  });

  test.each(['application/xml', 'text/xml;charset=utf-8', 'Text/XML; charset="UTF-8"'])(
    'of XML sent as %s is read with its root',
    (type) => {
      expect(answerOf({ status: 400, type, body: XML })).toMatchObject({
        declaredFormat: 'XML',
        format: 'XML',
        root: 'Error',
        members: { Code: 'InvalidVersion', Message: 'a < b' },
        code: 'InvalidVersion',
        outcome: 'refused',
      });
    },
  );

  test('of XML sent as JSON is read in the format it came in', () => {
    expect(answerOf({ status: 400, body: XML })).toMatchObject({
      declaredFormat: 'JSON',
      format: 'XML',
      root: 'Error',
      code: 'InvalidVersion',
      problem: undefined,
    });
  });

  test('of JSON sent as XML is read in the format it came in', () => {
    expect(answerOf({ status: 400, type: 'application/xml', body: ' {"Code":"X"}' })).toMatchObject({
      declaredFormat: 'XML',
      format: 'JSON',
      root: undefined,
      code: 'X',
      problem: undefined,
    });
  });

  test.each(['text/plain', null])('sent as %s is read as what it looks like', (type) => {
    expect(answerOf({ type, body: '{"Code":"X"}' })).toMatchObject({
      declaredFormat: undefined,
      format: 'JSON',
      members: { Code: 'X' },
    });
    expect(answerOf({ type, body: XML })).toMatchObject({ declaredFormat: undefined, format: 'XML' });
  });

  test('that is a page of HTML can not be read', () => {
    const body = '<!DOCTYPE html><html><body><p>not here<br></body></html>';
    const answer = answerOf({ status: 404, type: 'text/html; charset=utf-8', body });
    expect(answer).toMatchObject({ mediaType: 'text/html', format: undefined, members: undefined });
    expect(answer.problem).toMatch(/well-formed|DOCTYPE/);
  });

  test.each(['application/json', 'application/xml', null])(
    'that is empty can not be read, sent as %s',
    (type) => {
      const answer = answerOf({ type });
      expect(answer).toMatchObject({ format: undefined, members: undefined, code: undefined });
      expect(answer.problem).toEqual(expect.any(String));
    },
  );

  test.each(['[]', '[{"Code":"X"}]', 'null', '"text"', '1', 'true'])('%s is JSON, but no object', (body) => {
    expect(answerOf({ body })).toMatchObject({
      format: undefined,
      members: undefined,
      problem: 'JSON, but no object',
    });
  });

  test.each(['{"Code":', "{'Code':'X'}", '{"Code":"X"} {}', 'Code=X'])(
    '%s is no JSON, and the problem says why',
    (body) => {
      const { format, problem } = answerOf({ body });
      expect(format).toBeUndefined();
      expect(problem).toMatch(/JSON|token|position/i);
    },
  );
});

test('what is wrong with a body is told of the format that it is sent as', () => {
  expect(answerOf({ type: 'application/json', body: '<a' }).problem).toMatch(/JSON|token/);
  expect(answerOf({ type: 'application/xml', body: '{' }).problem).toMatch(/well-formed|root/);
  expect(answerOf({ type: null, body: '<a' }).problem).toMatch(/well-formed/);
});

describe('an outcome', () => {
  test.each([
    ['accepted', 200, { PrivateKeyBody: 'x' }],
    ['accepted', 201, { PrivateKeyBody: 'x' }],
    ['accepted', 200, { PrivateKeyBody: 'x', Code: '200' }],
    ['accepted', 200, {}],
    ['neither', 200, { Code: 'KeyPair.AlreadyExist', Message: 'x' }],
    ['neither', 302, { PrivateKeyBody: 'x' }],
    ['refused', 400, { Code: 'X' }],
    ['refused', 404, {}],
    ['refused', 499, { PrivateKeyBody: 'x' }],
    ['neither', 500, { Code: 'InternalError' }],
    ['neither', 503, { Code: 'ServiceUnavailable' }],
  ] as const)('is %s for status %i and the body %j', (outcome, status, members) => {
    expect(answerInJson(members, { status }).outcome).toBe(outcome);
  });

  test('is a refusal for a 4xx that can not be read', () => {
    expect(answerOf({ status: 400, type: 'text/html', body: '<p>no<br>' }).outcome).toBe('refused');
  });
});

test('a code that is no text is none', () => {
  expect(answerInJson({ Code: 400 }, { status: 400 }).code).toBeUndefined();
  expect(answerInJson({ Code: null }, { status: 400 }).code).toBeUndefined();
});

test('a member that is no text has no text', () => {
  const answer = answerInJson({ text: 'a', empty: '', number: 1, nothing: null });
  expect(['text', 'empty', 'number', 'nothing', 'absent'].map((name) => textMember(answer, name))).toEqual([
    'a',
    '',
    undefined,
    undefined,
    undefined,
  ]);
});
