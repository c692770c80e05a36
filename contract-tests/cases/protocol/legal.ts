/**
 * Legal requests that make no pair: they ask for a name that is taken, or name a group that does not exist, and may be
 * refused for nothing else. Two such requests cover a server that looks for the name first and one that looks for the
 * group first.
 *
 *     Tag.1.Key=null, KeyPairName=<taken>   -> KeyPair.AlreadyExist, and not InvalidTagKey.Malformed
 *     Tag.1.Key=null, ResourceGroupId=<no>  -> InvalidResourceGroup.NotFound, and not InvalidTagKey.Malformed
 */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Answer } from '../../target/answer.ts';
import type { Call } from '../../target/call.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import type { Finding } from '../../judges/finding.ts';
import { judgeOtherwiseLegal } from '../../judges/otherwise-legal.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import type { Session } from '../../engine/session.ts';
import { takenName } from '../create-key-pair/taken-name.ts';
import { GET_JSON, NO_SUCH_GROUP, POST_XML } from '../variants.ts';

type Parameters = Call['parameters'];

/** Judges an answer to a request that is legal but for its name or its group. */
type Judge = (session: Session, answer: Answer) => Finding[];

/**
 * A case about a legal request, in both ways.
 * @param tail tells the case from the others of its clause
 * @param title the fact: what is accepted
 * @param parameters what is legal; without a name of its own it is sent once with a taken one
 */
export function legal(
  clause: ClauseId,
  tail: string,
  title: string,
  parameters: Parameters,
  judge: Judge = ({ contract }, answer) => judgeOtherwiseLegal(contract, answer),
): ScenarioCase {
  return {
    id: `${clause}:${tail}`,
    clause,
    title,
    given: [TAKEN_NAME],
    async scenario(session) {
      const inNoGroup = { ...parameters, ...NO_SUCH_GROUP };
      const byGet =
        'KeyPairName' in parameters ? inNoGroup : { ...parameters, KeyPairName: await takenName(session) };
      return [
        ...judge(session, await session.send({ ...POST_XML, parameters: inNoGroup })),
        ...judge(session, await session.send({ ...GET_JSON, parameters: byGet })),
      ];
    },
  };
}
