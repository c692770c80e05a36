/** The examples of the error catalogue as parameters that a case can send. */
import {
  type BreakingExample,
  type Origin,
  literalsOf,
  originsOf,
} from '../../../contract/breaking-example.ts';
import type { Call } from '../../target/call.ts';
import type { Session } from '../../engine/session.ts';

/**
 * Comes by the values that an example takes from elsewhere; each operation brings its own.
 * @param origins where each parameter's value comes from
 * @returns the parameters, or the reason why there are none
 */
export type Provide = (
  session: Session,
  origins: ReadonlyMap<string, Origin>,
) => Promise<Call['parameters'] | string>;

/** The parameters of an example, or the reason why the target can't be sent them. */
export async function provided(
  session: Session,
  example: BreakingExample,
  provide: Provide,
): Promise<Call['parameters'] | string> {
  const values = await provide(session, originsOf(example));
  return typeof values === 'string' ? values : { ...literalsOf(example), ...values };
}

/** Tells whether an example takes a value from somewhere. */
export function takesFrom(example: BreakingExample, origin: Origin): boolean {
  return [...originsOf(example).values()].includes(origin);
}
