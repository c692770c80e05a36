/** The control as a handle, in the process of the mock. */
import { describe, expect, test } from 'vitest';
import { VALID } from '../../tests/support/mock-call.ts';
import { ask, codeOf, start } from '../../tests/support/mock-over-http.ts';
import { InputFault } from '../server/input-fault.ts';
import type { Rule } from './rules.ts';

const QUERY = { ...VALID, Format: 'JSON' };

test('the handle does what the control does over HTTP', async () => {
  const { control, ...mock } = await start();
  const rule: Rule = { times: 1, answer: { code: 'Throttling.User' } };
  expect(control.addRule(rule)).toEqual({ id: 1, rule, documented: false, matched: 0, used: 0 });
  expect(await codeOf({ control, ...mock }, { query: QUERY })).toBe('Throttling.User');
  expect(control.rules()).toMatchObject([{ matched: 1, used: 1 }]);
  control.setRules([{ answer: { example: 'MissingParameter' } }]);
  expect(await codeOf({ control, ...mock }, { query: QUERY })).toBe('MissingParameter');
  control.clearRules();
  expect((await ask({ control, ...mock }, { query: QUERY })).status).toBe(200);
  expect(control.requests({ answer: 'Created' })).toMatchObject([{ number: 3, status: 200 }]);
  control.clearRequests();
  expect(control.requests()).toEqual([]);
  const state = control.state();
  await control.reset();
  expect(control.state()).toEqual({ keyPairs: [] });
  await control.setState(state);
  expect(control.state()).toEqual(state);
});

test('two mocks in a process share nothing', async () => {
  const [one, two] = [await start(), await start()];
  one.control.addRule({ answer: { status: 503 } });
  await one.control.setState({ keyPairs: [{ region: 'cn-hangzhou', name: 'testKeyPairName' }] });
  expect((await ask(two, { query: QUERY })).status).toBe(200);
  expect(one.control.requests()).toEqual([]);
  expect(two.control.rules()).toEqual([]);
});

test('what was taken from a mock is not the mock itself', async () => {
  const { control } = await start({ initialState: { keyPairs: [{ region: 'cn-hangzhou', name: 'web' }] } });
  control.state().keyPairs.length = 0;
  expect(control.state().keyPairs).toHaveLength(1);
});

describe('a fault is told in one sentence', () => {
  const wrong: Rule = { times: 0, answer: { status: 503 } };

  test('by the handle', async () => {
    const { control } = await start();
    expect(() => control.addRule(wrong)).toThrow('The rule has a fault: /times must be >= 1.');
    expect(() => control.setRules([wrong])).toThrow('The list of rules has a fault: /0/times must be >= 1.');
    await expect(control.setState({ keyPairs: [{ region: 'x', name: 'a' }] })).rejects.toThrow(InputFault);
    expect(control.rules()).toEqual([]);
  });

  test('at the start', async () => {
    await expect(start({ rules: [wrong] })).rejects.toThrow('The list of rules has a fault: /0/times');
    await expect(start({ initialState: { keyPairs: [{ region: 'x', name: 'a' }] } })).rejects.toThrow(
      'The state has a fault: /keyPairs/0 "a": there is no region "x".',
    );
  });
});
