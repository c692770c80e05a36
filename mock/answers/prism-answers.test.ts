import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { prismAnswers } from './prism-answers.ts';

const contract = readContract();
/** As when the bundle is generated: nothing is rendered yet. */
const answers = prismAnswers(contract, {});

test.each(contract.document.answers)(
  'Prism gives the answer $name as the contract has it',
  async (documented) => {
    const { status, root, members } = documented;
    expect(await answers.find(documented.name)).toMatchObject({ status, root, members });
  },
);

test.each(contract.document.answers)(
  'what Prism gave for $name when the bundle was generated is what it gives',
  async ({ name }) => {
    const [kept, fresh] = [await prismAnswers(contract).find(name), await answers.find(name)];
    expect(kept?.members).toEqual(fresh?.members);
    expect(Object.keys(kept?.members ?? {})).toEqual(Object.keys(fresh?.members ?? {}));
  },
);

test('what Prism gave for another document does not count', async () => {
  const others = { Created: { RequestId: 'another' } };
  expect((await prismAnswers(contract, others).find('Created'))?.members['RequestId']).not.toBe('another');
});

test('an answer is asked for once', () => {
  expect(answers.find('Created')).toBe(answers.find('Created'));
});

test('there is no answer that the contract does not document', () => {
  expect(answers.find('Nope')).toBeUndefined();
  expect(answers.generate('Nope', '1')).toBeUndefined();
});

test('only a message with placeholders is filled in', async () => {
  const missing = await answers.find('MissingParameter');
  expect(missing?.message?.({ parameter: 'RegionId' })).toMatch(/^The input parameter "RegionId" /);
  expect((await answers.find('KeyPair.AlreadyExist'))?.message).toBeUndefined();
});

describe('a generated answer', () => {
  test('is valid by its schema', async () => {
    const created = await answers.generate('Created', '1');
    expect(contract.check(contract.document.successSchema)(created?.members)).toEqual([]);
    const refused = await answers.generate('QuotaExceed.KeyPair', '1');
    expect(contract.check('#/components/schemas/ForbiddenError')(refused?.members)).toEqual([]);
    expect(refused?.status).toBe(403);
  });

  test('is the same for the same seed', async () => {
    expect(await answers.generate('Created', 'a')).toEqual(await answers.generate('Created', 'a'));
    expect(await answers.generate('Created', 'a')).not.toEqual(await answers.generate('Created', 'b'));
  });
});

test('rendering leaves the document as it was', async () => {
  await answers.find('Created');
  expect(contract.document.json).toEqual(readContract().document.json);
});

test.each(['@faker-js/faker', '@stoplight/http-spec/postman/operation'])(
  'others still can load %s, which Prism was loaded without',
  async (id) => {
    await answers.find('Created');
    const require = createRequire(createRequire(import.meta.url).resolve('@stoplight/prism-http'));
    expect(Object.keys(require(id))).not.toEqual(['default']);
  },
);
