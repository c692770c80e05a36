/** Mutants that reject or confuse legal texts which look like something else. */
import { barely } from '../bare-answers.ts';
import type { Mutant } from '../mutant.ts';
import { failing } from '../faults.ts';
import {
  areRepeated,
  codePoints,
  comparing,
  judgingKeys,
  judgingNames,
  judgingValues,
  tagsOf,
} from './rules.ts';

/** The mutants of this theme. */
export const lookAlikeMutants: readonly Mutant[] = [
  {
    name: 'name-http-colon',
    fault: 'It refuses names that begin with http: or https:, slashes or not.',
    clause: 'name.prefix-without-slashes',
    caughtBy: ['name.prefix-without-slashes:*'],
    behave: () => judgingNames({ banned: /^https?:/i }),
  },
  {
    name: 'name-scheme-in-a-list',
    fault: 'It refuses names that begin with one of the schemes that it knows.',
    clause: 'name.ascii-accepted',
    caughtBy: ['name.ascii-accepted:look-alikes'],
    behave: () => judgingNames({ banned: /^(?:ftp|file|mailto|ssh):/i }),
  },
  {
    name: 'tag-key-any-scheme',
    fault: 'It refuses each scheme with two slashes in a tag key.',
    clause: 'tags.key-otherwise-free',
    caughtBy: ['tags.key-otherwise-free:schemes'],
    behave: () => judgingKeys({ banned: /\w:\/\//i }),
  },
  {
    name: 'tag-value-scheme-in-a-list',
    fault: 'It refuses tag values that begin with one of the schemes that it knows.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.value-otherwise-free:schemes'],
    behave: () => judgingValues({ banned: /^(?:ftp|file|mailto|ssh|ws):/i }),
  },
  {
    name: 'tag-key-one-slash-enough',
    fault: 'One slash behind http: is enough for it to refuse a tag key.',
    clause: 'tags.key-otherwise-free',
    caughtBy: ['tags.key-otherwise-free:schemes', 'tags.key-otherwise-free:http*-at-the-start'],
    behave: () => judgingKeys({ banned: /https?:\/+/i }),
  },
  {
    name: 'tag-value-scheme-greedy',
    fault: 'Its pattern lets any text stand between http and the two slashes of a tag value.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.value-otherwise-free:schemes'],
    behave: () => judgingValues({ banned: /http.*:\/\//i }),
  },
  {
    name: 'tag-key-aliyun-spelled-apart',
    fault: 'It drops signs and spaces from a tag key before it looks for aliyun.',
    clause: 'tags.key-otherwise-free',
    caughtBy: ['tags.key-otherwise-free:parts-of-words'],
    behave: () => judgingKeys({ banned: /^ali[ -]?yun/i }),
  },
  {
    name: 'tag-key-other-brands',
    fault: "It refuses tag keys that begin with the vendor's other names.",
    clause: 'tags.key-otherwise-free',
    caughtBy: ['tags.key-otherwise-free:parts-of-words'],
    behave: () => judgingKeys({ banned: /^(?:alibaba|alicloud)/i }),
  },
  {
    name: 'tag-value-acs-and-any-sign',
    fault: 'It refuses tag values that begin with acs and any sign.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.value-otherwise-free:parts-of-words'],
    behave: () => judgingValues({ banned: /^acs[^a-z]/i }),
  },
  {
    name: 'tag-value-aliyun-in-other-letter-case',
    fault: 'It takes tag values that begin with aliyun, but none that begin with ALIYUN or Aliyun.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.value-otherwise-free:aliyun-in-any-case'],
    behave: () => judgingValues({ banned: /^(?:ALIYUN|Aliyun)/ }),
  },
  {
    name: 'tag-key-zero-is-empty',
    fault: 'In its language the text 0 is empty, and so no tag key.',
    clause: 'tags.key-otherwise-free',
    caughtBy: ['tags.key-otherwise-free:*'],
    behave: () => judgingKeys({ banned: /^0$/ }),
  },
  {
    name: 'tag-keys-in-an-object',
    fault: 'It notes tag keys in an object, in which it finds constructor and toString already.',
    clause: 'tags.key-otherwise-free',
    caughtBy: ['tags.key-otherwise-free:literals'],
    behave: () =>
      comparing((tags) => {
        const keys = tags.map(({ key }) => key);
        return areRepeated(keys) || keys.some((key) => key !== undefined && key in {});
      }),
  },
  {
    name: 'tag-keys-compared-as-numbers',
    fault: 'Its language compares texts that look like numbers as numbers.',
    clause: 'tags.key-otherwise-free',
    caughtBy: ['tags.key-otherwise-free:numbers', 'tags.key-otherwise-free:literals'],
    behave: () =>
      comparing((tags) =>
        areRepeated(
          tags.map(({ key = '' }) => (/^[+-]?\d+(?:\.\d+)?(?:e\d+)?$/i.test(key) ? Number(key) : key)),
        ),
      ),
  },
  {
    name: 'tag-keys-split-at-commas',
    fault: 'Its framework makes a list of a value with commas, and it looks at the first element.',
    clause: 'tags.key-otherwise-free',
    caughtBy: ['tags.key-otherwise-free:apart'],
    behave: () => comparing((tags) => areRepeated(tags.map(({ key = '' }) => key.split(',', 1)[0]))),
  },
  {
    name: 'tag-value-read-as-json',
    fault: 'Its framework reads a value in brackets as JSON, and it expects a text.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.value-otherwise-free:literals', 'tags.value-otherwise-free:attacks'],
    behave: () => judgingValues({ banned: /^(?:\[.*\]|\{.*\})$/ }),
  },
  {
    name: 'tag-value-not-blank',
    fault: 'It refuses tag values of white space only, though it takes the empty one.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.value-otherwise-free:blank'],
    behave: () => judgingValues({ banned: /^\s+$/ }),
  },
  {
    name: 'tag-value-length-once-escaped',
    fault: 'It counts the characters of tag values that it has escaped for HTML.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.value-otherwise-free:128-signs'],
    behave: () =>
      judgingValues({
        lengthOf: (text) => codePoints(text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')),
      }),
  },
  {
    name: 'tag-key-length-percent-encoded',
    fault: 'It counts the characters of tag keys as they stand in a URL.',
    clause: 'tags.key-otherwise-free',
    caughtBy: [
      'tags.key-otherwise-free:*',
      'tags.length-not-in-bytes:128-chinese',
      'tags.length-in-code-points:128-astral',
      'request.legal-values-decoded:tag-of-128/*',
    ],
    behave: () => judgingKeys({ lengthOf: (text) => encodeURIComponent(text).length }),
  },
  {
    name: 'firewall-in-front',
    fault: 'A firewall in front of it refuses what looks like a script or a path in a tag.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.*-otherwise-free:attacks', 'format.media-type:*', 'errors.body:*'],
    behave: () =>
      barely(
        ({ parameters }) => holds(parameters, /<script|\.\.\//i),
        403,
        'text/html',
        '<h1>403 Forbidden</h1><hr>',
      ),
  },
  {
    name: 'tag-fails-over-an-apostrophe',
    fault: 'It writes tag values into its statements as they are, and fails over an apostrophe.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.value-otherwise-free:attacks', 'tags.value-otherwise-free:signs', 'tags.*:fuzz-*'],
    behave: () =>
      failing(({ parameters }) => tagsOf(parameters).some(({ value = '' }) => value.includes("'"))),
  },
  {
    name: 'tag-fails-over-an-expression',
    fault: 'It evaluates expressions in tags, and fails over one with a name that it does not know.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.*-otherwise-free:attacks'],
    behave: () => failing(({ parameters }) => holds(parameters, /\$\{\w+\}/)),
  },
];

function holds(parameters: Parameters<typeof tagsOf>[0], text: RegExp): boolean {
  return tagsOf(parameters).some(({ key = '', value = '' }) => text.test(key) || text.test(value));
}
