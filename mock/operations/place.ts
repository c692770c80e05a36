/** Where a call acts: in the part of the service that its account has in its region. */
import { type ReceivedCall, given } from '../call/call.ts';
import type { Place } from '../account/key-pair-records.ts';
import type { StateCondition } from './operation.ts';

/** The place of a call. */
export function placeOf(call: ReceivedCall): Place {
  return { account: call.account, region: given(call, 'RegionId') ?? '' };
}

/** The condition `unknown-region`. */
export const unknownRegion: StateCondition = (call, { store }) => !store.regions.has(placeOf(call).region);
