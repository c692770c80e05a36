/**
 * The body of an answer, a tree whose form is the same in JSON and in XML:
 *
 *     { "TotalCount": 2, "KeyPairs": { "KeyPair": [{ "KeyPairName": "a" }, { "KeyPairName": "b" }] } }
 *
 * There is no null, which XML can't write, and no list in a list, for which the API has no form.
 */

/** An object of a body: values by the names of its members. */
export interface Body {
  readonly [member: string]: BodyValue;
}

/** A value of a body. */
export type BodyValue = BodyItem | readonly BodyItem[];

/** A value of a body that is no list. */
export type BodyItem = string | number | boolean | Body;

/** Tells whether a value is a body, all the way down. */
export function isBody(value: unknown): value is Body {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isBodyValue)
  );
}

/** A member that is a text; the empty text where it is absent or something else, or where there is no body. */
export function textOf(body: Body | undefined, member: string): string {
  const value = body?.[member];
  return typeof value === 'string' ? value : '';
}

function isBodyValue(value: unknown): value is BodyValue {
  return Array.isArray(value) ? value.every(isBodyItem) : isBodyItem(value);
}

function isBodyItem(value: unknown): value is BodyItem {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) || isBody(value);
}
