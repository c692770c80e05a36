/** Mutants about the numbers of tags. */
import type { WireParameters } from '../../../contract/wire/form.ts';
import { ifAccepted } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { inventing, supposing } from '../faults.ts';
import { fault, seeing } from './rules.ts';

/** The mutants of this theme. */
export const tagNumberMutants: readonly Mutant[] = [
  {
    name: 'tag-number-in-32-bits',
    fault: 'It keeps the number of a tag in 32 bits.',
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
    name: 'tags-of-one-digit',
    fault: 'Its pattern for tag parameters has one digit, so that it sees no tag above 9.',
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
    hint: ifAccepted('Tags from number 10 on are overlooked. The number of a tag may have two digits.', {
      always: ['tags.every-tag-checked:*-10/*', 'tags.every-tag-checked:*-20/*'],
    }),
    behave: () => seeing(({ number }) => number <= 9 || number > 20),
  },
  {
    name: 'tag-1-only',
    fault: 'It checks the first tag only.',
    clause: 'tags.every-tag-checked',
    caughtBy: [
      'request.legal-values-decoded:one-key-in-two-spellings/*',
      'tags.every-tag-checked:*',
      'tags.*:fuzz-*-in-any-tag-*',
      'tags.unique-keys:*',
      'tags.gaps:*-behind/*',
      'tags.key-without-value:*',
      'order.of-checks:*',
      'errors.Duplicate.TagKey:*',
      'request.decoding:*',
    ],
    hint: ifAccepted('Only the first tag is checked. Check all of them.', {
      always: [
        'tags.every-tag-checked:*-2/*',
        'tags.every-tag-checked:*-9/*',
        'tags.every-tag-checked:*-20/*',
      ],
      passes: ['tags.every-tag-checked:*-1/*'],
    }),
    behave: () => seeing(({ number }) => number === 1 || number > 20),
  },
  {
    name: 'tag-20-forgotten',
    fault: 'Its loop over the tags ends before the 20th.',
    clause: 'tags.every-tag-checked',
    caughtBy: [
      'tags.every-tag-checked:*-20/*',
      'tags.every-tag-checked:fuzz-*',
      'tags.*:fuzz-*-in-any-tag-*',
      'tags.unique-keys:*-and-20/*',
      'tags.unique-keys:fuzz-*',
    ],
    hint: ifAccepted(
      'The last of 20 tags is not checked. Look for a loop that ends one too early, with < in place of <=.',
    ),
    behave: () => seeing(({ number }) => number !== 20),
  },
  {
    name: 'tag-1-forgotten',
    fault: 'Its loop over the tags begins with the second.',
    clause: 'tags.every-tag-checked',
    caughtBy: [
      'request.legal-values-decoded:one-key-in-two-spellings/*',
      'request.post-form:*',
      'request.unknown-parameters:behind-*',
      'tags.*',
      'request.*:checked',
      'request.post-form:charset',
      'request.post-query:media-type',
      'errors.InvalidTag*',
      'order.of-checks:*',
      'errors.Duplicate.TagKey:*',
      'request.decoding:*',
    ],
    hint: ifAccepted(
      'The first tag is not checked. Tags are numbered from 1: look for a loop that begins one too late.',
      {
        always: ['tags.every-tag-checked:*-1/*'],
        passes: [
          'tags.every-tag-checked:*-2/*',
          'tags.every-tag-checked:*-9/*',
          'tags.every-tag-checked:*-20/*',
        ],
      },
    ),
    behave: () => seeing(({ number }) => number !== 1),
  },
  {
    name: 'tag-number-0',
    fault: 'It reads tags from the number 0 on.',
    clause: 'tags.odd-numbers-ignored',
    caughtBy: ['tags.odd-numbers-ignored:zero'],
    behave: () => supposing(renumbered((number) => (number === '0' ? '20' : number))),
  },
  {
    name: 'tag-numbers-as-in-python',
    fault:
      'It reads the number of a tag by int(), which knows signs, spaces, leading zeros and full-width digits.',
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
    fault: 'It reads the number of a tag by Number(), which knows fractions, exponents and prefixes.',
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
    fault: 'It refuses a tag whose number is none.',
    clause: 'tags.odd-numbers-ignored',
    caughtBy: ['tags.odd-numbers-ignored:*', 'request.unknown-parameters:*'],
    behave: () =>
      inventing((parameters) =>
        [...parameters.keys()]
          .filter((name) => /^Tag\.(?![1-9][0-9]*\.)(?:.*\.)?(?:Key|Value)$/.test(name))
          .map((name) => fault('Tag.N.Key', name, 'not')),
      ),
  },
];

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
