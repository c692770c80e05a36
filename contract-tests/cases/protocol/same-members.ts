/** Scenarios that compare an answer in JSON with one in XML: both say the same. */
import type { Format } from '../../../contract/wire/media-type.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import type { Session } from '../../engine/session.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { type Finding, shown } from '../../judges/finding.ts';
import type { Answer } from '../../target/answer.ts';
import type { Parameters } from '../written-case.ts';
import { type Probes, rejectedBy } from '../probes.ts';

/** A success and a rejection. */
export function sameMembersCases(probes: Probes): ScenarioCase[] {
  return [sameSuccess, sameRejection(rejectedBy(probes))];
}

const sameSuccess: ScenarioCase = {
  id: 'format.same-members:success',
  clause: 'format.same-members',
  title: 'a success in XML has the members of one in JSON',
  async scenario(session) {
    const [json, xml] = await inBoth(session, {});
    const faults = [json, xml].flatMap((answer) =>
      judgeExpectation(session.contract.errors, { outcome: 'accepted' }, answer),
    );
    const [success] = session.contract.document.answers;
    return faults.length > 0 ? faults : differentNames(Object.keys(success?.members ?? {}), json, xml);
  },
};

function sameRejection(parameters: Parameters): ScenarioCase {
  return {
    id: 'format.same-members:refusal',
    clause: 'format.same-members',
    title: 'a rejection in XML has the code and the message of one in JSON',
    async scenario(session) {
      const [json, xml] = await inBoth(session, parameters);
      const faults = [json, xml].flatMap((answer) =>
        judgeExpectation(session.contract.errors, { outcome: 'refused' }, answer),
      );
      return faults.length > 0 ? faults : differentValues(json, xml);
    },
  };
}

async function inBoth(session: Session, parameters: Parameters): Promise<readonly [Answer, Answer]> {
  const send = (format: Format) => session.send({ method: 'GET', format, fixed: true, parameters });
  return [await send('JSON'), await send('XML')];
}

/** Of the members that the contract knows: XML can't write every other one, such as a null, or may leave it out. */
function differentNames(known: readonly string[], json: Answer, xml: Answer): Finding[] {
  const names = ({ members = {} }: Answer) => known.filter((name) => name in members).join(', ');
  if (names(json) === names(xml)) return [];
  return [{ where: 'members', expected: `those of JSON: ${names(json)}`, received: names(xml), answer: xml }];
}

/** What tells a client why it was rejected; other members of a rejection are free. */
function differentValues(json: Answer, xml: Answer): Finding[] {
  return ['Code', 'Message'].flatMap((name) => {
    const [expected, received] = [json, xml].map(({ members }) => members?.[name]);
    if (expected === received) return [];
    return [{ where: name, expected: shown(expected), received: shown(received), answer: xml }];
  });
}
