/** Liars about the number, the numbering and the pairing of tags, and about repeated keys. */
import type { WireParameters } from '../../contract/wire/form.ts';
import type { Liar } from './liar.ts';
import { inventing, overlooking } from './lies.ts';
import { areRepeated, comparing, fault, seeing, supposing, tagsOf } from './rules.ts';

/** The liars of this theme. */
export const tagNumberLiars: readonly Liar[] = [
  {
    name: 'tags-up-to-21',
    lie: 'It refuses tags from the 22nd on.',
    clause: 'tags.no-more-than-20',
    caughtBy: [
      'tags.no-more-than-20:21-tags/*',
      'tags.number-above-20:alone/*',
      'tags.key-without-value:21-keys/*',
      'state.refusal-takes-no-name:21-tags',
      'errors.QuotaExceed.Tags:*',
      'order.of-checks:tag-count-before-*',
      'quota.refusal-takes-no-place:every-kind',
    ],
    behave: () =>
      overlooking(({ keyword, wireName }) => keyword === 'maximum' && wireName.startsWith('Tag.21.')),
  },
  {
    name: 'tags-behind-20-ignored',
    lie: 'It reads the tags 1 to 20 and ignores the others.',
    clause: 'tags.no-more-than-20',
    caughtBy: [
      'tags.no-more-than-20:*',
      'tags.number-above-20:*',
      'tags.key-without-value:21-keys/*',
      'state.refusal-takes-no-name:21-tags',
      'errors.QuotaExceed.Tags:*',
      'order.of-checks:tag-count-before-*',
      'quota.refusal-takes-no-place:every-kind',
    ],
    behave: () => seeing(({ number }) => number <= 20),
  },
  {
    name: 'tags-counted',
    lie: 'It counts the tags, and takes one with any number.',
    clause: 'tags.number-above-20',
    caughtBy: ['tags.number-above-20:*'],
    behave: () =>
      overlooking(({ keyword }, parameters) => keyword === 'maximum' && tagsOf(parameters).length <= 20),
  },
  {
    name: 'tags-with-values-counted',
    lie: 'It counts the tags that have a value.',
    clause: 'tags.key-without-value',
    caughtBy: ['tags.key-without-value:21-keys/*'],
    behave: () =>
      overlooking(
        ({ keyword }, parameters) =>
          keyword === 'maximum' && tagsOf(parameters).every(({ value }) => value === undefined),
      ),
  },
  {
    name: 'tag-number-in-32-bits',
    lie: 'It keeps the number of a tag in 32 bits.',
    clause: 'tags.number-above-20',
    caughtBy: ['tags.number-above-20:huge/*'],
    behave: () =>
      supposing(
        renumbered((number) =>
          /^[1-9][0-9]*$/.test(number) ? String(BigInt.asUintN(32, BigInt(number))) : number,
        ),
      ),
  },
  {
    name: 'tags-fewer-than-20',
    lie: 'It takes fewer than 20 tags.',
    clause: 'tags.up-to-20',
    caughtBy: [
      'tags.up-to-20:20-tags',
      'tags.up-to-20:of-128-characters',
      'tags.every-tag-checked:*',
      'tags.unique-keys:*',
      'tags.key-otherwise-free:fuzz-*',
      'tags.*:fuzz-*-in-any-tag-*',
    ],
    behave: () => limited(19),
  },
  {
    name: 'tags-of-one-digit',
    lie: 'Its pattern for tag parameters has one digit, so that it sees no tag above 9.',
    clause: 'tags.every-tag-checked',
    caughtBy: [
      'tags.every-tag-checked:*-10/*',
      'tags.every-tag-checked:*-11/*',
      'tags.every-tag-checked:*-19/*',
      'tags.every-tag-checked:*-20/*',
      'tags.every-tag-checked:fuzz-*',
      'tags.*:fuzz-*-in-any-tag-*',
      'tags.unique-keys:*',
      'tags.gaps:duplicate-behind/*',
    ],
    behave: () => seeing(({ number }) => number <= 9 || number > 20),
  },
  {
    name: 'tag-1-only',
    lie: 'It checks the first tag only.',
    clause: 'tags.every-tag-checked',
    caughtBy: [
      'tags.every-tag-checked:*',
      'tags.*:fuzz-*-in-any-tag-*',
      'tags.unique-keys:*',
      'tags.gaps:*-behind/*',
      'tags.key-without-value:*',
      'state.refusal-takes-no-name:a-tag-key-twice',
      'order.of-checks:*',
      'quota.refusal-takes-no-place:every-kind',
      'errors.Duplicate.TagKey:*',
      'request.decoding:*',
    ],
    behave: () => seeing(({ number }) => number === 1 || number > 20),
  },
  {
    name: 'tag-20-forgotten',
    lie: 'Its loop over the tags ends before the 20th.',
    clause: 'tags.every-tag-checked',
    caughtBy: [
      'tags.every-tag-checked:*-20/*',
      'tags.every-tag-checked:fuzz-*',
      'tags.*:fuzz-*-in-any-tag-*',
      'tags.unique-keys:*-and-20/*',
      'tags.unique-keys:fuzz-*',
    ],
    behave: () => seeing(({ number }) => number !== 20),
  },
  {
    name: 'tag-1-forgotten',
    lie: 'Its loop over the tags begins with the second.',
    clause: 'tags.every-tag-checked',
    caughtBy: [
      'tags.*',
      'request.*:checked',
      'request.post-form:charset',
      'state.refusal-takes-no-name:*-tag-*',
      'errors.InvalidTag*',
      'order.of-checks:tag-keys-before-*',
      'quota.refusal-takes-no-place:every-kind',
      'errors.Duplicate.TagKey:*',
      'request.decoding:*',
    ],
    behave: () => seeing(({ number }) => number !== 1),
  },
  {
    name: 'tags-end-at-a-gap',
    lie: 'Its loop over the tags ends at the first number that is not there.',
    clause: 'tags.gaps',
    caughtBy: [
      'tags.gaps:*-behind/*',
      'order.of-checks:tag-values-before-*',
      'order.of-checks:duplicate-keys-before-*',
    ],
    behave: () => seeing(({ number }, tags) => tags[number - 1]?.number === number || number > 20),
  },
  {
    name: 'tags-without-gaps',
    lie: 'It refuses a tag behind a gap.',
    clause: 'tags.gaps',
    caughtBy: [
      'tags.gaps:accepted',
      'tags.gaps:duplicate-behind/*',
      'order.of-checks:tag-values-before-*',
      'order.of-checks:duplicate-keys-before-*',
    ],
    behave: () =>
      inventing((parameters) =>
        tagsOf(parameters).flatMap(({ number }, i) =>
          number === i + 1 ? [] : [fault('Tag.N.Key', `Tag.${number}.Key`, 'not')],
        ),
      ),
  },
  {
    name: 'tags-end-at-an-absent-value',
    lie: 'Its loop over the tags ends at the first one without a value.',
    clause: 'tags.key-without-value',
    caughtBy: [
      'tags.key-without-value:tag-behind/*',
      'tags.key-without-value:repeated-key/*',
      'request.*:checked',
      'request.post-form:charset',
      'state.refusal-takes-no-name:*-tag-key*',
      'order.of-checks:tag-keys-before-*',
      'order.of-checks:duplicate-keys-before-*',
      'quota.refusal-takes-no-place:every-kind',
      'request.decoding:*',
    ],
    behave: () =>
      seeing(({ number }, tags) => {
        const end = tags.find(({ value }) => value === undefined);
        return end === undefined || number < end.number || number > 20;
      }),
  },
  {
    name: 'tags-end-at-an-empty-value',
    lie: 'Its loop over the tags ends at the first one with an empty value.',
    clause: 'tags.every-tag-checked',
    caughtBy: ['tags.every-tag-checked:behind-an-empty-value/*'],
    behave: () =>
      seeing(({ number }, tags) => {
        const end = tags.find(({ value }) => value === '');
        return end === undefined || number < end.number || number > 20;
      }),
  },
  {
    name: 'tag-value-demanded',
    lie: 'It refuses a tag key without a value.',
    clause: 'tags.key-without-value',
    caughtBy: [
      'tags.key-without-value:accepted',
      'tags.key-without-value:repeated-key/*',
      'order.of-checks:duplicate-keys-before-*',
      'request.names-in-letter-case:tag-value/*',
      'request.decoding:*',
    ],
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
    lie: 'It ignores a tag value without a key.',
    clause: 'tags.value-without-key',
    caughtBy: ['tags.value-without-key:refused/*'],
    behave: () => overlooking(({ keyword }) => keyword === 'dependentRequired'),
  },
  {
    name: 'tag-number-0',
    lie: 'It reads tags from the number 0 on.',
    clause: 'tags.odd-numbers-ignored',
    caughtBy: ['tags.odd-numbers-ignored:zero'],
    behave: () => supposing(renumbered((number) => (number === '0' ? '20' : number))),
  },
  {
    name: 'tag-numbers-as-in-python',
    lie: 'It reads the number of a tag by int(), which knows signs, spaces, leading zeros and full-width digits.',
    clause: 'tags.odd-numbers-ignored',
    caughtBy: [
      'tags.odd-numbers-ignored:leading-zero',
      'tags.odd-numbers-ignored:a-plus-sign',
      'tags.odd-numbers-ignored:a-space',
      'tags.odd-numbers-ignored:a-full-width-digit',
    ],
    behave: () => supposing(renumbered((number) => (/^\s*\+?0*[1１]$/.test(number) ? '1' : number))),
  },
  {
    name: 'tag-numbers-as-in-javascript',
    lie: 'It reads the number of a tag by Number(), which knows fractions, exponents and prefixes.',
    clause: 'tags.odd-numbers-ignored',
    caughtBy: [
      'tags.odd-numbers-ignored:leading-zero',
      'tags.odd-numbers-ignored:a-plus-sign',
      'tags.odd-numbers-ignored:a-space',
      'tags.odd-numbers-ignored:a-fraction',
      'tags.odd-numbers-ignored:an-exponent',
      'tags.odd-numbers-ignored:a-hexadecimal-prefix',
    ],
    behave: () => supposing(renumbered((number) => (Number(number) > 0 ? String(Number(number)) : number))),
  },
  {
    name: 'tag-numbers-demanded',
    lie: 'It refuses a tag whose number is none.',
    clause: 'tags.odd-numbers-ignored',
    caughtBy: ['tags.odd-numbers-ignored:*', 'request.unknown-parameters:*'],
    behave: () =>
      inventing((parameters) =>
        [...parameters.keys()]
          .filter((name) => /^Tag\.(?![1-9][0-9]*\.)(?:.*\.)?(?:Key|Value)$/.test(name))
          .map((name) => fault('Tag.N.Key', name, 'not')),
      ),
  },
  {
    name: 'tag-keys-may-repeat',
    lie: 'It takes a key twice, and the last one counts.',
    clause: 'tags.unique-keys',
    caughtBy: [
      'tags.unique-keys:*',
      'tags.gaps:duplicate-behind/*',
      'tags.key-without-value:repeated-key/*',
      'state.refusal-takes-no-name:a-tag-key-twice',
      'order.of-checks:duplicate-keys-before-*',
      'quota.refusal-takes-no-place:every-kind',
      'errors.Duplicate.TagKey:*',
      'request.decoding:*',
    ],
    behave: () => comparing(() => false),
  },
  {
    name: 'tag-keys-compared-to-the-next',
    lie: 'It compares a tag key to the next one only.',
    clause: 'tags.unique-keys',
    caughtBy: ['tags.unique-keys:1-and-20/*', 'tags.unique-keys:fuzz-*'],
    behave: () => comparing((tags) => tags.some(({ key }, i) => i > 0 && key === tags[i - 1]?.key)),
  },
  {
    name: 'tags-compared-with-values',
    lie: 'It takes a key twice where the values differ.',
    clause: 'tags.unique-keys',
    caughtBy: ['tags.unique-keys:*', 'tags.gaps:duplicate-behind/*', 'errors.Duplicate.TagKey:*'],
    behave: () =>
      comparing((tags) => areRepeated(tags.map(({ key, value }) => JSON.stringify([key, value])))),
  },
  {
    name: 'tag-values-may-not-repeat',
    lie: 'It refuses a value twice.',
    clause: 'tags.up-to-20',
    caughtBy: ['tags.up-to-20:same-values', 'tags.key-otherwise-free:fuzz-*', 'request.decoding:*'],
    behave: () =>
      comparing((tags) => areRepeated(keysOf(tags)) || areRepeated(tags.map(({ value }) => value))),
  },
  {
    name: 'tag-keys-compared-in-lower-case',
    lie: 'It compares tag keys without regard to letter case.',
    clause: 'tags.keys-compared-exactly',
    caughtBy: ['tags.keys-compared-exactly:letter-case'],
    behave: () => comparingKeys((key) => key.toLowerCase()),
  },
  {
    name: 'tag-keys-compared-trimmed',
    lie: 'It compares tag keys without the white space at their ends.',
    clause: 'tags.keys-compared-exactly',
    caughtBy: ['tags.keys-compared-exactly:white-space'],
    behave: () => comparingKeys((key) => key.trim()),
  },
  {
    name: 'tag-keys-compared-by-collation',
    lie: 'A collation compares tag keys, without regard to accents and width.',
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
    lie: 'It compares tag keys in ASCII, with a question mark for everything beyond.',
    clause: 'tags.keys-compared-exactly',
    caughtBy: [
      'tags.keys-compared-exactly:chinese',
      'tags.keys-compared-exactly:emoji',
      'tags.key-otherwise-free:fuzz-*',
      'request.decoding:utf-8-apart/*',
    ],
    behave: () => comparingKeys((key) => key.replaceAll(/[^\0-\x7F]/gu, '?')),
  },
  {
    name: 'tag-keys-compared-in-part',
    lie: 'An index over the first 64 characters compares tag keys.',
    clause: 'tags.keys-compared-exactly',
    caughtBy: ['tags.keys-compared-exactly:last-character', 'tags.up-to-20:of-128-characters'],
    behave: () => comparingKeys((key) => key.slice(0, 64)),
  },
];

function limited(maximum: number) {
  return inventing((parameters) =>
    tagsOf(parameters).length > maximum ? [fault('Tag.N', 'Tag.20.Key', 'maximum')] : [],
  );
}

function comparingKeys(identityOf: (key: string) => string) {
  return comparing((tags) => areRepeated(keysOf(tags).map(identityOf)));
}

function keysOf(tags: readonly { readonly key: string | undefined }[]): string[] {
  return tags.flatMap(({ key }) => (key === undefined ? [] : [key]));
}

/** Reads the numbers of tags otherwise. */
function renumbered(change: (number: string) => string): (parameters: WireParameters) => WireParameters {
  return (parameters) =>
    new Map(
      [...parameters].map(([name, value]) => [
        name.replace(
          /^(Tag\.)([^.]*(?:\.0)?)(\.(?:Key|Value))$/,
          (_, tag: string, number: string, member: string) => `${tag}${change(number)}${member}`,
        ),
        value,
      ]),
    );
}
