/**
 * Answers as literals, for the tests of what reads and judges them:
 *
 *     answerOf({ status: 404, type: 'text/html', body: '<h1>not here</h1>' })
 *     answerInJson({ Code: 'InvalidVersion' }, { status: 400 })
 */
import { readContract } from '../../contract/contract.ts';
import { subjectOf } from '../../contract-tests/subjects/registry.ts';
import { type Answer, answerForm, readAnswer } from '../../contract-tests/target/answer.ts';

/** What a test says of an answer; the rest is that of a success in JSON without a body. */
export interface AnswerLiteral {
  readonly status?: number;
  /** The header content-type; null sends none. */
  readonly type?: string | null;
  /** Further headers by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isUtf8?: boolean;
  readonly isUtf16?: boolean;
  /** The parameters that were asked for. */
  readonly asked?: Readonly<Record<string, string>>;
  /** Where the request went; http://ecs.example:4010 when left out. */
  readonly url?: string;
}

/** An answer read from a literal. */
export function answerOf(literal: AnswerLiteral): Answer {
  const {
    status = 200,
    type = 'application/json',
    headers = {},
    body = '',
    isUtf8 = true,
    isUtf16 = false,
  } = literal;
  const url = new URL(literal.url ?? 'http://ecs.example:4010');
  const request = { method: 'GET', path: '/?Action=CreateKeyPair', headers: { host: url.host }, body: '' };
  const all = { ...(type === null ? {} : { 'content-type': type }), ...headers };
  const response = { status, headers: new Map(Object.entries(all)), body, isUtf8, isUtf16 };
  return readAnswer({ request, response, url }, new Map(Object.entries(literal.asked ?? {})), FORM);
}

/** As of the first operation of the kit. */
const CONTRACT = readContract();
const FORM = answerForm(CONTRACT.document, subjectOf(CONTRACT).makes);

/** An answer in JSON. */
export function answerInJson(members: unknown, literal: Omit<AnswerLiteral, 'body'> = {}): Answer {
  return answerOf({ ...literal, body: JSON.stringify(members) });
}
