/**
 * Cases about requests that break two rules at once: the code is the one of the rule that is checked first (ruling 13).
 * Every two steps of the order are paired, as far as one request can break both.
 */
import type { Contract } from '../../../contract/contract.ts';
import type { ErrorCode } from '../../../contract/error-catalogue.ts';
import type { Answer } from '../../target/answer.ts';
import type { Call } from '../../target/call.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import type { Session } from '../../engine/session.ts';
import { FULL_REGION } from '../create-key-pair/quota-filling.ts';
import { fullRegion } from '../create-key-pair/quotas.ts';
import { filled, numbered } from '../create-key-pair/tags.ts';
import { takenName } from '../create-key-pair/taken-name.ts';
import { GET_JSON, NO_SUCH_GROUP } from '../variants.ts';

type Parameters = Call['parameters'];

/** Two steps that one request breaks. */
export interface StepPair {
  /** The case about them. */
  readonly id: string;
  /** The one that is checked first by the reference, with the code it raises here. */
  readonly first: { readonly step: string; readonly code: ErrorCode };
  readonly second: { readonly step: string; readonly code: ErrorCode };
}

/** What breaks a step: parameters, or tags, which are numbered without gaps when two steps are put together. */
interface Break {
  readonly parameters?: Parameters;
  readonly tags?: readonly (readonly [key: string, value: string])[];
}

/** The ways to break each step; more than one where the first can't go with every other step. */
const BREAKS: Readonly<Record<string, readonly Break[]>> = {
  action: [{ parameters: { Action: 'NoSuchAction' } }],
  version: [{ parameters: { Version: '2000-01-01' } }],
  'missing-parameters': [{ parameters: { KeyPairName: undefined } }, { parameters: { RegionId: undefined } }],
  region: [{ parameters: { RegionId: 'xx-nowhere-1' } }],
  name: [{ parameters: { KeyPairName: '1' } }],
  'tag-count': [{}],
  'tag-keys': [{ tags: [['aliyun', 'value']] }],
  'tag-values': [{ tags: [['key', 'acs:']] }],
  'duplicate-keys': [
    {
      tags: [
        ['same', 'value'],
        ['same', 'value'],
      ],
    },
  ],
  'resource-group': [{ parameters: NO_SUCH_GROUP }],
};

/** The step that is broken by the number of tags, whatever they are. */
const TAG_COUNT = 'tag-count';

/** One tag more than a request may have. */
const TOO_MANY_TAGS = 21;

/** The step that only a name of an existing pair breaks. */
const NAME_TAKEN = 'name-taken';

/** The step that only a full region breaks. */
const QUOTA_STEP = 'quota';

/** One case for each two steps. */
export function orderCases(contract: Contract): ScenarioCase[] {
  return stepPairs(contract).map(({ id, first, second }) => ({
    id,
    clause: 'order.of-checks',
    title: `a request that breaks ${first.step} and ${second.step} gets the code of ${first.step}`,
    given: second.step === NAME_TAKEN ? [TAKEN_NAME] : [],
    async scenario(session) {
      const answer = await breakBoth(session, first.step, second.step);
      return judgeExpectation(contract.errors, { outcome: 'refused', code: first.code }, answer);
    },
  }));
}

/** One case for each step and the quota, which is the last one: they need a region that is full. */
export function quotaOrderCases(contract: Contract): ScenarioCase[] {
  return quotaPairs(contract).map(({ id, first: { step, code } }) => ({
    id,
    clause: 'order.of-checks',
    title: `a request that breaks ${step} and ${QUOTA_STEP} gets the code of ${step}`,
    needs: 'quota-region',
    given: [FULL_REGION],
    async scenario(session) {
      const full = await fullRegion(session);
      if (typeof full === 'string') return full;
      const own = step === NAME_TAKEN ? { KeyPairName: full.taken } : parametersOf(step, QUOTA_STEP);
      const parameters = { ...own, RegionId: session.target.quotaRegion };
      const answer = await session.send({ ...GET_JSON, signature: 'not-v3', parameters });
      return judgeExpectation(contract.errors, { outcome: 'refused', code }, answer);
    },
  }));
}

/** All pairs of a step and the quota. */
export function quotaPairs(contract: Contract): StepPair[] {
  const before = contract.document.orderOfChecks.filter(
    (step) => step === NAME_TAKEN || parametersOf(step, QUOTA_STEP) !== undefined,
  );
  return before.map((step) => pairOf(contract, step, QUOTA_STEP));
}

/** All pairs of steps that one request can break. */
export function stepPairs(contract: Contract): StepPair[] {
  const steps = contract.document.orderOfChecks.filter((step) => step in BREAKS || step === NAME_TAKEN);
  return steps.flatMap((first, i) =>
    steps.slice(i + 1).flatMap((second) => {
      const broken = parametersOf(first, second);
      if (broken === undefined) return [];
      return [pairOf(contract, first, second)];
    }),
  );
}

function pairOf(contract: Contract, first: string, second: string): StepPair {
  const of = (step: string) => ({ step, code: codeOf(contract, step) });
  return { id: `order.of-checks:${first}-before-${second}`, first: of(first), second: of(second) };
}

async function breakBoth(session: Session, first: string, second: string): Promise<Answer> {
  const taken = second === NAME_TAKEN ? { KeyPairName: await takenName(session) } : {};
  const parameters = { ...parametersOf(first, second), ...taken };
  return await session.send({ ...GET_JSON, signature: 'not-v3', parameters });
}

/** The parameters that break both; undefined where each way to break one mends the other. */
function parametersOf(first: string, second: string): Parameters | undefined {
  for (const one of BREAKS[first] ?? []) {
    for (const other of waysOf(second)) {
      const clashes = Object.keys(one.parameters ?? {}).some((name) => name in (other.parameters ?? {}));
      if (clashes) continue;
      const tags = [...(one.tags ?? []), ...(other.tags ?? [])];
      const count = [first, second].includes(TAG_COUNT) ? TOO_MANY_TAGS : tags.length;
      const filling = filled(count);
      return { ...filling, ...numbered(tags), ...one.parameters, ...other.parameters };
    }
  }
  return undefined;
}

/** What the name of an existing pair and a full region take up: the parameter that another step must leave alone. */
function waysOf(step: string): readonly Break[] {
  if (step === NAME_TAKEN) return [{ parameters: { KeyPairName: undefined } }];
  if (step === QUOTA_STEP) return [{ parameters: { RegionId: undefined } }];
  return BREAKS[step] ?? [];
}

/** The code that the parameters of a step raise. */
function codeOf({ errors }: Contract, step: string): ErrorCode {
  const ofStep = errors.checks.filter((cause) => cause.step === step);
  const wanted = step === 'action' ? 'enum' : undefined;
  const cause = ofStep.find(({ keywords }) => wanted !== undefined && keywords.includes(wanted)) ?? ofStep[0];
  if (cause === undefined) throw new Error(`Nothing in the catalogue is raised in the step ${step}.`);
  return cause.code;
}
