/**
 * The clock of the target, by the `Date` of its answers (RFC 9110 section 6.6.1). A signature is valid for 15 minutes, and
 * cases try how exactly; where the two clocks are apart, requests are signed by the target's.
 */
import type { Answer } from '../target/answer.ts';
import type { Session } from './session.ts';

/**
 * Takes over the clock of the target where it is off and requests are signed.
 * @param answer the first answer of the run
 * @returns true where the request was rejected for its time, and may be sent again
 */
export function adoptClock(session: Session, answer: Answer): boolean {
  const { connection, target } = session;
  const { environment } = connection;
  if (connection.clockOffset !== undefined || target.signature === 'none') return false;
  if (environment.adjust === undefined) return false;
  const offset = Date.parse(answer.exchange.response.headers.get('date') ?? '') - environment.now().getTime();
  if (!(Math.abs(offset) > TOLERANCE)) return false;
  environment.adjust(offset);
  connection.clockOffset = offset;
  return isExpired(session, answer);
}

/**
 * Gives the clock back where the target rejects a request that is signed by its own `Date`: a proxy may have written it.
 * @param answer the answer to a request that was signed by that clock
 */
export function checkClock(session: Session, answer: Answer): void {
  const { connection } = session;
  if (connection.clockOffset === undefined || !isExpired(session, answer)) return;
  connection.environment.adjust?.(0);
  connection.clockOffset = undefined;
}

function isExpired({ contract }: Session, { code }: Answer): boolean {
  return code === contract.errors.owedForCondition('timestamp-outside-window');
}

/** Milliseconds that two clocks may be apart; the tightest case leaves a minute. */
const TOLERANCE = 20_000;
