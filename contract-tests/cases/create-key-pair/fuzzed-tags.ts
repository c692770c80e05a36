/** Cases over the whole space of tags: legal ones in any number and order, and such as break one rule each. */
import * as fc from 'fast-check';
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import { type Parameters, slugOf } from '../written-case.ts';
import { forbiddenWords, forbiddingPatterns } from '../protocol/constraints/forbidden-words.ts';
import { fuzzCase } from '../protocol/fuzz.ts';
import {
  type Tag,
  beyondRepair,
  inAnyCase,
  legalTags,
  longerThan,
  repeatedTags,
  tagsWithOne,
  withWord,
} from './arbitraries.ts';
import { NO_PAIR } from './no-pair.ts';
import { type Member, numbered } from './tags.ts';

/** All cases about tags that are drawn at random. */
export function fuzzedTagCases(contract: Contract): ScenarioCase[] {
  return contract.document.repeats.flatMap(({ maximum }) => [
    fuzzCase({
      clause: 'tags.key-otherwise-free',
      slug: 'legal-tags-in-any-number-and-order-are-not-held-to-be-malformed',
      title: 'legal tags in any number and order are not held to be malformed',
      kinds: legalTags(maximum).map((list) => fc.record({ list, order: order() })),
      parametersOf: ({ list, order: keys }) => inOrder(numbered(list), keys),
      legalBeside: NO_PAIR,
      by: 'GET',
    }),
    fuzzCase({
      clause: 'tags.unique-keys',
      slug: 'a-key-repeated-anywhere-is-refused',
      title: 'a key repeated anywhere is rejected',
      kinds: repeatedTags(maximum),
      parametersOf: numbered,
      rejectedWith: contract.errors.owedFor('Tag.N.Key', 'unique'),
    }),
    ...textsThatBreakARule(contract, maximum, 'Key'),
    ...textsThatBreakARule(contract, maximum, 'Value'),
  ]);
}

/** Texts that no rule allows, wherever they stand, and texts that break one rule each, derived from the contract. */
function textsThatBreakARule(contract: Contract, maximum: number, member: Member): ScenarioCase[] {
  const { document, errors, ledger } = contract;
  const name = `Tag.N.${member}`;
  const parameter = document.parameters.find((one) => one.name === name);
  if (parameter === undefined) return [];
  const { pointer, schema } = parameter;
  const { minLength, maxLength } = schema;
  const longest = typeof maxLength === 'number' ? maxLength : undefined;
  const what = member.toLowerCase();
  const words = forbiddingPatterns(schema).map(([place, pattern]) => ({ place, ...forbiddenWords(pattern) }));
  const clauseAt = (place: string) => ledger.about(pointer + place)?.id;
  const inAnyTag = (text: fc.Arbitrary<string>) => tagsWithOne(maximum, text, member);
  const rejected = (clause: ClauseId | undefined, which: string, kinds: fc.Arbitrary<Tag[]>[]) =>
    clause === undefined
      ? []
      : [
          fuzzCase({
            clause,
            slug: `${slugOf(which.replaceAll(/[^A-Za-z]+/g, ' '))}-is-refused`,
            title: `${which} is rejected`,
            kinds,
            parametersOf: numbered,
            rejectedWith: errors.owedFor(name, 'not'),
          }),
        ];
  return [
    ...(longest === undefined
      ? []
      : [
          ...rejected(
            'tags.every-tag-checked',
            `an illegal ${what} anywhere`,
            inAnyTag(beyondRepair(words, longest)),
          ),
          ...rejected(
            clauseAt('/maxLength'),
            `a ${what} that is too long in any tag`,
            inAnyTag(longerThan(longest)),
          ),
        ]),
    ...(minLength === 1
      ? rejected(clauseAt('/minLength'), `an empty ${what} in any tag`, inAnyTag(fc.constant('')))
      : []),
    ...words.flatMap(({ place, plain, anchored }) =>
      plain.flatMap((word) =>
        rejected(
          clauseAt(place),
          `a ${what} with the reserved ${word} in any tag`,
          inAnyTag(withWord(fc.constant(word), anchored)),
        ),
      ),
    ),
    ...rejected(
      clauseAt('/allOf'),
      `a ${what} with a reserved word in any letter case`,
      words.flatMap(({ plain, anchored }) =>
        plain.flatMap(inAnyCase).flatMap((word) => tagsWithOne(1, withWord(word, anchored), member)),
      ),
    ),
  ];
}

/** Numbers by which parameters are sorted. */
function order(): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat(99), { minLength: 40, maxLength: 40 });
}

function inOrder(parameters: Parameters, keys: readonly number[]): Parameters {
  const entries = Object.entries(parameters).map((entry, i) => ({ entry, key: keys[i] ?? 0 }));
  return Object.fromEntries(entries.toSorted((a, b) => a.key - b.key).map(({ entry }) => entry));
}
