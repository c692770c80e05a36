/** Mutants about the order of the checks: each step is right, and comes at the wrong time. */
import type { WireParameters } from '../../../contract/wire/form.ts';
import type { ReceivedCall } from '../../../mock/pipeline/call.ts';
import type { Service } from '../../../mock/account/service.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { withOperation } from '../faults.ts';

/** The mutants of this theme. */
export const orderMutants: readonly Mutant[] = [
  {
    name: 'order-reversed',
    fault: 'It checks in the opposite order.',
    clause: 'order.of-checks',
    caughtBy: ['order.of-checks:*'],
    behave: () => reordering((steps) => steps.toReversed()),
  },
  {
    name: 'order-version-before-action',
    fault: 'It looks at the version before the action.',
    clause: 'order.of-checks',
    caughtBy: ['order.of-checks:action-before-version'],
    behave: () => moving('version', 'action'),
  },
  {
    name: 'order-required-first',
    fault: 'Its framework looks for the required parameters before it looks for the operation.',
    clause: 'order.of-checks',
    caughtBy: [
      'order.of-checks:action-before-missing-parameters',
      'order.of-checks:version-before-missing-parameters',
    ],
    behave: () => moving('missing-parameters', 'action'),
  },
  {
    name: 'order-region-behind-form',
    fault: 'It looks the region up when all texts are checked.',
    clause: 'order.of-checks',
    caughtBy: ['order.of-checks:region-before-*'],
    behave: () => moving('region', 'resource-group'),
  },
  {
    name: 'order-region-before-missing',
    fault: 'It looks the region up before it misses the name.',
    clause: 'order.of-checks',
    caughtBy: ['order.of-checks:missing-parameters-before-region'],
    behave: () => moving('region', 'missing-parameters'),
  },
  {
    name: 'order-tags-before-name',
    fault: 'It checks the tags before the name.',
    clause: 'order.of-checks',
    caughtBy: ['order.of-checks:name-before-tag-*', 'order.of-checks:name-before-duplicate-keys'],
    behave: () => moving('name', 'resource-group'),
  },
  {
    name: 'order-tags-counted-last',
    fault: 'It counts the tags when it has read them all.',
    clause: 'order.of-checks',
    caughtBy: ['order.of-checks:tag-count-before-tag-*', 'order.of-checks:tag-count-before-duplicate-keys'],
    behave: () => moving('tag-count', 'resource-group'),
  },
  {
    name: 'order-tag-values-before-keys',
    fault: 'It checks the values of tags before the keys.',
    clause: 'order.of-checks',
    caughtBy: ['order.of-checks:tag-keys-before-tag-values'],
    behave: () => moving('tag-values', 'tag-keys'),
  },
  {
    name: 'order-duplicate-keys-before-tags',
    fault: 'It puts the tags into a map, which finds keys that stand twice, before it looks at them.',
    clause: 'order.of-checks',
    caughtBy: [
      'order.of-checks:tag-keys-before-duplicate-keys',
      'order.of-checks:tag-values-before-duplicate-keys',
    ],
    behave: () => moving('duplicate-keys', 'tag-keys'),
  },
  {
    name: 'order-group-behind-name-taken',
    fault: 'It looks the resource group up only when the name is free.',
    clause: 'order.of-checks',
    caughtBy: ['order.of-checks:resource-group-before-name-taken'],
    behave: () => moving('name-taken', 'resource-group'),
  },
  {
    name: 'order-name-taken-with-name',
    fault: 'It looks for the name in its table as soon as the name is checked.',
    clause: 'order.of-checks',
    caughtBy: [
      'order.of-checks:tag-count-before-name-taken',
      'order.of-checks:tag-keys-before-name-taken',
      'order.of-checks:tag-values-before-name-taken',
      'order.of-checks:duplicate-keys-before-name-taken',
      'order.of-checks:resource-group-before-name-taken',
    ],
    behave: () => moving('name-taken', 'tag-count'),
  },
  {
    name: 'order-name-taken-first',
    fault:
      'It looks for the name in its table first, in its own region when the request names none that it knows.',
    clause: 'order.of-checks',
    caughtBy: ['order.of-checks:*-before-name-taken'],
    behave: () =>
      moving('name-taken', 'action', ({ parameters }, { regions }) => {
        const region = parameters.get('RegionId') ?? '';
        return new Map([...parameters, ['RegionId', regions.has(region) ? region : 'cn-hangzhou']]);
      }),
  },
  {
    name: 'order-quota-before-name-taken',
    fault: 'It counts the pairs before it looks for the name among them.',
    clause: 'order.of-checks',
    caughtBy: ['order.of-checks:name-taken-before-quota'],
    behave: () => moving('quota', 'name-taken'),
  },
  {
    name: 'order-quota-first',
    fault: 'It looks at the quota before it looks at the name and the tags.',
    clause: 'order.of-checks',
    caughtBy: [
      'order.of-checks:name-*before-quota',
      'order.of-checks:tag-*-before-quota',
      'order.of-checks:duplicate-keys-before-quota',
      'order.of-checks:resource-group-before-quota',
    ],
    behave: () => moving('quota', 'name'),
  },
];

/**
 * Checks one step just before another one.
 * @param withDefaults the parameters by which it looks for the name
 */
function moving(
  step: string,
  before: string,
  withDefaults: (call: ReceivedCall, service: Service) => WireParameters = ({ parameters }) => parameters,
): Behaviour {
  return reordering((steps) => {
    const others = steps.filter((one) => one !== step);
    return others.toSpliced(others.indexOf(before), 0, step);
  }, withDefaults);
}

/** Checks the steps in the order that is made of the right one; a region that is absent is none to look up. */
function reordering(
  change: (steps: readonly string[]) => readonly string[],
  withDefaults: (call: ReceivedCall, service: Service) => WireParameters = ({ parameters }) => parameters,
): Behaviour {
  return withOperation((operation) => {
    const order = change(operation.steps.map(({ name }) => name));
    const steps = operation.steps.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    const { 'unknown-region': unknownRegion, 'name-taken': nameTaken } = operation.conditions;
    const conditions = {
      ...operation.conditions,
      'unknown-region': (call: ReceivedCall, service: Service) =>
        Boolean(call.parameters.get('RegionId')) && unknownRegion?.(call, service) === true,
      'name-taken': (call: ReceivedCall, service: Service) =>
        nameTaken?.({ ...call, parameters: withDefaults(call, service) }, service) === true,
    };
    return { ...operation, steps, conditions };
  });
}
