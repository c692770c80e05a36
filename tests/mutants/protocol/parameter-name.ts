/** Mutants about the names of parameters: what they take for one that they know, and what they do with others. */
import type { WireParameters } from '../../../contract/wire/form.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { reading, staging } from '../faults.ts';

/** The mutants of this theme. */
export const parameterNameMutants: readonly Mutant[] = [
  {
    name: 'names-in-any-letter-case',
    fault: 'It finds parameters by name without regard to letter case.',
    clause: 'request.names-in-letter-case',
    caughtBy: ['request.names-in-letter-case:*'],
    hint: {
      text: 'Parameter names are looked up without regard to letter case. Compare them exactly: keypairname is not KeyPairName.',
      received: ['outcome*: 200, a success', '*Malformed', '*NotFound'],
    },
    behave: () => renaming((name) => KNOWN.get(name.toLowerCase()) ?? tagName(name, 'i') ?? name),
  },
  {
    name: 'tag-names-in-any-letter-case',
    fault: 'The pattern by which it finds tags disregards letter case.',
    clause: 'request.names-in-letter-case',
    caughtBy: ['request.names-in-letter-case:mixed-*', 'request.names-in-letter-case:tag*'],
    behave: () => renaming((name) => tagName(name, 'i') ?? name),
  },
  {
    name: 'unknown-parameters-refused',
    fault: 'It refuses a request with a parameter that it does not know.',
    clause: 'request.unknown-parameters',
    caughtBy: [
      'request.unknown-parameters:*',
      'request.names-in-letter-case:*',
      'tags.odd-numbers-ignored:*',
      'authentication.*-accepted:letter-case/*',
      'authentication.wrong-signature:added-parameter/*',
    ],
    hint: {
      text: 'A parameter that the server does not know is rejected. Ignore it.',
      always: ['request.unknown-parameters:one', 'request.unknown-parameters:like-a-tag'],
      passes: ['request.get:accepted', 'request.post-form:accepted'],
    },
    behave: () => refusingParameters((name) => !isKnown(name)),
  },
  {
    name: 'owner-parameters-refused',
    fault: 'It refuses the parameters about owners, which are not documented.',
    clause: 'request.owner-parameters',
    caughtBy: ['request.owner-parameters:all'],
    hint: {
      text: 'The owner parameters that official SDKs send are rejected. Ignore them.',
      received: ['outcome*: 4*'],
    },
    behave: () => refusingParameters((name) => OWNERS.has(name)),
  },
  {
    name: 'tag-pattern-not-anchored',
    fault: 'It takes every name with Tag, a number and Key in it for the key of a tag.',
    clause: 'request.unknown-parameters',
    caughtBy: [
      'request.unknown-parameters:a-tag-with-a-member-too-many/*',
      'request.unknown-parameters:a-name-that-*',
    ],
    behave: () => renaming((name) => /Tag\.\d+\.(?:Key|Value)/.exec(name)?.[0] ?? name),
  },
  {
    name: 'underscores-for-dots',
    fault: 'Its language has no dots in names of parameters, so that underscores do as well.',
    clause: 'request.unknown-parameters',
    caughtBy: ['request.unknown-parameters:a-tag-with-underscores/*'],
    behave: () => renaming((name) => name.replaceAll('_', '.')),
  },
  {
    name: 'brackets-make-arrays',
    fault:
      'Its framework makes an array of a parameter with brackets, and then fails where it looks for a text.',
    clause: 'request.unknown-parameters',
    caughtBy: ['request.unknown-parameters:*brackets/*'],
    behave: () => failingWhere((parameters) => [...parameters.keys()].some((name) => name.includes('['))),
  },
  {
    name: 'tag-number-not-parsed',
    fault: 'It fails with 500 where the number of a tag is none.',
    clause: 'request.unknown-parameters',
    caughtBy: ['request.unknown-parameters:*tag*', 'tags.odd-numbers-ignored:*'],
    behave: () =>
      failingWhere((parameters) =>
        [...parameters.keys()].some(
          (name) => name.startsWith('Tag.') && Number.isNaN(Number.parseInt(name.slice(4), 10)),
        ),
      ),
  },
];

/** Parameters by lower-case name. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  [
    'Action',
    'Version',
    'Format',
    'RegionId',
    'KeyPairName',
    'ResourceGroupId',
    'AccessKeyId',
    'SignatureMethod',
    'SignatureVersion',
    'SignatureNonce',
    'Timestamp',
    'Signature',
  ].map((name) => [name.toLowerCase(), name]),
);

const OWNERS: ReadonlySet<string> = new Set(['OwnerId', 'ResourceOwnerId', 'ResourceOwnerAccount']);

function isKnown(name: string): boolean {
  return KNOWN.get(name.toLowerCase()) === name || OWNERS.has(name) || /^Tag\.\d+\.(?:Key|Value)$/.test(name);
}

function tagName(name: string, flags: string): string | undefined {
  const [, number, member = ''] = new RegExp(`^tag\\.(\\d+)\\.(key|value)$`, flags).exec(name) ?? [];
  return number && `Tag.${number}.${member.toLowerCase() === 'key' ? 'Key' : 'Value'}`;
}

/** Takes names for other ones; a name that is there already keeps its value. */
function renaming(change: (name: string) => string): Behaviour {
  return reading((parameters) => {
    const renamed = new Map<string, string>();
    for (const [name, value] of parameters) {
      const known = change(name);
      if (!renamed.has(known)) renamed.set(known, value);
    }
    return renamed;
  });
}

function refusingParameters(isRefused: (name: string) => boolean): Behaviour {
  return staging({
    validate: (call, ...rest) =>
      [...call.parameters.keys()].some(isRefused)
        ? { answer: 'Mock.MalformedRequest' }
        : STAGES.validate(call, ...rest),
  });
}

function failingWhere(fails: (parameters: WireParameters) => boolean): Behaviour {
  return staging({
    validate(call, ...rest) {
      if (fails(call.parameters)) throw new TypeError('a text was expected');
      return STAGES.validate(call, ...rest);
    },
  });
}
