/** Cases about signatures: a request that is signed correctly is accepted. */
import type { Contract } from '../../../contract/contract.ts';
import type { Case } from '../../engine/case.ts';
import { legalCases } from '../legal.ts';
import { callCases } from '../written-case.ts';
import type { Probes } from '../probes.ts';
import { BOTH_METHODS } from '../ways.ts';

/** A correct signature of each version, in each method. */
export function authenticationCases({ document }: Contract, probes: Probes): Case[] {
  const { harmless, carrying } = probes;
  const texts = carrying('a b*c~d+e', '中');
  return [
    ...(['v1', 'v3'] as const).flatMap((signature) => signed(signature, probes)),
    ...legalCases([
      // Official SDKs put all parameters of a POST in the query, and some the common ones only.
      {
        clause: 'authentication.v1-accepted',
        slug: 'post-query',
        title: 'a V1 signature covers the query of a POST',
        way: 'v1-post',
        place: 'query',
        parameters: texts,
        legalBeside: harmless,
      },
      {
        clause: 'authentication.v1-accepted',
        slug: 'post-mixed',
        title: 'a V1 signature covers query and form together',
        way: 'v1-mixed',
        parameters: texts,
        legalBeside: harmless,
      },
      {
        clause: 'authentication.v3-accepted',
        slug: 'post-query',
        title: 'a V3 signature covers the query of a POST',
        way: 'v3-post',
        place: 'query',
        parameters: texts,
        legalBeside: harmless,
      },
      {
        clause: 'authentication.v1-accepted',
        slug: 'action-in-header',
        title: 'a V1 signature is accepted beside an x-acs-action, which some SDKs send as well',
        ways: BOTH_METHODS,
        signature: 'v1',
        headers: { 'x-acs-action': document.operation },
        legalBeside: harmless,
      },
      {
        clause: 'authentication.v3-accepted',
        slug: 'more-headers',
        title: 'a V3 signature covers the headers that it names, and not a fixed list',
        ways: BOTH_METHODS,
        signature: 'v3',
        headers: { 'x-acs-credentials-provider': 'static_ak' },
        legalBeside: harmless,
      },
    ]),
  ];
}

function signed(signature: 'v1' | 'v3', { harmless, carrying }: Probes): Case[] {
  const clause = `authentication.${signature}-accepted` as const;
  const called = signature.toUpperCase();
  const legal = { ways: BOTH_METHODS, signature, legalBeside: harmless } as const;
  const correct = {
    way: 'get-json',
    place: 'form',
    fixed: true,
    signature,
    parameters: carrying('a b*c~d+e', '中'),
    accepted: true,
  } as const;
  return [
    ...callCases([
      { clause, slug: 'get', title: `a GET with a correct ${called} signature is accepted`, ...correct },
      {
        clause,
        slug: 'post',
        title: `a POST with a correct ${called} signature is accepted`,
        ...correct,
        way: 'post-json',
      },
    ]),
    ...legalCases([
      {
        clause,
        slug: 'percent-sign',
        title: `a ${called} signature covers a percent sign as what it is`,
        ...legal,
        parameters: carrying('a%41'),
      },
      {
        clause,
        slug: 'outer-spaces',
        title: `a ${called} signature covers the spaces around a value`,
        ...legal,
        parameters: carrying('key', ' a '),
      },
      {
        clause,
        slug: 'letter-case',
        title: `a ${called} signature sorts names in upper case before others`,
        ...legal,
        parameters: { aParameter: 'x' },
      },
      {
        clause,
        slug: 'empty-value',
        title: `a ${called} signature covers empty values`,
        ...legal,
        parameters: carrying('key', ''),
      },
    ]),
  ];
}
