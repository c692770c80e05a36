import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { answerInJson, answerOf } from '../../tests/support/exchange.ts';
import { bodyJudge, isOfShape, underClause } from './body.ts';

const contract = readContract();
const [created] = contract.document.answers;
const schema = contract.document.successSchema;

const ofShape = bodyJudge(contract, schema, isOfShape);

function whereOf(judge: typeof ofShape, members: object): string[] {
  return (judge(answerInJson(members)) ?? []).map(({ where }) => where);
}

function success(changes: object): object {
  return { ...created?.members, ...changes };
}

describe('the shape of a success', () => {
  test('is that of the example', () => {
    expect(ofShape(answerInJson(success({})))).toEqual([]);
  });

  test('may have other members', () => {
    expect(ofShape(answerInJson(success({ Extra: { a: [1] }, Tags: null })))).toEqual([]);
  });

  test('has every member', () => {
    expect(whereOf(ofShape, {})).toEqual([
      'RequestId',
      'KeyPairName',
      'KeyPairId',
      'KeyPairFingerPrint',
      'PrivateKeyBody',
    ]);
    expect(ofShape(answerInJson(success({ KeyPairId: undefined })))).toMatchObject([
      { where: 'KeyPairId', received: 'nothing' },
    ]);
  });

  test('has no member that is null, which is as good as absent', () => {
    expect(ofShape(answerInJson(success({ KeyPairId: null })))).toMatchObject([
      { where: 'KeyPairId', received: 'nothing' },
    ]);
  });

  test.each([1, ['ssh-a'], { a: 1 }, true])('has no member with the value %j', (value) => {
    expect(ofShape(answerInJson(success({ KeyPairId: value })))).toMatchObject([
      { where: 'KeyPairId', expected: 'must be string', received: JSON.stringify(value) },
    ]);
  });

  test('has no empty member', () => {
    expect(ofShape(answerInJson(success({ RequestId: '' })))).toMatchObject([
      { where: 'RequestId', received: '""' },
    ]);
  });

  test('leaves the form of the members and a member too many to other judges', () => {
    const changes = { RequestId: 'a', KeyPairId: 'skp-1', KeyPairFingerPrint: 'AA', Code: '200' };
    expect(whereOf(ofShape, success(changes))).toEqual([]);
  });

  test('is told member by member in one go', () => {
    expect(whereOf(ofShape, success({ RequestId: '', KeyPairName: 5, KeyPairId: undefined }))).toEqual(
      expect.arrayContaining(['RequestId', 'KeyPairName', 'KeyPairId']),
    );
  });

  test('is not judged where the body can not be read', () => {
    expect(ofShape(answerOf({ body: '[]' }))).toBeUndefined();
  });
});

describe('the violations under a clause', () => {
  const under = (id: Parameters<typeof underClause>[1]) =>
    bodyJudge(contract, schema, underClause(contract, id));

  test.each([
    ['response.request-id-form', { RequestId: '473469c7-aa6f-4dc5-b3db-a3dc0de3c83e' }, 'RequestId'],
    ['response.key-pair-id-form', { KeyPairId: 'ssh-ABC' }, 'KeyPairId'],
    ['key.pkcs8', { PrivateKeyBody: '-----BEGIN RSA PRIVATE KEY-----\n' }, 'PrivateKeyBody'],
    ['fingerprint.form', { KeyPairFingerPrint: 'AA' }, 'KeyPairFingerPrint'],
    ['response.no-code', { Code: '200' }, 'the body'],
  ] as const)('%s are those of %j', (id, changes, where) => {
    expect(under(id)(answerInJson(success({})))).toEqual([]);
    expect(new Set(whereOf(under(id), success(changes)))).toEqual(new Set([where]));
  });

  test('are not those of another clause', () => {
    expect(
      whereOf(under('response.request-id-form'), success({ KeyPairId: 'ssh-ABC', Code: '200' })),
    ).toEqual([]);
  });

  test('about the body as a whole tell its members', () => {
    expect(under('response.no-code')(answerInJson(success({ Code: '200' })))).toMatchObject([
      { where: 'the body', received: expect.stringMatching(/^\{"RequestId":/) },
    ]);
  });

  test('tell a pattern and the value that does not match it', () => {
    expect(under('response.key-pair-id-form')(answerInJson(success({ KeyPairId: 'skp-1' })))).toMatchObject([
      { where: 'KeyPairId', expected: 'matches ^ssh-[a-z0-9]+$', received: '"skp-1"' },
    ]);
  });
});
