import { describe, expect, test } from 'vitest';
import { OPERATION, requestOf, serviceOf } from '../../tests/support/mock-call.ts';
import { gateway } from './gateway.ts';
import type { Operation } from '../operations/operation.ts';
import { STAGES } from './stages.ts';

const VALID = '/?Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=testKeyPairName&Format=JSON';

describe('a request', () => {
  test('gets the answer to its outcome', async () => {
    const { call, outcome, response } = await gateway([OPERATION], serviceOf(), STAGES, 'host').answer(
      requestOf({ target: VALID }),
    );
    expect(outcome.answer).toBe('Created');
    expect(response.status).toBe(200);
    expect(JSON.parse(response.body)).toMatchObject({
      RequestId: call.requestId,
      KeyPairName: 'testKeyPairName',
    });
  });

  test('without a host gets the name that the server was given', async () => {
    const gate = gateway([OPERATION], serviceOf(), STAGES, 'the-host');
    const { response } = await gate.answer(requestOf({ target: '/?Format=JSON' }));
    expect(JSON.parse(response.body)).toMatchObject({ HostId: 'the-host' });
  });

  test('that fails inside gets an InternalError, and the log a reason', async () => {
    const keys = { next: () => Promise.reject(new Error('no entropy')), close() {} };
    const gate = gateway([OPERATION], serviceOf({ keys }), STAGES, 'host');
    const { outcome, response } = await gate.answer(requestOf({ target: VALID }));
    expect(outcome).toEqual({ answer: 'InternalError', because: 'no entropy' });
    expect(response.status).toBe(500);
    expect(JSON.parse(response.body)).toMatchObject({ Code: 'InternalError' });
  });
});

describe('several operations', () => {
  const { contract } = OPERATION;
  const other: Operation = {
    ...OPERATION,
    contract: {
      ...contract,
      document: { ...contract.document, operation: 'Other' },
      brokenConstraints: () => [],
    },
    perform: async () => ({ KeyPairId: 'other' }),
  };
  const gate = gateway([OPERATION, other], serviceOf(), STAGES, 'host');

  test('are told apart by the action', async () => {
    const { response } = await gate.answer(requestOf({ target: VALID.replace('CreateKeyPair', 'Other') }));
    expect(JSON.parse(response.body)).toMatchObject({ KeyPairId: 'other' });
  });

  test.each(['Nope', 'createkeypair', 'toString'])('do not have the action %s', async (action) => {
    const { response } = await gate.answer(requestOf({ target: `/?Format=JSON&Action=${action}` }));
    expect(JSON.parse(response.body)).toMatchObject({ Code: 'InvalidAction.NotFound' });
  });
});

test('a mock that differs in one behaviour differs in one stage', async () => {
  const stages = { ...STAGES, chooseFormat: () => 'XML' as const };
  const { response } = await gateway([OPERATION], serviceOf(), stages, 'host').answer(
    requestOf({ target: VALID }),
  );
  expect(response.headers['content-type']).toBe('application/xml;charset=utf-8');
});

test('what is no request gets a refusal in XML', () => {
  const response = gateway([OPERATION], serviceOf(), STAGES, 'host').refuse('Mock.HeadersTooLarge');
  expect(response.status).toBe(431);
  expect(response.body).toContain('<HostId>host</HostId><Code>Mock.HeadersTooLarge</Code>');
});
