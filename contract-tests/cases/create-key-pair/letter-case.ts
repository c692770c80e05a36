/**
 * Cases about letter case that is neither all lower nor all upper, wherever letter case matters or does not: names of
 * parameters, actions, regions, the value of Format, media types.
 */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { ErrorCode } from '../../../contract/error-catalogue.ts';
import type { Call } from '../../target/call.ts';
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { passedOver } from '../protocol/passed-over.ts';
import { ILLEGAL_KEY } from './tags.ts';
import { takenName } from './taken-name.ts';
import { GET_JSON, POST_XML, refused, slug } from '../variants.ts';

/** All cases about letter case but those about reserved words. */
export function letterCaseCases(contract: Contract): Case[] {
  return [
    ...requiredNames(),
    ...actionNames(),
    ...otherNames(),
    ...actions(contract),
    ...versions(contract),
    ...regions(contract),
    ...formats(),
    mediaTypeOfForm,
  ];
}

const NAMES = 'request.names-in-letter-case';

/** A name that is taken for another one has a value that is refused otherwise, so that it makes no pair. */
function requiredNames(): CallCase[] {
  const names = [
    ['KeyPairName', ['KeypairName', 'keyPairName', 'Keypairname', 'KEYPAIRNAME'], '1'],
    ['RegionId', ['RegionID', 'regionId', 'Regionid', 'REGIONID'], 'xx-nowhere-1'],
  ] as const;
  return names.flatMap(([right, others, value]) =>
    others.flatMap((other) =>
      refused(
        NAMES,
        `required-${other}`,
        `${other} is not ${right}`,
        { [right]: undefined, [other]: value },
        'MissingParameter',
      ),
    ),
  );
}

function actionNames(): CallCase[] {
  return ['action', 'ACTION'].flatMap((other) =>
    [GET_JSON, POST_XML].map((way) => ({
      id: `${NAMES}:${other}/${way.method.toLowerCase()}`,
      clause: NAMES,
      title: `${other} is not Action (${way.method})`,
      call: { ...way, signature: 'not-v3', parameters: { Action: undefined, [other]: 'CreateKeyPair' } },
      expect: { outcome: 'refused', code: 'MissingParameter' },
    })),
  );
}

function otherNames(): ScenarioCase[] {
  return [
    ...['tag.1.Key', 'Tag.1.key', 'Tag.1.KEY', 'TAG.1.Key'].flatMap((name) =>
      passedOver(NAMES, `mixed-${slug(name)}`, `${name} is not Tag.1.Key`, {
        parameters: { [name]: 'aliyun' },
      }),
    ),
    ...['tag.1.Value', 'Tag.1.value', 'Tag.1.VALUE'].flatMap((name) =>
      passedOver(NAMES, `mixed-${slug(name)}`, `${name} is not Tag.1.Value`, {
        parameters: { 'Tag.1.Key': 'key', [name]: 'acs:' },
      }),
    ),
    ...['resourceGroupId', 'ResourceGroupID'].map((name): ScenarioCase => ({
      id: `${NAMES}:${name}`,
      clause: NAMES,
      title: `${name} is not ResourceGroupId`,
      given: [TAKEN_NAME],
      async scenario(session) {
        const parameters = { KeyPairName: await takenName(session), [name]: 'rg-doesnotexist00' };
        const { errors } = session.contract;
        const answer = await session.send({ ...GET_JSON, parameters });
        if (answer.outcome === 'accepted') return [];
        const code = errors.owedForCondition('name-taken');
        return judgeExpectation(errors, { outcome: 'refused', code }, answer);
      },
    })),
  ];
}

function actions({ document, errors }: Contract): CallCase[] {
  const { operation } = document;
  const small = operation.slice(0, 1).toLowerCase() + operation.slice(1);
  return [
    operation.toLowerCase(),
    operation.toUpperCase(),
    small,
    operation.replace('KeyPair', 'Keypair'),
  ].flatMap((action) =>
    refused(
      'request.unknown-action',
      `letter-case-${action}`,
      `${action} is not the action ${operation}`,
      { Action: action },
      errors.owedFor('Action', 'enum'),
    ),
  );
}

/** The same day in other forms. */
function versions({ errors }: Contract): CallCase[] {
  return ['2014-5-26', '20140526', '2014-05-26T00:00:00Z'].flatMap((version) =>
    refused(
      'request.unknown-version',
      `written-${version}`,
      `${version} is not the version 2014-05-26`,
      { Version: version },
      errors.owedFor('Version', 'enum'),
    ),
  );
}

function regions({ errors }: Contract): ScenarioCase[] {
  const expectation = { outcome: 'refused', code: errors.owedForCondition('unknown-region') } as const;
  const spellings: readonly (readonly [string, (region: string) => string])[] = [
    ['a large first letter', (region) => region.slice(0, 1).toUpperCase() + region.slice(1)],
    [
      'every other letter large',
      (region) => region.replaceAll(/(.)(.)/g, (_, a: string, b) => a.toUpperCase() + b),
    ],
  ];
  return spellings.map(([called, spell]) => ({
    id: `region.letter-case:${slug(called)}`,
    clause: 'region.letter-case',
    title: `the region with ${called} is refused`,
    async scenario(session) {
      const parameters = { RegionId: spell(session.target.region) };
      return judgeExpectation(errors, expectation, await session.send({ ...GET_JSON, parameters }));
    },
  }));
}

/** Refusals in which the format shows. */
function formats(): CallCase[] {
  const clause = 'format.letter-case';
  const spelled = (['JsOn', 'Json', 'XmL', 'xMl'] as const).map((format) => {
    const right = format.toUpperCase() === 'JSON' ? 'JSON' : 'XML';
    const accept = right === 'JSON' ? 'application/xml' : 'application/json';
    const way = { method: 'GET', format, headers: { accept } } as const;
    return inFormat(clause, `mixed-${format}`, `Format=${format}`, way, right);
  });
  const accept = { method: 'GET', format: null, signature: 'not-v3' } as const;
  return [
    ...spelled,
    inFormat(
      'format.default-json-by-accept',
      'mixed-letter-case',
      'no Format and an Accept for Application/Json',
      { ...accept, headers: { accept: 'Application/Json' } },
      'JSON',
    ),
  ];
}

function inFormat(
  clause: ClauseId,
  tail: string,
  what: string,
  way: Omit<Call, 'parameters'>,
  format: 'JSON' | 'XML',
): CallCase {
  return {
    id: `${clause}:${tail}/refusal`,
    clause,
    title: `a refusal with ${what} is ${format}`,
    call: { ...way, fixed: true, parameters: { KeyPairName: '1' } },
    expect: { outcome: 'refused', format },
  };
}

/** Media types know no letter case (RFC 9110 section 8.3.1). */
const mediaTypeOfForm: CallCase = {
  id: 'request.post-form:media-type-in-mixed-letter-case',
  clause: 'request.post-form',
  title: 'a form is read whose media type has letters of both cases',
  call: {
    method: 'POST',
    place: 'form',
    format: 'JSON',
    fixed: true,
    headers: { 'content-type': 'Application/X-WWW-Form-URLEncoded' },
    parameters: { 'Tag.1.Key': ILLEGAL_KEY },
  },
  expect: { outcome: 'refused', code: 'InvalidTagKey.Malformed' satisfies ErrorCode },
};
