/**
 * Scenarios about the quota. They share one filling of the quota region: refused requests of every kind, then as many
 * pairs as fit, then one more in each format, then one in the main region.
 */
import type { ClauseId } from '../../contract/clauses.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Answer } from '../answer.ts';
import type { Case, ScenarioCase } from '../case.ts';
import type { Finding } from '../finding.ts';
import { judgeExpectation, summary } from '../judges/expectation.ts';
import type { Session } from '../session.ts';
import { refusals } from './states.ts';
import { GET_JSON, POST_XML } from './variants.ts';

const CODE = 'QuotaExceed.KeyPair';
const AT_A_TIME = 8;

/** What the filling brought. */
interface Filling {
  /** The region held pairs before, or was full. */
  readonly wasNotEmpty: boolean;
  /** The refused requests that were sent first. */
  readonly refused: number;
  /** How many creates succeeded before the first one that did not. */
  readonly fitted: number;
  /** The first answer that was no success though it should have been one. */
  readonly stopped: Answer | undefined;
  /** The creates beyond the quota: JSON by GET, XML by POST, and JSON again. */
  readonly beyond: readonly Answer[];
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

function scenario(
  clause: ClauseId,
  slug: string,
  title: string,
  fill: (session: Session) => Promise<Filling>,
  judge: (filling: Filling, session: Session) => Finding[],
): ScenarioCase {
  return {
    id: `${clause}:${slug}`,
    clause,
    title,
    needs: 'quota-region',
    async scenario(session) {
      const result = await fillOnce(session, fill);
      if (result.wasNotEmpty)
        return `the region ${session.target.quotaRegion} is full already; name one without pairs`;
      return judge(result, session);
    },
  };
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
    const first = await session.send({ ...GET_JSON, parameters: { RegionId } });
    let refusedOnes = 0;
    const kinds = [
      { KeyPairName: first.asked.get('KeyPairName') },
      ...refusals(contract).map(([, broken]) => broken),
    ];
    // Each kind twice, so that one kind that takes places can't be mistaken for a quota that is one too low.
    for (const broken of [...kinds, ...kinds]) {
      const answer = await session.send({
        ...GET_JSON,
        signature: 'v1',
        parameters: { RegionId, ...broken },
      });
      if (answer.outcome === 'refused') refusedOnes++;
    }
    let fitted = first.outcome === 'accepted' ? 1 : 0;
    let stopped = fitted === 1 ? undefined : first;
    while (stopped === undefined && fitted < session.target.quota) {
      const count = Math.min(AT_A_TIME, session.target.quota - fitted);
      const calls = Array.from({ length: count }, () =>
        session.send({ ...GET_JSON, parameters: { RegionId } }),
      );
      const answers = await Promise.all(calls);
      fitted += answers.filter(({ outcome }) => outcome === 'accepted').length;
      stopped = answers.find(({ outcome }) => outcome !== 'accepted');
    }
    const beyondQuota: Answer[] = [];
    for (const way of [GET_JSON, POST_XML, GET_JSON]) {
      beyondQuota.push(await session.send({ ...way, parameters: { RegionId } }));
    }
    return {
      wasNotEmpty: first.code === CODE,
      refused: refusedOnes,
      fitted,
      stopped,
      beyond: beyondQuota,
      elsewhere: await session.send({ ...GET_JSON, parameters: {} }),
    };
  };
}

/** Judges the clause quota.limit: silent where the refused requests explain what is short. */
function fits(result: Filling, session: Session): Finding[] {
  return takenByRefusals(result, session) ? [] : shortage(result, session);
}

/** Judges the clause quota.refusal-takes-no-place. */
function refusalsTakeNoPlace(result: Filling, session: Session): Finding[] {
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

function beyond(contract: Contract, index: number): (filling: Filling) => Finding[] {
  return (result) => {
    const answer = result.beyond[index];
    if (answer === undefined) return [];
    return judgeExpectation(contract.errors, { outcome: 'refused', code: CODE }, answer);
  };
}

function exactly(contract: Contract): (filling: Filling) => Finding[] {
  return (result) =>
    result.beyond.flatMap((answer) =>
      judgeExpectation(contract.errors, { outcome: 'refused', code: CODE, exactly: {} }, answer),
    );
}
