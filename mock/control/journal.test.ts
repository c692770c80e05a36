import { describe, expect, test } from 'vitest';
import type { HandledCall } from '../pipeline/gateway.ts';
import { OPERATION, callOf } from '../../tests/support/mock-call.ts';
import type { Outcome } from '../call/outcome.ts';
import { emptyJournal } from './journal.ts';

function exchangeOf(
  parameters: Record<string, string> = {},
  outcome: Outcome = { answer: 'Created' },
): HandledCall {
  return {
    call: callOf(parameters),
    operation: OPERATION,
    outcome,
    response: { status: 200, headers: {}, body: 'PRIVATE KEY' },
  };
}

function noted(...exchanges: HandledCall[]) {
  const journal = emptyJournal(undefined);
  for (const exchange of exchanges) journal.note(exchange, 1.5);
  return journal;
}

describe('the journal', () => {
  test('tells what was asked, what was answered and what decided', () => {
    const journal = emptyJournal(() => new Date(0));
    const at = '#/components/responses/NotFound/content/application~1json/examples/InvalidRegionId.NotFound';
    const outcome = { answer: 'InvalidRegionId.NotFound', because: 'unknown-region', at };
    journal.note({ ...exchangeOf({ RegionId: 'nowhere' }, outcome), rule: 4 }, 1.5);
    expect(journal.list()).toEqual([
      {
        number: 1,
        time: '1970-01-01T00:00:00.000Z',
        method: 'GET',
        action: 'CreateKeyPair',
        parameters: { Action: 'CreateKeyPair', RegionId: 'nowhere', KeyPairName: 'testKeyPairName' },
        account: '',
        requestId: callOf().requestId,
        answer: 'InvalidRegionId.NotFound',
        documented: true,
        status: 200,
        because: 'unknown-region',
        clause: 'region.unknown',
        rule: 4,
        milliseconds: 1.5,
      },
    ]);
  });

  test('has no time without a clock and no status without an answer', () => {
    const response = { status: 0, headers: {}, body: '', breaksAfter: 'nothing' as const };
    const [entry] = noted({ ...exchangeOf({}, { answer: 'Reset' }), response }).list();
    expect(entry).toMatchObject({ answer: 'Reset', documented: false });
    expect(entry).not.toHaveProperty('time');
    expect(entry).not.toHaveProperty('status');
  });

  test('holds no secrets', () => {
    const members = { PrivateKeyBody: 'PRIVATE KEY' };
    const secrets = {
      Signature: 's3cret',
      SecurityToken: 's3cret',
      AccessKeySecret: 's3cret',
      password: 's3cret',
    };
    const [entry] = noted(
      exchangeOf({ ...secrets, SignatureNonce: 'n' }, { answer: 'Created', members }),
    ).list();
    expect(JSON.stringify(entry)).not.toMatch(/s3cret|PRIVATE/);
    expect(entry?.parameters).toMatchObject({ Signature: '(left out)', SignatureNonce: 'n' });
  });

  test('remembers the last ones, numbered from the first', () => {
    const journal = emptyJournal(undefined, 3);
    for (let i = 1; i <= 7; i += 1) journal.note(exchangeOf(), 0);
    expect(journal.list().map(({ number }) => number)).toEqual([5, 6, 7]);
  });

  test('remembers a thousand by itself', () => {
    const journal = noted(...Array.from({ length: 1001 }, () => exchangeOf()));
    expect(journal.list()).toHaveLength(1000);
    expect(journal.list()[0]?.number).toBe(2);
  });

  test('is read by action, by answer and from its end', () => {
    const journal = noted(
      exchangeOf(),
      exchangeOf({ Action: 'Other' }),
      exchangeOf({}, { answer: 'MissingParameter' }),
      exchangeOf(),
    );
    const numbers = (filter: Parameters<typeof journal.list>[0]) =>
      journal.list(filter).map(({ number }) => number);
    expect(numbers({ action: 'CreateKeyPair' })).toEqual([1, 3, 4]);
    expect(numbers({ answer: 'Created' })).toEqual([1, 2, 4]);
    expect(numbers({ action: 'CreateKeyPair', answer: 'Created', last: 1 })).toEqual([4]);
  });

  test('that was cleared counts on, and one that was restarted counts from 1', () => {
    const journal = emptyJournal(undefined, 3);
    const numbers = () => journal.list().map(({ number }) => number);
    for (let i = 1; i <= 4; i += 1) journal.note(exchangeOf(), 0);
    journal.clear();
    expect(numbers()).toEqual([]);
    for (let i = 5; i <= 6; i += 1) journal.note(exchangeOf(), 0);
    expect(numbers()).toEqual([5, 6]);
    for (let i = 7; i <= 9; i += 1) journal.note(exchangeOf(), 0);
    expect(numbers()).toEqual([7, 8, 9]);
    journal.restart();
    journal.note(exchangeOf(), 0);
    expect(numbers()).toEqual([1]);
  });
});

test('of a large request only the beginnings are kept', () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`p${index}`, 'x'.repeat(1000)]));
  const exchange = exchangeOf(many);
  const [entry] = noted(exchange).list();
  expect(Object.keys(entry?.parameters ?? {})).toHaveLength(60);
  expect(entry?.parameters['p1']).toBe(`${'x'.repeat(128)}…`);
  expect(entry?.action).toBe('CreateKeyPair');
});

test('of a request with very many parameters, or a long name in what decided, no more is kept', () => {
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`p${index}`, '']));
  const because = `Tag.${'9'.repeat(10_000)}.Key maximum`;
  const [entry] = noted(exchangeOf(many, { answer: 'QuotaExceed.Tags', because })).list();
  expect(Object.keys(entry?.parameters ?? {})).toHaveLength(60);
  expect(entry?.because).toBe(`${because.slice(0, 128)}…`);
});
