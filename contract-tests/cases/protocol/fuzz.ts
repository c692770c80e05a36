/**
 * Cases over the whole space of inputs, as literals: kinds of values to draw from, and what comes back. A request breaks just
 * one rule; where the values drawn are legal, the one broken rule is another one, so that nothing is made.
 */
import * as fc from 'fast-check';
import type { ErrorCode } from '../../../contract/error-catalogue.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import type { Session } from '../../engine/session.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import type { Finding } from '../../judges/finding.ts';
import type { Answer } from '../../target/answer.ts';
import type { Call } from '../../target/call.ts';
import type { Harmless } from '../legal.ts';
import { type CommonLiteral, type Parameters, idOf } from '../written-case.ts';
import { GET_JSON, POST_XML } from '../ways.ts';
import { falsifyEach } from './falsify.ts';

/** A case about values that are drawn; its id begins its slug with `fuzz-`. */
export type Fuzz<Value> = CommonLiteral & {
  /** What is drawn from, each at least once in a run. */
  readonly kinds: readonly fc.Arbitrary<Value>[];
  readonly parametersOf: (value: Value) => Parameters;
} & (
    | { readonly rejectedWith: ErrorCode }
    /** Legal, beside what has it rejected; `by` settles which method's parameters are sent along by both. */
    | { readonly legalBeside: Harmless; readonly by: 'GET' | 'POST' }
  );

/** The case of a literal. */
export function fuzzCase<Value>(literal: Fuzz<Value>): ScenarioCase {
  const { clause, slug, title, kinds, parametersOf } = literal;
  return {
    id: idOf(clause, `fuzz-${slug ?? ''}`),
    clause,
    title: `${title}, drawn at random`,
    async scenario(session) {
      const beside = 'by' in literal ? await literal.legalBeside.beside(session, literal.by, {}) : {};
      const judge = 'by' in literal ? literal.legalBeside.judge : rejectedWith(literal.rejectedWith);
      return await falsifyEach(session, kinds.map(byEither), async ({ value, byPost }) => {
        const parameters = { ...beside, ...parametersOf(value) };
        return judge(session, await sendEither(session, byPost, { parameters }));
      });
    },
  };
}

/** A value with the way it goes: POST and XML, or GET and JSON. */
export function byEither<Value>(
  values: fc.Arbitrary<Value>,
): fc.Arbitrary<{ value: Value; byPost: boolean }> {
  return fc.record({ value: values, byPost: fc.boolean() });
}

/** Sends a call in one of these ways. */
export async function sendEither(
  session: Session,
  byPost: boolean,
  call: Pick<Call, 'parameters' | 'raw'>,
): Promise<Answer> {
  return await session.send({ ...(byPost ? POST_XML : GET_JSON), ...call });
}

/** Finds that a request was not rejected with a code. */
export function rejectedWith(code: ErrorCode): (session: Session, answer: Answer) => Finding[] {
  return ({ contract }, answer) => judgeExpectation(contract.errors, { outcome: 'refused', code }, answer);
}
