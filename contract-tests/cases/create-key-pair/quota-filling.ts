/**
 * The filling of the quota region, which all scenarios about the quota share: pairs until little room is left, refused
 * requests of every kind, pairs until a few places are left, more creates at once than there are places, one more in each
 * format, and then one in the main region.
 */
import { type Answer, showsSuccess } from '../../target/answer.ts';
import type { Call } from '../../target/call.ts';
import { type Provision, provision } from '../../engine/provision.ts';
import type { Session } from '../../engine/session.ts';
import { brokenSignatures } from './refused-names.ts';
import { V1_GET } from '../protocol/signed-ways.ts';
import { refusals } from './states.ts';
import { GET_JSON, POST_XML } from '../variants.ts';

/** The code of a full region. */
export const QUOTA_CODE = 'QuotaExceed.KeyPair';
const AT_A_TIME = 8;
/** How many places are left for the simultaneous creates. */
const LAST_PLACES = 3;

/** What the filling brought. */
export interface Filling {
  /** The region held pairs before, or was full. */
  readonly wasNotEmpty: boolean;
  /** The name of a pair in the region. */
  readonly taken: string;
  /** The refused requests that were sent before the first answer that was no success. */
  readonly refused: number;
  /** How many creates succeeded before the first one that did not. */
  readonly fitted: number;
  /** The first answer that was no success though it should have been one. */
  readonly stopped: Answer | undefined;
  /** The simultaneous creates for the last places; none when the region was full before. */
  readonly last: readonly Answer[];
  /** How many places were left for them, at most. */
  readonly places: number;
  /** The creates beyond the quota: JSON by GET, XML by POST, and JSON again. */
  readonly beyond: readonly Answer[];
  /** The first of them once more, with the same name. */
  readonly again: Answer;
  /** A create in the main region while the other one is full. */
  readonly elsewhere: Answer;
}

/** A quota region that has been filled, with what that brought; where a request of it got no answer, all cases say so. */
export const FULL_REGION: Provision<Filling> = provision({
  called: 'a region that is full',
  takesProduct: true,
  isRepeatable: false,
  make: fill,
});

async function fill(session: Session): Promise<Filling> {
  const { contract } = session;
  const RegionId = session.target.quotaRegion;
  const { quota } = session.target;
  const create = (way: typeof GET_JSON | typeof POST_XML = GET_JSON) =>
    session.send({ ...way, parameters: { RegionId } });
  const first = await create();
  const taken = first.asked.get('KeyPairName') ?? '';
  let fitted = showsSuccess(first) ? 1 : 0;
  let stopped = fitted === 1 ? undefined : first;
  const fillTo = async (limit: number) => {
    while (stopped === undefined && fitted < limit) {
      const answers = await atOnce(Math.min(AT_A_TIME, limit - fitted), () => create());
      fitted += answers.filter(showsSuccess).length;
      stopped = answers.find((answer) => !showsSuccess(answer));
    }
  };
  const kinds: Call[] = [
    ...[{ KeyPairName: taken }, ...refusals(contract).map(([, broken]) => broken)].map((broken) => ({
      ...GET_JSON,
      signature: 'not-v3' as const,
      parameters: { RegionId, ...broken },
    })),
    ...(session.target.verifies ? brokenSignatures(V1_GET) : []).map(([, call]) => ({
      ...call,
      parameters: { RegionId },
    })),
  ];
  // Each kind twice, so that one kind that takes places can't be mistaken for a quota that is one too low; and late, so
  // that a quota that is much too low can't be mistaken for places taken.
  const toRefuse = [...kinds, ...kinds];
  await fillTo(quota - LAST_PLACES - toRefuse.length);
  let refused = 0;
  let accepted = 0;
  if (stopped === undefined) {
    for (const broken of toRefuse) {
      const answer = await session.send(broken);
      if (answer.outcome === 'refused') refused++;
      if (showsSuccess(answer)) accepted++;
    }
  }
  // What should have been refused and was not may have taken places, or not.
  fitted += accepted;
  await fillTo(quota - LAST_PLACES);
  const places = quota - fitted;
  const last = stopped === undefined ? await atOnce(AT_A_TIME, () => create()) : [];
  const lastFitted = last.filter(showsSuccess).length;
  fitted += lastFitted;
  if (lastFitted < places) stopped ??= last.find((answer) => !showsSuccess(answer));
  const beyondQuota: Answer[] = [];
  for (const way of [GET_JSON, POST_XML, GET_JSON]) beyondQuota.push(await create(way));
  const KeyPairName = beyondQuota[0]?.asked.get('KeyPairName');
  return {
    wasNotEmpty: first.code === QUOTA_CODE,
    taken,
    refused,
    fitted,
    stopped,
    last,
    places: places + accepted,
    beyond: beyondQuota,
    again: await session.send({ ...POST_XML, parameters: { RegionId, KeyPairName } }),
    elsewhere: await session.send({ ...GET_JSON, parameters: {} }),
  };
}

function atOnce(count: number, send: () => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: count }, send));
}
