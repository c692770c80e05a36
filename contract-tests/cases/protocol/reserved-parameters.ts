/**
 * Cases about names of parameters that frameworks reserve for themselves, and that mean nothing here: all of them at
 * once, and each alone where they are not ignored, so that a finding says which one it is about.
 *
 *     POST /?_method=DELETE   is a POST
 *     GET /?callback=f        is answered in JSON, not in f({…})
 */
import type { ScenarioCase } from '../../engine/case.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import type { Finding } from '../../judges/finding.ts';
import { judgeOtherwiseLegal } from '../../judges/otherwise-legal.ts';
import { takenName } from '../create-key-pair/taken-name.ts';
import { GET_JSON, NO_SUCH_GROUP, POST_XML } from '../variants.ts';

/** Values that do something where a framework heeds them. */
const RESERVED: Readonly<Record<string, string>> = {
  _method: 'DELETE',
  _format: 'html',
  _csrf: 'x',
  callback: 'f',
  jsonp: 'f',
  pretty: 'true',
  debug: 'true',
  locale: 'fr',
  lang: 'fr',
  page: 'x',
  limit: 'x',
  class: 'x',
  token: 'x',
  PHPSESSID: 'x',
};

/** One case for each way. */
export function reservedParameterCases(): ScenarioCase[] {
  const clause = 'request.unknown-parameters';
  return [GET_JSON, POST_XML].map((way) => ({
    id: `${clause}:reserved-by-frameworks/${way.method.toLowerCase()}`,
    clause,
    title: `names that frameworks reserve for themselves are ignored (${way.method})`,
    given: [TAKEN_NAME],
    async scenario(session) {
      const broken = way === POST_XML ? NO_SUCH_GROUP : { KeyPairName: await takenName(session) };
      const judge = async (reserved: Readonly<Record<string, string>>) => {
        const parameters = { ...reserved, ...broken };
        return judgeOtherwiseLegal(session.contract, await session.send({ ...way, parameters }));
      };
      const together = await judge(RESERVED);
      if (together.length === 0) return [];
      const alone: Finding[] = [];
      for (const [name, value] of Object.entries(RESERVED)) {
        const findings = await judge({ [name]: value });
        alone.push(...findings.map((finding) => ({ ...finding, where: `${finding.where}, for ${name}` })));
      }
      return alone.length > 0 ? alone : together;
    },
  }));
}
