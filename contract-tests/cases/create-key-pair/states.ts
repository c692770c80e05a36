/** Scenarios about what a target remembers: names that are taken, and what a refused request leaves behind. */
import type { Contract } from '../../../contract/contract.ts';
import type { Case, ScenarioCase } from '../../engine/case.ts';
import type { Finding } from '../../judges/finding.ts';
import { judgeExpectation, summary } from '../../judges/expectation.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import type { Session } from '../../engine/session.ts';
import { filled } from './tags.ts';
import { takenName } from './taken-name.ts';
import { GET_JSON, POST_XML } from '../variants.ts';

const SUCCESS = { outcome: 'accepted' } as const;
const TAKEN = { outcome: 'refused', code: 'KeyPair.AlreadyExist' } as const;

/** All scenarios about names, regions and resource groups. */
export function stateCases(contract: Contract): Case[] {
  return [
    nameTaken,
    takenInEveryGroup,
    lastCharacter,
    nameStaysTaken,
    ...simultaneous(),
    letterCase,
    otherRegion,
    ...refusalsTakeNoName(contract),
    ...resourceGroups(),
    ...regions(contract),
  ];
}

const nameTaken: ScenarioCase = {
  id: 'state.name-taken:refused',
  clause: 'state.name-taken',
  title: 'a second create of the same name is refused',
  async scenario(session) {
    const parameters = { KeyPairName: session.names.fresh() };
    const first = await session.send({ ...GET_JSON, parameters });
    const second = await session.send({ ...POST_XML, parameters });
    return [...expecting(session, SUCCESS, first), ...expecting(session, TAKEN, second)];
  },
};

const takenInEveryGroup: ScenarioCase = {
  id: 'state.name-taken:in-another-group',
  clause: 'state.name-taken',
  title: 'a name that is taken is refused in another resource group too',
  needs: 'resource-group',
  given: [TAKEN_NAME],
  async scenario(session) {
    const parameters = {
      KeyPairName: await takenName(session),
      ResourceGroupId: session.target.resourceGroup,
    };
    return expecting(session, TAKEN, await session.send({ ...GET_JSON, parameters }));
  },
};

/** A server may keep or compare less than the whole of a name. */
const lastCharacter: ScenarioCase = {
  id: 'state.name-taken:last-of-128-characters',
  clause: 'state.name-taken',
  title: 'a name of 128 characters is free when only its last one differs from a name that is taken',
  async scenario(session) {
    const name = session.names.ofLength(127);
    const first = await session.send({ ...POST_XML, parameters: { KeyPairName: `${name}a` } });
    const second = await session.send({ ...GET_JSON, parameters: { KeyPairName: `${name}b` } });
    return [...expecting(session, SUCCESS, first), ...expecting(session, SUCCESS, second)];
  },
};

const nameStaysTaken: ScenarioCase = {
  id: 'state.name-stays-taken:third-create',
  clause: 'state.name-stays-taken',
  title: 'a third and a fourth create of a name are refused as the second was',
  async scenario(session) {
    const parameters = { KeyPairName: session.names.fresh() };
    const first = await session.send({ ...POST_XML, parameters });
    const again = [];
    for (const way of [GET_JSON, POST_XML, GET_JSON]) again.push(await session.send({ ...way, parameters }));
    return [
      ...expecting(session, SUCCESS, first),
      ...again.flatMap((answer) => expecting(session, TAKEN, answer)),
    ];
  },
};

function simultaneous(): ScenarioCase[] {
  return [2, 8].map((count) => ({
    id: `state.simultaneous:${count}`,
    clause: 'state.simultaneous',
    title: `of ${count} simultaneous creates of one name exactly one succeeds`,
    async scenario(session) {
      const findings: Finding[] = [];
      for (let round = 0; round < 3; round++) {
        const parameters = { KeyPairName: session.names.fresh() };
        const calls = Array.from({ length: count }, () => session.send({ ...GET_JSON, parameters }));
        const answers = await Promise.all(calls);
        const successes = answers.filter(({ outcome }) => outcome === 'accepted').length;
        const others = answers.filter(({ outcome, code }) => outcome !== 'accepted' && code !== TAKEN.code);
        if (successes !== 1) {
          findings.push({ where: 'successes', expected: '1', received: `${successes} of ${count}` });
        }
        for (const answer of others)
          findings.push({ where: 'Code', expected: TAKEN.code, received: summary(answer), answer });
      }
      return findings;
    },
  }));
}

