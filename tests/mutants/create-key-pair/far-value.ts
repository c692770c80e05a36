/** Mutants that meet no request that is large, and fail or forget over one. */
import type { ReceivedCall } from '../../../mock/call/call.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { constraining, failing } from '../faults.ts';
import { codePoints, judgingKeys, octets, supposing, tagsOf } from '../rules.ts';

/** The mutants of this theme. */
export const farValueMutants: readonly Mutant[] = [
  {
    name: 'name-fails-beyond-its-index',
    fault: 'It fails over a name of more than 767 octets, which its index can not hold.',
    clause: 'name.maximum-length',
    caughtBy: ['name.maximum-length:1000-characters/*', 'name.maximum-length:10000-characters'],
    behave: () => failingOver('KeyPairName', 767),
  },
  {
    name: 'name-pattern-overflows-the-stack',
    fault: 'Its pattern for names is matched recursively, and has no stack left behind 5000 characters.',
    clause: 'name.maximum-length',
    caughtBy: ['name.maximum-length:10000-characters'],
    behave: () => failingOver('KeyPairName', 5000),
  },
  {
    name: 'tag-value-fails-beyond-its-column',
    fault: 'It fails over a tag value of more than 4000 octets, the most that a text of its database has.',
    clause: 'tags.value-maximum-length',
    caughtBy: ['tags.value-maximum-length:10000-characters'],
    behave: () => failingOver('Tag.1.Value', 4000),
  },
  {
    name: 'tag-key-length-in-one-octet',
    fault: 'It keeps the length of a tag key in one octet, so that 10000 characters are 16.',
    clause: 'tags.key-maximum-length',
    caughtBy: ['tags.key-maximum-length:10000-characters', 'tags.key-maximum-length:fuzz-*'],
    behave: () => judgingKeys({ lengthOf: (text) => codePoints(text) % 256 }),
  },
  {
    name: 'form-fails-beyond-8-kib',
    fault: 'It fails over a form of more than 8 KiB, of which its reader leaves the rest.',
    clause: 'tags.no-more-than-20',
    caughtBy: ['*:10000-characters', 'tags.no-more-than-20:260-tags', 'tags.up-to-20:of-128-emoji'],
    behave: () => failing(({ request }) => (request.body?.length ?? 0) > 8192),
  },
  {
    name: 'tags-counted-in-one-octet',
    fault: 'It counts tags in one octet, so that 260 of them are 4.',
    clause: 'tags.no-more-than-20',
    caughtBy: ['tags.no-more-than-20:260-tags'],
    behave: () =>
      constraining((broken, parameters) => {
        const count = tagsOf(parameters).length;
        const fit = count > 255 && count % 256 <= 20;
        return broken.filter(({ keyword }) => keyword !== 'maximum' || !fit);
      }),
  },
  {
    name: 'parameters-behind-200-ignored',
    fault: 'It reads the first 200 parameters of a request and ignores the others.',
    clause: 'request.unknown-parameters',
    caughtBy: ['request.unknown-parameters:behind-300-of-them/*'],
    behave: () => supposing((parameters) => new Map([...parameters].slice(0, 200))),
  },
  {
    name: 'fails-over-256-parameters',
    fault: 'It fails over a request with more than 256 parameters.',
    clause: 'request.unknown-parameters',
    caughtBy: ['request.unknown-parameters:behind-300-of-them/*', 'tags.no-more-than-20:260-tags'],
    behave: () => failing(({ parameters }) => parameters.size > 256),
  },
  {
    name: 'unknown-parameter-fails-beyond-its-log',
    fault:
      'It writes parameters that it does not know to a log, and fails over one of more than 2048 octets.',
    clause: 'request.unknown-parameters',
    caughtBy: ['request.unknown-parameters:behind-a-long-one/*'],
    behave: () => failingOver('NoSuchParameter', 2048),
  },
  {
    name: 'region-fails-beyond-a-file-name',
    fault: 'It looks a region up as a file, and fails over a name of more than 255 octets.',
    clause: 'region.unknown',
    caughtBy: ['region.unknown:1000-characters/*', 'region.unknown:10000-characters'],
    behave: () => failingOver('RegionId', 255),
  },
  {
    name: 'group-fails-beyond-its-column',
    fault: 'It fails over a resource group of more than 255 octets, with which it asks its database.',
    clause: 'resource-group.unknown',
    caughtBy: ['resource-group.unknown:1000-characters/*', 'resource-group.unknown:10000-characters'],
    behave: () => failingOver('ResourceGroupId', 255),
  },
  {
    name: 'action-fails-beyond-a-class-name',
    fault: 'It looks an action up as a class, and fails over a name of more than 255 octets.',
    clause: 'request.unknown-action',
    caughtBy: ['request.unknown-action:1000-characters/*'],
    behave: () => failingOver('Action', 255),
  },
  {
    name: 'key-id-fails-beyond-its-column',
    fault: 'It fails over an access key of more than 128 octets, with which it asks its database.',
    clause: 'authentication.unknown-access-key',
    caughtBy: ['authentication.unknown-access-key:1000-characters/*'],
    behave: () => failingOver('AccessKeyId', 128),
  },
];

function failingOver(name: string, limit: number): Behaviour {
  return failing(({ parameters }: ReceivedCall) => octets(parameters.get(name) ?? '') > limit);
}
