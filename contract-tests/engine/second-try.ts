/**
 * What becomes of a case that gets no answer. A target that answers others before and after broke the rule that every
 * described request is answered; one that answers nothing any more ends the run.
 *
 *     a case without an answer  ->  once more  ->  none again  ->  an ordinary request is answered   the case fails
 *                                                              ->  it is not                         TargetGone
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Contract } from '../../contract/contract.ts';
import type { Case } from './case.ts';
import { allCases } from '../cases/all-cases.ts';
import { TransportFault } from '../target/exchange.ts';
import type { Finding } from '../judges/finding.ts';
import { judgeExpectation } from '../judges/expectation.ts';
import { namesOf } from './names.ts';
import type { Session } from './session.ts';
import { masked } from '../target/curl.ts';

/** The target answers nothing any more. The message is a sentence with the last request that it had. */
export class TargetGone extends Error {
  override readonly name = 'TargetGone';
}

/**
 * Plays a case, and once more if a request of it gets no answer.
 * @param anew makes the case again, with names that were never sent: the target may have made the pairs of the first try
 * @returns the findings, or the reason of a skip
 * @throws TargetGone when the target answers nothing any more; what a case throws
 */
export async function playTwice(
  session: Session,
  one: Case,
  anew: (one: Case) => Case,
): Promise<readonly Finding[] | string> {
  const first = await play(session, one);
  if (!(first instanceof TransportFault)) return first;
  await session.idle();
  const heard = session.lastHeard;
  const second = await play(session, anew(one));
  if (!(second instanceof TransportFault)) return second;
  await session.idle();
  if (await isAlive(session)) return [noAnswer(session, second)];
  const last = heard === undefined ? '' : ` The last request that it had: ${masked(heard)}`;
  throw new TargetGone(`${first.message} It answers nothing any more.${last}`);
}

/**
 * The cases of a run once more, under a run id of their own.
 * @returns finds the variant of a case
 */
export function casesAnew(contract: Contract, runId: string, seed: number): (one: Case) => Case {
  let variants: ReadonlyMap<string, Case> | undefined;
  return (one) => {
    variants ??= new Map(
      allCases(contract, namesOf(`${runId}r`, seed)).map((variant) => [variant.id, variant]),
    );
    return variants.get(one.id) ?? one;
  };
}

async function play(session: Session, one: Case): Promise<readonly Finding[] | string | TransportFault> {
  try {
    if ('scenario' in one) return await one.scenario(session);
    if ('sweep' in one) return one.sweep(session.answers);
    return judgeExpectation(session.contract.errors, one.expect, await session.send(one.call));
  } catch (error) {
    if (error instanceof TransportFault) return error;
    throw error;
  }
}

/** Sends an ordinary request until it is answered; a server that has crashed may come back within a few seconds. */
async function isAlive(session: Session): Promise<boolean> {
  for (const pause of PAUSES) {
    await sleep(pause);
    try {
      await session.send({ method: 'GET', format: 'JSON', parameters: { KeyPairName: '1' } });
      return true;
    } catch (error) {
      if (!(error instanceof TransportFault)) throw error;
      if (error.isLate) return false;
    }
  }
  return false;
}

/** Milliseconds before each try. */
const PAUSES = [0, 250, 1000, 2000];

function noAnswer({ target }: Session, { message }: TransportFault): Finding {
  return {
    where: 'the answer',
    expected: `a complete answer within ${target.timeout} ms, to this request as to the others (MUST)`,
    received: message,
    unanswered: true,
  };
}
