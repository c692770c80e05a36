import { describe, expect, test } from 'vitest';
import { readContract } from '../../../contract/contract.ts';
import { formatXml } from '../../../contract/wire/xml.ts';
import type { Answer } from '../../target/answer.ts';
import { answerInJson, answerOf } from '../../../tests/support/exchange.ts';
import { keyPairSweeps } from '../create-key-pair/sweeps.ts';
import { sweepCases } from './sweeps.ts';

const contract = readContract();
const sweeps = [...sweepCases(contract), ...keyPairSweeps(contract)];
const [created, refused] = contract.document.answers;
const HOST = 'ecs.example';

/** The sweeps that find something, by the ids of their cases. */
function finding(answers: readonly Answer[]): string[] {
  return sweeps.flatMap(({ id, sweep }) => {
    const result = sweep(answers);
    return typeof result === 'string' || result.length === 0 ? [] : [id];
  });
}

function inBoth(
  status: number,
  root: string,
  members: Record<string, string>,
  Name = 'testKeyPairName',
): Answer[] {
  const headers = { 'x-acs-request-id': members['RequestId'] ?? '' };
  const asked = (Format: string) => ({ Format, KeyPairName: Name });
  const xml = { type: 'application/xml', body: formatXml(root, members) };
  return [
    answerInJson(members, { status, headers, asked: asked('JSON') }),
    answerOf({ status, headers, asked: asked('XML'), ...xml }),
  ];
}

/** The example of the contract, in both formats, with something changed. */
function successes(changes: Record<string, string> = {}): Answer[] {
  return inBoth(200, created?.root ?? '', { ...created?.members, ...changes });
}

/** The example of a refusal, in both formats, with something changed. */
function refusals(changes: Record<string, string> = {}): Answer[] {
  return inBoth(refused?.status ?? 0, refused?.root ?? '', { ...refused?.members, HostId: HOST, ...changes });
}

/** Both are one answer in two formats, so what has to be new each time is not. */
const SAME_TWICE = ['response.request-id-unique:all', 'response.key-pair-id-unique:all', 'key.unique:all'];

