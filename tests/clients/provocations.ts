/**
 * How a user of an SDK comes by each error of the catalogue:
 *
 *     'InvalidKeyPairName.Malformed': { wish: { name: '1abc' } }
 */
import type { ErrorCode } from '../../contract/error-catalogue.ts';
import type { MockOptions } from '../../mock/start.ts';
import type { Client, Wish } from './client.ts';

/** How to come by an error. */
export interface Provocation {
  /** What to send. */
  readonly wish: Wish;
  /** True when the same has to be sent before, and succeeds. */
  readonly twice?: true;
  /** How the mock has to be. */
  readonly mock?: Partial<MockOptions>;
}

/** One for each code. A code too many or too few does not compile. */
export const PROVOCATIONS: Readonly<Record<ErrorCode, Provocation | 'not by an SDK'>> = {
  'InvalidKeyPairName.Malformed': { wish: { name: '1abc' } },
  'KeyPair.AlreadyExist': { wish: {}, twice: true },
  'Duplicate.TagKey': {
    wish: {
      tags: [
        ['a', '1'],
        ['a', '2'],
      ],
    },
  },
  'InvalidTagKey.Malformed': { wish: { tags: [['aliyun', '']] } },
  'InvalidTagValue.Malformed': { wish: { tags: [['a', 'acs:']] } },
  'QuotaExceed.KeyPair': { wish: {}, mock: { quota: 0 } },
  'QuotaExceed.Tags': { wish: { tags: Array.from({ length: 21 }, (_, i) => [`k${i}`, ''] as const) } },
  'InvalidResourceGroup.NotFound': { wish: { resourceGroup: 'rg-unknown' } },
  'InvalidRegionId.NotFound': { wish: { region: 'nowhere' } },
  MissingParameter: { wish: { region: undefined } },
  InvalidVersion: { wish: { common: { Version: '2013-01-10' } } },
  'InvalidAction.NotFound': { wish: { common: { Action: 'DescribeNothing' } } },
  MissingVersion: { wish: { common: { Version: '' } } },
  MissingAccessKeyId: { wish: { common: { AccessKeyId: '' } } },
  MissingSignatureMethod: { wish: { common: { SignatureMethod: '' } } },
  MissingSignatureVersion: { wish: { common: { SignatureVersion: '' } } },
  MissingSignatureNonce: { wish: { common: { SignatureNonce: '' } } },
  MissingTimestamp: { wish: { common: { Timestamp: '' } } },
  // An SDK with an access key signs.
  MissingSignature: 'not by an SDK',
  'InvalidTimeStamp.Format': { wish: { common: { Timestamp: '2023-12-06' } } },
  'InvalidTimeStamp.Expired': { wish: { common: { Timestamp: '2023-12-06T12:00:00Z' } } },
  SignatureDoesNotMatch: { wish: { accessKey: { id: 'testid', secret: 'wrong' } } },
  SignatureNonceUsed: { wish: { common: { SignatureNonce: 'the-same' } }, twice: true },
  'InvalidAccessKeyId.NotFound': { wish: { accessKey: { id: 'nobody', secret: 'testsecret' } } },
};

/** How the user of a client comes by a code; undefined when the client lets nobody. */
export function provocationOf(code: ErrorCode, { settable }: Client): Provocation | undefined {
  const provocation = PROVOCATIONS[code];
  if (provocation === 'not by an SDK') return undefined;
  const names = Object.keys(provocation.wish.common ?? {});
  return names.every((name) => settable.includes(name)) ? provocation : undefined;
}
