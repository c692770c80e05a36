import { expect, test } from 'vitest';
import { OPERATION, VALID, callOf } from '../../tests/support/mock-call.ts';
import { explained } from './explain.ts';
import { ask, start } from '../../tests/support/mock-over-http.ts';

/** The headers of an answer that only the explanation has. */
async function explanationOf(query: Record<string, string>, explain = true) {
  const { headers } = await ask(await start({ explain }), { query });
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-mock-')));
}

test('an explanation names the answer, the broken rule and the clause', async () => {
  expect(await explanationOf({ ...VALID, RegionId: 'nowhere' })).toEqual({
    'x-mock-answer': 'InvalidRegionId.NotFound',
    'x-mock-rule': 'unknown-region',
    'x-mock-clause': 'region.unknown',
  });
  expect(await explanationOf({ ...VALID, 'Tag.3.Key': 'acs:x' })).toEqual({
    'x-mock-answer': 'InvalidTagKey.Malformed',
    'x-mock-rule': 'Tag.3.Key not',
    'x-mock-clause': 'tags.key-prefix-acs',
  });
});

test('a success breaks no rule', async () => {
  expect(await explanationOf(VALID)).toEqual({ 'x-mock-answer': 'Created' });
});

test('by itself nothing is explained', async () => {
  expect(await explanationOf({ ...VALID, RegionId: 'nowhere' }, false)).toEqual({});
});

test('the body of an explained answer is that of one that is not', async () => {
  const query = { ...VALID, KeyPairName: '1' };
  const headers = { host: 'mock' };
  const [one, two] = [await start({ explain: true }), await start()];
  expect((await ask(one, { query, headers })).body).toBe((await ask(two, { query, headers })).body);
});

test('what no header may hold is left out of it', () => {
  const outcome = { answer: 'InternalError', because: `no\r\nx-evil: 密${'x'.repeat(300)}` };
  const response = { status: 500, headers: {}, body: '' };
  const { headers } = explained({ call: callOf(), operation: OPERATION, outcome, response });
  expect(headers['x-mock-rule']).toMatch(/^no\?\?x-evil: \?x{180,}$/);
  expect(headers['x-mock-rule']).toHaveLength(200);
});
