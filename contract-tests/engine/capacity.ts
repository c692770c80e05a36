/**
 * Whether the main region has room for the pairs of a run. A region that is full makes a right server refuse what it
 * should accept, so the run ends and says what to do, before it begins or in its middle.
 */
import type { Answer } from '../target/answer.ts';
import { CannotRun } from '../target/cannot-run.ts';
import { isObject } from '../../contract/document.ts';
import type { Session } from './session.ts';

/** How many pairs a run makes in its main region, at most, of a target that conforms. */
export const PAIRS_OF_A_RUN = 200;

/** How many pairs the vendor's service has room for in a region. */
const VENDORS_QUOTA = 500;

/**
 * Asks the target how many pairs the region has, where it says that.
 * @throws CannotRun when too few places are left for a run
 */
export async function objectToRoom(session: Session): Promise<void> {
  const { region, quota } = session.target;
  const there = await countOf(session);
  const places = Math.max(quota, VENDORS_QUOTA);
  if (there === undefined || there + PAIRS_OF_A_RUN <= places) return;
  throw new CannotRun(
    `The region ${region} has ${there} key pairs, and a run makes up to ${PAIRS_OF_A_RUN} more, which is beyond ${places}; ${WAY_OUT}.`,
  );
}

/**
 * Tells whether the main region has become full: one of the answers says so, and an ordinary create is rejected for it too.
 * @param answers those of one case
 */
export async function isRegionFull(session: Session, answers: readonly Answer[]): Promise<boolean> {
  if (!answers.some((answer) => isQuotaReached(session, answer))) return false;
  return isQuotaReached(session, await session.send({ method: 'GET', format: 'JSON', parameters: {} }));
}

/** Tells whether an answer says that the main region is full. */
export function isQuotaReached(session: Session, { code, asked }: Answer): boolean {
  return asked.get('RegionId') === session.target.region && code !== undefined && code === quotaCode(session);
}

/** One sentence about a region that is full, and what to do. */
export function fullSentence(session: Session): string {
  const { target, connection } = session;
  const made = connection.pairs.get(target.region) ?? 0;
  const after = made === 0 ? '' : ` after ${made} key pairs of this run`;
  return `The region ${target.region} is full: an ordinary create is rejected with ${quotaCode(session)}${after}; ${WAY_OUT}.`;
}

const WAY_OUT =
  'delete what earlier runs left (--cleanup delete does it at the end of a run), name another region with --region, or restart the target';

/** The code of a full region; undefined where the operation fills none. */
function quotaCode({ contract }: Session): string | undefined {
  return contract.errors.checks.find(({ condition }) => condition === 'quota-reached')?.code;
}

/** How many pairs the region has; undefined where the target does not say. */
async function countOf(session: Session): Promise<number | undefined> {
  const { target, subject } = session;
  if (subject.makes === undefined) return undefined;
  const { parameters: own, member } = subject.makes.count;
  const parameters = { RegionId: target.region, ...own };
  const answer = await session.ask({ method: 'GET', format: 'JSON', parameters, signature: 'not-v3' });
  const count: unknown = isObject(answer?.members) ? answer.members[member] : undefined;
  return answer?.status === 200 && typeof count === 'number' ? count : undefined;
}
