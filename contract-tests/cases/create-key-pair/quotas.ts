/** Scenarios about the quota, over one filling of the quota region. */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import { showsSuccess } from '../../target/answer.ts';
import type { Case, ScenarioCase } from '../../engine/case.ts';
import type { Finding } from '../../judges/finding.ts';
import { judgeExpectation, summary } from '../../judges/expectation.ts';
import type { Session } from '../../engine/session.ts';
import { FULL_REGION, type Filling, QUOTA_CODE } from './quota-filling.ts';

/** All scenarios about the quota. */
export function quotaCases(contract: Contract): Case[] {
  return [
    scenario('quota.limit', 'all-fit', 'as many pairs as the quota allows fit', fits),
    scenario('quota.exceeded', 'json', 'a pair beyond the quota is refused (GET, JSON)', beyond(contract, 0)),
    scenario('quota.exceeded', 'xml', 'a pair beyond the quota is refused (POST, XML)', beyond(contract, 1)),
    scenario('quota.exceeded', 'again', 'a full region stays full', beyond(contract, 2)),
    scenario(
      'quota.exceeded',
      'simultaneous',
      'of simultaneous creates no more succeed than there are places',
      atMostThePlaces,
    ),
    scenario(
      'state.refusal-takes-no-name',
      'the-quota',
      'a request refused for the quota leaves its name free',
      leavesNameFree,
    ),
    scenario(
      `errors.${QUOTA_CODE}`,
      'exactly',
      `${QUOTA_CODE} comes with its status and message, in JSON and XML`,
      exactly(contract),
    ),
    scenario(
      'quota.refusal-takes-no-place',
      'every-kind',
      'refused requests of every kind leave the quota as it was',
      refusalsTakeNoPlace,
    ),
    scenario('quota.per-region', 'elsewhere', 'a full region leaves room in another', ({ elsewhere }) =>
      judgeExpectation(contract.errors, { outcome: 'accepted' }, elsewhere),
    ),
  ];
}

/** The name of a pair in the quota region, which is full then; the reason of a skip where it was full before. */
export async function fullRegion(session: Session): Promise<{ taken: string } | string> {
  const result = await FULL_REGION.of(session);
  return result.wasNotEmpty ? wasFull(session) : result;
}

function scenario(
  clause: ClauseId,
  slug: string,
  title: string,
  judge: (filling: Filling, session: Session) => Finding[] | string,
): ScenarioCase {
  return {
    id: `${clause}:${slug}`,
    clause,
    title,
    needs: 'quota-region',
    given: [FULL_REGION],
    async scenario(session) {
      const result = await FULL_REGION.of(session);
      return result.wasNotEmpty ? wasFull(session) : judge(result, session);
    },
  };
}

function wasFull({ target }: Session): string {
  return `the region ${target.quotaRegion} is full already; name one without pairs`;
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
  return stopped?.code === QUOTA_CODE && short > 1 && short <= refused;
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
    return judgeExpectation(contract.errors, { outcome: 'refused', code: QUOTA_CODE }, answer);
  };
}

function atMostThePlaces({ last, places }: Filling): Finding[] | string {
  if (last.length === 0) return 'the region was full before its last places';
  const successes = last.filter(showsSuccess).length;
  const others = last.filter((answer) => !showsSuccess(answer) && answer.code !== QUOTA_CODE);
  const received = `${successes} of ${last.length}`;
  return [
    ...(successes > places ? [{ where: 'successes', expected: `at most ${places}`, received }] : []),
    ...others.map((answer) => ({ where: 'Code', expected: QUOTA_CODE, received: summary(answer), answer })),
  ];
}

/** The refused create once more: that its name is taken can only be its own doing. */
function leavesNameFree({ beyond: [first], again }: Filling, { contract }: Session): Finding[] | string {
  if (first?.outcome !== 'refused') return 'the target refuses no pair beyond the quota';
  if (again.code !== contract.errors.owedForCondition('name-taken')) return [];
  return [{ where: 'Code', expected: QUOTA_CODE, received: summary(again), answer: again }];
}

function exactly(contract: Contract): (filling: Filling) => Finding[] {
  return (result) =>
    result.beyond.flatMap((answer) =>
      judgeExpectation(contract.errors, { outcome: 'refused', code: QUOTA_CODE, exactly: {} }, answer),
    );
}
