/**
 * Cases over the whole space of inputs: values drawn at random. A case sends requests that break just one rule; where the
 * values drawn are legal, the one broken rule is another one (a group that does not exist, a name that is taken), so that
 * no pairs are made.
 */
import * as fc from 'fast-check';
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import { wireName } from '../../../contract/document.ts';
import type { ErrorCode } from '../../../contract/error-catalogue.ts';
import { percentEncode } from '../../../contract/wire/percent-encoding.ts';
import type { Answer } from '../../target/answer.ts';
import type { Call } from '../../target/call.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import type { Finding } from '../../judges/finding.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { judgeOtherwiseLegal } from '../../judges/otherwise-legal.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import type { Session } from '../../engine/session.ts';
import {
  type Tag,
  anyLetter,
  asciiName,
  asciiNames,
  beyondRepair,
  chinese,
  inAnyCase,
  legalTags,
  longerThan,
  nameOf,
  nearMisses,
  repeatedTags,
  spoiledTags,
  tagText,
  withForeignCharacters,
  withWord,
  withoutLetterFirst,
} from './arbitraries.ts';
import { falsify, falsifyEach } from './falsify.ts';
import { forbiddingPatterns, forbiddenWords } from '../create-key-pair/forbidden-words.ts';
import { takenName } from '../create-key-pair/taken-name.ts';
import { GET_JSON, NO_SUCH_GROUP, POST_XML } from '../variants.ts';

type Parameters = Call['parameters'];

/** What an answer has to be. */
type Verdict = (session: Session, answer: Answer) => Finding[];

/** All fuzzing cases. */
export function fuzzingCases(contract: Contract): ScenarioCase[] {
  return [...names(contract), ...tags(contract), ...places(contract), ...encodings()];
}

function names({ errors }: Contract): ScenarioCase[] {
  const malformed = owing(errors.owedFor('KeyPairName', 'pattern'));
  const legal = (name: string) => ({ KeyPairName: name, ...NO_SUCH_GROUP });
  const illegal = (name: string) => ({ KeyPairName: name });
  return [
    fuzz(
      'name.ascii-accepted',
      'legal names of any length are not held to be malformed',
      asciiNames(),
      legal,
      otherwiseLegal,
    ),
    fuzz(
      'name.chinese-letters',
      'legal names with Chinese letters are not held to be malformed',
      [nameOf(chinese(), 3, 42)],
      legal,
      otherwiseLegal,
    ),
    fuzz(
      'name.other-letters',
      'legal names with letters of any script are not held to be malformed',
      [nameOf(anyLetter(), 3, 32)],
      legal,
      otherwiseLegal,
    ),
    fuzz(
      'name.maximum-length',
      'names of any length above the maximum are refused',
      [asciiName(129, 400)],
      illegal,
      malformed,
    ),
    fuzz(
      'name.characters',
      'names with a foreign character anywhere behind the first are refused',
      withForeignCharacters(),
      illegal,
      malformed,
    ),
    fuzz(
      'name.first-character',
      'names that begin with no letter are refused',
      withoutLetterFirst(),
      illegal,
      malformed,
    ),
  ];
}

function tags(contract: Contract): ScenarioCase[] {
  const { document, errors } = contract;
  return document.repeats.flatMap(({ maximum }) => [
    fuzz(
      'tags.key-otherwise-free',
      'legal tags in any number and order are not held to be malformed',
      legalTags(maximum).map((tagsOfNumber) => fc.record({ list: tagsOfNumber, order: order() })),
      ({ list, order: keys }) => inOrder(parametersOfTags(list), keys),
      otherwiseLegal,
      takenName,
    ),
    fuzz(
      'tags.unique-keys',
      'a key repeated anywhere is refused',
      repeatedTags(maximum),
      parametersOfTags,
      owing(errors.owedFor('Tag.N.Key', 'unique')),
    ),
    ...([0, 1] as const).flatMap((member) => tagTexts(contract, maximum, member)),
  ]);
}

