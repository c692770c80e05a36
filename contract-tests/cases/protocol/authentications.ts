/** Cases about signatures (ruling 22): a request that is signed correctly is accepted. */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import { judgeOtherwiseLegal } from '../../judges/otherwise-legal.ts';
import { passedOver } from './passed-over.ts';
import { filled } from '../create-key-pair/tags.ts';
import { NO_SUCH_GROUP, POST_XML } from '../variants.ts';

/** A correct signature of each version, in each method. */
export function authenticationCases({ document }: Contract): Case[] {
  return [
    ...signedCases('authentication.v1-accepted', 'v1', 'V1'),
    ...inOtherPlaces(),
    ...passedOver(
      'authentication.v1-accepted',
      'action-in-header',
      'a V1 signature is accepted beside an x-acs-action, which some SDKs send as well',
      { signature: 'v1', headers: { 'x-acs-action': document.operation }, parameters: {} },
    ),
    ...signedCases('authentication.v3-accepted', 'v3', 'V3'),
    ...passedOver(
      'authentication.v3-accepted',
      'more-headers',
      'a V3 signature covers the headers that it names, and not a fixed list',
      { signature: 'v3', headers: { 'x-acs-credentials-provider': 'static_ak' }, parameters: {} },
    ),
  ];
}

function signedCases(clause: ClauseId, signature: 'v1' | 'v3', called: string): Case[] {
  return [
    ...(['GET', 'POST'] as const).map((method): CallCase => ({
      id: `${clause}:${method.toLowerCase()}`,
      clause,
      title: `a ${method} with a correct ${called} signature is accepted`,
      call: {
        method,
        place: 'form',
        format: 'JSON',
        fixed: true,
        signature,
        parameters: { 'Tag.1.Key': 'a b*c~d+e', 'Tag.1.Value': '中' },
      },
      expect: { outcome: 'accepted' },
    })),
    ...passedOver(clause, 'many-tags', `a ${called} signature sorts Tag.10.Key before Tag.2.Key`, {
      signature,
      parameters: filled(12),
    }),
    ...passedOver(clause, 'percent-sign', `a ${called} signature covers a percent sign as what it is`, {
      signature,
      parameters: { 'Tag.1.Key': 'a%41' },
    }),
    ...passedOver(clause, 'outer-spaces', `a ${called} signature covers the spaces around a value`, {
      signature,
      parameters: { 'Tag.1.Key': 'key', 'Tag.1.Value': ' a ' },
    }),
    ...passedOver(clause, 'letter-case', `a ${called} signature sorts names in upper case before others`, {
      signature,
      parameters: { aParameter: 'x' },
    }),
    ...passedOver(clause, 'empty-value', `a ${called} signature covers empty values`, {
      signature,
      parameters: { 'Tag.1.Key': 'key', 'Tag.1.Value': '' },
    }),
  ];
}

/** Official SDKs put all parameters of a POST in the query, and some the common ones only. */
function inOtherPlaces(): ScenarioCase[] {
  const ways = [
    ['authentication.v1-accepted', 'v1', 'query', 'V1 signature covers the query of a POST'],
    ['authentication.v1-accepted', 'v1', 'mixed', 'V1 signature covers query and form together'],
    ['authentication.v3-accepted', 'v3', 'query', 'V3 signature covers the query of a POST'],
  ] as const;
  return ways.map(([clause, signature, place, what]) => ({
    id: `${clause}:post-${place}`,
    clause,
    title: `a ${what}`,
    async scenario(session) {
      const parameters = { 'Tag.1.Key': 'a b*c~d+e', 'Tag.1.Value': '中', ...NO_SUCH_GROUP };
      const call = { ...POST_XML, place, fixed: true, signature, parameters } as const;
      return judgeOtherwiseLegal(session.contract, await session.send(call));
    },
  }));
}
