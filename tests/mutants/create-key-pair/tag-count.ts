/** Mutants about how many tags there may be. */
import { ifAccepted, ifRejected } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { inventing, overlooking } from '../faults.ts';
import { fault, seeing, tagsOf } from './rules.ts';

/** The mutants of this theme. */
export const tagCountMutants: readonly Mutant[] = [
  {
    name: 'tags-up-to-21',
    fault: 'It refuses tags from the 22nd on.',
    clause: 'tags.no-more-than-20',
    caughtBy: [
      'tags.no-more-than-20:21-tags/*',
      'tags.number-above-20:alone/*',
      'tags.key-without-value:21-keys/*',
      'errors.QuotaExceed.Tags:*',
      'order.of-checks:tag-count-before-*',
    ],
    hint: ifAccepted('The limit of tags is off by one: 21 are accepted. Look for > in place of >=.', {
      always: ['tags.no-more-than-20:21-tags/*'],
    }),
    behave: () =>
      overlooking(({ keyword, wireName }) => keyword === 'maximum' && wireName.startsWith('Tag.21.')),
  },
  {
    name: 'tags-behind-20-ignored',
    fault: 'It reads the tags 1 to 20 and ignores the others.',
    clause: 'tags.no-more-than-20',
    caughtBy: [
      'tags.no-more-than-20:*',
      'tags.number-above-20:*',
      'tags.key-without-value:21-keys/*',
      'errors.QuotaExceed.Tags:*',
      'order.of-checks:tag-count-before-*',
    ],
    hint: ifAccepted('Tags after the 20th are ignored. Reject a request with more than 20.', {
      always: ['tags.no-more-than-20:*'],
    }),
    behave: () => seeing(({ number }) => number <= 20),
  },
  {
    name: 'tags-counted',
    fault: 'It counts the tags, and takes one with any number.',
    clause: 'tags.number-above-20',
    caughtBy: ['tags.number-above-20:*'],
    behave: () =>
      overlooking(({ keyword }, parameters) => keyword === 'maximum' && tagsOf(parameters).length <= 20),
  },
  {
    name: 'tags-with-values-counted',
    fault: 'It counts the tags that have a value.',
    clause: 'tags.key-without-value',
    caughtBy: ['tags.key-without-value:21-keys/*'],
    behave: () =>
      overlooking(
        ({ keyword }, parameters) =>
          keyword === 'maximum' && tagsOf(parameters).every(({ value }) => value === undefined),
      ),
  },
  {
    name: 'tags-fewer-than-20',
    fault: 'It takes fewer than 20 tags.',
    clause: 'tags.up-to-20',
    caughtBy: [
      'tags.*-otherwise-free:attacks',
      'tags.*-otherwise-free:literals',
      'tags.*-otherwise-free:parts-of-words',
      'tags.*-otherwise-free:schemes',
      'tags.up-to-20:20-tags',
      'tags.up-to-20:of-128-characters',
      'tags.every-tag-checked:*',
      'tags.unique-keys:*',
      'tags.key-otherwise-free:fuzz-*',
      'tags.*:fuzz-*-in-any-tag-*',
    ],
    hint: ifRejected(
      'QuotaExceed.Tags',
      'The limit of tags is too low. Accept 20: look for < in place of <=.',
      { always: ['tags.up-to-20:20-tags'] },
    ),
    behave: () => limited(19),
  },
];

function limited(maximum: number) {
  return inventing((parameters) =>
    tagsOf(parameters).length > maximum ? [fault('Tag.N', 'Tag.20.Key', 'maximum')] : [],
  );
}