/** Keys (0) or values (1) of tags: texts that no rule allows, wherever they stand, and texts that break one rule each. */
function tagTexts({ document, errors, ledger }: Contract, maximum: number, member: 0 | 1): ScenarioCase[] {
  const [name, what] = member === 0 ? ['Tag.N.Key', 'key'] : ['Tag.N.Value', 'value'];
  const parameter = document.parameters.find((one) => one.name === name);
  if (parameter === undefined) return [];
  const { pointer, schema } = parameter;
  const { minLength, maxLength } = schema;
  const code = owing(errors.owedFor(name, 'not'));
  const words = forbiddingPatterns(schema).map(([place, pattern]) => ({ place, ...forbiddenWords(pattern) }));
  const each = (text: fc.Arbitrary<string>) => spoiledTags(maximum, text, member);
  const refused = (clause: ClauseId | undefined, which: string, kinds: fc.Arbitrary<Tag[]>[]) =>
    clause === undefined ? [] : [fuzz(clause, `${which} is refused`, kinds, parametersOfTags, code)];
  const clauseAt = (place: string) => ledger.about(pointer + place)?.id;
  return [
    ...refused('tags.every-tag-checked', `an illegal ${what} anywhere`, each(beyondRepair(words))),
    ...(minLength === 1
      ? refused(clauseAt('/minLength'), `an empty ${what} in any tag`, each(fc.constant('')))
      : []),
    ...(typeof maxLength === 'number'
      ? refused(clauseAt('/maxLength'), `a ${what} that is too long in any tag`, each(longerThan(maxLength)))
      : []),
    ...words.flatMap(({ place, plain, anchored }) =>
      plain.flatMap((word) =>
        refused(
          clauseAt(place),
          `a ${what} with the reserved ${word} in any tag`,
          each(withWord(fc.constant(word), anchored)),
        ),
      ),
    ),
    ...refused(
      clauseAt('/allOf'),
      `a ${what} with a reserved word in any letter case`,
      words.flatMap(({ plain, anchored }) =>
        plain.flatMap(inAnyCase).flatMap((word) => spoiledTags(1, withWord(word, anchored), member)),
      ),
    ),
  ];
}

/** Regions and resource groups that nobody has, near misses of those of the target among them. */
function places({ errors }: Contract): ScenarioCase[] {
  const noRegion = owing(errors.owedForCondition('unknown-region'));
  const noGroup = owing(errors.owedForCondition('unknown-resource-group'));
  return [
    {
      id: 'region.unknown:fuzz-near-misses',
      clause: 'region.unknown',
      title: 'regions that are nearly the one of the target are refused, drawn at random',
      scenario: async (session) => {
        const regions = nearMisses(session.target.region).map(byEither);
        return await falsifyEach(session, regions, async ({ value, byPost }) =>
          noRegion(session, await sendBy(session, byPost, { parameters: { RegionId: value } })),
        );
      },
    },
    {
      id: 'resource-group.unknown:fuzz-any-spelling',
      clause: 'resource-group.unknown',
      title: 'resource groups that do not exist are refused however they are spelled, drawn at random',
      scenario: async (session) => {
        const known = session.target.resourceGroup ?? NO_SUCH_GROUP.ResourceGroupId;
        const groups = [...nearMisses(known), tagText(8, 40), tagText(8, 40)].map(byEither);
        return await falsifyEach(session, groups, async ({ value, byPost }) =>
          noGroup(session, await sendBy(session, byPost, { parameters: { ResourceGroupId: value } })),
        );
      },
    },
  ];
}

/** A text, two ways to spell it, and the way it goes. */
interface Spelled {
  readonly text: string;
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly byPost: boolean;
}

/** How a text is escaped makes no difference: two spellings of one key are the same key. */
function encodings(): ScenarioCase[] {
  const duplicate = owing('Duplicate.TagKey');
  return [
    {
      id: 'request.decoding:fuzz-any-spelling',
      clause: 'request.decoding',
      title: 'two spellings of one key are the same key, drawn at random',
      async scenario(session) {
        const judge = async ({ text, first, second, byPost }: Spelled) => {
          const raw = {
            text: `Tag.1.Key=${spell(text, first)}&Tag.2.Key=${spell(text, second)}`,
            means: { 'Tag.1.Key': text, 'Tag.2.Key': text },
          };
          return duplicate(session, await sendBy(session, byPost, { parameters: {}, raw }));
        };
        const findings = await falsify(session, spelledAnyhow(), judge);
        return findings.length > 0 ? findings : await falsifyEach(session, spelledSigns(), judge);
      },
    },
  ];
}

