/**
 * Each code of the page, provoked in every way a request can travel and judged to the letter: status, code, message.
 * What provokes a code follows from the catalogue: the keyword, or the rule about state, that raises it.
 */
import type { Contract } from '../../../contract/contract.ts';
import type { CatalogueEntry } from '../../../contract/error-catalogue.ts';
import type { Call } from '../../target/call.ts';
import type { Case } from '../../engine/case.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { filled } from '../create-key-pair/tags.ts';
import { takenName } from '../create-key-pair/taken-name.ts';
import { NO_SUCH_GROUP } from '../variants.ts';

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

function refusalCase(contract: Contract, entry: CatalogueEntry, way: Omit<Call, 'parameters'>): Case[] {
  const parameters = provocation(entry);
  if (parameters === undefined) return [];
  const { clause, code, status } = entry;
  const common = {
    id: `${clause}:${`${way.method}-${way.format}`.toLowerCase()}`,
    clause,
    title: `${code} comes with status ${status} and its message (${way.method}, ${way.format})`,
  };
  const expect = { outcome: 'refused', code, exactly: {} } as const;
  if (parameters !== 'a taken name') return [{ ...common, call: { ...way, parameters }, expect }];
  return [
    {
      ...common,
      given: [TAKEN_NAME],
      async scenario(session) {
        const KeyPairName = await takenName(session);
        const answer = await session.send({ ...way, parameters: { KeyPairName } });
        return judgeExpectation(contract.errors, expect, answer);
      },
    },
  ];
}

/** Parameters that provoke a refusal; a name that is taken is known only in a session. */
type Provocation = Call['parameters'] | 'a taken name';

/** What breaks the first thing that raises a code. */
function provocation({ causes }: CatalogueEntry): Provocation | undefined {
  const [cause] = causes;
  const key = `${cause?.parameter ?? ''} ${cause?.condition ?? cause?.keywords[0] ?? ''}`;
  return PROVOCATIONS.get(key);
}

const PROVOCATIONS: ReadonlyMap<string, Provocation> = new Map<string, Provocation>([
  ['KeyPairName minLength', { KeyPairName: '1' }],
  ['KeyPairName name-taken', 'a taken name'],
  ['Tag.N.Key unique', { ...filled(2), 'Tag.1.Key': 'same', 'Tag.2.Key': 'same' }],
  ['Tag.N.Key minLength', { 'Tag.1.Key': '', 'Tag.1.Value': 'value' }],
  ['Tag.N.Value maxLength', { 'Tag.1.Key': 'key', 'Tag.1.Value': 'v'.repeat(129) }],
  ['Tag.N maximum', filled(21)],
  ['ResourceGroupId unknown-resource-group', NO_SUCH_GROUP],
]);
