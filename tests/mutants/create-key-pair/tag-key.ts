/** Mutants about what tag keys may hold. */
import { ifAccepted, ifRejected } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { NOTHING, NOTHING_RESERVED, judgingKeys } from './rules.ts';

/** The mutants of this theme. */
export const tagKeyMutants: readonly Mutant[] = [
  {
    name: 'tag-key-unchecked',
    fault: 'It takes any text for a tag key.',
    clause: 'tags.every-tag-checked',
    caughtBy: [
      'request.post-form:*',
      'request.unknown-parameters:behind-*',
      'tags.key-*',
      'tags.every-tag-checked:key-*',
      'tags.every-tag-checked:behind-*',
      'tags.every-tag-checked:fuzz-an-illegal-key-*',
      'tags.gaps:key-behind/*',
      'tags.length-*:key-*',
      'errors.InvalidTagKey.Malformed:*',
      'request.*:checked',
      'request.post-form:charset',
      'request.post-query:media-type',
      'order.of-checks:tag-keys-before-*',
    ],
    hint: ifAccepted('Tag keys are not checked at all.', {
      always: [
        'tags.every-tag-checked:key-*',
        'tags.key-prefix-acs:*',
        'tags.key-maximum-length:129-*',
        'tags.key-not-empty:0-*',
      ],
    }),
    behave: () => judgingKeys({ minimum: 0, maximum: Infinity, ...NOTHING_RESERVED }),
  },
  {
    name: 'tag-key-aliyun-forgotten',
    fault: 'It takes tag keys that begin with aliyun.',
    clause: 'tags.key-prefix-aliyun',
    caughtBy: [
      'tags.key-reserved-in-any-case:Al*-at-the-start/*',
      'tags.key-prefix-aliyun:*',
      'tags.key-reserved-in-any-case:ALIYUN-*',
      'tags.key-reserved-in-any-case:aLiYuN-*',
      'tags.key-reserved-in-any-case:fuzz-*',
      'request.*:checked',
      'request.post-form:charset',
      'request.post-query:media-type',
      'order.of-checks:tag-keys-before-*',
    ],
    hint: ifAccepted('A tag key that begins with aliyun is accepted. Reject it: the word is reserved.'),
    behave: () => judgingKeys({ aliyun: NOTHING }),
  },
  {
    name: 'tag-key-aliyun-alone',
    fault: 'It refuses the tag key aliyun, but not the ones that begin with it.',
    clause: 'tags.key-prefix-aliyun',
    caughtBy: [
      'tags.key-reserved-in-any-case:Al*-at-the-start/*',
      'tags.key-prefix-aliyun:aliyun-at-the-start/*',
      'tags.key-prefix-aliyun:fuzz-*',
      'tags.key-reserved-in-any-case:ALIYUN-at-the-start/*',
      'tags.key-reserved-in-any-case:aLiYuN-at-the-start/*',
      'tags.key-reserved-in-any-case:fuzz-*',
    ],
    hint: ifAccepted(
      'A tag key is rejected only if it is exactly aliyun. It must not begin with aliyun either.',
    ),
    behave: () => judgingKeys({ aliyun: /^aliyun$/i }),
  },
  {
    name: 'tag-key-acs-forgotten',
    fault: 'It takes tag keys that begin with acs:.',
    clause: 'tags.key-prefix-acs',
    caughtBy: [
      'tags.key-reserved-in-any-case:Ac*-at-the-start/*',
      'tags.key-prefix-acs:*',
      'tags.key-reserved-in-any-case:ACS-*',
      'tags.key-reserved-in-any-case:aCs-*',
      'tags.key-reserved-in-any-case:fuzz-*',
    ],
    hint: ifAccepted('A tag key that begins with acs: is accepted. Reject it: the prefix is reserved.'),
    behave: () => judgingKeys({ acs: NOTHING }),
  },
  {
    name: 'tag-key-http-forgotten',
    fault: 'It looks for https:// in tag keys, and not for http://.',
    clause: 'tags.key-without-http',
    caughtBy: [
      'tags.key-reserved-in-any-case:*-inside/*',
      'tags.key-without-http:*',
      'tags.key-reserved-in-any-case:HTTP-*',
      'tags.key-reserved-in-any-case:hTtP-*',
      'tags.key-reserved-in-any-case:fuzz-*',
    ],
    hint: ifAccepted('http:// is accepted in a tag key, though https:// is rejected. Both are forbidden.', {
      always: ['tags.key-without-http:*', 'tags.key-reserved-in-any-case:HTTP-*'],
    }),
    behave: () => judgingKeys({ http: NOTHING }),
  },
  {
    name: 'tag-key-https-forgotten',
    fault: 'It looks for http:// in tag keys, and not for https://.',
    clause: 'tags.key-without-https',
    caughtBy: [
      'tags.key-reserved-in-any-case:*-inside/*',
      'tags.key-without-https:*',
      'tags.key-reserved-in-any-case:HTTPS-*',
      'tags.key-reserved-in-any-case:hTtPs-*',
      'tags.key-reserved-in-any-case:fuzz-*',
    ],
    hint: ifAccepted('https:// is accepted in a tag key, though http:// is rejected. Both are forbidden.', {
      always: ['tags.key-without-https:*', 'tags.key-reserved-in-any-case:HTTPS-*'],
    }),
    behave: () => judgingKeys({ https: NOTHING }),
  },
  {
    name: 'tag-key-url-at-the-start',
    fault: 'It looks for URLs at the start of a tag key only.',
    clause: 'tags.key-without-https',
    caughtBy: [
      'tags.key-reserved-in-any-case:*-inside/*',
      'tags.key-*:*-in-the-middle/*',
      'tags.key-*:*-at-the-end/*',
      'tags.key-without-*:fuzz-*',
      'tags.key-reserved-in-any-case:fuzz-*',
    ],
    hint: ifAccepted(
      'A tag key is searched for http:// and https:// only at its start. They are forbidden anywhere in it.',
    ),
    behave: () => judgingKeys({ http: /^http:\/\//i, https: /^https:\/\//i }),
  },
  {
    name: 'tag-key-reserved-in-lower-case',
    fault: 'It looks for the reserved words of tag keys in lower case only.',
    clause: 'tags.key-reserved-in-any-case',
    caughtBy: ['tags.key-reserved-in-any-case:*'],
    hint: ifAccepted(
      'Reserved words in a tag key are recognized in lower case only. They are reserved in any letter case.',
    ),
    behave: () => judgingKeys({ aliyun: /^aliyun/, acs: /^acs:/, http: /http:\/\//, https: /https:\/\// }),
  },
  {
    name: 'tag-key-turkish',
    fault: 'It writes tag keys small as in Turkish, where the small letter of I has no dot.',
    clause: 'tags.key-reserved-in-any-case',
    caughtBy: [
      'tags.key-reserved-in-any-case:AlIyUn-at-the-start/*',
      'tags.key-reserved-in-any-case:ALIYUN-*',
      'tags.key-reserved-in-any-case:fuzz-*',
    ],
    hint: ifAccepted(
      'How a tag key is lower-cased depends on the locale of the machine: in Turkish, the lower case of I is an ı without a dot. Name a neutral locale.',
    ),
    behave: () => judgingKeys({ aliyun: /^[aA][lL]i[yY][uU][nN]/ }),
  },
  {
    name: 'tag-key-aliyun-anywhere',
    fault: 'It refuses aliyun and acs: anywhere in a tag key.',
    clause: 'tags.key-otherwise-free',
    caughtBy: ['tags.key-otherwise-free:parts-of-words', 'tags.key-otherwise-free:*-inside'],
    hint: ifRejected(
      'InvalidTagKey.Malformed',
      'aliyun and acs: are rejected anywhere in a tag key. They are reserved only at its start.',
    ),
    behave: () => judgingKeys({ aliyun: /aliyun/i, acs: /acs:/i }),
  },
  {
    name: 'tag-key-reserved-in-part',
    fault:
      'It refuses tag keys that begin with ali, with acs without a colon, or hold a scheme without its slashes.',
    clause: 'tags.key-otherwise-free',
    caughtBy: [
      'tags.key-otherwise-free:parts-of-words',
      'tags.key-otherwise-free:schemes',
      'tags.key-otherwise-free:*-at-the-start',
    ],
    hint: ifRejected(
      'InvalidTagKey.Malformed',
      'More than the reserved words is rejected in a tag key. acs is reserved only with its colon, and a scheme only with its slashes.',
    ),
    behave: () => judgingKeys({ aliyun: /^ali/i, acs: /^acs/i, http: /https?:/i }),
  },
  {
    name: 'tag-key-as-a-name',
    fault: 'It holds tag keys to the rules about names.',
    clause: 'tags.key-otherwise-free',
    caughtBy: [
      'request.legal-values-decoded:*',
      'tags.key-otherwise-free:*',
      'tags.key-otherwise-free:signs',
      'tags.key-otherwise-free:fuzz-*',
      'tags.key-otherwise-free:*-at-the-start',
      'tags.key-not-empty:1-character',
      'tags.keys-compared-exactly:*',
      'tags.value-otherwise-free:name-rules',
      'tags.length-in-code-points:128-astral',
      'tags.unique-keys:fuzz-*',
      'request.*:accepted',
      'request.decoding:*',
      'authentication.*',
    ],
    behave: () => judgingKeys({ minimum: 2, pattern: /^\p{L}[\p{L}0-9:_-]*$/u }),
  },
];
