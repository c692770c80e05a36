/**
 * Cases about requests that break two rules at once: the code is the one of the rule that is checked first (ruling 13).
 * Only neighbours in the order are paired.
 */
import type { Contract } from '../../contract/contract.ts';
import type { Call } from '../call.ts';
import type { Case } from '../case.ts';
import { judgeExpectation } from '../judges/expectation.ts';
import { filled } from './tags.ts';
import { GET_JSON } from './variants.ts';

type Parameters = Call['parameters'];

/** How each step is broken, as far as it can be together with its neighbours. */
const BREAKS: Readonly<Record<string, Parameters>> = {
  action: { Action: 'NoSuchAction' },
  version: { Version: '2000-01-01' },
  'missing-parameters': { KeyPairName: undefined },
  region: { RegionId: 'xx-nowhere-1' },
  name: { KeyPairName: '1' },
  'tag-count': filled(21),
  'tag-keys': { 'Tag.1.Key': 'aliyun' },
  'tag-values': { 'Tag.2.Key': 'key', 'Tag.2.Value': 'acs:' },
  'duplicate-keys': { 'Tag.3.Key': 'same', 'Tag.4.Key': 'same' },
  'resource-group': { ResourceGroupId: 'rg-doesnotexist00' },
};

/** One case for each pair of neighbours in the order of the checks. */
export function orderCases({ document, errors }: Contract): Case[] {
  const steps = document.orderOfChecks.filter((step) => step in BREAKS);
  return [
    ...steps.slice(0, -1).map((step, i): Case => {
      const next = steps[i + 1] ?? '';
      const parameters = { ...BREAKS[next], ...BREAKS[step] };
      return {
        id: `order.of-checks:${step}-before-${next}`,
        clause: 'order.of-checks',
        title: `a request that breaks ${step} and ${next} gets the code of ${step}`,
        call: { ...GET_JSON, signature: 'v1', parameters },
        expect: { outcome: 'refused', code: codeOf(step) },
      };
    }),
    {
      id: 'order.of-checks:resource-group-before-name-taken',
      clause: 'order.of-checks',
      title: 'a request that breaks resource-group and name-taken gets the code of resource-group',
      async scenario(session) {
        const KeyPairName = session.names.fresh();
        await session.send({ ...GET_JSON, parameters: { KeyPairName } });
        const answer = await session.send({
          ...GET_JSON,
          parameters: { KeyPairName, ...BREAKS['resource-group'] },
        });
        return judgeExpectation(errors, { outcome: 'refused', code: codeOf('resource-group') }, answer);
      },
    },
  ];

  function codeOf(step: string) {
    const broken = Object.keys(BREAKS[step] ?? {}).some((name) => BREAKS[step]?.[name] === undefined);
    const ofStep = errors.checks.filter((cause) => cause.step === step);
    const cause = ofStep.find(({ keywords }) => keywords.includes(broken ? 'required' : 'enum')) ?? ofStep[0];
    if (cause === undefined) throw new Error(`Nothing in the catalogue is raised in the step ${step}.`);
    return cause.code;
  }
}
