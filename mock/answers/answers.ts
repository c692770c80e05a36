/**
 * An answer before it has a format, and the live values that make it the answer to one call:
 *
 *     400 Error { RequestId: '473469C7-…', Code: 'MissingParameter', Message: 'The input parameter "RegionId" …' }
 */
import { type Body, textOf } from '../../contract/body.ts';
import type { ReceivedCall } from '../call/call.ts';
import type { Outcome } from '../call/outcome.ts';

/** An answer: what is written as JSON or as XML. */
export interface Reply {
  readonly status: number;
  /** The name of the root element when the answer is XML. */
  readonly root: string;
  /** The body, its members in the order in which they are written. */
  readonly members: Body;
  /** Headers of this answer alone, by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer whose live values still are those of an example. */
export interface AnswerTemplate extends Reply {
  /** The message with its placeholders filled in, where it has some. */
  readonly message?: (placeholders: Readonly<Record<string, string>>) => string;
}

/** The documented answers of an operation. */
export interface Answers {
  /** The answer of a name; undefined when the contract documents none. */
  find(name: string): Promise<AnswerTemplate> | undefined;
  /**
   * An answer made up from the schema of a documented one.
   * @param seed the same answer for the same seed
   */
  generate(name: string, seed: string): Promise<AnswerTemplate> | undefined;
}

/**
 * Lays the live values into a template: ids, host, the placeholders of the message and the outcome's members, each of which
 * takes the place of a whole one.
 */
export function fillIn(
  template: AnswerTemplate,
  outcome: Outcome,
  call: Pick<ReceivedCall, 'requestId' | 'host'>,
): Reply {
  const { status, root, headers, message } = template;
  const members: Body = {
    ...template.members,
    ...outcome.members,
    RequestId: call.requestId,
    ...('HostId' in template.members && { HostId: call.host }),
    ...('Recommend' in template.members && { Recommend: recommended(template.members, call.requestId) }),
    ...(message && outcome.placeholders && { Message: message(outcome.placeholders) }),
  };
  return { status, root, members, ...(headers && { headers }) };
}

/** The address of the vendor's help, in which the id of the request stands. */
function recommended(members: Body, requestId: string): string {
  return textOf(members, 'Recommend').replace(textOf(members, 'RequestId'), requestId);
}
