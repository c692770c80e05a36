/**
 * What cases need and the run provides: made when it is first asked for, and shared by all cases of an operation, so that
 * no case depends on one that was played before it.
 *
 *     { id: 'state.name-stays-taken:…', given: [TAKEN_NAME],
 *       scenario: async (session) => … await TAKEN_NAME.of(session) … }
 */
import type { Session } from './session.ts';

/** Something that the run provides. */
export interface Provision<Value> {
  /** What it is, in words. */
  readonly called: string;
  /** Whether only an operation that makes something can have it. */
  readonly takesProduct: boolean;
  /** What it is in a session; it is made where it has not been yet. */
  of(session: Session): Promise<Value>;
  /** Says what it is, where it came up by itself. */
  put(session: Session, value: Value): void;
}

/** How something is provided. */
interface Providing<Value> extends Pick<Provision<Value>, 'called' | 'takesProduct'> {
  /** Whether it is made again where a try came to nothing; else all cases share what went wrong. */
  readonly isRepeatable: boolean;
  readonly make: (session: Session) => Promise<Value>;
}

/** Says how something is provided. */
export function provision<Value>({
  called,
  takesProduct,
  isRepeatable,
  make,
}: Providing<Value>): Provision<Value> {
  const provided = new WeakMap<Session, Promise<Value>>();
  return {
    called,
    takesProduct,
    async of(session) {
      const known = provided.get(session);
      if (known !== undefined) return await known;
      const making = make(session);
      provided.set(session, making);
      if (isRepeatable) making.catch(() => provided.delete(session));
      return await making;
    },
    put(session, value) {
      provided.set(session, Promise.resolve(value));
    },
  };
}

/** The name of something that exists in the main region, where the target makes it when it is asked to. */
export const TAKEN_NAME: Provision<string> = provision({
  called: 'a name that is taken',
  takesProduct: true,
  isRepeatable: true,
  async make(session) {
    const { product } = session.form;
    if (product === undefined) throw new Error('The operation makes nothing that has a name.');
    const name = session.names.fresh();
    await session.send({ method: 'GET', format: 'JSON', parameters: { [product.name]: name } });
    return name;
  },
});
