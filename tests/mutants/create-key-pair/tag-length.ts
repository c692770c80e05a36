/** Mutants about the lengths of tag keys and values. */
import { ifAccepted, ifRejected } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { judgingKeys, judgingValues, octets } from '../rules.ts';

/** The mutants of this theme. */
export const tagLengthMutants: readonly Mutant[] = [
  {
    name: 'tag-key-empty',
    fault: 'It takes empty tag keys.',
    clause: 'tags.key-not-empty',
    caughtBy: ['tags.key-not-empty:*', 'errors.InvalidTagKey.Malformed:*'],
    hint: ifAccepted('An empty tag key is accepted. Reject it: only the value of a tag may be empty.', {
      always: ['tags.key-not-empty:0-characters/*', 'tags.key-not-empty:empty-*/*'],
    }),
    behave: () => judgingKeys({ minimum: 0 }),
  },
  {
    name: 'tag-key-minimum-2',
    fault: 'It takes tag keys from 2 characters on.',
    clause: 'tags.key-not-empty',
    caughtBy: [
      'tags.key-otherwise-free:attacks',
      'tags.key-otherwise-free:literals',
      'tags.key-not-empty:1-character',
      'tags.key-otherwise-free:fuzz-*',
      'request.*:accepted',
      'request.decoding:*',
    ],
    hint: ifRejected(
      'InvalidTagKey.Malformed',
      'A tag key of 1 character is rejected. The minimum is 1: look for > in place of >=.',
      { always: ['tags.key-not-empty:1-character'] },
    ),
    behave: () => judgingKeys({ minimum: 2 }),
  },
  {
    name: 'tag-key-maximum-64',
    fault: 'It takes tag keys of up to 64 characters, as the limit once was.',
    clause: 'tags.key-maximum-length',
    caughtBy: [
      'request.legal-values-decoded:tag-of-128/*',
      'tags.key-otherwise-free:128-signs',
      'tags.key-maximum-length:128-characters',
      'tags.keys-compared-exactly:last-character',
      'tags.length-*:128-*',
      'tags.up-to-20:of-128-characters',
    ],
    hint: ifRejected(
      'InvalidTagKey.Malformed',
      'The limit of a tag key is below 128. Look for the limit of 64 characters that once held.',
    ),
    behave: () => judgingKeys({ maximum: 64 }),
  },
  {
    name: 'tag-key-maximum-129',
    fault: 'It refuses tag keys from 130 characters on.',
    clause: 'tags.key-maximum-length',
    caughtBy: [
      'tags.key-maximum-length:129-characters/*',
      'tags.key-maximum-length:fuzz-*',
      'tags.length-*:key-129-*',
    ],
    hint: ifAccepted(
      'The limit of a tag key is above 128, often by one. Look for > in place of >=, or for the width of a database column.',
    ),
    behave: () => judgingKeys({ maximum: 129 }),
  },
  {
    name: 'tag-value-maximum-127',
    fault: 'It takes tag values of fewer than 128 characters.',
    clause: 'tags.value-maximum-length',
    caughtBy: [
      'request.legal-values-decoded:tag-of-128/*',
      'tags.value-otherwise-free:128-signs',
      'tags.value-maximum-length:128-characters',
      'tags.length-*:128-*',
      'tags.up-to-20:of-128-characters',
    ],
    hint: ifRejected(
      'InvalidTagValue.Malformed',
      'The limit of a tag value is below 128, often by one. Look for < in place of <=, or for an older limit.',
    ),
    behave: () => judgingValues({ maximum: 127 }),
  },
  {
    name: 'tag-value-maximum-256',
    fault: 'It takes tag values of up to 256 characters, as another cloud does.',
    clause: 'tags.value-maximum-length',
    caughtBy: [
      'tags.value-maximum-length:129-characters/*',
      'tags.value-maximum-length:fuzz-*',
      'tags.length-*:value-*',
    ],
    hint: ifAccepted(
      'The limit of a tag value is above 128. Look for > in place of >=, or for the limit of another cloud.',
      { always: ['tags.value-maximum-length:129-*'] },
    ),
    behave: () => judgingValues({ maximum: 256 }),
  },
  {
    name: 'tag-value-required',
    fault: 'It refuses empty tag values.',
    clause: 'tags.value-may-be-empty',
    caughtBy: [
      'tags.value-may-be-empty:empty',
      'tags.key-otherwise-free:fuzz-*',
      'authentication.*:empty-value/*',
    ],
    hint: ifRejected(
      'InvalidTagValue.Malformed',
      'An empty tag value is rejected. Accept it: only the key of a tag must not be empty.',
    ),
    behave: () => judgingValues({ minimum: 1 }),
  },
  {
    name: 'tag-key-length-in-octets',
    fault: 'It counts the octets of tag keys in UTF-8.',
    clause: 'tags.length-not-in-bytes',
    caughtBy: ['tags.length-*:128-*'],
    hint: ifRejected(
      'InvalidTagKey.Malformed',
      'The length of a tag key is counted in UTF-8 bytes. Count characters: a Chinese character has 3 bytes and counts once.',
    ),
    behave: () => judgingKeys({ lengthOf: octets }),
  },
  {
    name: 'tag-value-length-in-utf-16',
    fault: 'It counts the UTF-16 units of tag values.',
    clause: 'tags.length-in-code-points',
    caughtBy: ['tags.length-in-code-points:128-astral'],
    behave: () => judgingValues({ lengthOf: (value) => value.length }),
  },
  {
    name: 'tag-key-length-in-graphemes',
    fault: 'It counts the user-perceived characters of tag keys, so that a letter and its accent are one.',
    clause: 'tags.length-in-code-points',
    caughtBy: ['tags.length-in-code-points:key-130-combining/*'],
    behave: () => judgingKeys({ lengthOf: graphemes }),
  },
];

function graphemes(text: string): number {
  return Array.from(SEGMENTER.segment(text)).length;
}

const SEGMENTER = new Intl.Segmenter('en');
