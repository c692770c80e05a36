/** A name that is taken, for cases that need one and don't care which. */
import type { Session } from '../../engine/session.ts';

/** The name of a pair that exists: the one the run began with, else a new one. */
export async function takenName(session: Session): Promise<string> {
  if (session.taken === undefined) {
    const name = session.names.fresh();
    await session.send({ method: 'GET', format: 'JSON', parameters: { KeyPairName: name } });
    session.taken = name;
  }
  return session.taken;
}
