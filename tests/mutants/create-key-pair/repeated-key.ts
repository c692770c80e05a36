/** Mutants about tag keys that are repeated. */
import { ifAccepted } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { areRepeated, comparing } from './rules.ts';

/** The mutants of this theme. */
export const repeatedKeyMutants: readonly Mutant[] = [
  {
    name: 'tag-keys-may-repeat',
    fault: 'It takes a key twice, and the last one counts.',
    clause: 'tags.unique-keys',
    caughtBy: [
      'request.legal-values-decoded:one-key-in-two-spellings/*',
      'tags.unique-keys:*',
      'tags.gaps:duplicate-behind/*',
      'tags.key-without-value:repeated-key/*',
      'order.of-checks:duplicate-keys-before-*',
      'errors.Duplicate.TagKey:*',
      'request.decoding:*',
    ],
    hint: ifAccepted(
      'A repeated tag key is accepted. A map keeps one of the two silently: look for the key before you store it.',
      { always: ['tags.unique-keys:*', 'tags.key-without-value:repeated-key/*'] },
    ),
    behave: () => comparing(() => false),
  },
  {
    name: 'tag-keys-compared-to-the-next',
    fault: 'It compares a tag key to the next one only.',
    clause: 'tags.unique-keys',
    caughtBy: ['tags.unique-keys:1-and-20/*', 'tags.unique-keys:fuzz-*'],
    hint: ifAccepted('A tag key is compared only with the next one. Compare it with all others.'),
    behave: () => comparing((tags) => tags.some(({ key }, i) => i > 0 && key === tags[i - 1]?.key)),
  },
  {
    name: 'tags-compared-with-values',
    fault: 'It takes a key twice where the values differ.',
    clause: 'tags.unique-keys',
    caughtBy: ['tags.unique-keys:*', 'tags.gaps:duplicate-behind/*', 'errors.Duplicate.TagKey:*'],
    hint: ifAccepted(
      'Tags are compared together with their values. Reject a repeated key whatever the values are.',
      { always: ['tags.unique-keys:*'] },
    ),
    behave: () =>
      comparing((tags) => areRepeated(tags.map(({ key, value }) => JSON.stringify([key, value])))),
  },
  {
    name: 'tag-values-may-not-repeat',
    fault: 'It refuses a value twice.',
    clause: 'tags.up-to-20',
    caughtBy: ['tags.up-to-20:same-values', 'tags.key-otherwise-free:fuzz-*', 'request.decoding:*'],
    hint: {
      text: 'A repeated tag value is rejected. Only the keys of the tags have to be unique.',
      received: ['*Duplicate.TagKey'],
      always: ['tags.up-to-20:same-values'],
    },
    behave: () =>
      comparing((tags) => areRepeated(keysOf(tags)) || areRepeated(tags.map(({ value }) => value))),
  },
  {
    name: 'tag-keys-compared-in-lower-case',
    fault: 'It compares tag keys without regard to letter case.',
    clause: 'tags.keys-compared-exactly',
    caughtBy: ['tags.keys-compared-exactly:letter-case'],
    behave: () => comparingKeys((key) => key.toLowerCase()),
  },
  {
    name: 'tag-keys-compared-trimmed',
    fault: 'It compares tag keys without the white space at their ends.',
    clause: 'tags.keys-compared-exactly',
    caughtBy: ['tags.keys-compared-exactly:white-space'],
    behave: () => comparingKeys((key) => key.trim()),
  },
  {
    name: 'tag-keys-compared-by-collation',
    fault: 'A collation compares tag keys, without regard to accents and width.',
    clause: 'tags.keys-compared-exactly',
    caughtBy: [
      'tags.keys-compared-exactly:accents',
      'tags.keys-compared-exactly:normal-forms',
      'tags.keys-compared-exactly:width',
    ],
    behave: () => comparingKeys((key) => key.normalize('NFKD').replaceAll(/\p{M}/gu, '')),
  },
  {
    name: 'tag-keys-compared-in-ascii',
    fault: 'It compares tag keys in ASCII, with a question mark for everything beyond.',
    clause: 'tags.keys-compared-exactly',
    caughtBy: [
      'tags.keys-compared-exactly:chinese',
      'tags.keys-compared-exactly:emoji',

      'request.decoding:utf-8-apart/*',
    ],
    behave: () => comparingKeys((key) => key.replaceAll(/[^\0-\x7F]/gu, '?')),
  },
  {
    name: 'tag-keys-compared-in-part',
    fault: 'An index over the first 64 characters compares tag keys.',
    clause: 'tags.keys-compared-exactly',
    caughtBy: ['tags.keys-compared-exactly:last-character', 'tags.up-to-20:of-128-characters'],
    behave: () => comparingKeys((key) => key.slice(0, 64)),
  },
];

function comparingKeys(identityOf: (key: string) => string) {
  return comparing((tags) => areRepeated(keysOf(tags).map(identityOf)));
}

function keysOf(tags: readonly { readonly key: string | undefined }[]): string[] {
  return tags.flatMap(({ key }) => (key === undefined ? [] : [key]));
}
