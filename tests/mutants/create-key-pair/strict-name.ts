/** Mutants that refuse legal names. */
import { ifRejected } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { failing } from '../faults.ts';
import { judgingNames } from '../rules.ts';

/** The mutants of this theme. */
export const strictNameMutants: readonly Mutant[] = [
  {
    name: 'name-lower-case-only',
    fault: 'It takes no upper-case letters.',
    clause: 'name.ascii-accepted',
    caughtBy: [
      'name.*:look-alikes',
      'request.legal-values-decoded:name-in-*',
      'name.ascii-accepted:upper-case',
      'name.ascii-accepted:sign-second',
      'name.ascii-accepted:N*',
      'name.ascii-accepted:fuzz-*',
      'name.other-letters:*',
      'name.length-in-code-points:128-astral',
      'state.names-in-letter-case:both',
    ],
    hint: ifRejected(
      'InvalidKeyPairName.Malformed',
      'Upper-case letters are rejected in a name. A name may hold letters of both cases.',
      { always: ['name.ascii-accepted:upper-case'] },
    ),
    behave: () => judgingNames({ pattern: /^[\p{Ll}\p{Lm}\p{Lo}][\p{Ll}\p{Lm}\p{Lo}0-9:_-]*$/u }),
  },
  {
    name: 'name-without-colons',
    fault: 'It takes word characters and hyphens, but no colons.',
    clause: 'name.ascii-accepted',
    caughtBy: [
      'name.*:look-alikes',
      'request.legal-values-decoded:name-*',
      'name.ascii-accepted:colons',
      'name.ascii-accepted:acs',
      'name.ascii-accepted:fuzz-*',
      'name.prefix-without-slashes:*',
    ],
    hint: ifRejected(
      'InvalidKeyPairName.Malformed',
      'Colons are rejected in a name. A name may hold them, as well as underscores and hyphens.',
    ),
    behave: () => judgingNames({ pattern: /^\p{L}[\p{L}0-9_-]*$/u }),
  },
  {
    name: 'name-ends-in-a-letter-or-digit',
    fault: 'It takes no sign at the end of a name.',
    clause: 'name.ascii-accepted',
    caughtBy: [
      'name.ascii-accepted:colons',
      'name.ascii-accepted:underscores',
      'name.ascii-accepted:hyphens',
      'name.ascii-accepted:fuzz-*',
    ],
    hint: ifRejected(
      'InvalidKeyPairName.Malformed',
      'A sign at the end of a name is rejected. Only the first character has to be a letter.',
    ),
    behave: () => judgingNames({ pattern: /^\p{L}[\p{L}0-9:_-]*[\p{L}0-9]$/u }),
  },
  {
    name: 'name-signs-apart',
    fault: 'It takes no two signs in a row.',
    clause: 'name.ascii-accepted',
    caughtBy: [
      'name.*:look-alikes',
      'request.legal-values-decoded:name-in-*',
      'name.ascii-accepted:colons',
      'name.ascii-accepted:underscores',
      'name.ascii-accepted:hyphens',
      'name.ascii-accepted:sign-second',
      'name.ascii-accepted:acs',
      'name.ascii-accepted:fuzz-*',
    ],
    behave: () => judgingNames({ pattern: /^\p{L}(?:[:_-]?[\p{L}0-9])*[:_-]?$/u }),
  },
  {
    name: 'name-prefix-of-tags',
    fault: 'It holds names to the rule about tag keys that begin with aliyun or acs:.',
    clause: 'name.ascii-accepted',
    caughtBy: ['name.ascii-accepted:look-alikes', 'name.ascii-accepted:aliyun', 'name.ascii-accepted:acs'],
    hint: ifRejected(
      'InvalidKeyPairName.Malformed',
      'Names are held to the rule about tag keys. aliyun and acs: are reserved in tags only.',
    ),
    behave: () => judgingNames({ aliyun: /^aliyun/i, acs: /^acs:/i }),
  },
  {
    name: 'name-of-a-literal',
    fault: 'It reads null, None, true and the like as literals of its language, and so as no names.',
    clause: 'name.ascii-accepted',
    caughtBy: [
      'name.ascii-accepted:null',
      'name.ascii-accepted:undefined',
      'name.ascii-accepted:None',
      'name.ascii-accepted:true',
      'name.ascii-accepted:NaN',
    ],
    hint: ifRejected(
      'InvalidKeyPairName.Malformed',
      'A name such as null or true is read as a literal of a language. Every parameter is a text.',
    ),
    behave: () => judgingNames({ banned: /^(?:null|undefined|None|true|NaN)$/ }),
  },
  {
    name: 'name-ascii',
    fault: 'It takes only the letters of ASCII.',
    clause: 'name.chinese-letters',
    caughtBy: [
      'name.chinese-letters:*',
      'name.other-letters:*',
      'name.length-not-in-bytes:128-chinese',
      'name.length-in-code-points:128-astral',
    ],
    behave: () => judgingNames({ pattern: /^[A-Za-z][A-Za-z0-9:_-]*$/ }),
  },
  {
    name: 'name-begins-in-ascii',
    fault: 'It takes a letter beyond ASCII anywhere but at the start.',
    clause: 'name.chinese-letters',
    caughtBy: ['name.chinese-letters:first', 'name.other-letters:*'],
    hint: ifRejected(
      'InvalidKeyPairName.Malformed',
      'A letter beyond ASCII is rejected as the first character of a name. The first character may be any letter of Unicode.',
    ),
    behave: () => judgingNames({ pattern: /^[A-Za-z][\p{L}0-9:_-]*$/u }),
  },
  {
    name: 'name-chinese-and-ascii',
    fault: 'It takes the letters of ASCII, Chinese characters and no others.',
    clause: 'name.other-letters',
    caughtBy: ['name.other-letters:*', 'name.length-in-code-points:128-astral'],
    behave: () => judgingNames({ pattern: /^[A-Za-z\u4E00-\u9FA5][A-Za-z\u4E00-\u9FA50-9:_-]*$/ }),
  },
  {
    name: 'name-basic-plane',
    fault: 'It looks at UTF-16 units, and so takes no letter of two.',
    clause: 'name.other-letters',
    caughtBy: [
      'name.other-letters:letter-beyond-the-basic-plane',
      'name.other-letters:fuzz-*',
      'name.length-in-code-points:128-astral',
    ],
    behave: () => judgingNames({ banned: /[\u{10000}-\u{10FFFF}]/u }),
  },
  {
    name: 'name-fails-over-four-octets',
    fault: 'It fails over a letter of four octets, which its database can not store.',
    clause: 'name.other-letters',
    caughtBy: [
      'name.other-letters:letter-beyond-the-basic-plane',
      'name.other-letters:fuzz-*',
      'name.length-in-code-points:*',
      'name.characters:emoji-*',
      'name.first-character:u1F600/*',
    ],
    behave: () =>
      failing(({ parameters }) => /[\u{10000}-\u{10FFFF}]/u.test(parameters.get('KeyPairName') ?? '')),
  },
];
