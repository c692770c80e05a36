/** Scenarios about what a target remembers: names that are taken, and what a refused request leaves behind. */
import { literalsOf } from '../../../contract/breaking-example.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { Case, ScenarioCase } from '../../engine/case.ts';
import type { Finding } from '../../judges/finding.ts';
import { judgeExpectation, summary } from '../../judges/expectation.ts';
import type { Session } from '../../engine/session.ts';
import { limitOf } from '../limits.ts';
import { takenName } from './taken-name.ts';

import { GET_JSON, POST_XML } from '../ways.ts';

const SUCCESS = { outcome: 'accepted' } as const;
const TAKEN = { outcome: 'refused', code: 'KeyPair.AlreadyExist' } as const;

/** All scenarios about names. */
export function stateCases(contract: Contract): Case[] {
  return [
    nameTaken,
    takenInEveryGroup,
    lastCharacter(contract),
    nameStaysTaken,
    ...simultaneous(),
    letterCase,
    otherRegion,
    ...refusalsTakeNoName(contract),
  ];
}

const nameTaken: ScenarioCase = {
  id: 'state.name-taken:refused',
  clause: 'state.name-taken',
  title: 'a second create of the same name is rejected',
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
  title: 'a name that is taken is rejected in another resource group too',
  needs: 'resource-group',
  async scenario(session) {
    const parameters = {
      KeyPairName: await takenName(session),
      ResourceGroupId: session.target.resourceGroup,
    };
    return expecting(session, TAKEN, await session.send({ ...GET_JSON, parameters }));
  },
};

/** A server may keep or compare less than the whole of a name. */
function lastCharacter(contract: Contract): ScenarioCase {
  const longest = limitOf(contract, 'KeyPairName', 'maxLength');
  return {
    id: `state.name-taken:last-of-${longest}-characters`,
    clause: 'state.name-taken',
    title: `a name of ${longest} characters is free when only its last one differs from a name that is taken`,
    async scenario(session) {
      const name = session.names.ofLength(longest - 1);
      const first = await session.send({ ...POST_XML, parameters: { KeyPairName: `${name}a` } });
      const second = await session.send({ ...GET_JSON, parameters: { KeyPairName: `${name}b` } });
      return [...expecting(session, SUCCESS, first), ...expecting(session, SUCCESS, second)];
    },
  };
}

const nameStaysTaken: ScenarioCase = {
  id: 'state.name-stays-taken:third-create',
  clause: 'state.name-stays-taken',
  title: 'a third and a fourth create of a name are rejected as the second was',
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
  errors,
}: Contract): readonly (readonly [called: string, parameters: Record<string, string | undefined>])[] {
  return KINDS.map(([called, parameter, broken]) => [
    called,
    literalsOf(errors.cause(parameter, broken).example),
  ]);
}

/** The kinds, each with the parameter it is about and the keyword or condition whose example in the catalogue is sent. */
const KINDS = [
  ['no action', 'Action', 'required'],
  ['an unknown action', 'Action', 'enum'],
  ['an unknown version', 'Version', 'enum'],
  ['no region', 'RegionId', 'required'],
  ['an unknown region', 'RegionId', 'unknown-region'],
  ['21 tags', 'Tag.N', 'maximum'],
  ['a malformed tag key', 'Tag.N.Key', 'not'],
  ['an empty tag key', 'Tag.N.Key', 'minLength'],
  ['a malformed tag value', 'Tag.N.Value', 'not'],
  ['a tag key twice', 'Tag.N.Key', 'unique'],
  ['an unknown resource group', 'ResourceGroupId', 'unknown-resource-group'],
] as const;

function refusalsTakeNoName(contract: Contract): ScenarioCase[] {
  return refusals(contract).map(([called, parameters]) => ({
    id: `state.refusal-takes-no-name:${called.replaceAll(' ', '-')}`,
    clause: 'state.refusal-takes-no-name',
    title: `a request rejected for ${called} leaves its name free`,
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

function expecting(
  session: Session,
  expectation: Parameters<typeof judgeExpectation>[1],
  answer: Parameters<typeof judgeExpectation>[2],
): Finding[] {
  return judgeExpectation(session.contract.errors, expectation, answer);
}
