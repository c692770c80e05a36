/** Cases about names that are nearly those of a parameter: in other letter case, or nearly a tag. */
import type { Case } from '../../engine/case.ts';
import type { Contract } from '../../../contract/contract.ts';
import { legalCases } from '../legal.ts';
import { type CallLiteral, callCases, slugOf } from '../written-case.ts';
import { BOTH, BOTH_METHODS } from '../ways.ts';
import { NO_PAIR } from './no-pair.ts';

/** All cases about names that are nearly those of a parameter of CreateKeyPair. */
export function nearParameterNameCases(contract: Contract): Case[] {
  return [...required(contract), ...ofTags(), ...nearTags()];
}

const CLAUSE = 'request.names-in-letter-case';

/** A name that is taken for another one has a value that is rejected otherwise, so that it makes no pair. */
function required({ errors }: Contract): Case[] {
  const names: readonly (readonly [slug: string, other: string, right: string, value: string])[] = [
    ['name', 'keypairname', 'KeyPairName', '1'],
    ['required-KeypairName', 'KeypairName', 'KeyPairName', '1'],
    ['required-keyPairName', 'keyPairName', 'KeyPairName', '1'],
    ['required-Keypairname', 'Keypairname', 'KeyPairName', '1'],
    ['required-KEYPAIRNAME', 'KEYPAIRNAME', 'KeyPairName', '1'],
    ['region', 'regionid', 'RegionId', 'xx-nowhere-1'],
    ['required-RegionID', 'RegionID', 'RegionId', 'xx-nowhere-1'],
    ['required-regionId', 'regionId', 'RegionId', 'xx-nowhere-1'],
    ['required-Regionid', 'Regionid', 'RegionId', 'xx-nowhere-1'],
    ['required-REGIONID', 'REGIONID', 'RegionId', 'xx-nowhere-1'],
  ];
  return callCases(
    names.map(([slug, other, right, value]): CallLiteral => ({
      clause: CLAUSE,
      slug,
      title: `${other} is not ${right}`,
      ways: BOTH,
      parameters: { [right]: undefined, [other]: value },
      rejectedWith: errors.owedFor(right, 'required'),
    })),
  );
}

/** Names that a server may take for a half of a tag. */
const SPELLINGS = [
  { slug: 'tag-in-upper-case', other: 'TAG.1.KEY', right: 'Tag.1.Key' },
  { slug: 'mixed-tag-1-Key', other: 'tag.1.Key', right: 'Tag.1.Key' },
  { slug: 'mixed-Tag-1-key', other: 'Tag.1.key', right: 'Tag.1.Key' },
  { slug: 'mixed-Tag-1-KEY', other: 'Tag.1.KEY', right: 'Tag.1.Key' },
  { slug: 'mixed-TAG-1-Key', other: 'TAG.1.Key', right: 'Tag.1.Key' },
  { slug: 'tag-value', other: 'tag.1.value', right: 'Tag.1.Value' },
  { slug: 'mixed-tag-1-Value', other: 'tag.1.Value', right: 'Tag.1.Value' },
  { slug: 'mixed-Tag-1-value', other: 'Tag.1.value', right: 'Tag.1.Value' },
  { slug: 'mixed-Tag-1-VALUE', other: 'Tag.1.VALUE', right: 'Tag.1.Value' },
] as const;

function ofTags(): Case[] {
  return [
    ...callCases([
      {
        clause: CLAUSE,
        slug: 'tag',
        title: 'tag.1.key is not Tag.1.Key',
        way: 'post-xml',
        parameters: { 'tag.1.key': 'aliyun' },
        accepted: true,
      },
    ]),
    ...legalCases(
      SPELLINGS.map(({ slug, other, right }) => ({
        clause: CLAUSE,
        slug,
        title: `${other} is not ${right}`,
        ways: BOTH_METHODS,
        parameters: right === 'Tag.1.Key' ? { [other]: 'aliyun' } : { 'Tag.1.Key': 'key', [other]: 'acs:' },
        legalBeside: NO_PAIR,
      })),
    ),
  ];
}

/** Names that a server may take for a tag or for another parameter, each with what to call it. */
const NEAR_NAMES: readonly (readonly [name: string, called: string])[] = [
  ['Tag.Key', 'a tag without a number'],
  ['Tag.x.Key', 'a tag with a letter for its number'],
  ['Tag.1.Keys', 'a name that goes on behind Key'],
  ['XTag.1.Key', 'a name that ends like a tag'],
  ['Tag_1_Key', 'a tag with underscores'],
  ['Tag[1][Key]', 'a tag with brackets'],
  ['Tag[]', 'an empty pair of brackets'],
  ['__proto__', 'a word that JavaScript reserves'],
  ['Tag', 'the beginning of a tag'],
  ['Tag.1', 'a tag without a member'],
  ['Tag.1.Key.x', 'a tag with a member too many'],
  ['hasOwnProperty', 'a word that each object of JavaScript has'],
];

function nearTags(): Case[] {
  const clause = 'request.unknown-parameters';
  return [
    ...callCases([
      {
        clause,
        slug: 'like-a-tag',
        title: 'a parameter that is nearly a tag is ignored',
        way: 'get-json',
        parameters: { 'Tag.1.Colour': 'x', 'Tag.Key': 'aliyun' },
        accepted: true,
      },
    ]),
    ...legalCases(
      NEAR_NAMES.map(([name, called]) => ({
        clause,
        slug: slugOf(called),
        title: `${name}, ${called}, is ignored`,
        ways: BOTH_METHODS,
        parameters: { [name]: 'aliyun' },
        legalBeside: NO_PAIR,
      })),
    ),
  ];
}
