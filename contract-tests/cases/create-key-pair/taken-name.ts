/** A name that is taken, for cases that need one and don't care which. */
import { TAKEN_NAME } from '../../engine/provision.ts';
import type { Session } from '../../engine/session.ts';

/** The name of a pair that exists. */
export async function takenName(session: Session): Promise<string> {
  return await TAKEN_NAME.of(session);
}
