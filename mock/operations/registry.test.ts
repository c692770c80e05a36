import { expect, test } from 'vitest';
import { readRegistry } from '../../contract/registry.ts';
import { operationsOf } from './registry.ts';

const registry = readRegistry();

test('every operation of the registry has one that serves it', () => {
  expect(operationsOf(registry).map(({ contract }) => contract)).toEqual(registry.contracts);
});

test('each begins with the rule about the action, by which a call for none is refused', () => {
  expect(operationsOf(registry).filter(({ steps }) => steps[0]?.name !== 'action')).toEqual([]);
});
