import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { answerInJson, answerOf } from '../../tests/support/exchange.ts';
import { judgeXmlEncoding } from './encoding.ts';
import {
  judgeApplicationXml,
  judgeHostId,
  judgeMediaType,
  judgeRequestIdHeader,
  judgeRoot,
  judgeStatus,
  judgeWellFormed,
} from './wire.ts';

describe('a media type', () => {
  test.each([
    'application/json',
    'application/json;charset=utf-8',
    'application/xml',
    'text/xml; charset=UTF-8',
    'Application/JSON',
  ])('%s is one of the API', (type) => {
    expect(judgeMediaType(answerOf({ type }))).toEqual([]);
  });

  test.each(['text/html', 'text/json', 'application/json+x', '', 'json'])('%j is none', (type) => {
    expect(judgeMediaType(answerOf({ type }))).toMatchObject([
      { where: 'header content-type', received: JSON.stringify(type) },
    ]);
  });

  test('that is absent is told as nothing', () => {
    expect(judgeMediaType(answerOf({ type: null }))).toMatchObject([{ received: 'nothing' }]);
  });

  test('for XML is application/xml rather than text/xml', () => {
    expect(judgeApplicationXml(answerOf({ type: 'application/xml;charset=utf-8' }))).toEqual([]);
    expect(judgeApplicationXml(answerOf({ type: 'application/json' }))).toBeUndefined();
    expect(judgeApplicationXml(answerOf({ type: 'text/xml' }))).toMatchObject([{ received: 'text/xml' }]);
  });
});

describe('a body', () => {
  test.each([
    ['application/json', '{"a":"b"}'],
    ['application/xml', '<a><b>c</b></a>'],
    ['text/xml', '<?xml version="1.0"?>\n<a/>'],
  ])('sent as %s may be %s', (type, body) => {
    expect(judgeWellFormed(answerOf({ type, body }))).toEqual([]);
  });

  test('sent as neither JSON nor XML is not judged', () => {
    expect(judgeWellFormed(answerOf({ type: 'text/html', body: '<p>not judged here<br>' }))).toBeUndefined();
  });

  test.each([
    ['application/json', '<a/>', 'JSON, as its media type says', /^XML: "<a\/>"$/],
    ['application/xml', '{"a":"b"}', 'XML, as its media type says', /^JSON: /],
    ['application/xml', '<a>b & c</a>', 'XML, as its media type says', /well-formed|reference/],
    ['application/xml', '<a>\0</a>', 'XML, as its media type says', /character/],
    ['application/json', '{"a":"\n"}', 'JSON, as its media type says', /control|JSON/],
    ['application/json', '', 'JSON, as its media type says', /JSON/],
    ['application/json', '[]', 'JSON, as its media type says', /no object/],
  ])('sent as %s is not %j', (type, body, expected, received) => {
    expect(judgeWellFormed(answerOf({ type, body }))).toMatchObject([
      { where: 'the body', expected, received: expect.stringMatching(received) },
    ]);
  });

  test('is UTF-8', () => {
    expect(judgeWellFormed(answerOf({ body: '{"a":"\uFFFD"}', isUtf8: false }))).toMatchObject([
      { expected: 'UTF-8' },
    ]);
  });

  test('in XML may be UTF-16, if it declares no other encoding, and in JSON not', () => {
    const utf16 = { isUtf8: false, isUtf16: true };
    const xml = (declared: string) =>
      answerOf({
        ...utf16,
        type: 'application/xml',
        body: `<?xml version="1.0" encoding="${declared}"?><a/>`,
      });
    expect(judgeWellFormed(xml('UTF-16'))).toEqual([]);
    expect(judgeXmlEncoding(xml('utf-16LE'))).toEqual([]);
    const charset = 'application/xml;charset=utf-8';
    expect(judgeWellFormed(answerOf({ ...utf16, type: charset, body: '<a/>' }))).toMatchObject([
      { expected: 'utf-8, as it declares', received: 'UTF-16' },
    ]);
    expect(judgeWellFormed(answerOf({ ...utf16, body: '{}' }))).toMatchObject([{ expected: 'UTF-8' }]);
  });
});

describe('the root element', () => {
  const judge = judgeRoot('Error');
  const type = 'application/xml';

  test('has the name it has to have', () => {
    expect(judge(answerOf({ type, body: '<Error><Code>x</Code></Error>' }))).toEqual([]);
    expect(judge(answerOf({ type, body: '<error/>' }))).toMatchObject([
      { where: 'root element', expected: 'Error', received: '"error"' },
    ]);
  });

  test('of JSON is none', () => {
    expect(judge(answerInJson({}))).toBeUndefined();
  });
});

describe('the header x-acs-request-id', () => {
  const judge = (header: object, members: object) =>
    judgeRequestIdHeader(answerInJson(members, { headers: { ...header } }));

  test('repeats the RequestId', () => {
    expect(judge({ 'x-acs-request-id': 'A' }, { RequestId: 'A' })).toEqual([]);
  });

  test('is neither another one nor absent', () => {
    expect(judge({ 'x-acs-request-id': 'B' }, { RequestId: 'A' })).toMatchObject([
      { expected: 'A', received: '"B"' },
    ]);
    expect(judge({}, { RequestId: 'A' })).toMatchObject([{ received: 'nothing' }]);
  });

  test('is not judged where the body has no RequestId', () => {
    expect(judge({ 'x-acs-request-id': 'B' }, {})).toBeUndefined();
  });
});

describe('the HostId', () => {
  const judge = (url: string, HostId: unknown) => judgeHostId(answerInJson({ HostId }, { url }));

  test.each([
    ['http://ecs.example:4010', 'ecs.example:4010'],
    ['http://ecs.example:4010', 'ecs.example'],
    ['http://ecs.example:4010', 'ECS.Example'],
    ['http://ecs.example', 'ecs.example:80'],
    ['https://ecs.example', 'ecs.example:443'],
    ['http://[::1]:4010', '[::1]'],
  ])('of %s may be %s', (url, hostId) => {
    expect(judge(url, hostId)).toEqual([]);
  });

  test.each([
    ['http://ecs.example:4010', 'ecs.aliyuncs.com'],
    ['http://ecs.example:4010', 'ecs.example:4011'],
    ['http://ecs.example', 'ecs.example:443'],
    ['http://ecs.example', ''],
    ['http://ecs.example', null],
    ['http://ecs.example', undefined],
  ])('of %s is not %j', (url, hostId) => {
    expect(judge(url, hostId)).toHaveLength(1);
  });

  test('is not judged where the body can not be read', () => {
    expect(judgeHostId(answerOf({ body: 'x' }))).toBeUndefined();
  });
});

test('the status of a success is the documented one', () => {
  const judge = judgeStatus(readContract().document);
  expect(judge(answerInJson({}, { status: 200 }))).toEqual([]);
  expect(judge(answerInJson({}, { status: 201 }))).toMatchObject([{ expected: '200', received: '201' }]);
});
