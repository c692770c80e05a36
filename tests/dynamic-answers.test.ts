/** What `Prefer: dynamic=true` gets, before the judges of the suite. */
import { describe, expect, test } from 'vitest';
import { type Answer, answerForm, readAnswer } from '../contract-tests/target/answer.ts';
import { sweepCases } from '../contract-tests/cases/protocol/sweeps.ts';
import { exchange } from '../contract-tests/target/exchange.ts';
import { formatForm } from '../contract/wire/form.ts';
import { OPERATION, VALID } from './support/mock-call.ts';
import { start } from './support/mock-over-http.ts';

const { contract } = OPERATION;
const { document } = contract;
const COUNT = 40;

/** Answers to so many requests, each of a name of its own or of none. */
async function answers(prefer: string, Format: string, isNamed = true): Promise<Answer[]> {
  const mock = await start();
  const url = new URL(mock.url);
  const all: Answer[] = [];
  for (let number = 0; number < COUNT; number++) {
    const { KeyPairName = '', ...others } = VALID;
    const asked = { ...others, Format, ...(isNamed && { KeyPairName: `${KeyPairName}${number}` }) };
    const path = `/?${formatForm(Object.entries(asked))}`;
    const request = { method: 'GET', path, headers: { host: url.host, prefer }, body: '' };
    const seen = await exchange(url, false, 10_000, request);
    all.push(readAnswer(seen, new Map(Object.entries(asked)), answerForm(document, undefined)));
  }
  expect(mock.control.state().keyPairs).toEqual([]);
  expect(mock.control.requests().map(({ answer }) => answer)).toEqual(
    all.map(({ code }) => code ?? 'Created'),
  );
  return all;
}

describe.each(['JSON', 'XML'])('in %s', (format) => {
  test.each([
    ['dynamic=true', 200],
    ['dynamic=true, code=400', 400],
    ['dynamic=true, code=403', 403],
    ['dynamic=true, code=404', 404],
  ])('%s gets answers that keep the contract and pass every judge', async (prefer, status) => {
    const all = await answers(prefer, format);
    const pointer = status === 200 ? document.successSchema : undefined;
    for (const answer of all) {
      expect(answer.status).toBe(status);
      const schema = pointer ?? `#/components/schemas/Error.${answer.code}`;
      expect(contract.check(schema)(answer.members)).toEqual([]);
    }
    for (const { id, sweep } of sweepCases(contract)) {
      const findings = sweep(all);
      expect([id, typeof findings === 'string' ? [] : findings]).toEqual([id, []]);
    }
  });
});

test('a success has a key of its own each time, and a legal name where none was asked for', async () => {
  const all = await answers('dynamic=true', 'JSON', false);
  for (const { members } of all) {
    expect(contract.check('#/components/schemas/KeyPairName')(members?.['KeyPairName'])).toEqual([]);
  }
  expect(new Set(all.map(({ members }) => members?.['PrivateKeyBody'])).size).toBe(COUNT);
});
