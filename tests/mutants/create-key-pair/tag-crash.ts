/** Mutants that fail over legal tags. */
import type { Mutant } from '../mutant.ts';
import { failing } from '../faults.ts';
import { tagsOf } from './rules.ts';

/** The mutants of this theme. */
export const tagCrashMutants: readonly Mutant[] = [
  {
    name: 'tag-fails-over-nul',
    fault: 'It fails over a NUL in a tag, which its database can not store.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.*-otherwise-free:unusual-a-NUL'],
    behave: () => failingOverTags(/\0/),
  },
  {
    name: 'tag-fails-over-control-characters',
    fault: 'It fails over a control character in a tag, which its XML can not hold.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.*-otherwise-free:unusual-a-NUL', 'tags.*-otherwise-free:unusual-control-characters'],
    behave: () => failingOverTags(/[^\P{Cc}\t\r\n\u007F-\u009F]/u),
  },
  {
    name: 'tag-fails-over-line-breaks',
    fault: 'It passes tags on in a header, and fails over a line break.',
    clause: 'tags.key-otherwise-free',
    caughtBy: ['tags.*-otherwise-free:unusual-line-breaks'],
    behave: () => failingOverTags(/[\r\n]/),
  },
  {
    name: 'tag-fails-over-four-octets',
    fault: 'It fails over a character of four octets in a tag, which its database can not store.',
    clause: 'tags.key-otherwise-free',
    caughtBy: [
      'tags.*-otherwise-free:signs',
      'tags.*-otherwise-free:unusual-rare-characters',
      'tags.key-otherwise-free:fuzz-*',
      'tags.keys-compared-exactly:emoji',
      'tags.length-in-code-points:*-astral*',
      'tags.up-to-20:of-128-emoji',
      'request.decoding:*',
    ],
    behave: () => failingOverTags(/[\u{10000}-\u{10FFFF}]/u),
  },
  {
    name: 'tag-fails-over-a-full-column',
    fault: 'It keeps all tags of a pair in a column of 4096 octets, and fails when they do not fit.',
    clause: 'tags.up-to-20',
    caughtBy: [
      'tags.*-maximum-length:10000-characters',
      'tags.no-more-than-20:260-tags',
      'tags.up-to-20:of-*',
    ],
    behave: () => failing(({ parameters }) => Buffer.byteLength(JSON.stringify(tagsOf(parameters))) > 4096),
  },
  {
    name: 'tag-fails-over-a-number',
    fault: 'It fails over the number of a tag that does not fit into 32 bits.',
    clause: 'tags.number-above-20',
    caughtBy: ['tags.number-above-20:huge/*'],
    behave: () => failing(({ parameters }) => tagsOf(parameters).some(({ number }) => number > 0x7fffffff)),
  },
  {
    name: 'tag-fails-without-a-value',
    fault: 'It fails over a tag key without a value.',
    clause: 'tags.key-without-value',
    caughtBy: [
      'tags.key-not-empty:empty-alone/*',
      'tags.key-without-value:*',
      'request.*',
      'authentication.*-accepted:percent-sign/*',
    ],
    behave: () =>
      failing(({ parameters }) =>
        tagsOf(parameters).some(({ key, value }) => key !== undefined && value === undefined),
      ),
  },
];

function failingOverTags(text: RegExp) {
  return failing(({ parameters }) =>
    tagsOf(parameters).some(({ key = '', value = '' }) => text.test(key) || text.test(value)),
  );
}
