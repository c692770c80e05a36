/**
 * How a run begins: a success and a refusal in each format, so that the sweeps have something to judge. What the answers
 * show about the target decides whether the run can go on.
 *
 *     no answer, a web site, refused credentials, an unknown or full region   the run can't begin
 *     a clock that is off                                                     requests are signed by the target's clock
 */
import { textMember } from '../target/answer.ts';
import type { Answer } from '../target/answer.ts';
import { CannotRun } from '../target/cannot-run.ts';
import { adoptClock, checkClock } from './clock.ts';
import { TransportFault } from '../target/exchange.ts';
import { shown } from '../judges/finding.ts';
import { fullSentence, isQuotaReached, objectToRoom } from './capacity.ts';
import type { Session } from './session.ts';
import { withoutSecrets } from '../target/redaction.ts';
import { strangerSentence } from '../target/not-this-api.ts';
import { NotSent } from '../target/traffic/not-sent.ts';
import { Throttled } from '../target/traffic/throttling.ts';

/**
 * Begins a session.
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

async function beginAnyhow(session: Session): Promise<void> {
  for (const format of ['JSON', 'XML'] as const) {
    await create(session, format);
    checkClock(session, await reach(session, format, '1'));
  }
  const stranger = strangerSentence(session.target, session.answers);
  if (stranger !== undefined) throw new CannotRun(stranger);
  await objectToRoom(session);
}

async function create(session: Session, format: 'JSON' | 'XML'): Promise<void> {
  let created = await reach(session, format, session.names.fresh());
  if (adoptClock(session, created)) created = await reach(session, format, session.names.fresh());
  if (created.outcome === 'accepted') session.taken = created.asked.get('KeyPairName');
  else explainRefusal(session, created);
}

async function reach(session: Session, format: 'JSON' | 'XML', KeyPairName: string): Promise<Answer> {
  try {
    return await session.send({ method: 'GET', format, parameters: { KeyPairName } });
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
