/** Mutants about regions. */
import type { ReceivedCall } from '../../../mock/pipeline/call.ts';
import { given } from '../../../mock/pipeline/call.ts';
import { ifAccepted } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { answering, reading, withConditions } from '../faults.ts';

/** The mutants of this theme. */
export const regionMutants: readonly Mutant[] = [
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
        'unknown-region': (call, { regions }) =>
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
        'unknown-region': (call, { regions }) => ![...regions].some((one) => regionOf(call).includes(one)),
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
];

function regionOf(call: ReceivedCall): string {
  return given(call, 'RegionId') ?? '';
}
