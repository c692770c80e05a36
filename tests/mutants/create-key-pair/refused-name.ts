/** Mutants in which a refused request leaves something behind: its name, or the refusal itself. */
import type { ReceivedCall } from '../../../mock/pipeline/call.ts';
import type { Outcome } from '../../../mock/pipeline/outcome.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { noting, withConditions } from '../faults.ts';

const clause = 'state.refusal-takes-no-name';

/** The mutants of this theme. */
export const refusedNameMutants: readonly Mutant[] = [
  {
    name: 'refusal-of-a-signature-takes-name',
    fault: 'It reserves the name, and then verifies the signature.',
    clause,
    caughtBy: ['state.refusal-takes-no-name:authentication/*'],
    behave: () => keepingNames(({ answer }) => answer === 'SignatureDoesNotMatch'),
  },
  {
    name: 'refusal-of-a-key-takes-name',
    fault: 'It reserves the name for an access key, and then finds that nobody has it.',
    clause,
    caughtBy: ['state.refusal-takes-no-name:authentication/*'],
    behave: () => keepingNames(({ answer }) => answer === 'InvalidAccessKeyId.NotFound'),
  },
  {
    name: 'refusal-of-a-timestamp-takes-name',
    fault: 'It reserves the name, and then finds the request too old.',
    clause,
    caughtBy: ['state.refusal-takes-no-name:authentication/*'],
    behave: () => keepingNames(({ answer }) => answer === 'InvalidTimeStamp.Expired'),
  },
  {
    name: 'refusal-of-a-nonce-takes-name',
    fault: 'It reserves the name in the transaction that finds the nonce used.',
    clause,
    caughtBy: ['state.refusal-takes-no-name:authentication/*'],
    behave: () => keepingNames(({ answer }) => answer === 'SignatureNonceUsed'),
  },
  {
    name: 'refusal-without-a-timestamp-takes-name',
    fault: 'It reserves the name of a V1 request in which it then misses the timestamp.',
    clause,
    caughtBy: ['state.refusal-takes-no-name:authentication/v1'],
    behave: () =>
      keepingNames(
        ({ answer }, { parameters }) => answer === 'MissingTimestamp' && parameters.has('SignatureNonce'),
      ),
  },
  {
    name: 'refusal-of-a-long-value-takes-name',
    fault: 'Its database refuses a tag value that is too long when the pair is there already.',
    clause,
    caughtBy: ['state.refusal-takes-no-name:illegal-values'],
    behave: () =>
      keepingNames(
        ({ answer, because = '' }) => answer === 'InvalidTagValue.Malformed' && because.endsWith('maxLength'),
      ),
  },
  {
    name: 'refusal-of-an-empty-region-takes-name',
    fault: 'It reserves a name for its own region when the region is empty, and then misses the region.',
    clause,
    caughtBy: ['state.refusal-takes-no-name:illegal-values'],
    behave: () =>
      keepingNames(
        ({ answer }, { parameters }) => answer === 'MissingParameter' && parameters.get('RegionId') === '',
      ),
  },
  {
    name: 'refusals-cached',
    fault: 'It caches a refusal by the name, and gives it again when the rest of the request is mended.',
    clause,
    caughtBy: ['state.refusal-takes-no-name:*'],
    behave: caching,
  },
  {
    name: 'refusal-takes-name',
    fault: 'It reserves the name before it looks at anything, and does not give it back.',
    clause: 'state.refusal-takes-no-name',
    caughtBy: ['state.refusal-takes-no-name:*'],
    hint: {
      text: 'A rejected request takes its name. Check everything before the name is stored, or release it.',
      received: ['*KeyPair.AlreadyExist'],
    },
    behave: () => keepingNames(() => true),
  },
  {
    name: 'refusal-for-tags-takes-name',
    fault: 'It writes the pair into one table and then the tags into another, in two transactions.',
    clause: 'state.refusal-takes-no-name',
    caughtBy: ['state.refusal-takes-no-name:illegal-values', 'state.refusal-takes-no-name:*tag*'],
    hint: {
      text: 'A request that is rejected for its tags takes its name. Check the tags before the pair is stored.',
      received: ['*KeyPair.AlreadyExist'],
    },
    behave: () => keepingNames(({ answer }) => answer.includes('Tag')),
  },
  {
    name: 'refusal-for-group-takes-name',
    fault:
      'It puts the pair into its resource group when it has made it, and leaves it there when there is none.',
    clause: 'state.refusal-takes-no-name',
    caughtBy: [
      'state.refusal-takes-no-name:illegal-values',
      'state.refusal-takes-no-name:an-unknown-resource-group',
    ],
    hint: {
      text: 'A request that is rejected for its resource group takes its name. Look the group up before the pair is stored.',
      received: ['*KeyPair.AlreadyExist'],
    },
    behave: () => keepingNames(({ answer }) => answer === 'InvalidResourceGroup.NotFound'),
  },
  {
    name: 'refusal-for-quota-takes-name',
    fault: 'It counts the pairs once the new one is among them, and forgets to take it out again.',
    clause: 'state.refusal-takes-no-name',
    caughtBy: ['state.refusal-takes-no-name:the-quota'],
    hint: {
      text: 'A request that is rejected for the quota takes its name. Count the pairs before the new one is stored.',
      received: ['*KeyPair.AlreadyExist'],
    },
    behave: () => keepingNames(({ answer }) => answer === 'QuotaExceed.KeyPair'),
  },
];

/** Keeps the name of a refused call, but not its place in the quota. */
function keepingNames(isKept: (refusal: Outcome, call: ReceivedCall) => boolean): Behaviour {
  const kept = new Set<string>();
  return noting(
    (refusal, call) => {
      if (isKept(refusal, call)) kept.add(nameOf(call));
    },
    withConditions((conditions, call, service) => ({
      ...conditions,
      'name-taken': () => kept.has(nameOf(call)) || conditions['name-taken']?.(call, service) === true,
    })),
  );
}

/** What is refused for the form of the name, for the quota, or for a name that is taken is judged anew. */
function caching(): Behaviour {
  const refusals = new Map<string, Outcome>();
  return {
    stages: {
      validate(call, ...rest) {
        const refusal = STAGES.validate(call, ...rest);
        const name = nameOf(call);
        if (refusal === undefined) return refusals.get(name);
        if (!NOT_CACHED.has(refusal.answer) && name !== '') refusals.set(name, refusal);
        return refusal;
      },
    },
  };
}

const NOT_CACHED: ReadonlySet<string> = new Set([
  'InvalidKeyPairName.Malformed',
  'KeyPair.AlreadyExist',
  'QuotaExceed.KeyPair',
]);

function nameOf({ parameters }: ReceivedCall): string {
  return parameters.get('KeyPairName') ?? '';
}
