/** Answers of a framework or a filter in front of the service: outside the envelope of the API, and nothing is done. */
import type { ReceivedCall } from '../../mock/pipeline/call.ts';
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
