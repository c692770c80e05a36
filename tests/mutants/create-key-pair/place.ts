/** Mutants about regions and resource groups. */
import type { ReceivedCall } from '../../../mock/call/call.ts';
import { given } from '../../../mock/call/call.ts';
import { ifAccepted } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { answering, reading, withConditions } from '../faults.ts';

/** The mutants of this theme. */
export const placeMutants: readonly Mutant[] = [
  {
    name: 'region-unchecked',
    fault: 'It takes any text for a region.',
    clause: 'region.unknown',
    caughtBy: [
      'region.letter-case:*',
      'region.unknown:*',
      'region.letter-case:upper-case',
      'order.of-checks:region-before-*',
    ],
    hint: ifAccepted('Any text is accepted as a region. Look it up among the regions of the service.', {
      always: ['region.unknown:*/*'],
    }),
    behave: () => withConditions(() => ({ 'unknown-region': () => false })),
  },
  {
    name: 'region-by-its-form',
    fault: 'It takes whatever looks like a region.',
    clause: 'region.unknown',
    caughtBy: [
      'region.unknown:xx-nowhere-1/*',
      'region.unknown:cn-hangzho/get',
      'region.unknown:fuzz-*',
      'order.of-checks:region-before-*',
    ],
    hint: ifAccepted('A region is recognized by its form only. Look it up among the regions of the service.'),
    behave: () =>
      withConditions(() => ({
        'unknown-region': (call) => !/^[a-z]{2}-[a-z]+(?:-[0-9])?$/.test(regionOf(call)),
      })),
  },
  {
    name: 'region-by-its-start',
    fault: 'It takes what a region begins with, and what begins with a region.',
    clause: 'region.unknown',
    caughtBy: ['region.unknown:cn-*', 'region.unknown:fuzz-*'],
    hint: ifAccepted('Part of a region is enough. Compare the whole text.'),
    behave: () =>
      withConditions(() => ({
        'unknown-region': (call, { store: { regions } }) =>
          ![...regions].some((one) => one.startsWith(regionOf(call)) || regionOf(call).startsWith(one)),
      })),
  },
  {
    name: 'region-by-search',
    fault: 'It takes any text in which the name of a region occurs.',
    clause: 'region.unknown',
    caughtBy: [
      'region.unknown:cn-hangzhou-/get',
      'region.unknown:http-cn-hangzhou/get',
      'region.unknown:fuzz-*',
    ],
    behave: () =>
      withConditions(() => ({
        'unknown-region': (call, { store: { regions } }) =>
          ![...regions].some((one) => regionOf(call).includes(one)),
      })),
  },
  {
    name: 'region-unknown-400',
    fault: 'It answers an unknown region with the status 400, as it does other wrong parameters.',
    clause: 'region.unknown',
    caughtBy: ['region.unknown:*/*', 'region.unknown:everywhere'],
    behave: () =>
      answering((answer, _, outcome) =>
        outcome.answer === 'InvalidRegionId.NotFound' ? { ...answer, status: 400 } : answer,
      ),
  },
  {
    name: 'region-in-any-case',
    fault: 'It reads regions without regard to letter case.',
    clause: 'region.letter-case',
    caughtBy: ['region.letter-case:*', 'region.letter-case:upper-case'],
    behave: () =>
      reading(
        (parameters) =>
          new Map(
            [...parameters].map(([name, value]) => [name, name === 'RegionId' ? value.toLowerCase() : value]),
          ),
      ),
  },
  {
    name: 'group-required',
    fault: 'It refuses a request without a resource group.',
    clause: 'resource-group.optional',
    caughtBy: [
      'resource-group.optional:absent',
      'request.*',
      'name.*',
      'tags.*',
      'state.*',
      'format.*',
      'errors.KeyPair.AlreadyExist:*',
      'errors.QuotaExceed.KeyPair:exactly',
      'quota.*',
      'order.of-checks:name-taken-before-quota',
      'authentication.*',
    ],
    hint: {
      text: 'A request without a resource group is rejected. It belongs to the default group.',
      received: ['*InvalidResourceGroup.NotFound', '*MissingParameter'],
      always: ['resource-group.optional:absent'],
      passes: ['resource-group.known:accepted'],
    },
    behave: () => grouping((group) => group === undefined),
  },
  {
    name: 'group-empty-refused',
    fault: 'It looks the empty text up among the resource groups, and finds none.',
    clause: 'resource-group.empty',
    caughtBy: ['resource-group.empty:accepted'],
    behave: () => grouping((group) => group === ''),
  },
  {
    name: 'group-unchecked',
    fault: 'It takes any text for a resource group.',
    clause: 'resource-group.unknown',
    caughtBy: [
      'resource-group.unknown:*',
      'errors.InvalidResourceGroup.NotFound:*',
      'order.of-checks:resource-group-before-*',
    ],
    hint: ifAccepted('Any text is accepted as a resource group. Look it up among those of the account.', {
      always: ['resource-group.unknown:*'],
    }),
    behave: () => withConditions(() => ({ 'unknown-resource-group': () => false })),
  },
  {
    name: 'group-by-search',
    fault: 'It looks for a resource group whose id begins with the text.',
    clause: 'resource-group.unknown',
    caughtBy: ['resource-group.unknown:fuzz-*'],
    behave: () =>
      withConditions(() => ({
        'unknown-resource-group': (call, { store: { resourceGroups } }) =>
          ![...resourceGroups].some((one) => one.startsWith(groupOf(call) ?? '')),
      })),
  },
  {
    name: 'group-default-only',
    fault: 'It knows no resource group but the default one.',
    clause: 'resource-group.known',
    caughtBy: ['resource-group.known:accepted', 'state.name-taken:in-another-group'],
    behave: () => grouping((group) => Boolean(group)),
  },
];

/** Refuses more resource groups than those that do not exist. */
function grouping(isRefused: (group: string | undefined) => boolean) {
  return withConditions((rules) => ({
    'unknown-resource-group': (call, service) =>
      isRefused(groupOf(call)) || (rules['unknown-resource-group']?.(call, service) ?? false),
  }));
}

function regionOf(call: ReceivedCall): string {
  return given(call, 'RegionId') ?? '';
}

function groupOf({ parameters }: ReceivedCall): string | undefined {
  return parameters.get('ResourceGroupId');
}