describe('a sweep', () => {
  test('over no answers is skipped, with the reason', () => {
    const results = sweeps.map(({ sweep }) => sweep([]));
    expect(results.filter((result) => typeof result !== 'string')).toEqual([]);
  });

  test.each([
    [
      'no KeyPairFingerPrint',
      'KeyPairFingerPrint',
      [
        'fingerprint.matches:json',
        'fingerprint.matches:xml',
        'fingerprint.form:all',
        'fingerprint.colons:all',
      ],
    ],
    [
      'no PrivateKeyBody',
      'PrivateKeyBody',
      [
        'key.pem:json',
        'key.pem:xml',
        'key.unencrypted:all',
        'key.pkcs8:all',
        'key.rsa-2048:all',
        'fingerprint.matches:json',
        'fingerprint.matches:xml',
      ],
    ],
    ['no KeyPairId', 'KeyPairId', ['response.key-pair-id-form:all']],
  ])('over successes with %s is skipped where it is about that member', (_, member, ids) => {
    const { [member]: absent, ...others } = created?.members ?? {};
    expect(absent).toBeTypeOf('string');
    const answers = inBoth(200, created?.root ?? '', others);
    const skipped = sweeps.filter(
      ({ sweep }) => sweep(answers) === 'no answer of this run has what the rule is about',
    );
    expect(skipped.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  test('over {} with the status 200 passes nothing but what it shows: status, media type, and no Code', () => {
    const answers = ['JSON', 'JSON'].map((Format) =>
      answerOf({ asked: { Format }, type: 'application/json', body: '{}' }),
    );
    const passed = sweeps.filter(({ sweep }) => sweep(answers).length === 0).map(({ id }) => id);
    expect(passed).toEqual([
      'format.well-formed:json',
      'format.media-type:json',
      'response.status:all',
      'response.no-code:all',
    ]);
    expect(finding(answers)).toEqual(['response.members:json']);
  });

  test('over one answer finds nothing repeated, and says that it could not', () => {
    const [one] = successes();
    const fresh = sweeps.filter(({ id }) => SAME_TWICE.includes(id));
    expect(fresh.map(({ sweep }) => sweep(one === undefined ? [] : [one]))).toEqual([
      'the target gave fewer than two answers with a RequestId in this run',
      'the target gave fewer than two answers with a KeyPairId in this run',
      'the target gave fewer than two answers with a PrivateKeyBody in this run',
    ]);
  });

  test('finds nothing in the examples of the contract but that they are the same', () => {
    expect(finding(successes())).toEqual(SAME_TWICE);
    expect(finding(refusals())).toEqual(['response.request-id-unique:all']);
  });

  test.each([
    [{ RequestId: 'a' }, ['response.request-id-form:successes']],
    [{ KeyPairName: 'other' }, ['response.name-echoed:json', 'response.name-echoed:xml']],
    [{ KeyPairId: 'skp-1' }, ['response.key-pair-id-form:all']],
    [{ Code: '200' }, ['response.no-code:all']],
    [{ KeyPairFingerPrint: '5a332d92eb4138817f10f27998eca0a0' }, ['fingerprint.colons:all']],
    [{ KeyPairFingerPrint: '5A:33:2D:92:EB:41:38:81:7F:10:F2:79:98:EC:A0:A0' }, ['fingerprint.form:all']],
    [
      { KeyPairFingerPrint: '5a:33:2d:92:eb:41:38:81:7f:10:f2:79:98:ec:a0:a1' },
      ['fingerprint.matches:json', 'fingerprint.matches:xml'],
    ],
    [{ PrivateKeyBody: 'no key' }, ['key.pem:json', 'key.pem:xml', 'key.pkcs8:all']],
  ])('finds in a success with %j just that', (changes, ids) => {
    const found = finding(successes(changes));
    expect(found.filter((id) => !SAME_TWICE.includes(id)).toSorted()).toEqual(ids);
  });

  test.each([
    [{ RequestId: 'a' }, ['response.request-id-form:refusals']],
    [{ HostId: 'other.example' }, ['errors.host-id:all']],
    [{ Message: 'Specified name is not valid.' }, ['errors.InvalidKeyPairName.Malformed:everywhere']],
    [{ Code: '' }, ['errors.body:json', 'errors.body:xml']],
  ])('finds in a refusal with %j just that', (changes, ids) => {
    const found = finding(refusals(changes));
    expect(found.filter((id) => !SAME_TWICE.includes(id)).toSorted()).toEqual(ids);
  });

  test('finds the formats in which something is wrong', () => {
    const [json, xml] = [
      answerOf({ asked: { Format: 'json' }, type: 'application/json', body: '{' }),
      answerOf({ asked: { Format: 'XML' }, type: 'text/plain', body: '<CreateKeyPairResponse/>' }),
    ];
    expect(finding([json])).toEqual(['format.well-formed:json', 'response.members:json']);
    expect(finding([xml])).toEqual(['format.media-type:xml', 'response.members:xml']);
  });

  test('judges an answer to a request for another format by the format that came', () => {
    const asked = { Format: 'YAML' };
    expect(finding([answerOf({ asked, type: 'text/plain', body: '<Error/>', status: 400 })])).toEqual([
      'format.media-type:xml',
      'errors.body:xml',
      'errors.host-id:all',
    ]);
  });

  test('finds XML that is sent as text/xml', () => {
    const { body } = inBoth(200, created?.root ?? '', created?.members ?? {})[1]?.exchange.response ?? {};
    const asked = { KeyPairName: 'testKeyPairName' };
    const headers = { 'x-acs-request-id': created?.members['RequestId'] ?? '' };
    expect(finding([answerOf({ type: 'text/xml', body: body ?? '', headers, asked })])).toEqual([
      'format.application-xml:all',
    ]);
  });

  test('tells why a body has no members', () => {
    const members = sweeps.find(({ id }) => id === 'response.members:json');
    expect(members?.sweep([answerOf({ asked: { Format: 'JSON' }, body: '[]' })])).toMatchObject([
      {
        where: 'the body',
        expected: 'a body with RequestId, KeyPairName, KeyPairId, KeyPairFingerPrint, PrivateKeyBody',
        received: 'JSON, but no object',
      },
    ]);
  });

  test('compares no values that are empty', () => {
    const unique = sweeps.find(({ id }) => id === 'response.request-id-unique:all');
    expect(unique?.sweep([answerInJson({ RequestId: '' }), answerInJson({ RequestId: 'A' })])).toBe(
      'the target gave fewer than two answers with a RequestId in this run',
    );
  });

  test('finds roots that have another name', () => {
    const [members] = [created?.members ?? {}];
    expect(finding(inBoth(200, 'xml', members))).toContain('format.xml-root:all');
    expect(finding(inBoth(400, 'xml', { ...refused?.members, HostId: HOST }))).toContain(
      'format.xml-error-root:all',
    );
  });

  test('finds a header that does not repeat the RequestId, and a status that is not 200', () => {
    const { members } = created ?? {};
    const answer = answerInJson(members, { status: 201, asked: { KeyPairName: 'testKeyPairName' } });
    expect(finding([answer])).toEqual(['response.status:all', 'response.request-id-header:successes']);
  });
});
