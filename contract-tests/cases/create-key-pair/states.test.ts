import { expect, test } from 'vitest';
import { literalsOf, originsOf } from '../../../contract/breaking-example.ts';
import { readContract } from '../../../contract/contract.ts';
import { refusals } from './states.ts';

const contract = readContract();

test('there is a kind of refusal for every example of the catalogue that leaves the name alone', () => {
  const examples = contract.errors.checks
    .filter(({ step, example }) => step !== 'authentication' && originsOf(example).size === 0)
    .map(({ example }) => literalsOf(example))
    .filter((parameters) => !('KeyPairName' in parameters));
  const sent = refusals(contract).map(([, parameters]) => parameters);
  expect(sent).toHaveLength(examples.length);
  expect(sent).toEqual(expect.arrayContaining(examples));
});
