import { expect, test } from 'vitest';
import { literalsOf, originsOf, readExample, requestOf } from './breaking-example.ts';
import { readContract } from './contract.ts';

const repeats = [{ prefix: 'Tag.N', minimum: 1, maximum: 2, unique: 'Key' }];

test('a repeated parameter stands for each number, up to one more than the last', () => {
  expect(readExample(repeats, 'TooMany', { 'Tag.N.Key': 'key{N}', Name: null })).toEqual({
    'Tag.1.Key': 'key1',
    'Tag.2.Key': 'key2',
    'Tag.3.Key': 'key3',
    Name: null,
  });
});

test.each([
  [undefined, 'is no map of parameters; write { KeyPairName: "1" }.'],
  [{}, 'changes nothing; name a parameter.'],
  [
    { Name: { from: 'nowhere' } },
    'gives Name a value that is neither a text, nor null, nor { from: WORD } with one of an-earlier-call, a-full-region, another-secret, sixteen-minutes-ago.',
  ],
])('%j is no example, which one sentence says', (written, fault) => {
  expect(() => readExample(repeats, 'Some.Code', written)).toThrow(`The example of Some.Code ${fault}`);
});

test('an example changes a minimal valid request as far as it is written out', () => {
  const { document } = readContract();
  const example = { RegionId: null, Format: 'XML', KeyPairName: { from: 'an-earlier-call' } } as const;
  expect(Object.fromEntries(requestOf(document, example))).toEqual({
    Action: 'CreateKeyPair',
    KeyPairName: 'testKeyPairName',
    Format: 'XML',
  });
  expect(literalsOf(example)).toEqual({ RegionId: undefined, Format: 'XML' });
  expect([...originsOf(example)]).toEqual([['KeyPairName', 'an-earlier-call']]);
});
