/**
 * Cases about two accounts, each with an access key of its own: neither sees the other's names, nor fills its quota.
 *
 *     AccessKeyId=first    KeyPairName=a   -> a success
 *     AccessKeyId=second   KeyPairName=a   -> a success
 *     AccessKeyId=first    KeyPairName=a   -> KeyPair.AlreadyExist
 */
import type { ClauseId } from '../../../contract/clauses.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import type { Session } from '../../engine/session.ts';
import type { Call } from '../../target/call.ts';
import type { Target } from '../../target/target.ts';
import { GET_JSON, POST_XML } from '../ways.ts';
import { fullRegion } from './quotas.ts';

const CLAUSE: ClauseId = 'state.per-account';
const SUCCESS = { outcome: 'accepted' } as const;
const TAKEN = { outcome: 'refused', code: 'KeyPair.AlreadyExist' } as const;

/** All cases about two accounts. */
export function accountCases(): ScenarioCase[] {
  return [
    {
      id: `${CLAUSE}:same-name`,
      clause: CLAUSE,
      title: 'a name that one account has is free in another, and stays taken in the first',
      needs: 'other-access-key',
      async scenario(session) {
        const { contract, target, names } = session;
        if (target.signature === 'none') return UNSIGNED;
        const parameters = { KeyPairName: names.fresh() };
        const first = await session.send({ ...GET_JSON, parameters });
        const second = await session.send(byOther(target, { ...POST_XML, parameters }));
        const again = await session.send({ ...GET_JSON, parameters });
        return [
          ...judgeExpectation(contract.errors, SUCCESS, first),
          ...judgeExpectation(contract.errors, SUCCESS, second),
          ...judgeExpectation(contract.errors, TAKEN, again),
        ];
      },
    },
    {
      id: `${CLAUSE}:full-region`,
      clause: CLAUSE,
      title: 'a region that one account has filled has room for another',
      needs: 'other-access-key',
      scenario: roomForOther,
    },
  ];
}

async function roomForOther(session: Session) {
  const { contract, target } = session;
  if (target.signature === 'none') return UNSIGNED;
  if (target.quotaRegion === undefined) return 'needs --quota-region ID';
  const full = await fullRegion(session);
  if (typeof full === 'string') return full;
  const call: Call = { ...GET_JSON, parameters: { RegionId: target.quotaRegion } };
  return judgeExpectation(contract.errors, SUCCESS, await session.send(byOther(target, call)));
}

const UNSIGNED = 'requests that are not signed belong to no account; sign them with --signature';

/** A call signed as it has to be, by the key of the other account. */
function byOther({ otherAccessKey }: Target, call: Call): Call {
  if (otherAccessKey === undefined) return call;
  const { accessKeyId, accessKeySecret } = otherAccessKey;
  return { ...call, tamper: { common: { AccessKeyId: accessKeyId }, secret: accessKeySecret } };
}
