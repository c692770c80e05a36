/** Mutants about the length of a name. */
import { ifAccepted, ifRejected } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { reading } from '../faults.ts';
import { codePoints, judgingNames, octets } from './rules.ts';

/** The mutants of this theme. */
export const nameLengthMutants: readonly Mutant[] = [
  {
    name: 'name-minimum-1',
    fault: 'It takes names of one character.',
    clause: 'name.minimum-length',
    caughtBy: [
      'name.minimum-length:1-characters/*',
      'name.length-not-in-bytes:1-chinese/*',
      'name.length-in-code-points:1-astral/*',
    ],
    hint: ifAccepted(
      'A name of 1 character is accepted, and the minimum is 2. Look for * in place of + in a pattern such as ^[a-z][a-z0-9:_-]*$.',
    ),
    behave: () => judgingNames({ minimum: 1 }),
  },
  {
    name: 'name-minimum-3',
    fault: 'It takes names from 3 characters on, as for buckets.',
    clause: 'name.minimum-length',
    caughtBy: ['name.minimum-length:2-characters'],
    hint: ifRejected(
      'InvalidKeyPairName.Malformed',
      'A name of 2 characters is rejected, though 2 is the minimum. Look for > in place of >=.',
    ),
    behave: () => judgingNames({ minimum: 3 }),
  },
  {
    name: 'name-maximum-127',
    fault: 'It takes names of fewer than 128 characters.',
    clause: 'name.maximum-length',
    caughtBy: [
      'name.maximum-length:128-characters',
      'name.length-not-in-bytes:128-chinese',
      'name.length-in-code-points:128-astral',
      'state.name-taken:last-of-128-characters',
    ],
    hint: ifRejected(
      'InvalidKeyPairName.Malformed',
      'The limit of a name is below 128, often by one. Look for < in place of <=, or for an older limit.',
    ),
    behave: () => judgingNames({ maximum: 127 }),
  },
  {
    name: 'name-maximum-255',
    fault: 'It takes names of up to 255 characters, as its database column does.',
    clause: 'name.maximum-length',
    caughtBy: [
      'name.maximum-length:129-characters/*',
      'name.maximum-length:fuzz-*',
      'name.length-not-in-bytes:129-chinese/*',
    ],
    hint: ifAccepted(
      'The limit of a name is above 128, often by one. Look for > in place of >=, or for the width of a database column.',
    ),
    behave: () => judgingNames({ maximum: 255 }),
  },
  {
    name: 'name-maximum-20',
    fault: 'It takes names of up to 20 characters.',
    clause: 'name.maximum-length',
    caughtBy: [
      'name.*:look-alikes',
      'request.legal-values-decoded:name-*',
      'name.maximum-length:128-characters',
      'name.ascii-accepted:*-case',
      'name.ascii-accepted:digits',
      'name.ascii-accepted:fuzz-*',
      'name.chinese-letters:fuzz-*',
      'name.other-letters:fuzz-*',
      'name.length-not-in-bytes:128-chinese',
      'name.length-in-code-points:128-astral',
      'state.name-taken:last-of-128-characters',
    ],
    hint: ifRejected(
      'InvalidKeyPairName.Malformed',
      'The limit of a name is far below 128. Look for an older limit, or for the width of a database column.',
    ),
    behave: () => judgingNames({ maximum: 20 }),
  },
  {
    name: 'name-cut-off',
    fault: 'It cuts names off behind their 128th character, as a database does that is not strict.',
    clause: 'name.maximum-length',
    caughtBy: [
      'name.maximum-length:1000-characters/*',
      'name.maximum-length:10000-characters',
      'name.maximum-length:129-*',
      'name.maximum-length:512-*',
      'name.maximum-length:fuzz-*',
      'name.length-not-in-bytes:129-chinese/*',
      'response.name-echoed:*',
    ],
    hint: ifAccepted(
      'A name that is too long is cut off and then accepted. Check its length before it is stored.',
    ),
    behave: () =>
      reading((parameters) => {
        const name = parameters.get('KeyPairName');
        if (name === undefined) return parameters;
        return new Map([...parameters, ['KeyPairName', Array.from(name).slice(0, 128).join('')]]);
      }),
  },
  {
    name: 'name-length-in-one-octet',
    fault: 'It keeps the length of a name in one octet, so that 258 characters are 2.',
    clause: 'name.maximum-length',
    caughtBy: ['name.maximum-length:10000-characters', 'name.maximum-length:fuzz-*'],
    behave: () => judgingNames({ lengthOf: (name) => codePoints(name) % 256 }),
  },
  {
    name: 'name-length-in-octets',
    fault: 'It counts the octets of names in UTF-8.',
    clause: 'name.length-not-in-bytes',
    caughtBy: [
      'name.length-not-in-bytes:128-chinese',
      'name.length-not-in-bytes:1-chinese/*',
      'name.length-in-code-points:*',
    ],
    hint: {
      text: 'The length of a name is counted in UTF-8 bytes. Count characters: a Chinese character has 3 bytes and counts once.',
      received: ['outcome*: 200, a success', '*InvalidKeyPairName.Malformed', '*: KeyPair.AlreadyExist'],
    },
    behave: () => judgingNames({ lengthOf: octets }),
  },
  {
    name: 'name-length-in-utf-16',
    fault: 'It counts the UTF-16 units of names.',
    clause: 'name.length-in-code-points',
    caughtBy: ['name.length-in-code-points:*'],
    behave: () => judgingNames({ lengthOf: (name) => name.length }),
  },
];
