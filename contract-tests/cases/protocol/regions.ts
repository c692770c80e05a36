/** Cases about regions that do not exist, for operations that take a RegionId. */
import type { Contract } from '../../../contract/contract.ts';
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { callCases, idOf } from '../written-case.ts';
import { BOTH, BOTH_METHODS, GET_JSON } from '../ways.ts';
import { falsifyEach } from './falsify.ts';
import { byEither, rejectedWith, sendEither } from './fuzz.ts';
import { nearMisses } from './near-misses.ts';

/** All cases about unknown regions. */
export function regionCases(contract: Contract): Case[] {
  return [...unknown(contract), ...letterCases(contract), nearlyTheOne(contract)];
}

function unknown({ errors }: Contract): CallCase[] {
  const code = errors.owedForCondition('unknown-region');
  const common = { clause: 'region.unknown', rejectedWith: code } as const;
  return callCases([
    {
      ...common,
      slug: 'xx-nowhere-1',
      title: 'the region xx-nowhere-1 is rejected',
      ways: BOTH_METHODS,
      parameters: { RegionId: 'xx-nowhere-1' },
      exactly: {},
    },
    {
      ...common,
      slug: 'cn-hangzho',
      title: 'the region cn-hangzho is rejected',
      ways: ['get'],
      parameters: { RegionId: 'cn-hangzho' },
      exactly: {},
    },
    {
      ...common,
      slug: 'cn-hangzhou-',
      title: 'the region cn-hangzhou- is rejected',
      ways: ['get'],
      parameters: { RegionId: 'cn-hangzhou-' },
      exactly: {},
    },
    {
      ...common,
      slug: 'http-cn-hangzhou',
      title: 'the region http://cn-hangzhou is rejected',
      ways: ['get'],
      parameters: { RegionId: 'http://cn-hangzhou' },
      exactly: {},
    },
    {
      ...common,
      slug: '1000-characters',
      title: 'a region of 1000 characters is rejected',
      ways: BOTH,
      parameters: { RegionId: 'a'.repeat(1000) },
    },
    {
      ...common,
      slug: '10000-characters',
      title: 'a region of 10000 characters is rejected',
      way: 'form',
      parameters: { RegionId: 'a'.repeat(10_000) },
    },
  ]);
}

/** The region of the target in other letter case. */
const SPELLINGS: readonly {
  readonly slug: string;
  readonly title: string;
  readonly spell: (region: string) => string;
}[] = [
  {
    slug: 'upper-case',
    title: 'the region in upper case is rejected',
    spell: (region) => region.toUpperCase(),
  },
  {
    slug: 'a-large-first-letter',
    title: 'the region with a large first letter is rejected',
    spell: (region) => region.slice(0, 1).toUpperCase() + region.slice(1),
  },
  {
    slug: 'every-other-letter-large',
    title: 'the region with every other letter large is rejected',
    spell: (region) => region.replaceAll(/(.)(.)/g, (_, a: string, b) => a.toUpperCase() + b),
  },
];

function letterCases({ errors }: Contract): ScenarioCase[] {
  const expectation = { outcome: 'refused', code: errors.owedForCondition('unknown-region') } as const;
  return SPELLINGS.map(({ slug, title, spell }) => ({
    id: idOf('region.letter-case', slug),
    clause: 'region.letter-case',
    title,
    async scenario(session) {
      const parameters = { RegionId: spell(session.target.region) };
      return judgeExpectation(errors, expectation, await session.send({ ...GET_JSON, parameters }));
    },
  }));
}

function nearlyTheOne({ errors }: Contract): ScenarioCase {
  const judge = rejectedWith(errors.owedForCondition('unknown-region'));
  return {
    id: 'region.unknown:fuzz-near-misses',
    clause: 'region.unknown',
    title: 'regions that are nearly the one of the target are rejected, drawn at random',
    scenario: (session) =>
      falsifyEach(session, nearMisses(session.target.region).map(byEither), async ({ value, byPost }) =>
        judge(session, await sendEither(session, byPost, { parameters: { RegionId: value } })),
      ),
  };
}
