/** Cases about a request without `Version` that is not signed either: it is taken for the one version that there is. */
import { judgeExpectation } from '../../judges/expectation.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import { GET_JSON, POST_XML } from '../ways.ts';

/** One case for each way of sending. */
export function absentVersionCases(): ScenarioCase[] {
  return [GET_JSON, POST_XML].map((way) => ({
    id: `request.version-absent:unsigned/${way === GET_JSON ? 'get-json' : 'post-xml'}`,
    clause: 'request.version-absent',
    title: `an unsigned request without a version is accepted (${way.method})`,
    async scenario(session) {
      const { errors } = session.contract;
      const parameters = { Version: undefined };
      const answer = await session.send({ ...way, signature: 'none', parameters });
      const steps = errors.find(answer.code ?? '')?.causes.map(({ step }) => step) ?? [];
      // A server that asks for signatures keeps a rule about those that ask for none.
      if (steps.includes('authentication')) {
        return session.target.verifies ? [] : 'the target asks for a signature';
      }
      return judgeExpectation(errors, { outcome: 'accepted' }, answer);
    },
  }));
}
