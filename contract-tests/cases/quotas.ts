/**
 * Scenarios about the quota. They share one filling of the quota region: pairs until little room is left, refused
 * requests of every kind, pairs until a few places are left, more creates at once than there are places, one more in each
 * format, and then one in the main region.
 */
import type { ClauseId } from '../../contract/clauses.ts';
import type { Contract } from '../../contract/contract.ts';
import { type Answer, showsCreate } from '../answer.ts';
import type { Case, ScenarioCase } from '../case.ts';
import type { Finding } from '../finding.ts';
import { judgeExpectation, summary } from '../judges/expectation.ts';
import type { Session } from '../session.ts';
import { refusals } from './states.ts';
import { GET_JSON, POST_XML } from './variants.ts';

const CODE = 'QuotaExceed.KeyPair';
const AT_A_TIME = 8;
/** So many places are left for so many simultaneous creates. */
const LAST_PLACES = 3;

/** What the filling brought. */
interface Filling {
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

/** All scenarios about the quota. */
export function quotaCases(contract: Contract): Case[] {
  const withFilling = filling(contract);
  return [
    scenario('quota.limit', 'all-fit', 'as many pairs as the quota allows fit', withFilling, fits),
    scenario(
      'quota.exceeded',
      'json',
      'a pair beyond the quota is refused (GET, JSON)',
      withFilling,
      beyond(contract, 0),
    ),
    scenario(
      'quota.exceeded',
      'xml',
      'a pair beyond the quota is refused (POST, XML)',
      withFilling,
      beyond(contract, 1),
    ),
    scenario('quota.exceeded', 'again', 'a full region stays full', withFilling, beyond(contract, 2)),
    scenario(
      'quota.exceeded',
      'simultaneous',
      'of simultaneous creates no more succeed than there are places',
      withFilling,
      atMostThePlaces,
    ),
    scenario(
      'state.refusal-takes-no-name',
      'the-quota',
      'a request refused for the quota leaves its name free',
      withFilling,
      leavesNameFree,
    ),
    scenario(
      `errors.${CODE}`,
      'exactly',
      `${CODE} comes with its status and message, in JSON and XML`,
      withFilling,
      exactly(contract),
    ),
    scenario(
      'quota.refusal-takes-no-place',
      'every-kind',
      'refused requests of every kind leave the quota as it was',
      withFilling,
      refusalsTakeNoPlace,
    ),
    scenario(
      'quota.per-region',
      'elsewhere',
      'a full region leaves room in another',
      withFilling,
      ({ elsewhere }) => judgeExpectation(contract.errors, { outcome: 'accepted' }, elsewhere),
    ),
  ];
}

/** The name of a pair in the quota region, which is full then; the reason of a skip where it was full before. */
export async function fullRegion(session: Session): Promise<{ taken: string } | string> {
  const result = await fillOnce(session, filling(session.contract));
  return result.wasNotEmpty ? wasFull(session) : result;
}

function scenario(
  clause: ClauseId,
  slug: string,
  title: string,
  fill: (session: Session) => Promise<Filling>,
  judge: (filling: Filling, session: Session) => Finding[] | string,
): ScenarioCase {
  return {
    id: `${clause}:${slug}`,
    clause,
    title,
    needs: 'quota-region',
    async scenario(session) {
      const result = await fillOnce(session, fill);
      return result.wasNotEmpty ? wasFull(session) : judge(result, session);
    },
  };
}

function wasFull({ target }: Session): string {
  return `the region ${target.quotaRegion} is full already; name one without pairs`;
}

/** Fills the region when the first case asks for it; the others share what it brought. */
function fillOnce(session: Session, fill: (session: Session) => Promise<Filling>): Promise<Filling> {
  const begun = fillings.get(session) ?? fill(session);
  fillings.set(session, begun);
  return begun;
}

const fillings = new WeakMap<Session, Promise<Filling>>();

function filling(contract: Contract): (session: Session) => Promise<Filling> {
  return async (session) => {
    const RegionId = session.target.quotaRegion;
    const { quota } = session.target;
    const create = (way: typeof GET_JSON | typeof POST_XML = GET_JSON) =>
      session.send({ ...way, parameters: { RegionId } });
    const first = await create();
    const taken = first.asked.get('KeyPairName') ?? '';
    let fitted = showsCreate(first) ? 1 : 0;
    let stopped = fitted === 1 ? undefined : first;
    const fillTo = async (limit: number) => {
      while (stopped === undefined && fitted < limit) {
        const answers = await atOnce(Math.min(AT_A_TIME, limit - fitted), () => create());
        fitted += answers.filter(showsCreate).length;
        stopped = answers.find((answer) => !showsCreate(answer));
      }
    };
    const kinds = [{ KeyPairName: taken }, ...refusals(contract).map(([, broken]) => broken)];
    // Each kind twice, so that one kind that takes places can't be mistaken for a quota that is one too low; and late, so
    // that a quota that is much too low can't be mistaken for places taken.
    const toRefuse = [...kinds, ...kinds];
    await fillTo(quota - LAST_PLACES - toRefuse.length);
    let refused = 0;
    let accepted = 0;
    if (stopped === undefined) {
      for (const broken of toRefuse) {
        const parameters = { RegionId, ...broken };
        const answer = await session.send({ ...GET_JSON, signature: 'not-v3', parameters });
        if (answer.outcome === 'refused') refused++;
        if (showsCreate(answer)) accepted++;
      }
    }
    // What should have been refused and was not may have taken places, or not.
    fitted += accepted;
    await fillTo(quota - LAST_PLACES);
    const places = quota - fitted;
    const last = stopped === undefined ? await atOnce(AT_A_TIME, () => create()) : [];
    const lastFitted = last.filter(showsCreate).length;
    fitted += lastFitted;
    if (lastFitted < places) stopped ??= last.find((answer) => !showsCreate(answer));
    const beyondQuota: Answer[] = [];
    for (const way of [GET_JSON, POST_XML, GET_JSON]) beyondQuota.push(await create(way));
    const KeyPairName = beyondQuota[0]?.asked.get('KeyPairName');
    return {
      wasNotEmpty: first.code === CODE,
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
  };
}

function atOnce(count: number, send: () => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: count }, send));
}

