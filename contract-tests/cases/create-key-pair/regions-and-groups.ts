/** Cases about the region and the resource group that a key pair is to be in. */
import type { Contract } from '../../../contract/contract.ts';
import type { Case } from '../../engine/case.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { GET_JSON, POST_XML } from '../variants.ts';

const SUCCESS = { outcome: 'accepted' } as const;

/** What a resource group may be. */
export function resourceGroupCases(): Case[] {
  return [
    {
      id: 'resource-group.optional:absent',
      clause: 'resource-group.optional',
      title: 'a request without a resource group is accepted',
      call: { ...POST_XML, parameters: { ResourceGroupId: undefined } },
      expect: SUCCESS,
    },
    {
      id: 'resource-group.empty:accepted',
      clause: 'resource-group.empty',
      title: 'an empty resource group is accepted',
      call: { ...GET_JSON, parameters: { ResourceGroupId: '' } },
      expect: SUCCESS,
    },
    ...[GET_JSON, POST_XML].map((way): Case => ({
      id: `resource-group.unknown:${way.method.toLowerCase()}`,
      clause: 'resource-group.unknown',
      title: `a resource group that does not exist is refused (${way.method})`,
      call: { ...way, parameters: { ResourceGroupId: 'rg-doesnotexist00' } },
      expect: { outcome: 'refused', code: 'InvalidResourceGroup.NotFound' },
    })),
    {
      id: 'resource-group.known:accepted',
      clause: 'resource-group.known',
      title: 'a resource group of the account is accepted',
      needs: 'resource-group',
      scenario: async (session) => {
        const parameters = { ResourceGroupId: session.target.resourceGroup };
        return judgeExpectation(
          session.contract.errors,
          SUCCESS,
          await session.send({ ...GET_JSON, parameters }),
        );
      },
    },
  ];
}

/** What a region may not be. */
export function regionCases({ errors }: Contract): Case[] {
  const code = errors.owedForCondition('unknown-region');
  const unknown = ['xx-nowhere-1', 'cn-hangzho', 'cn-hangzhou-', 'http://cn-hangzhou'];
  return [
    ...unknown.flatMap((region, i) =>
      [GET_JSON, POST_XML].slice(0, i === 0 ? 2 : 1).map((way): Case => ({
        id: `region.unknown:${region.replaceAll(/[^a-z0-9]+/g, '-')}/${way.method.toLowerCase()}`,
        clause: 'region.unknown',
        title: `the region ${region} is refused (${way.method})`,
        call: { ...way, parameters: { RegionId: region } },
        expect: { outcome: 'refused', code, exactly: {} },
      })),
    ),
    {
      id: 'region.letter-case:upper-case',
      clause: 'region.letter-case',
      title: 'the region in upper case is refused',
      async scenario(session) {
        const parameters = { RegionId: session.target.region.toUpperCase() };
        return judgeExpectation(
          errors,
          { outcome: 'refused', code },
          await session.send({ ...GET_JSON, parameters }),
        );
      },
    },
  ];
}
