/** Mistakes about what is remembered and looked up: names, the quota, regions, resource groups. */
import { ACCEPTED, NAME_TAKEN } from './findings.ts';
import type { Mistake } from './mistake.ts';

/** All of them; what is special stands before what is general. */
export function stateMistakes(): Mistake[] {
  return [
    {
      fails: ['state.simultaneous:*'],
      passes: ['state.name-taken:refused'],
      finding: /^successes: /,
      sentence:
        'Looking whether a name is free and taking it are two steps: make them one, as by a unique index.',
    },
    {
      fails: ['state.name-taken:refused'],
      passes: ['request.get:accepted', 'request.post-form:accepted'],
      shows: [
        'state.name-taken:*',
        'state.name-stays-taken:*',
        'state.simultaneous:*',
        'errors.KeyPair.AlreadyExist:*',
      ],
      finding: /: (200, a success|([2-9]|\d\d+) of \d+)$/,
      sentence:
        'A second create of a name is accepted: it has to be refused, and the first pair left as it is.',
    },
    {
      fails: ['state.name-taken:in-another-group'],
      passes: ['state.name-taken:refused'],
      finding: ACCEPTED,
      sentence:
        'Names are unique within a resource group only: they are unique within an account and region.',
    },
    {
      fails: ['state.name-taken:last-of-128-characters'],
      passes: ['name.maximum-length:128-characters'],
      finding: NAME_TAKEN,
      sentence: 'Only the beginning of a name is stored or compared: the column has to hold 128 characters.',
    },
    {
      fails: ['state.name-stays-taken:third-create'],
      passes: ['state.name-taken:refused'],
      finding: ACCEPTED,
      sentence:
        'A create that is refused removes the pair that has the name: undo only what the same request has done.',
    },
    {
      fails: ['state.refusal-takes-no-name:21-tags', 'state.refusal-takes-no-name:an-unknown-region'],
      shows: ['state.refusal-takes-no-name:*'],
      finding: NAME_TAKEN,
      sentence:
        'A refused request takes its name: check everything before the name is stored, or give it back.',
    },
    {
      fails: ['state.refusal-takes-no-name:21-tags', 'state.refusal-takes-no-name:a-malformed-tag-key'],
      passes: ['state.refusal-takes-no-name:an-unknown-resource-group'],
      shows: ['state.refusal-takes-no-name:*'],
      finding: NAME_TAKEN,
      sentence:
        'A request that is refused for its tags takes its name: the pair is stored before the tags are checked.',
    },
    {
      fails: ['state.refusal-takes-no-name:an-unknown-resource-group'],
      passes: ['state.refusal-takes-no-name:21-tags'],
      finding: NAME_TAKEN,
      sentence:
        'A request that is refused for its resource group takes its name: look the group up before the pair is stored.',
    },
    {
      fails: ['state.refusal-takes-no-name:the-quota'],
      passes: ['state.refusal-takes-no-name:21-tags'],
      finding: NAME_TAKEN,
      sentence:
        'A request that is refused for the quota takes its name: count the pairs before the new one is stored.',
    },
    {
      fails: ['quota.limit:all-fit'],
      passes: ['quota.exceeded:json', 'quota.refusal-takes-no-place:*'],
      sentence:
        'The quota is too low, often by one: as many pairs as it says have to fit, so look for < in place of <=.',
    },
    {
      fails: ['quota.exceeded:simultaneous'],
      passes: ['quota.exceeded:json', 'quota.limit:all-fit'],
      sentence:
        'One pair too many fits: look for > in place of >=, or make counting and storing a pair one step.',
    },
    {
      fails: ['quota.exceeded:json', 'quota.exceeded:xml'],
      passes: ['quota.limit:all-fit'],
      shows: ['quota.exceeded:*', 'errors.QuotaExceed.KeyPair:*'],
      finding: ACCEPTED,
      sentence: 'The quota is not looked at: a pair beyond it has to be refused.',
    },
    {
      fails: ['quota.exceeded:xml'],
      passes: ['quota.exceeded:json'],
      shows: ['quota.exceeded:*', 'errors.QuotaExceed.KeyPair:*'],
      finding: ACCEPTED,
      sentence: 'The quota is looked at for GET and not for POST: both have to go through the same check.',
    },
    {
      fails: ['quota.refusal-takes-no-place:every-kind'],
      passes: ['quota.exceeded:json'],
      shows: ['quota.refusal-takes-no-place:*', 'quota.limit:*'],
      sentence: 'A refused request counts towards the quota: count the pairs that exist, not the requests.',
    },
    {
      fails: ['quota.per-region:elsewhere'],
      passes: ['quota.exceeded:json'],
      sentence: 'The quota is counted over all regions: it holds for each region by itself.',
    },
    {
      fails: [
        'region.unknown:xx-nowhere-1/*',
        'region.unknown:cn-hangzho/*',
        'region.unknown:http-cn-hangzhou/*',
      ],
      shows: ['region.unknown:*'],
      finding: ACCEPTED,
      sentence: 'Any text is accepted as a region: look it up among the regions of the service.',
    },
    {
      fails: ['region.unknown:xx-nowhere-1/*'],
      passes: ['region.unknown:http-cn-hangzhou/*'],
      shows: ['region.unknown:*'],
      finding: ACCEPTED,
      sentence: 'A region is known by its form only: look it up among the regions of the service.',
    },
    {
      fails: ['region.unknown:cn-hangzhou-/*'],
      passes: ['region.unknown:xx-nowhere-1/*'],
      shows: ['region.unknown:*'],
      finding: ACCEPTED,
      sentence: 'A part of a region is enough: compare the whole text.',
    },
    {
      fails: ['resource-group.unknown:get', 'resource-group.unknown:post'],
      shows: ['resource-group.unknown:*', 'errors.InvalidResourceGroup.NotFound:*'],
      finding: ACCEPTED,
      sentence: 'Any text is accepted as a resource group: look it up among those of the account.',
    },
    {
      fails: ['resource-group.optional:absent'],
      passes: ['resource-group.known:accepted'],
      shows: ['*'],
      finding: /(InvalidResourceGroup\.NotFound|MissingParameter)$/,
      sentence: 'A request without a resource group is refused: it belongs to the default group then.',
    },
  ];
}
