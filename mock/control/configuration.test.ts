import { describe, expect, test } from 'vitest';
import { readConfiguration } from './configuration.ts';
import { InputFault } from '../server/input-fault.ts';

test('a configuration may say everything at once', () => {
  const whole = {
    quota: 3,
    regions: ['cn-hangzhou'],
    resourceGroups: [],
    seed: -1,
    rules: [{ match: { method: 'POST' }, times: 1, answer: { code: 'X', status: 418, message: 'No.' } }],
    state: { keyPairs: [{ region: 'cn-hangzhou', name: 'web', tags: { env: '' } }] },
  };
  expect(readConfiguration(JSON.stringify(whole))).toEqual(whole);
});

describe('a configuration with a fault says where and what, in one sentence:', () => {
  const rule = (text: string) => `{"rules":[${text}]}`;
  test.each([
    ['{', /^The configuration is no JSON: .+\.$/],
    ['[]', 'it must be object'],
    [
      '{"qouta":3}',
      'it has no member "qouta"; there are quota, regions, resourceGroups, allowOrigins, seed, rules, state',
    ],
    ['{"quota":-1}', '/quota must be >= 0'],
    ['{"quota":"3"}', '/quota must be integer'],
    ['{"regions":[]}', '/regions must NOT have fewer than 1 items'],
    ['{"state":{}}', '/state must have required property "keyPairs"'],
    ['{"state":{"keyPairs":[{"name":"web"}]}}', '/state/keyPairs/0 must have required property "region"'],
    [rule('{}'), '/rules/0 must have required property "answer"'],
    [rule('{"answer":{}}'), '/rules/0/answer must not be empty'],
    [rule('{"times":0,"answer":{"delay":1}}'), '/rules/0/times must be >= 1'],
    [
      rule('{"match":{"method":"PUT"},"answer":{"delay":1}}'),
      '/rules/0/match/method must be one of GET, POST',
    ],
    [rule('{"answer":{"status":200}}'), '/rules/0/answer/status must be >= 400'],
    [rule('{"answer":{"reset":false}}'), '/rules/0/answer/reset must be equal to constant'],
    [
      rule('{"answer":{"example":"Created","status":503}}'),
      '/rules/0/answer/status can not stand beside example',
    ],
    [rule('{"answer":{"reset":true,"truncate":1}}'), '/rules/0/answer/truncate can not stand beside reset'],
    [rule('{"answer":{"status":503,"message":"x"}}'), /\/rules\/0\/answer must have property code when/],
  ])('%s', (text, fault) => {
    expect(() => readConfiguration(text)).toThrow(InputFault);
    expect(() => readConfiguration(text)).toThrow(
      typeof fault === 'string' ? `The configuration has a fault: ${fault}.` : fault,
    );
  });
});
