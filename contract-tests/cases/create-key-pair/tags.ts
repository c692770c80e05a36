/** The tags that the cases send, as parameters. */
import type { Contract } from '../../../contract/contract.ts';
import { wireName } from '../../../contract/document.ts';
import { limitOf } from '../limits.ts';

type Tags = Record<string, string>;

/** The half of a tag that a case is about. */
export type Member = 'Key' | 'Value';

/** One tag with a number. */
export function tag(index: number, key: string, value: string): Tags {
  return { [wireName('Tag.N.Key', index)]: key, [wireName('Tag.N.Value', index)]: value };
}

/** Tags numbered from 1. */
export function numbered(list: readonly (readonly [key: string, value: string])[]): Tags {
  return Object.assign({}, ...list.map(([key, value], i) => tag(i + 1, key, value)));
}

/** Tags 1 to `count`, all legal and different. */
export function filled(count: number): Tags {
  return numbered(Array.from({ length: count }, (_, i) => [`key${i + 1}`, `value${i + 1}`]));
}

/** Keys without values, numbered from 1. */
export function keysAlone(keys: readonly string[]): Tags {
  return Object.fromEntries(keys.map((key, i) => [wireName('Tag.N.Key', i + 1), key]));
}

/** Tags of which one half has these texts; the other halves are legal. */
export function withTexts(member: Member, texts: readonly string[]): Tags {
  return numbered(texts.map((text, i) => (member === 'Key' ? [text, `value${i}`] : [`key${i}`, text])));
}

/** A key that breaks every rule it can, so that it does not matter which of the rules a server knows. */
export function illegalKey(contract: Contract): string {
  return `aliyunhttp://https://${'x'.repeat(limitOf(contract, 'Tag.N.Key', 'maxLength'))}`;
}

/** A value of that kind. */
export function illegalValue(contract: Contract): string {
  return `acs:http://https://${'x'.repeat(limitOf(contract, 'Tag.N.Value', 'maxLength'))}`;
}
