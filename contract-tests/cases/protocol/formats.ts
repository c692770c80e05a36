/** Cases about which format an answer comes in. */
import type { Contract } from '../../../contract/contract.ts';
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import { legalCases } from '../legal.ts';
import { idOf } from '../written-case.ts';
import { type Probes, rejectedBy } from '../probes.ts';
import { BOTH_METHODS } from '../ways.ts';
import { ACCEPT_WEIGHTS } from './accept-weights.ts';
import { ASKED, type Asked } from './asked-formats.ts';
import { notIn } from './format-sweeps.ts';

/** All cases about formats but the sweeps. */
export function formatCases(contract: Contract, probes: Probes): Case[] {
  return [
    ...rejectedInXml(contract, probes),
    ...[...ASKED, ...ACCEPT_WEIGHTS].flatMap((asked) => inFormat(asked, probes)),
    ...legalCases([
      {
        clause: 'format.unknown-value',
        slug: 'not-refused',
        title: 'a request is not rejected for Format=YAML',
        ways: BOTH_METHODS,
        parameters: { Format: 'YAML' },
        legalBeside: probes.harmless,
      },
    ]),
  ];
}

/** A success and a rejection, or one of them. */
function inFormat({ clause, slug, what, sent, comesIn, shownBy }: Asked, probes: Probes): CallCase[] {
  const call = { ...sent, fixed: true } as const;
  return shownBy.map((outcome) => {
    const common = { id: idOf(clause, slug, outcome), clause };
    return outcome === 'success'
      ? {
          ...common,
          title: `a success with ${what} is ${comesIn}`,
          call: { ...call, parameters: {} },
          expect: { outcome: 'accepted', format: comesIn },
        }
      : {
          ...common,
          title: `a rejection with ${what} is ${comesIn}`,
          call: { ...call, parameters: rejectedBy(probes) },
          expect: { outcome: 'refused', format: comesIn },
        };
  });
}

/** A server may reject a request before it knows in which format. That it rejects it is the business of other clauses. */
function rejectedInXml(contract: Contract, { rejections }: Probes): ScenarioCase[] {
  return rejections(contract).map(([called, parameters]) => ({
    id: idOf('format.xml', called.replaceAll(' ', '-'), 'refusal'),
    clause: 'format.xml',
    title: `the answer to a request with ${called} and Format=XML is XML`,
    async scenario(session) {
      const way = { method: 'GET', format: 'XML', fixed: true, signature: 'not-v3' } as const;
      const answer = await session.send({ ...way, parameters });
      return answer.format === undefined ? 'the answer is in neither format' : notIn('XML', [answer]);
    },
  }));
}
