import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { suiteOf } from '../suite.ts';
import { type Replay, type ReplayOptions, replay } from './replay.ts';
import { targetAt, targetInTest } from '../../tests/support/target.ts';

const contract = readContract();
const suite = suiteOf(contract);
const options: ReplayOptions = {
  seed: 1,
  runId: 'r',
  strict: false,
  overrides: {},
  environment: { now: () => new Date(0), nonce: () => 'nonce' },
};
const refusal = { RequestId: 'R', Code: 'InvalidKeyPairName.Malformed', Message: 'No.' };

/** The lines of a replay; none when it was refused. */
function linesOf(result: Replay | string): readonly string[] {
  return typeof result === 'string' ? [] : result.lines;
}

describe('a replay', () => {
  test('shows the request, the response and the verdict', async () => {
    const { target } = await targetInTest(() => [400, refusal]);
    const result = await replay(suite, target, options, 'name.minimum-length:1-characters/get-json');
    const lines = linesOf(result);
    expect(lines.filter((line) => !/^< (date|connection|keep-alive|transfer-encoding):/.test(line))).toEqual([
      '> GET /?Action=CreateKeyPair&Version=2014-05-26&Format=JSON&RegionId=cn-hangzhou&KeyPairName=a HTTP/1.1',
      `> host: ${target.url.host}`,
      '< 400',
      '< content-type: application/json',
      '<',
      `< ${JSON.stringify(refusal)}`,
      '',
      'pass: a name of 1 character is refused',
    ]);
  });

  test('shows the body of a POST', async () => {
    const { target } = await targetInTest(() => [400, refusal]);
    const result = await replay(suite, target, options, 'name.minimum-length:1-characters/post-xml');
    expect(result).toMatchObject({
      lines: expect.arrayContaining([
        '> POST / HTTP/1.1',
        '> Action=CreateKeyPair&Version=2014-05-26&Format=XML&RegionId=cn-hangzhou&KeyPairName=a',
      ]),
    });
  });

  test('tells what is wrong when the case fails', async () => {
    const { target } = await targetInTest(() => [200, { KeyPairName: 'a' }]);
    const result = await replay(suite, target, options, 'name.minimum-length:1-characters/get-json');
    expect(result).toMatchObject({ verdict: { ending: 'fail' } });
    expect(linesOf(result).slice(-4)).toEqual([
      'fail: a name of 1 character is refused',
      '  outcome',
      '    expected  a refusal: a status of 4xx with InvalidKeyPairName.Malformed',
      '    received  200, a success',
    ]);
  });

  test('shows every exchange of a scenario, but no private key', async () => {
    const PrivateKeyBody = contract.document.answers[0]?.members['PrivateKeyBody'] ?? '';
    const { target } = await targetInTest((_, count) =>
      count === 1 ? [200, { PrivateKeyBody }] : [400, { ...refusal, Code: 'KeyPair.AlreadyExist' }],
    );
    const result = await replay(suite, target, options, 'state.name-taken:refused');
    const lines = linesOf(result);
    expect(lines.filter((line) => /^< \d/.test(line))).toEqual(['< 200', '< 400']);
    expect(lines.join('\n')).toContain('-----BEGIN PRIVATE KEY-----…-----END PRIVATE KEY-----');
    expect(lines.join('\n')).not.toContain('MII');
    expect(lines.at(-1)).toBe('pass: a second create of the same name is refused');
  });

  test('shows the request that got no answer', async () => {
    const { target } = await targetInTest(() => null);
    const result = await replay(suite, target, options, 'name.minimum-length:1-characters/get-json');
    const lines = linesOf(result);
    expect(lines[0]).toMatch(/^> GET \/\?/);
    expect(lines).toContain('error: a name of 1 character is refused');
    expect(lines.at(-1)).toMatch(/It answers nothing any more\./);
    expect(lines).toContain(
      `< no answer: ${target.url.origin} closed the connection without a complete answer.`,
    );
  });

  test('shows a request that is no call of the API, and cuts what is too long', async () => {
    const { target } = await targetInTest(() => [400, refusal]);
    const result = await replay(suite, target, options, 'transport.survives:a-query-of-64-KiB');
    const lines = linesOf(result);
    expect(lines[0]).toMatch(/^> GET \/\?KeyPairName=a+… \(65563 characters\)$/);
    expect(lines.at(-1)).toBe('pass: after a query of 64 KiB an ordinary request is answered as ever');
  });

  test('makes control characters visible', async () => {
    const { target } = await targetInTest(() => [400, { ...refusal, Code: 'a' }]);
    const escape = { ...target, region: '\u001B[31m' };
    const result = await replay(suite, escape, options, 'region.letter-case:upper-case');
    expect(linesOf(result).join('\n')).not.toContain('\u001B');
  });
});

describe('a replay of a sweep', () => {
  const PrivateKeyBody = contract.document.answers[0]?.members['PrivateKeyBody'] ?? '';
  const members = { KeyPairId: 'ssh-1', KeyPairFingerPrint: 'f', PrivateKeyBody };

  test('plays cases until it finds something, and shows the exchange in which it did', async () => {
    const { target, requests } = await targetInTest(({ parameters }, count) => {
      const { KeyPairName = '' } = parameters;
      const RequestId = `R${count}`;
      return /^[a-z].+/.test(KeyPairName)
        ? [count > 20 ? 201 : 200, { ...members, KeyPairName, RequestId }]
        : [400, { ...refusal, RequestId }];
    });
    const result = await replay(suite, target, options, 'response.status:all');
    const lines = linesOf(result);
    expect(result).toMatchObject({ verdict: { ending: 'fail' } });
    expect(lines.slice(0, 40).join('\n')).toMatch(/^> (GET|POST) \/[^]*\n< 201\n/);
    expect(lines.filter((line) => /^< \d/.test(line)).every((line) => line === '< 201')).toBe(true);
    expect(lines.join('\n')).toMatch(
      /\nJudged \d+ answers, [^]*\nfail: every success has status 200\n {2}status\n/,
    );
    expect(requests.length).toBeLessThan(60);
  });

  test('plays the cases that are named, and no others', async () => {
    const { target, requests } = await targetInTest((_, count) => [
      400,
      { ...refusal, RequestId: `R${count}` },
    ]);
    const filters = ['name.minimum-length:1-characters/get-json'];
    const result = await replay(suite, target, { ...options, filters }, 'errors.body:json');
    expect(result).toMatchObject({ verdict: { ending: 'pass' } });
    // With the one that asks how many pairs there are.
    expect(requests).toHaveLength(6);
    expect(linesOf(result)[0]).toMatch(/^Judged 5 answers, to the requests of 1 case and /);
  });
});

describe('no case is sent, and one sentence says why,', () => {
  const nowhere = targetAt(new URL('http://127.0.0.1:1'));

  test.each([
    ['for an unknown id', 'name.maximum-lenght:128', /^No case has the id .* near to it are /],
    [
      'where several cases fit',
      'name.*',
      /^\d+ cases fit "name\.\*", and one is sent at a time; give a whole id such as "name\./,
    ],
    [
      'for a case whose fixture is missing',
      'resource-group.known:accepted',
      /^The case "resource-group\.known:accepted\S*" needs --resource-group ID; give it\.$/,
    ],
  ])('%s', async (_, text, sentence) => {
    expect(await replay(suite, nowhere, options, text)).toMatch(sentence);
  });
});
