/** Cases about regions that do not exist, for operations that take a RegionId. */
import type { Contract } from '../../../contract/contract.ts';
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { callCases, slugOf } from '../literal.ts';
import { BOTH, GET_JSON } from '../ways.ts';
import { falsifyEach } from './falsify.ts';
import { byEither, rejectedWith, sendEither } from './fuzz.ts';
import { nearMisses } from './near-misses.ts';

/** All cases about the spelling of regions. */
export function regionCases(contract: Contract): Case[] {
  return [...long(contract), ...letterCases(contract), nearlyTheOne(contract)];
}

function long({ errors }: Contract): CallCase[] {
  const code = errors.owedForCondition('unknown-region');
  return callCases([
    {
      clause: 'region.unknown',
      slug: '1000-characters',
      title: 'a region of 1000 characters is rejected',
      ways: BOTH,
      parameters: { RegionId: 'a'.repeat(1000) },
      rejectedWith: code,
    },
    {
      clause: 'region.unknown',
      slug: '10000-characters',
      title: 'a region of 10000 characters is rejected',
      way: 'form',
      parameters: { RegionId: 'a'.repeat(10_000) },
      rejectedWith: code,
    },
  ]);
}

const SPELLINGS: readonly (readonly [called: string, spell: (region: string) => string])[] = [
  ['a large first letter', (region) => region.slice(0, 1).toUpperCase() + region.slice(1)],
  [
    'every other letter large',
    (region) => region.replaceAll(/(.)(.)/g, (_, a: string, b) => a.toUpperCase() + b),
  ],
];

function letterCases({ errors }: Contract): ScenarioCase[] {
  const expectation = { outcome: 'refused', code: errors.owedForCondition('unknown-region') } as const;
  return SPELLINGS.map(([called, spell]) => ({
    id: `region.letter-case:${slugOf(called)}`,
    clause: 'region.letter-case',
    title: `the region with ${called} is rejected`,
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
