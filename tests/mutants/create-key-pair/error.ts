/** Mutants about the codes of the page: status, code and message of each. */
import { TAKEN_NAMES } from '../case-families.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { answering, refusing } from '../faults.ts';

/** The mutants of this theme. */
export const errorMutants: readonly Mutant[] = [
  {
    name: 'refusals-with-422',
    fault: 'It answers whatever its validation finds with status 422.',
    clause: 'errors.InvalidTagKey.Malformed',
    caughtBy: ['errors.*Malformed:*', 'errors.Duplicate.TagKey:*'],
    behave: () =>
      answering((answer) =>
        /Malformed|Duplicate/.test(answer.members['Code'] ?? '') ? { ...answer, status: 422 } : answer,
      ),
  },
  {
    name: 'code-of-names-with-a-small-p',
    fault: 'It spells the code InvalidKeypairName.Malformed.',
    clause: 'errors.InvalidKeyPairName.Malformed',
    caughtBy: [
      'request.*',
      'name.*',
      'errors.InvalidKeyPairName.Malformed:*',
      'order.of-checks:name-*',
      'transport.survives:*',
    ],
    behave: () => inCode('InvalidKeyPairName.Malformed', { Code: 'InvalidKeypairName.Malformed' }),
  },
  {
    name: 'message-of-names-without-period',
    fault: 'It leaves out the period behind the message.',
    clause: 'errors.InvalidKeyPairName.Malformed',
    caughtBy: ['errors.InvalidKeyPairName.Malformed:*'],
    behave: () => inCode('InvalidKeyPairName.Malformed', { Message: 'Specified Key Pair name is not valid' }),
  },
  {
    name: 'code-already-exists',
    fault: 'It spells the code KeyPair.AlreadyExists.',
    clause: 'errors.KeyPair.AlreadyExist',
    caughtBy: TAKEN_NAMES,
    behave: () => inCode('KeyPair.AlreadyExist', { Code: 'KeyPair.AlreadyExists' }),
  },
  {
    name: 'message-already-exists',
    fault: 'It mends the grammar of the message.',
    clause: 'errors.KeyPair.AlreadyExist',
    caughtBy: ['errors.KeyPair.AlreadyExist:*'],
    behave: () => inCode('KeyPair.AlreadyExist', { Message: 'The key pair already exists.' }),
  },
  {
    name: 'already-exist-409',
    fault: 'It answers a taken name with status 409.',
    clause: 'errors.KeyPair.AlreadyExist',
    caughtBy: ['errors.KeyPair.AlreadyExist:*'],
    behave: () => inCode('KeyPair.AlreadyExist', {}, 409),
  },
  {
    name: 'already-exist-500',
    fault: 'It lets the violated constraint of its database through as an internal error.',
    clause: 'errors.KeyPair.AlreadyExist',
    caughtBy: TAKEN_NAMES,
    behave: () =>
      inCode(
        'KeyPair.AlreadyExist',
        { Code: 'InternalError', Message: 'duplicate key value violates unique constraint' },
        500,
      ),
  },
  {
    name: 'message-contains-duplicate-key',
    fault: 'It mends the grammar of the message.',
    clause: 'errors.Duplicate.TagKey',
    caughtBy: ['errors.Duplicate.TagKey:*'],
    behave: () => inCode('Duplicate.TagKey', { Message: 'The Tag.N.Key contains duplicate keys.' }),
  },
  {
    name: 'message-of-keys-with-number',
    fault: 'It puts a number into the message where n stands.',
    clause: 'errors.InvalidTagKey.Malformed',
    caughtBy: ['errors.InvalidTagKey.Malformed:*'],
    behave: () => inCode('InvalidTagKey.Malformed', { Message: 'The specified Tag.1.Key is not valid.' }),
  },
  {
    name: 'code-of-keys-for-values',
    fault: 'It refuses values with the code and message for keys.',
    clause: 'errors.InvalidTagValue.Malformed',
    caughtBy: ['tags.*', 'errors.InvalidTagValue.Malformed:*', 'order.of-checks:tag-values-*'],
    behave: () =>
      inCode('InvalidTagValue.Malformed', {
        Code: 'InvalidTagKey.Malformed',
        Message: 'The specified Tag.n.Key is not valid.',
      }),
  },
  {
    name: 'message-of-keys-for-values',
    fault: 'It refuses values with their code and the message for keys.',
    clause: 'errors.InvalidTagValue.Malformed',
    caughtBy: ['errors.InvalidTagValue.Malformed:*'],
    behave: () => inCode('InvalidTagValue.Malformed', { Message: 'The specified Tag.n.Key is not valid.' }),
  },
  {
    name: 'resource-group-400',
    fault: 'It answers an unknown resource group with status 400.',
    clause: 'errors.InvalidResourceGroup.NotFound',
    caughtBy: ['errors.InvalidResourceGroup.NotFound:*'],
    behave: () => inCode('InvalidResourceGroup.NotFound', {}, 400),
  },
  {
    name: 'message-of-resource-group-in-chinese',
    fault: 'It translates the message.',
    clause: 'errors.InvalidResourceGroup.NotFound',
    caughtBy: ['errors.InvalidResourceGroup.NotFound:*'],
    behave: () => inCode('InvalidResourceGroup.NotFound', { Message: '指定的资源组不存在。' }),
  },
  {
    name: 'tags-400',
    fault: 'It answers too many tags with status 400.',
    clause: 'errors.QuotaExceed.Tags',
    caughtBy: ['errors.QuotaExceed.Tags:*'],
    behave: () => inCode('QuotaExceed.Tags', {}, 400),
  },
  {
    name: 'message-of-tags-empty',
    fault: 'It has no message for too many tags, since the page shows none.',
    clause: 'errors.QuotaExceed.Tags',
    caughtBy: ['errors.QuotaExceed.Tags:*', 'errors.body:*'],
    behave: () => inCode('QuotaExceed.Tags', { Message: '' }),
  },
  {
    name: 'code-quota-exceeded',
    fault: 'It spells the codes of the quotas QuotaExceeded.',
    clause: 'errors.QuotaExceed.KeyPair',
    caughtBy: ['tags.*', 'errors.QuotaExceed.*', 'order.of-checks:tag-count-*', 'quota.exceeded:*'],
    behave: () =>
      refusing((members) => ({ ...members, Code: members['Code']?.replace('Exceed.', 'Exceeded.') ?? '' })),
  },
  {
    name: 'quota-429',
    fault: 'It answers a full region with status 429.',
    clause: 'errors.QuotaExceed.KeyPair',
    caughtBy: ['errors.QuotaExceed.KeyPair:*'],
    behave: () => inCode('QuotaExceed.KeyPair', {}, 429),
  },
  {
    name: 'message-of-quota-with-number',
    fault: 'It names the quota in the message.',
    clause: 'errors.QuotaExceed.KeyPair',
    caughtBy: ['errors.QuotaExceed.KeyPair:*'],
    behave: () => inCode('QuotaExceed.KeyPair', { Message: 'The key pair quota (500) exceeds.' }),
  },
];

/** Answers one code otherwise: with other members, or with another status. */
function inCode(code: string, members: Readonly<Record<string, string>>, status?: number): Behaviour {
  return answering((answer) =>
    answer.members['Code'] === code
      ? { ...answer, status: status ?? answer.status, members: { ...answer.members, ...members } }
      : answer,
  );
}
