/** Mutants about how a name begins. */
import { ifAccepted, ifRejected } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { judgingNames } from './rules.ts';

/** The mutants of this theme. */
export const nameStartMutants: readonly Mutant[] = [
  {
    name: 'name-pattern-without-start',
    fault: 'Its pattern has an end and no start.',
    clause: 'name.first-character',
    caughtBy: [
      'name.characters:escaped-escape/*',
      'name.first-character:*',
      'name.characters:*-inside',
      'name.period:*-inside',
      'name.other-digits:*-inside',
      'name.characters:fuzz-*',
    ],
    hint: ifAccepted(
      'The pattern of a name is not anchored at its start, so that anything may come before. Begin it with ^, or match the whole text.',
    ),
    behave: () => judgingNames({ pattern: /\p{L}[\p{L}0-9:_-]+$/u }),
  },
  {
    name: 'name-any-character-first',
    fault: 'It has one rule for all characters and none for the first.',
    clause: 'name.first-character',
    caughtBy: [
      'name.first-character:u003*',
      'name.first-character:u005F/*',
      'name.first-character:u002D/*',
      'name.first-character:fuzz-*',
    ],
    hint: ifAccepted('The first character of a name has no rule of its own. It has to be a letter.'),
    behave: () => judgingNames({ pattern: /^[\p{L}0-9:_-]*$/u }),
  },
  {
    name: 'name-url',
    fault: 'It takes slashes and forgets the rule about http:// and https://.',
    clause: 'name.url-prefix',
    caughtBy: ['name.url-prefix:*', 'name.characters:slash-*', 'name.characters:fuzz-*'],
    hint: ifAccepted(
      'Slashes are accepted in a name, and so are http:// and https:// at its start. Reject them.',
    ),
    behave: () => judgingNames({ pattern: /^\p{L}[\p{L}0-9:/_-]*$/u }),
  },
  {
    name: 'name-url-of-https',
    fault: 'It takes slashes, and looks for http:// only.',
    clause: 'name.url-prefix',
    caughtBy: ['name.url-prefix:https-*', 'name.characters:slash-*', 'name.characters:fuzz-*'],
    hint: ifAccepted('Only http:// is rejected at the start of a name. Reject https:// as well.'),
    behave: () => judgingNames({ pattern: /^\p{L}[\p{L}0-9:/_-]*$/u, http: /^http:\/\//i }),
  },
  {
    name: 'name-prefix-http',
    fault: 'It refuses every name that begins with http.',
    clause: 'name.prefix-without-slashes',
    caughtBy: ['name.prefix-without-slashes:*'],
    hint: ifRejected(
      'InvalidKeyPairName.Malformed',
      'Every name that begins with http is rejected. Only http:// and https:// are forbidden.',
    ),
    behave: () => judgingNames({ banned: /^http/i }),
  },
];
