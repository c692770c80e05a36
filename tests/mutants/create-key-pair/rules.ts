/**
 * The rules about texts and tags as literals, so that a fault about them says just what differs:
 *
 *     judgingNames({ maximum: 127 })
 *     judgingKeys({ http: /^http:\/\//i })
 *     supposing((parameters) => …)              judges the request as if its parameters were others
 *     comparing((tags) => …)                    has another idea of what a repeated key is
 */
import type { BrokenConstraint } from '../../../contract/parameter-set.ts';
import type { WireParameters } from '../../../contract/wire/form.ts';
import type { Behaviour } from '../mutant.ts';
import { constraining, supposing } from '../faults.ts';

/** The rules about a text. */
export interface TextRules {
  readonly minimum: number;
  readonly maximum: number;
  readonly lengthOf: (text: string) => number;
  /** What it has to match. */
  readonly pattern: RegExp;
  /** What it may not match, rule by rule. */
  readonly aliyun: RegExp;
  readonly acs: RegExp;
  readonly http: RegExp;
  readonly https: RegExp;
  /** What else it may not match, where no rule of the page forbids it. */
  readonly banned: RegExp;
}

/** A tag of a request; a member that was not sent is undefined. */
export interface Tag {
  readonly number: number;
  readonly key: string | undefined;
  readonly value: string | undefined;
}

/** Matches nothing. */
export const NOTHING = /[^\s\S]/;

/** Rules about a text that reserve nothing. */
export const NOTHING_RESERVED = { aliyun: NOTHING, acs: NOTHING, http: NOTHING, https: NOTHING };

/** How many code points a text has. */
export function codePoints(text: string): number {
  return Array.from(text).length;
}

/** How many octets of UTF-8 a text has. */
export function octets(text: string): number {
  return Buffer.byteLength(text);
}

/** Other rules about names. */
export function judgingNames(rules: Partial<TextRules>): Behaviour {
  const right = { minimum: 2, maximum: 128, pattern: /^\p{L}[\p{L}0-9:_-]*$/u };
  return judging('KeyPairName', { ...FREE, ...right, ...rules });
}

/** Other rules about tag keys. */
export function judgingKeys(rules: Partial<TextRules>): Behaviour {
  return judging('Tag.N.Key', { ...FREE, ...RESERVED, minimum: 1, aliyun: /^aliyun/i, ...rules });
}

/** Other rules about tag values. */
export function judgingValues(rules: Partial<TextRules>): Behaviour {
  return judging('Tag.N.Value', { ...FREE, ...RESERVED, ...rules });
}

/** Looks at some of the tags only. */
export function seeing(isSeen: (tag: Tag, tags: readonly Tag[]) => boolean): Behaviour {
  return supposing((parameters) => {
    const tags = tagsOf(parameters);
    const seen = new Set(tags.filter((tag) => isSeen(tag, tags)).map(({ number }) => number));
    return new Map([...parameters].filter(([name]) => !isTag(name) || seen.has(numberOf(name))));
  });
}

/** Has another idea of when a key is repeated. */
export function comparing(hasRepeatedKey: (tags: readonly Required<Tag>[]) => boolean): Behaviour {
  return constraining((broken, parameters) => [
    ...broken.filter(({ keyword }) => keyword !== 'unique'),
    ...(hasRepeatedKey(tagsOf(parameters)) ? [fault('Tag.N.Key', 'Tag.1.Key', 'unique')] : []),
  ]);
}

/** The tags of a request by their numbers, and in the order of these. */
export function tagsOf(parameters: WireParameters): Tag[] {
  const numbers = new Set([...parameters.keys()].filter(isTag).map(numberOf));
  return [...numbers]
    .toSorted((a, b) => a - b)
    .map((number) => ({
      number,
      key: parameters.get(`Tag.${number}.Key`),
      value: parameters.get(`Tag.${number}.Value`),
    }));
}

/** A broken constraint. */
export function fault(parameter: string, wireName: string, keyword: string): BrokenConstraint {
  return { parameter, wireName, keyword, pointer: '' };
}

/** Whether two of some texts are the same. */
export function areRepeated(texts: readonly unknown[]): boolean {
  return new Set(texts).size < texts.length;
}

/** Nothing is forbidden. */
const FREE: TextRules = {
  minimum: 0,
  maximum: 128,
  lengthOf: codePoints,
  pattern: /^/,
  aliyun: NOTHING,
  acs: NOTHING,
  http: NOTHING,
  https: NOTHING,
  banned: NOTHING,
};

const RESERVED = { acs: /^acs:/i, http: /http:\/\//i, https: /https:\/\//i };

function judging(parameter: string, rules: TextRules): Behaviour {
  return constraining((broken, parameters) => [
    ...broken.filter((one) => one.parameter !== parameter || OF_THE_SET.has(one.keyword)),
    ...[...parameters]
      .filter(([name, text]) => contractName(name) === parameter && !keeps(rules, text))
      .map(([name]) => fault(parameter, name, 'not')),
  ]);
}

/** These keywords are not about the text. */
const OF_THE_SET: ReadonlySet<string> = new Set(['required', 'dependentRequired', 'maximum', 'unique']);

function keeps({ minimum, maximum, lengthOf, pattern, ...forbidden }: TextRules, text: string): boolean {
  const length = lengthOf(text);
  return (
    length >= minimum &&
    length <= maximum &&
    pattern.test(text) &&
    !Object.values(forbidden).some((one) => one.test(text))
  );
}

function contractName(name: string): string {
  return isTag(name) ? name.replace(/[0-9]+/, 'N') : name;
}

function isTag(name: string): boolean {
  return /^Tag\.[1-9][0-9]*\.(?:Key|Value)$/.test(name);
}

function numberOf(name: string): number {
  return Number(name.split('.')[1]);
}
