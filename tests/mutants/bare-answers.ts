/** What a framework or a filter in front of a server answers by itself: no envelope of the API, and nothing done. */
import type { ReceivedCall } from '../../mock/call/call.ts';
import { STAGES } from '../../mock/pipeline/stages.ts';
import type { Behaviour } from './mutant.ts';

/** Answers some calls outside the envelope. */
export function barely(
  isMeant: (call: ReceivedCall) => boolean,
  status: number,
  type: string,
  body: string,
): Behaviour {
  return {
    stages: {
      validate: (call, ...rest) =>
        isMeant(call) ? { answer: 'Mock.MalformedRequest' } : STAGES.validate(call, ...rest),
      respond: (response, call) =>
        isMeant(call) ? { status, headers: { 'content-type': type }, body } : response,
    },
  };
}
