/** Mutants about what tag values may hold. */
import { ifAccepted, ifRejected } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { NOTHING, NOTHING_RESERVED, judgingValues } from './rules.ts';

/** The mutants of this theme. */
export const tagValueMutants: readonly Mutant[] = [
  {
    name: 'tag-value-unchecked',
    fault: 'It takes any text for a tag value.',
    clause: 'tags.every-tag-checked',
    caughtBy: [
      'tags.value-*',
      'tags.every-tag-checked:value-*',
      'tags.every-tag-checked:fuzz-an-illegal-value-*',
      'tags.length-*:value-*',
      'errors.InvalidTagValue.Malformed:*',
      'order.of-checks:tag-values-before-*',
    ],
    hint: ifAccepted('Tag values are not checked at all.', {
      always: [
        'tags.every-tag-checked:value-*',
        'tags.value-prefix-acs:*',
        'tags.value-maximum-length:129-*',
      ],
    }),
    behave: () => judgingValues({ maximum: Infinity, ...NOTHING_RESERVED }),
  },
  {
    name: 'tag-value-as-a-key',
    fault: 'It refuses tag values that begin with aliyun, as it does keys.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.value-otherwise-free:aliyun-in-any-case', 'tags.value-otherwise-free:aliyun'],
    hint: ifRejected(
      'InvalidTagValue.Malformed',
      'Tag values are held to the rule about tag keys. aliyun is reserved in keys only.',
    ),
    behave: () => judgingValues({ aliyun: /^aliyun/i }),
  },
  {
    name: 'tag-value-acs-forgotten',
    fault: 'It takes tag values that begin with acs:.',
    clause: 'tags.value-prefix-acs',
    caughtBy: [
      'tags.value-reserved-in-any-case:Ac*-at-the-start/*',
      'tags.value-prefix-acs:*',
      'tags.value-reserved-in-any-case:ACS-*',
      'tags.value-reserved-in-any-case:aCs-*',
      'tags.value-reserved-in-any-case:fuzz-*',
      'order.of-checks:tag-values-before-*',
    ],
    hint: ifAccepted('A tag value that begins with acs: is accepted. Reject it: the prefix is reserved.'),
    behave: () => judgingValues({ acs: NOTHING }),
  },
  {
    name: 'tag-value-acs-anywhere',
    fault: 'It refuses acs: anywhere in a tag value.',
    clause: 'tags.value-otherwise-free',
    caughtBy: [
      'tags.value-otherwise-free:aliyun-in-any-case',
      'tags.value-otherwise-free:parts-of-words',
      'tags.value-otherwise-free:acs-inside',
    ],
    hint: ifRejected(
      'InvalidTagValue.Malformed',
      'acs: is rejected anywhere in a tag value. It is reserved only at the start.',
    ),
    behave: () => judgingValues({ acs: /acs:/i }),
  },
  {
    name: 'tag-value-acs-without-colon',
    fault: 'It refuses tag values that begin with acs, colon or not.',
    clause: 'tags.value-otherwise-free',
    caughtBy: ['tags.value-otherwise-free:parts-of-words', 'tags.value-otherwise-free:acs-at-the-start'],
    hint: ifRejected(
      'InvalidTagValue.Malformed',
      'Tag values that begin with acs are rejected. Only acs: is reserved, with its colon.',
    ),
    behave: () => judgingValues({ acs: /^acs/i }),
  },
  {
    name: 'tag-value-http-forgotten',
    fault: 'It looks for https:// in tag values, and not for http://.',
    clause: 'tags.value-without-http',
    caughtBy: [
      'tags.value-reserved-in-any-case:*-inside/*',
      'tags.value-without-http:*',
      'tags.value-reserved-in-any-case:HTTP-*',
      'tags.value-reserved-in-any-case:hTtP-*',
      'tags.value-reserved-in-any-case:fuzz-*',
    ],
    hint: ifAccepted('http:// is accepted in a tag value, though https:// is rejected. Both are forbidden.', {
      always: ['tags.value-without-http:*', 'tags.value-reserved-in-any-case:HTTP-*'],
    }),
    behave: () => judgingValues({ http: NOTHING }),
  },
  {
    name: 'tag-value-https-at-the-start',
    fault: 'It looks for https:// at the start of a tag value only.',
    clause: 'tags.value-without-https',
    caughtBy: [
      'tags.value-reserved-in-any-case:*-inside/*',
      'tags.value-without-https:*-in-the-middle/*',
      'tags.value-without-https:*-at-the-end/*',
      'tags.value-without-https:fuzz-*',
      'tags.value-reserved-in-any-case:HTTPS-*',
      'tags.value-reserved-in-any-case:hTtPs-*',
      'tags.value-reserved-in-any-case:fuzz-*',
    ],
    hint: ifAccepted(
      'A tag value is searched for https:// only at its start. It is forbidden anywhere in it.',
      { always: ['tags.value-without-https:*-in-the-middle/*', 'tags.value-without-https:*-at-the-end/*'] },
    ),
    behave: () => judgingValues({ https: /^https:\/\//i }),
  },
  {
    name: 'tag-value-reserved-in-lower-case',
    fault: 'It looks for the reserved words of tag values in lower case only.',
    clause: 'tags.value-reserved-in-any-case',
    caughtBy: ['tags.value-reserved-in-any-case:*'],
    hint: ifAccepted(
      'Reserved words in a tag value are recognized in lower case only. They are reserved in any letter case.',
    ),
    behave: () => judgingValues({ acs: /^acs:/, http: /http:\/\//, https: /https:\/\// }),
  },
  {
    name: 'tag-value-scheme',
    fault: 'It refuses the word http in tag values.',
    clause: 'tags.value-otherwise-free',
    caughtBy: [
      'request.legal-values-decoded:once',
      'tags.value-otherwise-free:schemes',
      'tags.value-otherwise-free:http*',
    ],
    behave: () => judgingValues({ http: /http/i }),
  },
  {
    name: 'tag-value-printable-ascii',
    fault: 'It takes tag values of printable ASCII only.',
    clause: 'tags.value-otherwise-free',
    caughtBy: [
      'tags.value-otherwise-free:signs',
      'tags.length-*:128-*',
      'tags.key-otherwise-free:fuzz-*',
      'authentication.*',
    ],
    behave: () => judgingValues({ pattern: /^[ -~]*$/ }),
  },
];
