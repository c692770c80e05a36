/**
 * Each code of the page, provoked in every way a request can travel and judged to the letter: status, code, message.
 * What provokes a code follows from the catalogue: the keyword, or the rule about state, that raises it.
 */
import type { Contract } from '../../contract/contract.ts';
import type { CatalogueEntry } from '../../contract/error-catalogue.ts';
import type { Call } from '../call.ts';
import type { Case, ScenarioCase } from '../case.ts';
import { judgeExpectation } from '../judges/expectation.ts';
import type { Session } from '../session.ts';
import { filled } from './tags.ts';
import { takenName } from './taken-name.ts';

const WAYS = [
  { method: 'GET', format: 'JSON', fixed: true },
  { method: 'GET', format: 'XML', fixed: true },
  { method: 'POST', place: 'form', format: 'JSON', fixed: true },
  { method: 'POST', place: 'form', format: 'XML', fixed: true },
] as const;

/** The codes of the page in four ways each; the quota's code comes with the scenarios about the quota. */
export function refusalCases(contract: Contract): Case[] {
  return contract.errors.entries
    .filter(({ origin }) => origin === 'page')
    .flatMap((entry) => WAYS.flatMap((way) => refusalCase(contract, entry, way)));
}

function refusalCase(
  contract: Contract,
  entry: CatalogueEntry,
  way: Omit<Call, 'parameters'>,
): ScenarioCase[] {
  const provoke = provocation(entry);
  if (provoke === undefined) return [];
  const { clause, code, status } = entry;
  return [
    {
      id: `${clause}:${way.method}-${way.format}`.replace(/[^:]+$/, (text) => text.toLowerCase()),
      clause,
      title: `${code} comes with status ${status} and its message (${way.method}, ${way.format})`,
      async scenario(session) {
        const answer = await session.send({ ...way, parameters: await provoke(session) });
        return judgeExpectation(contract.errors, { outcome: 'refused', code, exactly: {} }, answer);
      },
    },
  ];
}

type Provocation = (session: Session) => Promise<Call['parameters']>;

/** A request that breaks the first thing that raises a code. */
function provocation({ causes }: CatalogueEntry): Provocation | undefined {
  const [cause] = causes;
  const key = `${cause?.parameter ?? ''} ${cause?.rule ?? cause?.keywords[0] ?? ''}`;
  return PROVOCATIONS.get(key);
}

const PROVOCATIONS: ReadonlyMap<string, Provocation> = new Map<string, Provocation>([
  ['KeyPairName minLength', async () => ({ KeyPairName: '1' })],
  ['KeyPairName name-taken', async (session) => ({ KeyPairName: await takenName(session) })],
  ['Tag.N.Key unique', async () => ({ ...filled(2), 'Tag.1.Key': 'same', 'Tag.2.Key': 'same' })],
  ['Tag.N.Key minLength', async () => ({ 'Tag.1.Key': '', 'Tag.1.Value': 'value' })],
  ['Tag.N.Value maxLength', async () => ({ 'Tag.1.Key': 'key', 'Tag.1.Value': 'v'.repeat(129) })],
  ['Tag.N maximum', async () => filled(21)],
  ['ResourceGroupId unknown-resource-group', async () => ({ ResourceGroupId: 'rg-doesnotexist00' })],
]);