/** Judges the clause quota.limit; where the refused requests explain what is short, nothing is known of it. */
function fits(result: Filling, session: Session): Finding[] | string {
  return takenByRefusals(result, session)
    ? 'refused requests took places, so that it is unknown how many there are'
    : shortage(result, session);
}

/** Judges the clause quota.refusal-takes-no-place. */
function refusalsTakeNoPlace(result: Filling, session: Session): Finding[] | string {
  if (result.refused === 0) return 'the region had no room for pairs after a refused request';
  return takenByRefusals(result, session) ? shortage(result, session) : [];
}

/** Tells whether about as many places are short as requests were refused. */
function takenByRefusals({ fitted, stopped, refused }: Filling, session: Session): boolean {
  const short = session.target.quota - fitted;
  return stopped?.code === CODE && short > 1 && short <= refused;
}

function shortage({ fitted, stopped, refused }: Filling, session: Session): Finding[] {
  if (stopped === undefined) return [];
  return [
    {
      where: 'pairs that fit',
      expected: String(session.target.quota),
      received: `${fitted} after ${refused} refused requests, then ${summary(stopped)}`,
      answer: stopped,
    },
  ];
}

function beyond(contract: Contract, index: number): (filling: Filling) => Finding[] | string {
  return (result) => {
    const answer = result.beyond[index];
    if (answer === undefined) return 'no pair beyond the quota was asked for';
    return judgeExpectation(contract.errors, { outcome: 'refused', code: CODE }, answer);
  };
}

function atMostThePlaces({ last, places }: Filling): Finding[] | string {
  if (last.length === 0) return 'the region was full before its last places';
  const successes = last.filter(showsCreate).length;
  const others = last.filter((answer) => !showsCreate(answer) && answer.code !== CODE);
  const received = `${successes} of ${last.length}`;
  return [
    ...(successes > places ? [{ where: 'successes', expected: `at most ${places}`, received }] : []),
    ...others.map((answer) => ({ where: 'Code', expected: CODE, received: summary(answer), answer })),
  ];
}

/** The refused create once more: that its name is taken can only be its own doing. */
function leavesNameFree({ beyond: [first], again }: Filling, { contract }: Session): Finding[] | string {
  if (first?.outcome !== 'refused') return 'the target refuses no pair beyond the quota';
  if (again.code !== contract.errors.owedForRule('name-taken')) return [];
  return [{ where: 'Code', expected: CODE, received: summary(again), answer: again }];
}

function exactly(contract: Contract): (filling: Filling) => Finding[] {
  return (result) =>
    result.beyond.flatMap((answer) =>
      judgeExpectation(contract.errors, { outcome: 'refused', code: CODE, exactly: {} }, answer),
    );
}