const letterCase: ScenarioCase = {
  id: 'state.names-in-letter-case:both',
  clause: 'state.names-in-letter-case',
  title: 'a name in other letter case is free',
  async scenario(session) {
    const name = session.names.fresh();
    const first = await session.send({ ...GET_JSON, parameters: { KeyPairName: name } });
    const second = await session.send({
      ...GET_JSON,
      parameters: { KeyPairName: name.replace('ct-', 'CT-') },
    });
    return [...expecting(session, SUCCESS, first), ...expecting(session, SUCCESS, second)];
  },
};

const otherRegion: ScenarioCase = {
  id: 'state.same-name-in-other-region:free',
  clause: 'state.same-name-in-other-region',
  title: 'a name that is taken in one region is free in another',
  needs: 'other-region',
  async scenario(session) {
    const KeyPairName = session.names.fresh();
    const first = await session.send({ ...GET_JSON, parameters: { KeyPairName } });
    const second = await session.send({
      ...GET_JSON,
      parameters: { KeyPairName, RegionId: session.target.otherRegion },
    });
    return [...expecting(session, SUCCESS, first), ...expecting(session, SUCCESS, second)];
  },
};

/** One kind of refusal for each rule that a request can break; the name is legal wherever the rule is not about it. */
export function refusals({
  document,
}: Contract): readonly (readonly [called: string, parameters: Record<string, string | undefined>])[] {
  return [
    ['no action', { Action: undefined }],
    ['an unknown action', { Action: `${document.operation}x` }],
    ['an unknown version', { Version: '2000-01-01' }],
    ['no region', { RegionId: undefined }],
    ['an unknown region', { RegionId: 'xx-nowhere-1' }],
    ['21 tags', filled(21)],
    ['a malformed tag key', { 'Tag.1.Key': 'aliyun' }],
    ['an empty tag key', { 'Tag.1.Key': '' }],
    ['a malformed tag value', { 'Tag.1.Key': 'key', 'Tag.1.Value': 'acs:' }],
    ['a tag key twice', { 'Tag.1.Key': 'key', 'Tag.2.Key': 'key' }],
    ['an unknown resource group', { ResourceGroupId: 'rg-doesnotexist00' }],
  ];
}

function refusalsTakeNoName(contract: Contract): ScenarioCase[] {
  return refusals(contract).map(([called, parameters]) => ({
    id: `state.refusal-takes-no-name:${called.replaceAll(' ', '-')}`,
    clause: 'state.refusal-takes-no-name',
    title: `a request refused for ${called} leaves its name free`,
    async scenario(session) {
      const KeyPairName = session.names.fresh();
      const first = await session.send({
        ...POST_XML,
        signature: signatureFor(session, parameters),
        parameters: { KeyPairName, ...parameters },
      });
      if (first.outcome === 'accepted') {
        // Whether it has to be refused is for other cases to say.
        return `the target does not refuse ${called}`;
      }
      return expecting(session, SUCCESS, await session.send({ ...GET_JSON, parameters: { KeyPairName } }));
    },
  }));
}

function signatureFor(session: Session, parameters: object) {
  return 'Action' in parameters || 'Version' in parameters ? 'not-v3' : session.target.signature;
}

function resourceGroups(): Case[] {
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
        return expecting(session, SUCCESS, await session.send({ ...GET_JSON, parameters }));
      },
    },
  ];
}

function regions({ errors }: Contract): Case[] {
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
        return expecting(
          session,
          { outcome: 'refused', code },
          await session.send({ ...GET_JSON, parameters }),
        );
      },
    },
  ];
}

function expecting(
  session: Session,
  expectation: Parameters<typeof judgeExpectation>[1],
  answer: Parameters<typeof judgeExpectation>[2],
): Finding[] {
  return judgeExpectation(session.contract.errors, expectation, answer);
}
