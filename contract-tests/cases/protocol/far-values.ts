/**
 * Cases about values far beyond what anybody sends: a target lives on and refuses them as it refuses the nearest one.
 * What is too long for a URL goes by form, since servers take no head of any size.
 */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { ErrorCode } from '../../../contract/error-catalogue.ts';
import type { CallCase } from '../../engine/case.ts';
import { NEEDS, V1_FORM, V1_GET, called } from './signed-ways.ts';
import { ILLEGAL_KEY, filled } from '../create-key-pair/tags.ts';
import { refused, refusedInForm } from '../variants.ts';

/** All cases about values far beyond a limit but those that follow from a maximum length. */
export function farValueCases({ errors }: Contract): CallCase[] {
  const badKey = errors.owedFor('Tag.N.Key', 'not');
  return [
    ...long('region.unknown', 'RegionId', 'a region', errors.owedForCondition('unknown-region')),
    ...long(
      'resource-group.unknown',
      'ResourceGroupId',
      'a resource group',
      errors.owedForCondition('unknown-resource-group'),
    ),
    ...refused(
      'request.unknown-action',
      '1000-characters',
      'an action of 1000 characters is refused',
      { Action: 'CreateKeyPair'.padEnd(1000, 'x') },
      errors.owedFor('Action', 'enum'),
    ),
    ...refused(
      'request.unknown-version',
      '1000-characters',
      'a version of 1000 characters is refused',
      { Version: '2014-05-26'.padEnd(1000, '0') },
      errors.owedFor('Version', 'enum'),
    ),
    ...refusedInForm(
      'tags.no-more-than-20',
      '260-tags',
      'a request with 260 tags is refused',
      filled(260),
      errors.owedFor('Tag.N', 'maximum'),
    ),
    ...refused(
      'request.unknown-parameters',
      'behind-300-of-them',
      'an illegal tag key behind 300 parameters that nobody knows is refused',
      { ...unknown(300), 'Tag.1.Key': ILLEGAL_KEY },
      badKey,
    ),
    ...refused(
      'request.unknown-parameters',
      'behind-a-long-one',
      'an illegal tag key behind a parameter of 4000 characters that nobody knows is refused',
      { NoSuchParameter: 'x'.repeat(4000), 'Tag.1.Key': ILLEGAL_KEY },
      badKey,
    ),
    ...longAccessKeys(errors.owedForCondition('unknown-access-key')),
  ];
}

function long(clause: ClauseId, parameter: string, what: string, code: ErrorCode): CallCase[] {
  return [
    ...refused(
      clause,
      '1000-characters',
      `${what} of 1000 characters is refused`,
      { [parameter]: 'a'.repeat(1000) },
      code,
    ),
    ...refusedInForm(
      clause,
      '10000-characters',
      `${what} of 10000 characters is refused`,
      { [parameter]: 'a'.repeat(10_000) },
      code,
    ),
  ];
}

function longAccessKeys(code: ErrorCode): CallCase[] {
  const clause = 'authentication.unknown-access-key';
  return [V1_GET, V1_FORM].map(([name, way]) => ({
    id: `${clause}:1000-characters/${name}`,
    clause,
    title: `an access key of 1000 characters is not known (${called(name)})`,
    needs: NEEDS,
    call: { ...way, parameters: {}, tamper: { common: { AccessKeyId: 'a'.repeat(1000) } } },
    expect: { outcome: 'refused', code },
  }));
}

function unknown(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i + 1}`, 'x']));
}