function spelledAnyhow(): fc.Arbitrary<Spelled> {
  const spelling = fc.array(fc.nat(3), { minLength: 1, maxLength: 8 });
  return fc.record({ text: tagText(2, 20), first: spelling, second: spelling, byPost: fc.boolean() });
}

/** For each sign and way a text that is escaped where it has to be in one spelling, and in each octet in the other. */
function spelledSigns(): fc.Arbitrary<Spelled>[] {
  const signs = Array.from(` !"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`);
  return signs.flatMap((sign) =>
    [false, true].map((byPost) =>
      fc.record({
        text: tagText(1, 10).map((text) => (sign === ' ' ? `a${sign}${text}` : sign + text)),
        first: fc.constant([0]),
        second: fc.constant([sign === ' ' ? 3 : 1]),
        byPost: fc.constant(byPost),
      }),
    ),
  );
}

function fuzz<Value>(
  clause: ClauseId,
  fact: string,
  kinds: readonly fc.Arbitrary<Value>[],
  parametersOf: (value: Value) => Parameters,
  judge: Verdict,
  nameOfPair?: (session: Session) => Promise<string>,
): ScenarioCase {
  return {
    id: `${clause}:fuzz-${fact.replaceAll(/[^A-Za-z]+/g, '-')}`,
    clause,
    title: `${fact}, drawn at random`,
    given: nameOfPair === takenName ? [TAKEN_NAME] : [],
    scenario: async (session) => {
      const name = nameOfPair === undefined ? {} : { KeyPairName: await nameOfPair(session) };
      return await falsifyEach(session, kinds.map(byEither), async ({ value, byPost }) => {
        const parameters = { ...name, ...parametersOf(value) };
        return judge(session, await sendBy(session, byPost, { parameters }));
      });
    },
  };
}

/** A value with the way it goes: POST and XML, or GET and JSON. */
function byEither<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<{ value: Value; byPost: boolean }> {
  return fc.record({ value: values, byPost: fc.boolean() });
}

async function sendBy(
  session: Session,
  byPost: boolean,
  call: Pick<Call, 'parameters' | 'raw'>,
): Promise<Answer> {
  return await session.send({ ...(byPost ? POST_XML : GET_JSON), ...call });
}

function owing(code: ErrorCode): Verdict {
  return ({ contract }, answer) => judgeExpectation(contract.errors, { outcome: 'refused', code }, answer);
}

const otherwiseLegal: Verdict = ({ contract }, answer) => judgeOtherwiseLegal(contract, answer);

function parametersOfTags(list: readonly Tag[]): Parameters {
  return Object.fromEntries(
    list.flatMap(([key, value], i) => [
      [wireName('Tag.N.Key', i + 1), key],
      [wireName('Tag.N.Value', i + 1), value],
    ]),
  );
}

/** Numbers by which parameters are sorted. */
function order(): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat(99), { minLength: 40, maxLength: 40 });
}

function inOrder(parameters: Parameters, keys: readonly number[]): Parameters {
  const numbered = Object.entries(parameters).map((entry, i) => ({ entry, key: keys[i] ?? 0 }));
  return Object.fromEntries(numbered.toSorted((a, b) => a.key - b.key).map(({ entry }) => entry));
}

/** One of the many spellings of a text: each character as it is, escaped, or escaped in lower case. */
function spell(text: string, choices: readonly number[]): string {
  return Array.from(text, (character, i) => {
    const plain = percentEncode(character);
    const octets = Array.from(
      new TextEncoder().encode(character),
      (octet) => `%${octet.toString(16).padStart(2, '0')}`,
    );
    switch (choices[i % choices.length] ?? 0) {
      case 1:
        return octets.join('');
      case 2:
        return octets.join('').toUpperCase();
      case 3:
        return character === ' ' ? '+' : plain;
      default:
        return plain;
    }
  }).join('');
}
