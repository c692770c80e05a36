/** Mutants that know more spellings of parameter names, or fewer letter cases of reserved words, than they should. */
import type { Behaviour, Mutant } from '../mutant.ts';
import { supposing } from '../faults.ts';
import { judgingKeys, judgingValues } from './rules.ts';

/** The mutants of this theme. */
export const spellingMutants: readonly Mutant[] = [
  {
    name: 'names-in-lower-camel-case',
    fault: 'It also knows the parameters by the names of its own fields, keyPairName and regionId.',
    clause: 'request.names-in-letter-case',
    caughtBy: [
      'request.names-in-letter-case:required-keyPairName/*',
      'request.names-in-letter-case:required-regionId/*',
    ],
    behave: () => alsoCalled({ keyPairName: 'KeyPairName', regionId: 'RegionId' }),
  },
  {
    name: 'names-with-initials-in-capitals',
    fault: 'It also knows RegionID, as its language writes initials.',
    clause: 'request.names-in-letter-case',
    caughtBy: ['request.names-in-letter-case:required-RegionID/*'],
    behave: () => alsoCalled({ RegionID: 'RegionId' }),
  },
  {
    name: 'tag-members-in-any-letter-case',
    fault: 'It finds Key and Value behind the number of a tag without regard to letter case.',
    clause: 'request.names-in-letter-case',
    caughtBy: ['request.names-in-letter-case:mixed-Tag-1-*/*'],
    behave: () =>
      renamed((name) =>
        name.replace(/^(Tag\.\d+\.)(?:(key)|value)$/i, (all, prefix: string, key: string | undefined) =>
          prefix.startsWith('Tag') ? `${prefix}${key === undefined ? 'Value' : 'Key'}` : all,
        ),
      ),
  },
  {
    name: 'tag-prefix-in-any-letter-case',
    fault: 'It finds tags by a prefix without regard to letter case, and then Key and Value to the letter.',
    clause: 'request.names-in-letter-case',
    caughtBy: [
      'request.names-in-letter-case:mixed-tag-1-Key/*',
      'request.names-in-letter-case:mixed-TAG-1-Key/*',
      'request.names-in-letter-case:mixed-tag-1-Value/*',
    ],
    behave: () => renamed((name) => name.replace(/^tag(?=\.\d+\.(?:Key|Value)$)/i, 'Tag')),
  },
  {
    name: 'tag-key-reserved-in-two-letter-cases',
    fault: 'It looks for the reserved words of tag keys in lower and in upper case.',
    clause: 'tags.key-reserved-in-any-case',
    caughtBy: ['tags.key-reserved-in-any-case:*'],
    behave: () =>
      judgingKeys({
        aliyun: /^(?:aliyun|ALIYUN)/,
        acs: /^(?:acs|ACS):/,
        http: /(?:http|HTTP):\/\//,
        https: /(?:https|HTTPS):\/\//,
      }),
  },
  {
    name: 'tag-value-reserved-in-three-letter-cases',
    fault: 'It looks for the reserved words of tag values in lower case, in upper case and with a capital.',
    clause: 'tags.value-reserved-in-any-case',
    caughtBy: ['tags.value-reserved-in-any-case:*'],
    behave: () =>
      judgingValues({
        acs: /^(?:acs|ACS|Acs):/,
        http: /(?:http|HTTP|Http):\/\//,
        https: /(?:https|HTTPS|Https):\/\//,
      }),
  },
];

function alsoCalled(names: Readonly<Record<string, string>>): Behaviour {
  return renamed((name) => names[name] ?? name);
}

function renamed(change: (name: string) => string): Behaviour {
  return supposing((parameters) => new Map(Array.from(parameters, ([name, value]) => [change(name), value])));
}
