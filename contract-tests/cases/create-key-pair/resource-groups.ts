/** Cases about resource groups that do not exist, and about names that are nearly ResourceGroupId. */
import type { Contract } from '../../../contract/contract.ts';
import type { Case, ScenarioCase } from '../../engine/case.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { callCases } from '../literal.ts';
import { falsifyEach } from '../protocol/falsify.ts';
import { byEither, rejectedWith, sendEither } from '../protocol/fuzz.ts';
import { nearMisses } from '../protocol/near-misses.ts';
import { BOTH, GET_JSON } from '../ways.ts';
import { tagText } from './arbitraries.ts';
import { NO_SUCH_GROUP } from './no-pair.ts';
import { takenName } from './taken-name.ts';

/** All cases about groups that do not exist but those about what a target remembers. */
export function resourceGroupCases(contract: Contract): Case[] {
  const code = contract.errors.owedForCondition('unknown-resource-group');
  return [
    ...otherLetterCases(),
    ...callCases([
      {
        clause: 'resource-group.unknown',
        slug: '1000-characters',
        title: 'a resource group of 1000 characters is rejected',
        ways: BOTH,
        parameters: { ResourceGroupId: 'a'.repeat(1000) },
        rejectedWith: code,
      },
      {
        clause: 'resource-group.unknown',
        slug: '10000-characters',
        title: 'a resource group of 10000 characters is rejected',
        way: 'form',
        parameters: { ResourceGroupId: 'a'.repeat(10_000) },
        rejectedWith: code,
      },
    ]),
    {
      id: 'resource-group.unknown:fuzz-any-spelling',
      clause: 'resource-group.unknown',
      title: 'resource groups that do not exist are rejected however they are spelled, drawn at random',
      scenario: async (session) => {
        const known = session.target.resourceGroup ?? NO_SUCH_GROUP.ResourceGroupId;
        const groups = [...nearMisses(known), tagText(8, 40), tagText(8, 40)].map(byEither);
        return await falsifyEach(session, groups, async ({ value, byPost }) =>
          rejectedWith(code)(
            session,
            await sendEither(session, byPost, { parameters: { ResourceGroupId: value } }),
          ),
        );
      },
    },
  ];
}

/** The name is taken, so that no pair is made; that it is rejected for that is the business of another clause. */
function otherLetterCases(): ScenarioCase[] {
  const names = [
    { slug: 'resource-group', other: 'resourcegroupid' },
    { slug: 'resourceGroupId', other: 'resourceGroupId' },
    { slug: 'ResourceGroupID', other: 'ResourceGroupID' },
  ];
  return names.map(({ slug, other }) => ({
    id: `request.names-in-letter-case:${slug}`,
    clause: 'request.names-in-letter-case',
    title: `${other} is not ResourceGroupId`,
    async scenario(session) {
      const parameters = { KeyPairName: await takenName(session), [other]: NO_SUCH_GROUP.ResourceGroupId };
      const { errors } = session.contract;
      const answer = await session.send({ ...GET_JSON, parameters });
      if (answer.outcome === 'accepted') return [];
      const code = errors.owedForCondition('name-taken');
      return judgeExpectation(errors, { outcome: 'refused', code }, answer);
    },
  }));
}
