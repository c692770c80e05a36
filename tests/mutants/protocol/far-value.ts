/** Mutants that are not prepared for large requests: they fail, or ignore part of one. */
import type { Mutant } from '../mutant.ts';
import { failing, failingOver, supposing } from '../faults.ts';

/** The mutants of this theme. */
export const farRequestMutants: readonly Mutant[] = [
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
  {
    name: 'form-fails-beyond-8-kib',
    fault: 'It fails over a form of more than 8 KiB, of which its reader leaves the rest.',
    clause: 'tags.no-more-than-20',
    caughtBy: ['*:10000-characters', 'tags.no-more-than-20:260-tags', 'tags.up-to-20:of-128-emoji'],
    behave: () => failing(({ request }) => (request.body?.length ?? 0) > 8192),
  },
];
