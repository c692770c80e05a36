/** Mutants about KeyPairId. */
import { hash } from 'node:crypto';
import { type ReceivedCall, given } from '../../../mock/pipeline/call.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { staging, succeeding } from '../faults.ts';

/** The mutants of this theme. */
export const keyPairIdMutants: readonly Mutant[] = [
  {
    name: 'key-pair-id-upper-case',
    fault: 'It writes ids of pairs in upper case.',
    clause: 'response.key-pair-id-form',
    caughtBy: ['response.key-pair-id-form:all'],
    behave: () => keyPairIds((_, id) => id.toUpperCase()),
  },
  {
    name: 'key-pair-id-a-row',
    fault: 'It answers the number of the row in its table.',
    clause: 'response.key-pair-id-form',
    caughtBy: ['response.key-pair-id-form:all'],
    behave() {
      let row = 0;
      return keyPairIds(() => String(++row));
    },
  },
  {
    name: 'key-pair-id-the-name',
    fault: 'It has no ids and answers the name.',
    clause: 'response.key-pair-id-form',
    alongside: ['name.*-letters:*', 'state.*'],
    caughtBy: ['response.key-pair-id-form:all', 'response.key-pair-id-unique:all'],
    behave: () => succeeding((members) => ({ ...members, KeyPairId: members['KeyPairName'] ?? '' })),
  },
  {
    name: 'key-pair-id-counted-by-region',
    fault: 'It counts pairs separately in each region.',
    clause: 'response.key-pair-id-unique',
    alongside: ['state.*', 'quota.*'],
    caughtBy: ['response.key-pair-id-unique:all'],
    behave() {
      const counts = new Map<string, number>();
      return keyPairIds((call) => {
        const region = given(call, 'RegionId') ?? '';
        const count = (counts.get(region) ?? 0) + 1;
        counts.set(region, count);
        return `ssh-${count}`;
      });
    },
  },
  {
    name: 'key-pair-id-of-the-name',
    fault: 'It derives the id from the name, whatever the region.',
    clause: 'response.key-pair-id-unique',
    alongside: ['state.*'],
    caughtBy: ['response.key-pair-id-unique:all'],
    behave: () => keyPairIds((call) => `ssh-${hash('md5', given(call, 'KeyPairName') ?? '').slice(0, 20)}`),
  },
  {
    name: 'key-pair-id-of-four-digits',
    fault: 'It draws four digits and does not look whether they are taken.',
    clause: 'response.key-pair-id-unique',
    alongside: ['state.*', 'quota.*'],
    caughtBy: ['response.key-pair-id-unique:all'],
    behave: () => keyPairIds((_, id) => `ssh-${Number.parseInt(id.slice(-6), 36) % 10_000}`),
  },
  {
    name: 'key-pair-id-per-worker',
    fault: 'Each of its two workers counts pairs from 1, and the id is that number.',
    clause: 'response.key-pair-id-unique',
    caughtBy: ['response.key-pair-id-unique:all'],
    behave() {
      let count = 0;
      return succeeding((members) => ({ ...members, KeyPairId: `ssh-${count++ >> 1}` }));
    },
  },
];

/** Has other ids of pairs. */
function keyPairIds(change: (call: ReceivedCall, id: string) => string): Behaviour {
  return staging({
    async perform(call, operation, service) {
      const { members, ...outcome } = await STAGES.perform(call, operation, service);
      return { ...outcome, members: { ...members, KeyPairId: change(call, members?.['KeyPairId'] ?? '') } };
    },
  });
}
