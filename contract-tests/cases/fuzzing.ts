/**
 * Cases over the whole space of inputs: values drawn by fast-check from the seed of the run, shrunk to the smallest one
 * that shows a fault, and told escaped. A case sends requests that break just one rule; where the values drawn are legal,
 * the one broken rule is another one (a group that does not exist, a name that is taken), so that no pairs are made.
 */
import * as fc from 'fast-check';
import type { ClauseId } from '../../contract/clauses.ts';
import type { Contract } from '../../contract/contract.ts';
import { wireName } from '../../contract/document.ts';
import type { ErrorCode } from '../../contract/error-catalogue.ts';
import { percentEncode } from '../../contract/wire/percent-encoding.ts';
import type { Call } from '../call.ts';
import type { ScenarioCase } from '../case.ts';
import { TransportFault } from '../exchange.ts';
import { type Finding, shown } from '../finding.ts';
import { judgeExpectation } from '../judges/expectation.ts';
import type { Session } from '../session.ts';
import { takenName } from './taken-name.ts';

type Parameters = Call['parameters'];
type Tag = readonly [key: string, value: string];

/** So many values are drawn for a case. */
const DRAWS = 25;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NAME_CHARACTERS = `${LETTERS}0123456789:_-`;

/** All fuzzing cases. */
export function fuzzingCases(contract: Contract): ScenarioCase[] {
  return [...names(contract), ...tags(contract), ...encodings()];
}

function names({ errors }: Contract): ScenarioCase[] {
  const malformed = errors.owedFor('KeyPairName', 'pattern');
  const noGroup = errors.owedForRule('unknown-resource-group');
  const legal = (name: string) => ({ KeyPairName: name, ResourceGroupId: 'rg-doesnotexist00' });
  const illegal = (name: string) => ({ KeyPairName: name });
  return [
    fuzz(
      'name.ascii-accepted',
      'legal names of any length are not held to be malformed',
      asciiName(2, 128),
      legal,
      noGroup,
    ),
    fuzz(
      'name.chinese-letters',
      'legal names with Chinese letters are not held to be malformed',
      nameOf(chinese(), 2, 42),
      legal,
      noGroup,
    ),
    fuzz(
      'name.other-letters',
      'legal names with letters of any script are not held to be malformed',
      nameOf(anyLetter(), 2, 32),
      legal,
      noGroup,
    ),
    fuzz(
      'name.maximum-length',
      'names of any length above the maximum are refused',
      asciiName(129, 400),
      illegal,
      malformed,
    ),
    fuzz(
      'name.characters',
      'names with a foreign character anywhere behind the first are refused',
      withForeignCharacter(),
      illegal,
      malformed,
    ),
    fuzz(
      'name.first-character',
      'names that begin with no letter are refused',
      withFirst(notALetter()),
      illegal,
      malformed,
    ),
  ];
}

function tags({ errors }: Contract): ScenarioCase[] {
  const taken = errors.owedForRule('name-taken');
  const badKey = errors.owedFor('Tag.N.Key', 'not');
  const badValue = errors.owedFor('Tag.N.Value', 'not');
  const duplicate = errors.owedFor('Tag.N.Key', 'unique');
  return [
    fuzz(
      'tags.key-otherwise-free',
      'legal tags in any number and order are not held to be malformed',
      legalTags(0, 20),
      parametersOfTags,
      taken,
      takenName,
    ),
    fuzz(
      'tags.every-tag-checked',
      'an illegal key anywhere is refused',
      spoiled(legalTags(1, 20), illegalKey(), 0),
      parametersOfTags,
      badKey,
    ),
    fuzz(
      'tags.every-tag-checked',
      'an illegal value anywhere is refused',
      spoiled(legalTags(1, 20), illegalValue(), 1),
      parametersOfTags,
      badValue,
    ),
    fuzz('tags.unique-keys', 'a key repeated anywhere is refused', repeated(), parametersOfTags, duplicate),
  ];
}

