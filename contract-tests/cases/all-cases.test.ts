import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { namesOf } from '../engine/names.ts';
import { allCases } from '../suite.ts';

const contract = readContract();
const cases = allCases(contract, namesOf('t', 1));

/** The values that come up more than once. */
function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

describe('the cases of the suite', () => {
  test('are 250 or more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(250);
  });

  test('have ids that are unique, stand for their clause and hold no position', () => {
    expect(repeated(cases.map(({ id }) => id))).toEqual([]);
    const wrong = cases.filter(
      ({ id, clause }) =>
        !id.startsWith(`${clause}:`) || !/^\w([\w./:-]*[\w-])?$/.test(id.slice(clause.length + 1)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('have ids and titles that neither the run nor the seed changes', () => {
    const others = allCases(contract, namesOf('another0run', 4711));
    expect(others.map(({ id, title }) => [id, title])).toEqual(cases.map(({ id, title }) => [id, title]));
  });

  test('have titles that are unique and state a fact in the present tense', () => {
    expect(repeated(cases.map(({ title }) => title))).toEqual([]);
    const wish = /\b(should|must|shall|will|would|expects?|tests?|checks? that)\b|[.!]$|^\s|\s$|\n/i;
    expect(cases.map(({ title }) => title).filter((title) => wish.test(title))).toEqual([]);
  });

  test('decide every clause that can be decided, and no other', () => {
    const decided = new Set(cases.map(({ clause }) => clause));
    const undecided = contract.ledger.clauses.filter(
      ({ id, untestable }) => (untestable === undefined) !== decided.has(id),
    );
    expect(undecided.map(({ id }) => id)).toEqual([]);
  });

  test('come with the sweeps last, when there is something to judge', () => {
    const first = cases.findIndex((one) => 'sweep' in one);
    expect(first).toBeGreaterThan(0);
    expect(cases.slice(first).filter((one) => !('sweep' in one))).toEqual([]);
  });
});

describe('a case of one call', () => {
  const calls = cases.flatMap((one) => ('call' in one ? [one] : []));
  const ofParameters = calls.filter(({ needs }) => needs !== 'verification');

  test('that is refused with a code breaks a rule that owes this code', () => {
    const broken = ofParameters.flatMap(({ id, call, expect: expected }) => {
      if (expected.outcome !== 'refused' || expected.code === undefined) return [];
      const codes = codesOwed(call.parameters, call.raw?.means);
      return codes.includes(expected.code) ? [] : [`${id}: ${expected.code}, not ${codes.join(', ')}`];
    });
    expect(broken).toEqual([]);
  });

  test('whose signature is tampered is refused with a code of the step that looks at signatures', () => {
    const ofSignatures = new Set(
      contract.errors.checks
        .filter(({ step, condition }) => step === 'authentication' || condition === 'common-parameter-absent')
        .map(({ code }) => code),
    );
    const tampered = calls.filter(({ needs }) => needs === 'verification');
    expect(tampered.length).toBeGreaterThan(30);
    const other = tampered.filter(
      ({ expect: expected }) =>
        expected.outcome !== 'refused' || (expected.code !== undefined && !ofSignatures.has(expected.code)),
    );
    expect(other.map(({ id }) => id)).toEqual([]);
  });

  test('that is accepted breaks no rule of the contract', () => {
    const broken = calls.flatMap(({ id, call, expect: expected }) => {
      if (expected.outcome !== 'accepted') return [];
      const codes = codesOwed(call.parameters, call.raw?.means);
      return codes.length === 0 ? [] : [`${id}: ${codes.join(', ')}`];
    });
    expect(broken).toEqual([]);
  });

  /** The codes that the contract owes for parameters, by its schemas and by what no account has. */
  function codesOwed(
    own: Readonly<Record<string, string | undefined>>,
    means: Readonly<Record<string, string>> = {},
  ): string[] {
    const filled = { Action: 'CreateKeyPair', RegionId: 'cn-hangzhou', KeyPairName: 'testKeyPairName' };
    const pairs = Object.entries({ ...filled, ...means, ...own });
    const parameters = new Map(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
    const byKeyword = contract
      .brokenConstraints(parameters)
      .map(({ parameter, keyword }) => contract.errors.owedFor(parameter, keyword));
    const isKnown = (name: string, known: string) => [undefined, '', known].includes(parameters.get(name));
    return [
      ...byKeyword,
      ...(isKnown('RegionId', 'cn-hangzhou') ? [] : [contract.errors.owedForCondition('unknown-region')]),
      ...(isKnown('ResourceGroupId', '') ? [] : [contract.errors.owedForCondition('unknown-resource-group')]),
    ];
  }
});
