/**
 * An official SDK as its users have it, in one of the ways in which it calls:
 *
 *     await client.create(mock.url, { name: 'web', tags: [['env', 'a b']] })
 *
 * It is told where the mock is and what to send; nothing else about it is changed.
 */

import { isObject } from '../../contract/document.ts';

/** What to send. What is left out is right. */
export interface Wish {
  readonly name?: string | undefined;
  readonly region?: string | undefined;
  readonly resourceGroup?: string | undefined;
  readonly tags?: readonly (readonly [key: string, value: string])[];
  readonly accessKey?: { readonly id: string; readonly secret: string };
  /** The token of a session. */
  readonly securityToken?: string;
  /** Common parameters of another value than the SDK's, by their V1 names; the empty text counts as absent. */
  readonly common?: Readonly<Record<string, string>>;
}

/** What the SDK gives after a success. */
export interface Created {
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly fingerprint: string | undefined;
  readonly privateKey: string | undefined;
  readonly requestId: string | undefined;
}

/** What the SDK's own error tells. */
export interface Refused {
  /** The class of the error, or the name that the SDK gives it. */
  readonly name: string;
  readonly code: unknown;
  readonly status: unknown;
  readonly requestId: unknown;
  readonly message: string;
}

/** An SDK. */
export interface Client {
  readonly name: string;
  /** The common parameters that its users can set or leave out. */
  readonly settable: readonly string[];
  /** The name of its error for a code and a status. */
  readonly nameOfError: (code: string, status: number) => string;
  /** @throws the SDK's error when it is refused */
  readonly create: (url: string, wish: Wish) => Promise<Created>;
  /** What the SDK's error tells. */
  readonly refused: (error: unknown) => Refused;
}

/** What stands in an error under a name, and in that under the next one: `member(error, 'data', 'RequestId')`. */
export function member(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}

/** The access key that the mock knows. */
export const ACCESS_KEY = { id: 'testid', secret: 'testsecret' };
