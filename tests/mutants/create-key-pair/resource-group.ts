/** Mutants about resource groups. */
import type { ReceivedCall } from '../../../mock/pipeline/call.ts';
import { ifAccepted } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { withConditions } from '../faults.ts';

/** The mutants of this theme. */
export const resourceGroupMutants: readonly Mutant[] = [
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
        'unknown-resource-group': (call, { resourceGroups }) =>
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

function groupOf({ parameters }: ReceivedCall): string | undefined {
  return parameters.get('ResourceGroupId');
}
