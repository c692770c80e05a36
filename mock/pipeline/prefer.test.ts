import { describe, expect, test } from 'vitest';
import { OPERATION, callOf, serviceOf } from '../../tests/support/mock-call.ts';
import type { Outcome } from '../call/outcome.ts';
import { preferredOutcome } from './prefer.ts';

async function preferred(prefer: string): Promise<Outcome | undefined> {
  return await preferredOutcome(callOf({}, { prefer }), OPERATION, serviceOf());
}

describe('Prefer', () => {
  test.each([
    ['code=403, example=QuotaExceed.KeyPair', 'QuotaExceed.KeyPair'],
    ['example=QuotaExceed.Tags', 'QuotaExceed.Tags'],
    ['code=403', 'QuotaExceed.KeyPair'],
    ['code=200', 'Created'],
    ['return=minimal, Code = 404', 'InvalidResourceGroup.NotFound'],
    ['code="404"; example="InvalidRegionId.NotFound"', 'InvalidRegionId.NotFound'],
  ])('%s means the answer %s', async (prefer, answer) => {
    expect(await preferred(prefer)).toMatchObject({ answer });
  });

  test.each(['return=minimal', 'dynamic=false', ''])('%j means no answer', async (prefer) => {
    expect(await preferred(prefer)).toBeUndefined();
  });

  test.each(['code=418', 'example=Nope', 'code=404, example=QuotaExceed.KeyPair'])(
    '%s is refused with the list of those there are',
    async (prefer) => {
      const outcome = await preferred(prefer);
      expect(outcome).toMatchObject({ answer: 'Mock.UnknownAnswer', placeholders: { asked: prefer } });
      for (const { name } of OPERATION.contract.document.answers) {
        expect(outcome?.placeholders?.['known']).toContain(`example=${name}`);
      }
    },
  );
});

describe('dynamic=true', () => {
  test.each([
    ['dynamic=true', 'Created'],
    ['dynamic=true, code=404', 'InvalidResourceGroup.NotFound'],
  ])('%s has the answer %s made up', async (prefer, answer) => {
    expect(await preferred(prefer)).toMatchObject({ answer, generated: true });
  });

  test('gives way to an example that is named', async () => {
    expect((await preferred('dynamic=true, example=Created'))?.generated).toBeUndefined();
  });
});

test('a successful answer that is preferred has the name asked for and an id of its own', async () => {
  expect((await preferred('code=200'))?.members).toEqual({
    KeyPairName: 'testKeyPairName',
    KeyPairId: serviceOf().ids.keyPairId(),
  });
});

test('a call without the header leaves the outcome to the mock', () => {
  expect(preferredOutcome(callOf(), OPERATION, serviceOf())).toBeUndefined();
});
