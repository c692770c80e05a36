/**
 * What becomes of a case that gets no answer. A target that answers others before and after broke the rule that every
 * described request is answered; one that answers nothing any more ends the run.
 *
 *     a case without an answer  ->  once more  ->  none again  ->  an ordinary request is answered   the case fails
 *                                                              ->  it is not                         TargetGone
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlacedCase } from './suite.ts';
import { TransportFault } from '../target/exchange.ts';
import type { Finding } from '../judges/finding.ts';
import { judgeExpectation } from '../judges/expectation.ts';
import type { Session } from './session.ts';
import { masked } from '../target/curl.ts';

/** The target answers nothing any more. The message is a sentence with the last request that it had. */
export class TargetGone extends Error {
  override readonly name = 'TargetGone';
}

/**
 * Plays a case, and once more if a request of it gets no answer.
 * @param anew makes the case again, with names that were never sent: the target may have made what the first try asked for
 * @returns the findings, or the reason of a skip
 * @throws TargetGone when the target answers nothing any more; what a case throws
 */
export async function playTwice(
  session: Session,
  one: PlacedCase,
  anew: (one: PlacedCase) => PlacedCase,
): Promise<readonly Finding[] | string> {
  const first = await play(session, one);
  if (!(first instanceof TransportFault)) return first;
  await session.connection.idle();
  const heard = session.connection.lastHeard;
  const second = await play(session, anew(one));
  if (!(second instanceof TransportFault)) return second;
  await session.connection.idle();
  if (await isAlive(session)) return [noAnswer(session, second)];
  const last = heard === undefined ? '' : ` The last request that it had: ${masked(heard)}`;
  throw new TargetGone(`${first.message} It answers nothing any more.${last}`);
}

async function play(
  session: Session,
  one: PlacedCase,
): Promise<readonly Finding[] | string | TransportFault> {
  try {
    for (const provision of one.given ?? []) await provision.of(session);
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
      await session.send({ method: 'GET', format: 'JSON', parameters: session.subject.refused });
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
