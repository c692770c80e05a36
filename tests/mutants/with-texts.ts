/** Bodies with other texts, whatever else they hold. */
import type { Body, BodyValue } from '../../contract/body.ts';

/** Changes the members of a body that are texts; others stay as they are. */
export function withTexts(
  members: Body,
  change: (texts: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
): Body {
  const texts: [string, string][] = [];
  const others: [string, BodyValue][] = [];
  for (const [name, value] of Object.entries(members)) {
    if (typeof value === 'string') texts.push([name, value]);
    else others.push([name, value]);
  }
  return { ...change(Object.fromEntries(texts)), ...Object.fromEntries(others) };
}
