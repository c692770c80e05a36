import { expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { firstDraft } from './draft.ts';
import { faultsOf } from './faults.ts';
import { provocationsOf } from './provocations.ts';
import { signedRequest } from './signed-request.ts';

const contract = readContract();
const MOCK = new URL('http://127.0.0.1:4010');
const now = new Date('2023-12-06T12:00:00Z');
const provocations = provocationsOf(contract);

test('there is one for each code, in the order of the checks', () => {
  const codes = contract.errors.entries.map(({ code }) => code);
  expect(provocations.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
  const steps = provocations.map(({ step }) => contract.document.orderOfChecks.indexOf(step));
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});

/** What no look at the request alone shows. */
const UNSEEN = new Set([
  'SignatureNonceUsed',
  'InvalidAccessKeyId.NotFound',
  'KeyPair.AlreadyExist',
  'QuotaExceed.KeyPair',
]);

function provokingOf({ draft }: (typeof provocations)[number]) {
  return draft(firstDraft(contract, MOCK.origin), { now, fresh: 'fresh' });
}

test.each(provocations.filter(({ code }) => !UNSEEN.has(code)).map((one) => [one.code, one] as const))(
  '%s is the only code that its request owes',
  (code, provocation) => {
    const provoking = provokingOf(provocation);
    const { parameters } = signedRequest(provoking, MOCK, { now, nonce: 'n' });
    const found = faultsOf(contract, provoking, parameters, {
      regions: ['cn-hangzhou'],
      resourceGroups: [],
      taken: new Set(),
      now,
    });
    expect(new Set(found.map((fault) => fault.code))).toEqual(new Set([code]));
  },
);

test('what one request alone does not raise is sent twice or asked for', () => {
  for (const { times, reason } of provocations.filter(({ code }) => UNSEEN.has(code))) {
    expect(times === 2 || reason !== undefined).toBe(true);
  }
});

test('what is asked for is named with its status', () => {
  for (const { code, prefer } of provocations) {
    expect(prefer).toMatch(new RegExp(`^code=[0-9]{3}, example=${code}$`));
  }
});
