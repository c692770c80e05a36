/** Mutants that are not prepared for very long values: they fail, or count them wrong. */
import type { Mutant } from '../mutant.ts';
import { constraining, failingOver } from '../faults.ts';
import { codePoints, judgingKeys, tagsOf } from './rules.ts';

/** The mutants of this theme. */
export const farValueMutants: readonly Mutant[] = [
  {
    name: 'name-fails-beyond-its-index',
    fault: 'It fails over a name of more than 767 octets, which its index can not hold.',
    clause: 'name.maximum-length',
    caughtBy: ['name.maximum-length:1000-characters/*', 'name.maximum-length:10000-characters'],
    behave: () => failingOver('KeyPairName', 767),
  },
  {
    name: 'name-pattern-overflows-the-stack',
    fault: 'Its pattern for names is matched recursively, and has no stack left behind 5000 characters.',
    clause: 'name.maximum-length',
    caughtBy: ['name.maximum-length:10000-characters'],
    behave: () => failingOver('KeyPairName', 5000),
  },
  {
    name: 'tag-value-fails-beyond-its-column',
    fault: 'It fails over a tag value of more than 4000 octets, the most that a text of its database has.',
    clause: 'tags.value-maximum-length',
    caughtBy: ['tags.value-maximum-length:10000-characters'],
    behave: () => failingOver('Tag.1.Value', 4000),
  },
  {
    name: 'tag-key-length-in-one-octet',
    fault: 'It keeps the length of a tag key in one octet, so that 10000 characters are 16.',
    clause: 'tags.key-maximum-length',
    caughtBy: ['tags.key-maximum-length:10000-characters', 'tags.key-maximum-length:fuzz-*'],
    behave: () => judgingKeys({ lengthOf: (text) => codePoints(text) % 256 }),
  },
  {
    name: 'tags-counted-in-one-octet',
    fault: 'It counts tags in one octet, so that 260 of them are 4.',
    clause: 'tags.no-more-than-20',
    caughtBy: ['tags.no-more-than-20:260-tags'],
    behave: () =>
      constraining((broken, parameters) => {
        const count = tagsOf(parameters).length;
        const fit = count > 255 && count % 256 <= 20;
        return broken.filter(({ keyword }) => keyword !== 'maximum' || !fit);
      }),
  },
  {
    name: 'group-fails-beyond-its-column',
    fault: 'It fails over a resource group of more than 255 octets, with which it asks its database.',
    clause: 'resource-group.unknown',
    caughtBy: ['resource-group.unknown:1000-characters/*', 'resource-group.unknown:10000-characters'],
    behave: () => failingOver('ResourceGroupId', 255),
  },
];