/** How a text is escaped makes no difference: two spellings of one key are the same key. */
function encodings(): ScenarioCase[] {
  const spelling = fc.array(fc.nat(3), { minLength: 1, maxLength: 8 });
  const spelled = fc.record({ text: tagText(1, 20), first: spelling, second: spelling });
  return [
    {
      id: 'request.decoding:fuzz-any-spelling',
      clause: 'request.decoding',
      title: 'two spellings of one key are the same key, drawn at random',
      scenario: async (session) =>
        await falsify(session, spelled, async ({ text, first, second }) => {
          const raw = {
            text: `Tag.1.Key=${spell(text, first)}&Tag.2.Key=${spell(text, second)}`,
            means: { 'Tag.1.Key': text, 'Tag.2.Key': text },
          };
          return await send(session, { parameters: {}, raw }, 'Duplicate.TagKey', text.length % 2 === 0);
        }),
    },
  ];
}

function fuzz<Value>(
  clause: ClauseId,
  fact: string,
  values: fc.Arbitrary<Value>,
  parametersOf: (value: Value) => Parameters,
  code: ErrorCode,
  nameOfPair?: (session: Session) => Promise<string>,
): ScenarioCase {
  return {
    id: `${clause}:fuzz-${fact.replaceAll(/[^A-Za-z]+/g, '-')}`,
    clause,
    title: `${fact}, drawn at random`,
    scenario: async (session) => {
      const name = nameOfPair === undefined ? {} : { KeyPairName: await nameOfPair(session) };
      const drawn = fc.record({ value: values, byPost: fc.boolean() });
      return await falsify(
        session,
        drawn,
        async ({ value, byPost }) =>
          await send(session, { parameters: { ...name, ...parametersOf(value) } }, code, byPost),
      );
    },
  };
}

async function send(
  session: Session,
  call: Pick<Call, 'parameters' | 'raw'>,
  code: ErrorCode,
  byPost: boolean,
): Promise<Finding[]> {
  const way = byPost
    ? ({ method: 'POST', place: 'form', format: 'XML' } as const)
    : ({ method: 'GET', format: 'JSON' } as const);
  return judgeExpectation(
    session.contract.errors,
    { outcome: 'refused', code },
    await session.send({ ...way, ...call }),
  );
}

/** Looks for a value that brings findings; gives those of the smallest one. */
async function falsify<Value>(
  session: Session,
  values: fc.Arbitrary<Value>,
  judge: (value: Value) => Promise<Finding[]>,
): Promise<Finding[]> {
  const { seed } = session.names;
  let last: { value: Value; findings: Finding[] } | undefined;
  const property = fc.asyncProperty(values, async (value) => {
    const findings = await judge(value);
    if (findings.length > 0) last = { value, findings };
    return findings.length === 0;
  });
  const details = await fc.check(property, { seed, numRuns: DRAWS, endOnFailure: false });
  const { errorInstance } = details;
  if (errorInstance instanceof TransportFault) throw errorInstance;
  if (last === undefined || !details.failed) return [];
  const { value, findings } = last;
  return findings.map((finding) => ({
    ...finding,
    where: `${finding.where}, for ${shown(value)} (seed ${seed})`,
  }));
}

function characters(text: string): fc.Arbitrary<string> {
  return fc.constantFrom(...text);
}

function asciiName(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return nameOf(characters(NAME_CHARACTERS), minLength, maxLength);
}

/** A letter, then characters of a kind. */
function nameOf(rest: fc.Arbitrary<string>, minLength: number, maxLength: number): fc.Arbitrary<string> {
  const others = fc.string({ unit: rest, minLength: minLength - 1, maxLength: maxLength - 1, size: 'max' });
  return fc.tuple(characters(LETTERS), others).map(([first, text]) => first + text);
}

function chinese(): fc.Arbitrary<string> {
  return fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point));
}

/** A letter of any script; scripts that an older Unicode does not know are left out. */
function anyLetter(): fc.Arbitrary<string> {
  const ranges = [
    [0x00c0, 0x024f],
    [0x0391, 0x03ff],
    [0x0410, 0x044f],
    [0x05d0, 0x05ea],
    [0x0621, 0x064a],
    [0x3041, 0x3096],
    [0xac00, 0xd7a3],
    [0x10400, 0x1044f],
  ] as const;
  return fc
    .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
    .map((point) => String.fromCodePoint(point))
    .filter((character) => /^\p{L}$/u.test(character));
}

