/**
 * Each code of the page, provoked in every way a request can travel and judged to the letter: status, code, message.
 * The request is the example that the catalogue has beside the first thing that raises the code.
 */
import { literalsOf, originsOf } from '../../../contract/breaking-example.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { Cause } from '../../../contract/error-catalogue.ts';
import type { Call } from '../../target/call.ts';
import type { Case } from '../../engine/case.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { type Provide, provided, takesFrom } from './provided.ts';

const WAYS = [
  { method: 'GET', format: 'JSON', fixed: true },
  { method: 'GET', format: 'XML', fixed: true },
  { method: 'POST', place: 'form', format: 'JSON', fixed: true },
  { method: 'POST', place: 'form', format: 'XML', fixed: true },
] as const;

/**
 * The codes of the page in four ways each. A code that only a full region raises comes with the scenarios about the quota.
 * @param provide comes by the values that an example takes from elsewhere
 */
export function refusalCases(contract: Contract, provide: Provide): Case[] {
  return contract.errors.entries
    .filter(({ origin }) => origin === 'page')
    .flatMap(({ causes }) => causes.slice(0, 1))
    .filter(({ example }) => !takesFrom(example, 'a-full-region'))
    .flatMap((cause) => WAYS.map((way) => refusalCase(contract, cause, way, provide)));
}

function refusalCase(
  contract: Contract,
  { code, example }: Cause,
  way: Omit<Call, 'parameters'>,
  provide: Provide,
): Case {
  const { clause, status } = contract.errors.entry(code);
  const common = {
    id: `${clause}:${`${way.method}-${way.format}`.toLowerCase()}`,
    clause,
    title: `${code} comes with status ${status} and its message (${way.method}, ${way.format})`,
  };
  const expect = { outcome: 'refused', code, exactly: {} } as const;
  if (originsOf(example).size === 0) {
    return { ...common, call: { ...way, parameters: literalsOf(example) }, expect };
  }
  return {
    ...common,
    async scenario(session) {
      const parameters = await provided(session, example, provide);
      if (typeof parameters === 'string') return parameters;
      return judgeExpectation(contract.errors, expect, await session.send({ ...way, parameters }));
    },
  };
}
