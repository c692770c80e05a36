/**
 * How a run begins: a success and a refusal in each format, so that the sweeps have something to judge. What the answers
 * show about the target decides whether the run can go on.
 *
 *     no answer, a web site, refused credentials, an unknown or full region   the run can't begin
 *     a clock that is off                                                     requests are signed by the target's clock
 */
import { type Answer, nameAsked, textMember } from '../target/answer.ts';
import type { Call } from '../target/call.ts';
import { CannotRun } from '../target/cannot-run.ts';
import { adoptClock, checkClock } from './clock.ts';
import { TransportFault } from '../target/exchange.ts';
import { shown } from '../judges/finding.ts';
import { fullSentence, isQuotaReached, objectToRoom } from './capacity.ts';
import { TAKEN_NAME } from './provision.ts';
import type { Session } from './session.ts';
import { withoutSecrets } from '../target/redaction.ts';
import { strangerSentence } from './not-this-api.ts';
import { NotSent } from '../target/traffic/not-sent.ts';
import { Throttled } from '../target/traffic/throttling.ts';

/**
 * Begins a run with the session about one of its operations.
 * @throws CannotRun when the target can't be reached, refuses the credentials or the region, has no room in the region, or
 * is no API at all
 */
export async function begin(session: Session): Promise<void> {
  try {
    await beginAnyhow(session);
  } catch (error) {
    // Then each case is skipped with the same reason.
    if (!(error instanceof NotSent)) throw error;
  }
}

/**
 * Gets an ordinary success and an ordinary refusal of an operation in each format, so that its sweeps have something to
 * judge.
 * @throws CannotRun as `begin` does
 */
export async function greet(session: Session): Promise<void> {
  for (const format of ['JSON', 'XML'] as const) {
    await succeed(session, format);
    checkClock(session, await reach(session, format, session.subject.refused));
  }
}

async function beginAnyhow(session: Session): Promise<void> {
  await greet(session);
  const stranger = strangerSentence(session.target, session.answers);
  if (stranger !== undefined) throw new CannotRun(stranger);
  await objectToRoom(session);
}

async function succeed(session: Session, format: 'JSON' | 'XML'): Promise<void> {
  let answer = await reach(session, format, {});
  if (adoptClock(session, answer)) answer = await reach(session, format, {});
  const name = nameAsked(answer);
  if (answer.outcome !== 'accepted') explainRefusal(session, answer);
  else if (name !== undefined) TAKEN_NAME.put(session, name);
}

async function reach(
  session: Session,
  format: 'JSON' | 'XML',
  parameters: Call['parameters'],
): Promise<Answer> {
  try {
    return await session.send({ method: 'GET', format, parameters });
  } catch (error) {
    if (error instanceof Throttled) throw new CannotRun(error.message);
    if (!(error instanceof TransportFault)) throw error;
    throw new CannotRun(`${error.message.replace(/\.$/, '')}; ${error.advice}.`);
  }
}

function explainRefusal(session: Session, answer: Answer): void {
  const steps = session.contract.errors.find(answer.code ?? '')?.causes.map(({ step }) => step) ?? [];
  const message = textMember(answer, 'Message') ?? '';
  const says = `The target says ${answer.code}: ${shown(withoutSecrets(message))}`;
  if (steps.includes('authentication')) {
    throw new CannotRun(`${says}; give --access-key-id and --access-key-secret, or --signature none.`);
  }
  if (steps.includes('region')) {
    throw new CannotRun(`${says}; name a region that it has with --region (now ${session.target.region}).`);
  }
  if (isQuotaReached(session, answer)) throw new CannotRun(fullSentence(session));
}
