/** Mutants with the side effects of a framework or a database on names and tags. */
import { barely } from '../bare-answers.ts';
import type { Mutant } from '../mutant.ts';
import { constraining, failing, supposing } from '../faults.ts';
import { areRepeated, codePoints, comparing, tagsOf } from './rules.ts';

/** The mutants of this theme. */
export const parameterFrameworkMutants: readonly Mutant[] = [
  {
    name: 'dots-make-objects',
    fault: 'Its framework makes an object of names with dots, and fails where a text stands in its place.',
    clause: 'request.unknown-parameters',
    caughtBy: [
      'request.unknown-parameters:the-beginning-of-a-tag/*',
      'request.unknown-parameters:a-tag-without-a-member/*',
      'request.unknown-parameters:a-tag-with-a-member-too-many/*',
    ],
    behave: () =>
      failing(({ parameters }) =>
        [...parameters.keys()].some((name) => /^Tag(?:\.1(?:\.Key\.x)?)?$/.test(name)),
      ),
  },
  {
    name: 'tag-pattern-with-bare-dots',
    fault: 'The dots in its pattern for tags stand for any character.',
    clause: 'request.unknown-parameters',
    caughtBy: ['request.unknown-parameters:a-tag-with-underscores/*'],
    behave: () =>
      supposing(
        (parameters) =>
          new Map(
            Array.from(parameters, ([name, value]) => [
              name.replace(/^Tag.(\d+).(Key|Value)$/, 'Tag.$1.$2'),
              value,
            ]),
          ),
      ),
  },
  {
    name: 'value-length-by-framework',
    fault: 'Its framework checks the length of tag values, and refuses them in a body of its own.',
    clause: 'tags.value-maximum-length',
    caughtBy: [
      'tags.value-maximum-length:*',
      'tags.every-tag-checked:*value*',
      'tags.length-*:value-*',
      'errors.InvalidTagValue.Malformed:*',
      'errors.body:*',
      'errors.host-id:all',
      'format.xml:everywhere',
    ],
    behave: () =>
      barely(
        ({ parameters }) => tagsOf(parameters).some(({ value = '' }) => codePoints(value) > 128),
        422,
        'application/json',
        '{"detail":[{"type":"string_too_long","msg":"String should have at most 128 characters"}]}',
      ),
  },
  {
    name: 'tag-numbers-by-their-first-digits',
    fault: 'It reads the number of a tag as far as there are digits.',
    clause: 'tags.odd-numbers-ignored',
    caughtBy: ['tags.odd-numbers-ignored:*'],
    behave: () =>
      supposing(
        (parameters) =>
          new Map(
            Array.from(parameters, ([name, value]) => [
              name.replace(/^Tag\.\s*\+?0*([1-9]\d*)[^.]*(?:\.\d+)?\.(?=Key$|Value$)/, 'Tag.$1.'),
              value,
            ]),
          ),
      ),
  },
  {
    name: 'tag-keys-padded',
    fault: 'Its database compares tag keys without regard to spaces at their ends.',
    clause: 'tags.keys-compared-exactly',
    caughtBy: ['tags.keys-compared-exactly:white-space'],
    behave: () => comparing((tags) => areRepeated(tags.map(({ key = '' }) => key.replace(/ +$/, '')))),
  },
  {
    name: 'tag-value-empty-is-null',
    fault: 'Its database stores the empty text as nothing, which its column does not take.',
    clause: 'tags.value-may-be-empty',
    caughtBy: [
      'tags.value-may-be-empty:*',
      'tags.every-tag-checked:behind-an-empty-value/*',
      'tags.key-otherwise-free:fuzz-*',
      'authentication.v*-accepted:empty-value/*',
    ],
    behave: () => failing(({ parameters }) => tagsOf(parameters).some(({ value }) => value === '')),
  },
  {
    name: 'blank-parameters-dropped',
    fault: 'Its framework drops parameters without a value, so that an empty tag key is none.',
    clause: 'tags.key-not-empty',
    caughtBy: ['tags.key-not-empty:empty-alone/*'],
    behave: () => supposing((parameters) => new Map([...parameters].filter(([, value]) => value !== ''))),
  },
  {
    name: 'name-cut-inside-a-character',
    fault: 'It cuts a name for its log behind 128 octets, and fails where that is inside a character.',
    clause: 'name.length-not-in-bytes',
    caughtBy: ['name.length-not-in-bytes:*', 'name.length-in-code-points:*'],
    behave: () =>
      failing(({ parameters }) => {
        const name = Buffer.from(parameters.get('KeyPairName') ?? '');
        return name.length > 128 && ((name[128] ?? 0) & 0xc0) === 0x80;
      }),
  },
  {
    name: 'name-with-numbers-of-all-kinds',
    fault: 'It takes superscript and Roman numbers for digits, as its library does.',
    clause: 'name.other-digits',
    caughtBy: ['name.other-digits:*'],
    behave: () =>
      constraining((broken, parameters) =>
        broken.filter(
          ({ parameter, keyword }) =>
            parameter !== 'KeyPairName' ||
            keyword !== 'pattern' ||
            !/^\p{L}[\p{L}\p{N}:_-]*$/u.test(parameters.get('KeyPairName') ?? ''),
        ),
      ),
  },
];
