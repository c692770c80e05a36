/**
 * Cases about texts that look like what is forbidden, or like what a language takes for something else, and are legal:
 * other schemes of URLs, parts of the reserved words, the text "0", members that each object has.
 */
import type { Contract } from '../../../contract/contract.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import type { Names } from '../../engine/names.ts';
import { legalInTurns, legalTogether } from '../legal.ts';
import { limitOf } from '../limits.ts';
import { APART, ATTACKS, LITERALS, NUMBERS, PARTS, SCHEMES } from './look-alike-texts.ts';
import { NO_PAIR } from './no-pair.ts';
import { type Member, withTexts } from './tags.ts';

/** All cases about look-alikes. */
export function lookAlikeCases(contract: Contract, names: Names): ScenarioCase[] {
  return [
    ...ofNames(names),
    ...ofTags(contract, 'Key'),
    ...ofTags(contract, 'Value'),
    ...ofKeys(),
    ...ofValues(),
  ];
}

function ofNames(names: Names): ScenarioCase[] {
  const legal = {
    parametersOf: ([name]: readonly string[]) => ({ KeyPairName: name }),
    legalBeside: NO_PAIR,
  };
  const schemes = [
    'https',
    'httpserver1',
    'http:name',
    'https::',
    'http_',
    'http-x',
    'HTTP:x',
    'Https',
    'hTTp-',
  ];
  const words = ['acs', 'ACS:', 'Acs-x', 'macs:', 'aliyu', 'AliYun', 'ALIYUN', 'ali-yun'];
  return legalInTurns([
    {
      clause: 'name.prefix-without-slashes',
      slug: 'look-alikes',
      title: 'names that begin with a scheme, in any letter case, and no two slashes are accepted',
      values: schemes.map((name) => names.beginning(name)),
      ...legal,
    },
    {
      clause: 'name.ascii-accepted',
      slug: 'look-alikes',
      title:
        'names that begin with another scheme, or with a part of a word that tags may not begin with, are accepted',
      values: ['ftp:x', 'ssh:', 'mailto:a', ...words].map((name) => names.beginning(name)),
      ...legal,
    },
  ]);
}

function ofTags(contract: Contract, member: Member): ScenarioCase[] {
  const legal = legalTextsOf(member);
  const what = `tag ${member.toLowerCase()}s`;
  const longest = limitOf(contract, `Tag.N.${member}`, 'maxLength');
  return legalTogether([
    {
      ...legal,
      slug: 'schemes',
      title: `${what} with other schemes, or a scheme in part, are accepted`,
      values: SCHEMES,
    },
    {
      ...legal,
      slug: 'parts-of-words',
      title: `${what} with parts of the reserved words are accepted`,
      values: PARTS,
    },
    {
      ...legal,
      slug: 'literals',
      title: `${what} that are literals of a language are accepted`,
      values: LITERALS,
    },
    {
      ...legal,
      slug: 'attacks',
      title: `${what} that look like an attack are accepted`,
      values: ATTACKS,
    },
    {
      ...legal,
      slug: `${longest}-signs`,
      title: `${what} of ${longest} signs that are longer once escaped are accepted`,
      values: ['&'.repeat(longest), '"'.repeat(longest)],
    },
  ]);
}

function ofKeys(): ScenarioCase[] {
  const legal = legalTextsOf('Key');
  return legalTogether([
    {
      ...legal,
      slug: 'apart',
      title: 'tag keys that differ only behind a sign are different keys',
      values: APART,
    },
    {
      ...legal,
      slug: 'numbers',
      title: 'tag keys that stand for one number are different keys',
      values: NUMBERS,
    },
  ]);
}

function ofValues(): ScenarioCase[] {
  const legal = legalTextsOf('Value');
  return legalTogether([
    {
      ...legal,
      slug: 'aliyun-in-any-case',
      title: 'tag values that begin with aliyun in any letter case are accepted',
      values: ['aliyun', 'Aliyun', 'ALIYUN', 'aLiYuN:x', 'aliyun.com', 'aliyunacs:'],
    },
    {
      ...legal,
      slug: 'blank',
      title: 'tag values of white space only are accepted',
      values: [' ', '   '],
    },
  ]);
}

function legalTextsOf(member: Member) {
  return {
    clause: member === 'Key' ? 'tags.key-otherwise-free' : 'tags.value-otherwise-free',
    parametersOf: (texts: readonly string[]) => withTexts(member, texts),
    legalBeside: NO_PAIR,
  } as const;
}
