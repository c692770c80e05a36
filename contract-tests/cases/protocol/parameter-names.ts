/**
 * Cases about names of parameters: letter case counts, of duplicates the first one counts, and what nobody knows is ignored.
 */
import type { Case, ScenarioCase } from '../../engine/case.ts';
import type { Names } from '../../engine/names.ts';
import { callCases } from '../written-case.ts';
import { type Probes, rejectedBy } from '../probes.ts';
import { BOTH } from '../ways.ts';

/** All cases about names of parameters that hold for every operation. */
export function parameterNameCases(probes: Probes, names: Names): Case[] {
  return [formatInLowerCase(probes), ...duplicates(probes, names), ...unknown(probes)];
}

/** Which format comes without Format is the business of other clauses: here it comes in both cases. */
function formatInLowerCase(probes: Probes): ScenarioCase {
  return {
    id: 'request.names-in-letter-case:format',
    clause: 'request.names-in-letter-case',
    title: 'format is not Format',
    async scenario(session) {
      const send = (format: string) => {
        const parameters = { ...rejectedBy(probes), format };
        return session.send({ method: 'GET', format: null, fixed: true, parameters });
      };
      const [json, xml] = [await send('JSON'), await send('XML')];
      if (json.format === xml.format) return [];
      const expected = `${json.format ?? 'neither JSON nor XML'}, as with format=JSON`;
      return [
        { where: 'format of the answer to format=XML', expected, received: String(xml.format), answer: xml },
      ];
    },
  };
}

function duplicates({ checked: { parameter, legal, illegal, code } }: Probes, names: Names): Case[] {
  return callCases([
    {
      clause: 'request.first-of-duplicates',
      slug: 'legal-first',
      title: 'of a legal and an illegal value of one parameter the first one counts',
      way: 'get-json',
      parameters: { [parameter]: legal(names) },
      raw: { text: `${parameter}=${illegal}`, means: {} },
      accepted: true,
    },
    {
      clause: 'request.first-of-duplicates',
      slug: 'illegal-first',
      title: 'of an illegal and a legal value of one parameter the first one counts',
      way: 'post-xml',
      parameters: { [parameter]: illegal },
      raw: { text: `${parameter}=${legal(names)}`, means: {} },
      rejectedWith: code,
    },
  ]);
}

function unknown({ optional: { illegalByEveryRule, code } }: Probes): Case[] {
  const clause = 'request.unknown-parameters';
  return callCases([
    {
      clause,
      slug: 'one',
      title: 'a parameter that nobody knows is ignored',
      way: 'post-xml',
      parameters: { NoSuchParameter: 'x' },
      accepted: true,
    },
    {
      clause,
      slug: 'behind-300-of-them',
      title: 'an illegal value behind 300 parameters that nobody knows is rejected',
      ways: BOTH,
      parameters: { ...many(300), ...illegalByEveryRule },
      rejectedWith: code,
    },
    {
      clause,
      slug: 'behind-a-long-one',
      title: 'an illegal value behind a parameter of 4000 characters that nobody knows is rejected',
      ways: BOTH,
      parameters: { NoSuchParameter: 'x'.repeat(4000), ...illegalByEveryRule },
      rejectedWith: code,
    },
    {
      clause: 'request.owner-parameters',
      slug: 'all',
      title: 'the owner parameters of official SDKs are ignored',
      way: 'post-xml',
      parameters: {
        OwnerId: '1234567890123456',
        ResourceOwnerId: '1234567890123456',
        ResourceOwnerAccount: 'account',
      },
      accepted: true,
    },
  ]);
}

function many(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i + 1}`, 'x']));
}
