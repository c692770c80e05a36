/**
 * Requests in which something has to be passed over. They ask for a name that is taken or name a group that does not
 * exist, so that they make no pair, and may be refused for nothing else.
 *
 *     GET   Tag.Key=aliyun, KeyPairName=<taken>      -> KeyPair.AlreadyExist, and not InvalidTagKey.Malformed
 *     POST  Tag.Key=aliyun, ResourceGroupId=<no>     -> InvalidResourceGroup.NotFound, and not InvalidTagKey.Malformed
 */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Call } from '../../target/call.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import { judgeOtherwiseLegal } from '../../judges/otherwise-legal.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import type { Session } from '../../engine/session.ts';
import { takenName } from '../create-key-pair/taken-name.ts';
import { GET_JSON, NO_SUCH_GROUP, POST_XML } from '../variants.ts';

/**
 * Two cases, since servers often read query and form in different code.
 * @param tail tells the cases from the others of their clause
 * @param title the fact, ending in what is passed over
 * @param call what is passed over, beside what the request is refused for
 */
export function passedOver(
  clause: ClauseId,
  tail: string,
  title: string,
  call: Pick<Call, 'parameters' | 'raw' | 'signature' | 'headers'>,
): ScenarioCase[] {
  return [GET_JSON, POST_XML].map((way) => ({
    id: `${clause}:${tail}/${way.method.toLowerCase()}`,
    clause,
    title: `${title} (${way.method})`,
    given: [TAKEN_NAME],
    async scenario(session) {
      const broken = way === POST_XML ? NO_SUCH_GROUP : await withTakenName(session);
      const parameters = { ...call.parameters, ...broken };
      return judgeOtherwiseLegal(session.contract, await session.send({ ...way, ...call, parameters }));
    },
  }));
}

async function withTakenName(session: Session): Promise<Call['parameters']> {
  return { KeyPairName: await takenName(session) };
}
