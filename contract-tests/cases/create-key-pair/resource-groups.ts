/** Cases about resource groups, and about names that are nearly ResourceGroupId. */
import { showsCreate } from '../../target/answer.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { callCases } from '../written-case.ts';
import { falsifyEach } from '../protocol/falsify.ts';
import { byEither, rejectedWith, sendEither } from '../protocol/fuzz.ts';
import { nearMisses } from '../protocol/near-misses.ts';
import { BOTH, BOTH_METHODS, GET_JSON } from '../ways.ts';
import { tagText } from './arbitraries.ts';
import { NO_SUCH_GROUP } from './no-pair.ts';
import { takenName } from './taken-name.ts';

/** All cases about resource groups. */
export function resourceGroupCases(contract: Contract): Case[] {
  return [
    ...optional(),
    ofTheAccount(contract),
    ...unknown(contract),
    anySpelling(contract),
    ...otherLetterCases(),
  ];
}

function optional(): CallCase[] {
  return callCases([
    {
      clause: 'resource-group.optional',
      slug: 'absent',
      title: 'a request without a resource group is accepted',
      way: 'post-xml',
      parameters: { ResourceGroupId: undefined },
      accepted: true,
    },
    {
      clause: 'resource-group.empty',
      slug: 'accepted',
      title: 'an empty resource group is accepted',
      way: 'get-json',
      parameters: { ResourceGroupId: '' },
      accepted: true,
    },
  ]);
}

function ofTheAccount({ errors }: Contract): ScenarioCase {
  return {
    id: 'resource-group.known:accepted',
    clause: 'resource-group.known',
    title: 'a resource group of the account is accepted',
    needs: 'resource-group',
    async scenario(session) {
      const parameters = { ResourceGroupId: session.target.resourceGroup };
      const answer = await session.send({ ...GET_JSON, parameters });
      return judgeExpectation(errors, { outcome: 'accepted' }, answer);
    },
  };
}

function unknown({ errors }: Contract): CallCase[] {
  const common = {
    clause: 'resource-group.unknown',
    rejectedWith: errors.owedForCondition('unknown-resource-group'),
  } as const;
  return callCases([
    {
      ...common,
      title: 'a resource group that does not exist is rejected',
      ways: BOTH_METHODS,
      parameters: NO_SUCH_GROUP,
    },
    {
      ...common,
      slug: '1000-characters',
      title: 'a resource group of 1000 characters is rejected',
      ways: BOTH,
      parameters: { ResourceGroupId: 'a'.repeat(1000) },
    },
    {
      ...common,
      slug: '10000-characters',
      title: 'a resource group of 10000 characters is rejected',
      way: 'form',
      parameters: { ResourceGroupId: 'a'.repeat(10_000) },
    },
  ]);
}

function anySpelling({ errors }: Contract): ScenarioCase {
  const judge = rejectedWith(errors.owedForCondition('unknown-resource-group'));
  return {
    id: 'resource-group.unknown:fuzz-any-spelling',
    clause: 'resource-group.unknown',
    title: 'resource groups that do not exist are rejected however they are spelled, drawn at random',
    scenario: (session) => {
      const known = session.target.resourceGroup ?? NO_SUCH_GROUP.ResourceGroupId;
      const groups = [...nearMisses(known), tagText(8, 40), tagText(8, 40)].map(byEither);
      return falsifyEach(session, groups, async ({ value, byPost }) => {
        const parameters = { ResourceGroupId: value };
        return judge(session, await sendEither(session, byPost, { parameters }));
      });
    },
  };
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
      if (answer.outcome === 'accepted') return showsCreate(answer) ? [] : 'the answer shows no pair';
      const code = errors.owedForCondition('name-taken');
      return judgeExpectation(errors, { outcome: 'refused', code }, answer);
    },
  }));
}
