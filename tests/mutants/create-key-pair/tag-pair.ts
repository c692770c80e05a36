/** Mutants about gaps in the numbers of tags, and about tags of which one half is absent. */
import { ifAccepted, ifRejected } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { inventing, overlooking } from '../faults.ts';
import { fault, seeing, tagsOf } from './rules.ts';

/** The mutants of this theme. */
export const tagPairMutants: readonly Mutant[] = [
  {
    name: 'tags-end-at-a-gap',
    fault: 'Its loop over the tags ends at the first number that is not there.',
    clause: 'tags.gaps',
    caughtBy: ['tags.gaps:*-behind/*'],
    behave: () => seeing(({ number }, tags) => tags[number - 1]?.number === number || number > 20),
  },
  {
    name: 'tags-without-gaps',
    fault: 'It refuses a tag behind a gap.',
    clause: 'tags.gaps',
    caughtBy: ['tags.gaps:accepted', 'tags.gaps:duplicate-behind/*'],
    behave: () =>
      inventing((parameters) =>
        tagsOf(parameters).flatMap(({ number }, i) =>
          number === i + 1 ? [] : [fault('Tag.N.Key', `Tag.${number}.Key`, 'not')],
        ),
      ),
  },
  {
    name: 'tags-end-at-an-absent-value',
    fault: 'Its loop over the tags ends at the first one without a value.',
    clause: 'tags.key-without-value',
    caughtBy: [
      'request.legal-values-decoded:one-key-in-two-spellings/*',
      'request.post-form:*',
      'request.unknown-parameters:behind-*',
      'tags.key-not-empty:empty-alone/*',
      'tags.key-without-value:tag-behind/*',
      'tags.key-without-value:repeated-key/*',
      'request.*:checked',
      'request.post-form:charset',
      'request.post-query:media-type',
      'request.decoding:*',
    ],
    hint: ifAccepted(
      'The loop over the tags ends at the first tag without a value. Continue to the last key.',
      { always: ['tags.key-without-value:tag-behind/*', 'tags.key-without-value:repeated-key/*'] },
    ),
    behave: () =>
      seeing(({ number }, tags) => {
        const end = tags.find(({ value }) => value === undefined);
        return end === undefined || number < end.number || number > 20;
      }),
  },
  {
    name: 'tags-end-at-an-empty-value',
    fault: 'Its loop over the tags ends at the first one with an empty value.',
    clause: 'tags.every-tag-checked',
    caughtBy: ['tags.every-tag-checked:behind-an-empty-value/*'],
    hint: ifAccepted(
      'The loop over the tags ends at the first empty value. Test for an absent key, not for an empty text.',
    ),
    behave: () =>
      seeing(({ number }, tags) => {
        const end = tags.find(({ value }) => value === '');
        return end === undefined || number < end.number || number > 20;
      }),
  },
  {
    name: 'tag-value-demanded',
    fault: 'It refuses a tag key without a value.',
    clause: 'tags.key-without-value',
    caughtBy: [
      'request.legal-values-decoded:one-key-in-two-spellings/*',
      'request.names-in-letter-case:mixed-*-1-*/*',
      'tags.key-without-value:accepted',
      'tags.key-without-value:repeated-key/*',
      'request.names-in-letter-case:tag-value/*',
      'request.decoding:*',
      'authentication.*-accepted:percent-sign/*',
    ],
    hint: ifRejected(
      'InvalidTagValue.Malformed',
      'A tag key without a value is rejected. Treat the value as empty.',
      { always: ['tags.key-without-value:accepted', 'tags.key-without-value:repeated-key/*'] },
    ),
    behave: () =>
      inventing((parameters) =>
        tagsOf(parameters).flatMap(({ number, key, value }) =>
          key !== undefined && value === undefined
            ? [fault('Tag.N.Value', `Tag.${number}.Value`, 'not')]
            : [],
        ),
      ),
  },
  {
    name: 'tag-key-not-demanded',
    fault: 'It ignores a tag value without a key.',
    clause: 'tags.value-without-key',
    caughtBy: ['tags.value-without-key:refused/*'],
    behave: () => overlooking(({ keyword }) => keyword === 'dependentRequired'),
  },
];
