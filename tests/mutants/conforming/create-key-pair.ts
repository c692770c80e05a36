/** Variants that are free in what CreateKeyPair leaves open: names, keys, fingerprints, the order of its checks. */
import { createPrivateKey } from 'node:crypto';
import type { ConformingVariant } from '../mutant.ts';
import { inventing, overlooking, refusing, succeeding, withOperation } from '../faults.ts';

/** The variants of this theme. */
export const createKeyPairVariants: readonly ConformingVariant[] = [
  {
    name: 'compact-fingerprint',
    difference: 'It writes fingerprints without colons.',
    noticedBy: ['fingerprint.colons:all'],
    behave: () =>
      succeeding((members) => ({
        ...members,
        KeyPairFingerPrint: members['KeyPairFingerPrint']?.replaceAll(':', '') ?? '',
      })),
  },
  {
    name: 'another-order',
    difference: 'It checks a request in the opposite order, but for the action.',
    noticedBy: ['order.of-checks:*'],
    behave: () =>
      withOperation((operation) => {
        const [action, ...others] = operation.steps;
        const unknownRegion = operation.conditions['unknown-region'];
        return {
          ...operation,
          steps: action === undefined ? [] : [action, ...others.toReversed()],
          conditions: {
            ...operation.conditions,
            // An absent region is for the step about missing parameters, wherever that stands.
            'unknown-region': (call, service) =>
              Boolean(call.parameters.get('RegionId')) && unknownRegion?.(call, service) === true,
          },
        };
      }),
  },
  {
    name: 'own-words-for-tag-quota',
    difference: 'It has a message of its own for too many tags.',
    noticedBy: [],
    behave: () =>
      refusing((members) =>
        members['Code'] === 'QuotaExceed.Tags' ? { ...members, Message: 'Too many tags: 21.' } : members,
      ),
  },
  {
    name: 'periods-allowed',
    difference: 'It takes periods in names, as the console does.',
    noticedBy: ['name.period:*'],
    behave: () =>
      overlooking(({ parameter, keyword }, parameters) => {
        const name = parameters.get('KeyPairName') ?? '';
        return parameter === 'KeyPairName' && keyword === 'pattern' && /^\p{L}[\p{L}0-9.:_-]*$/u.test(name);
      }),
  },
  {
    name: 'ascii-letters-only',
    difference: 'It takes ASCII letters only, as the English page may be read.',
    noticedBy: [
      'name.chinese-letters:*',
      'name.other-letters:*',
      'name.length-not-in-bytes:128-chinese',
      'name.length-in-code-points:128-astral',
    ],
    behave: () =>
      inventing((parameters) => {
        const isForeign = /[^\p{ASCII}]/u.test(parameters.get('KeyPairName') ?? '');
        const pointer = '#/components/schemas/KeyPairName/pattern';
        return isForeign
          ? [{ parameter: 'KeyPairName', wireName: 'KeyPairName', keyword: 'pattern', pointer }]
          : [];
      }),
  },
  {
    name: 'crlf-keys',
    difference: 'It ends the lines of a private key in CRLF, and the last one not at all.',
    noticedBy: [],
    behave: () => key((pem) => pem.trimEnd().replaceAll('\n', '\r\n')),
  },
  {
    name: 'pkcs1-keys',
    difference: 'It hands out PKCS#1, as on the sample of the page.',
    noticedBy: ['key.pkcs8:all'],
    behave: () => key((pem) => createPrivateKey(pem).export({ type: 'pkcs1', format: 'pem' }).toString()),
  },
];

function key(change: (pem: string) => string) {
  return succeeding((members) => ({ ...members, PrivateKeyBody: change(members['PrivateKeyBody'] ?? '') }));
}
