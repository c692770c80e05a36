/** What the cases about the protocol send of CreateKeyPair. */
import type { Contract } from '../../../contract/contract.ts';
import type { Probes } from '../probes.ts';
import { NO_PAIR } from './no-pair.ts';
import { refusals } from './states.ts';
import { illegalKey } from './tags.ts';

/** The names and the tags of a create. */
export function createKeyPairProbes(contract: Contract): Probes {
  return {
    harmless: NO_PAIR,
    checked: {
      parameter: 'KeyPairName',
      legal: (names) => names.fresh(),
      illegal: '1',
      code: contract.errors.owedFor('KeyPairName', 'pattern'),
    },
    optional: {
      legal: { 'Tag.1.Key': 'k', 'Tag.1.Value': 'v' },
      illegal: { 'Tag.1.Key': 'aliyun' },
      illegalByEveryRule: { 'Tag.1.Key': illegalKey(contract) },
      code: contract.errors.owedFor('Tag.N.Key', 'not'),
    },
    carrying: (first, second) => ({
      'Tag.1.Key': first,
      ...(second === undefined ? {} : { 'Tag.1.Value': second }),
    }),
    rejections: refusals,
    constraints: {
      called: { KeyPairName: 'name', 'Tag.N.Key': 'tag key', 'Tag.N.Value': 'tag value' },
      unique: 'KeyPairName',
      // Which letters and signs a name may have is the matter of several clauses.
      written: ['KeyPairName pattern'],
      byPost: ['http-at-the-start', 'aliyun-inside', '1-character'],
    },
  };
}
