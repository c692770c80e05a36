/**
 * Cases as they are written: what is sent, in which ways, and what comes back.
 *
 *     { clause: 'name.maximum-length', slug: '129-characters', title: 'a name of 129 characters is rejected',
 *       ways: ['get-json', 'post-xml'], parameters: { KeyPairName: 'aaa…' }, rejectedWith: 'InvalidKeyPairName.Malformed' }
 *
 * With `ways` a case is made for each of them, and its id ends in the name of the way; with `way` there is one case.
 */
import type { ClauseId } from '../../contract/clauses.ts';
import type { ErrorCode } from '../../contract/error-catalogue.ts';
import type { Format } from '../../contract/wire/media-type.ts';
import type { CallCase, Expectation, Fixture } from '../engine/case.ts';
import type { Call } from '../target/call.ts';
import { WAYS, type Way } from './ways.ts';

/** The parameters of a call; undefined leaves one out that would be filled in. */
export type Parameters = Call['parameters'];

/** What every case has that is written as a literal. */
export interface CommonLiteral {
  readonly clause: ClauseId;
  /** Tells the case from the others of its clause, in its id; left out where the ways alone tell them apart. */
  readonly slug?: string;
  /** The fact, in the present tense; the way is added where there are several. */
  readonly title: string;
  readonly needs?: Fixture;
}

/** One way, or several with a case for each. */
export type InWays =
  { readonly way: Way; readonly ways?: never } | { readonly ways: readonly Way[]; readonly way?: never };

/** What is sent. */
export interface Sent extends Partial<
  Pick<Call, 'parameters' | 'raw' | 'headers' | 'tamper' | 'signature' | 'place' | 'fixed'>
> {}

/** What comes back: a success, a rejection with any code, or a rejection with one code. */
export type ComesBack =
  | { readonly accepted: true; readonly format?: Format }
  | { readonly rejected: true; readonly format?: Format }
  | {
      readonly rejectedWith: ErrorCode;
      /** Also with the status and message of the catalogue, the placeholders of the message filled with these. */
      readonly exactly?: Readonly<Record<string, string>>;
      readonly format?: Format;
    };

/** A case of one call. */
export type CallLiteral = CommonLiteral & InWays & Sent & ComesBack;

/** The cases that literals stand for. */
export function callCases(literals: readonly CallLiteral[]): CallCase[] {
  return literals.flatMap((literal) => {
    const { clause, needs } = literal;
    const rest = { clause, ...(needs === undefined ? {} : { needs }), expect: expectationOf(literal) };
    return inEachWay(literal).map(({ id, title, way }) => ({
      id,
      title,
      ...rest,
      call: callOf(literal, way),
    }));
  });
}

/** The ids and titles of a literal, one for each of its ways. */
export function inEachWay({
  clause,
  slug,
  title,
  way,
  ways,
}: CommonLiteral & InWays): readonly { readonly id: string; readonly title: string; readonly way: Way }[] {
  if (way !== undefined) return [{ id: idOf(clause, slug), title, way }];
  return ways.map((one) => ({
    id: idOf(clause, slug, one),
    title: WAYS[one].words === '' ? title : `${title} (${WAYS[one].words})`,
    way: one,
  }));
}

/** The id of a case: `name.maximum-length:129-characters/get-json`. */
export function idOf(clause: ClauseId, ...parts: readonly (string | undefined)[]): string {
  return `${clause}:${parts.filter((part) => part !== undefined).join('/')}`;
}

/** The call of a literal in one of its ways. */
export function callOf(
  { parameters = {}, raw, headers, tamper, signature, place, fixed }: Sent,
  way: Way,
): Call {
  return {
    ...WAYS[way].call,
    ...(raw && { raw }),
    ...(headers && { headers }),
    ...(tamper && { tamper }),
    ...(signature && { signature }),
    ...(place && { place }),
    ...(fixed && { fixed }),
    parameters,
  };
}

/** What comes back, as the engine takes it. */
export function expectationOf(literal: ComesBack): Expectation {
  const format = literal.format === undefined ? {} : { format: literal.format };
  if ('accepted' in literal) return { outcome: 'accepted', ...format };
  if ('rejected' in literal) return { outcome: 'refused', ...format };
  const { rejectedWith: code, exactly } = literal;
  return { outcome: 'refused', code, ...(exactly && { exactly }), ...format };
}

/** A text as a part of an id: letters and digits, with hyphens for everything else. */
export function slugOf(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

/** A noun with its article: `an emoji`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
