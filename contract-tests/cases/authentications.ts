/** Cases about signatures (ruling 22): a request that is signed correctly is accepted. */
import type { ClauseId } from '../../contract/clauses.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Case, CallCase } from '../case.ts';
import { passedOver } from './passed-over.ts';
import { filled } from './tags.ts';

/** A correct signature of each version, in each method. */
export function authenticationCases({ document }: Contract): Case[] {
  return [
    ...signedCases('authentication.v1-accepted', 'v1', 'V1'),
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
    ...passedOver(clause, 'empty-value', `a ${called} signature covers empty values`, {
      signature,
      parameters: { 'Tag.1.Key': 'key', 'Tag.1.Value': '' },
    }),
  ];
}