/** ASCII but for what a name may hold, and but for the period, on which the page is not clear. */
function foreignCharacter(): fc.Arbitrary<string> {
  return fc
    .integer({ min: 0x20, max: 0x7e })
    .map((point) => String.fromCodePoint(point))
    .filter((character) => !NAME_CHARACTERS.includes(character) && character !== '.');
}

function notALetter(): fc.Arbitrary<string> {
  return fc.oneof(foreignCharacter(), characters('0123456789:_-'));
}

function withForeignCharacter(): fc.Arbitrary<string> {
  return fc
    .tuple(
      asciiName(1, 60),
      foreignCharacter(),
      fc.string({ unit: characters(NAME_CHARACTERS), maxLength: 60 }),
    )
    .map((parts) => parts.join(''));
}

function withFirst(first: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const rest = fc.string({ unit: characters(NAME_CHARACTERS), minLength: 1, maxLength: 100 });
  return fc.tuple(first, rest).map((parts) => parts.join(''));
}

/** Any printable text that holds nothing reserved. So short that it fits however lengths are counted. */
function tagText(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.integer({ min: 0x20, max: 0x7e }).map((point) => String.fromCodePoint(point)),
    },
    { weight: 1, arbitrary: chinese() },
    { weight: 1, arbitrary: fc.constantFrom('é', 'я', '😀', '𐐀') },
  );
  return fc
    .string({ unit, minLength, maxLength })
    .filter((text) => !/^(aliyun|acs:)|https?:\/\//i.test(text) && text.trim() === text);
}

function legalTags(least: number, most: number): fc.Arbitrary<Tag[]> {
  return fc.uniqueArray(fc.tuple(tagText(1, 30), tagText(0, 30)), {
    minLength: least,
    maxLength: most,
    // Keys that differ in letter case only are different, but not every server has to know.
    selector: ([key]) => key.toLowerCase(),
    size: 'max',
  });
}

function illegalKey(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constant(''),
    tagText(0, 20).map((text) => `aliyun${text}`),
    tagText(0, 20).map((text) => `acs:${text}`),
    withUrl(),
    fc.integer({ min: 129, max: 300 }).map((length) => 'k'.repeat(length)),
  );
}

function illegalValue(): fc.Arbitrary<string> {
  return fc.oneof(
    tagText(0, 20).map((text) => `acs:${text}`),
    withUrl(),
    fc.integer({ min: 129, max: 300 }).map((length) => 'v'.repeat(length)),
  );
}

function withUrl(): fc.Arbitrary<string> {
  return fc
    .tuple(tagText(0, 20), fc.constantFrom('http://', 'https://'), tagText(0, 20))
    .map((parts) => parts.join(''));
}

/** Legal tags of which one is replaced in its key (0) or value (1). */
function spoiled(legal: fc.Arbitrary<Tag[]>, text: fc.Arbitrary<string>, member: 0 | 1): fc.Arbitrary<Tag[]> {
  return fc.tuple(legal, text, fc.nat(19)).map(([list, wrong, at]) =>
    list.map(([key, value], i): Tag => {
      if (i !== at % list.length) return [key, value];
      return member === 0 ? [wrong, value] : [key, wrong];
    }),
  );
}

/** Legal tags of which one has the key of another. */
function repeated(): fc.Arbitrary<Tag[]> {
  return fc.tuple(legalTags(2, 20), fc.nat(19), fc.nat(18)).map(([list, from, step]) => {
    const source = from % list.length;
    const target = (source + 1 + (step % (list.length - 1))) % list.length;
    return list.map(([key, value], i): Tag => [i === target ? (list[source]?.[0] ?? key) : key, value]);
  });
}

function parametersOfTags(list: readonly Tag[]): Parameters {
  return Object.fromEntries(
    list.flatMap(([key, value], i) => [
      [wireName('Tag.N.Key', i + 1), key],
      [wireName('Tag.N.Value', i + 1), value],
    ]),
  );
}

/** One of the many spellings of a text: each character as it is, escaped, or escaped in lower case. */
function spell(text: string, choices: readonly number[]): string {
  return Array.from(text, (character, i) => {
    const plain = percentEncode(character);
    const octets = Array.from(
      new TextEncoder().encode(character),
      (octet) => `%${octet.toString(16).padStart(2, '0')}`,
    );
    switch (choices[i % choices.length]) {
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
