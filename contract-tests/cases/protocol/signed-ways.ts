/** The ways in which a request is signed and sent, since servers often check each in code of its own. */
import type { Call } from '../../target/call.ts';
import type { Fixture } from '../../engine/case.ts';
import { GET_JSON, POST_XML } from '../variants.ts';

/** A way, with a name for ids. */
export type Way = readonly [
  name: string,
  call: Pick<Call, 'method' | 'place' | 'format' | 'signature' | 'fixed'>,
];

/** What a case about a wrong signature needs. */
export const NEEDS: Fixture = 'verification';

const V1 = { signature: 'v1', fixed: true } as const;
const V3 = { signature: 'v3', fixed: true } as const;

/** All in the query. */
export const V1_GET: Way = ['v1-get', { ...GET_JSON, ...V1 }];
/** All in the form. */
export const V1_FORM: Way = ['v1-post', { ...POST_XML, ...V1 }];
/** The signature in the query, the rest in the form. */
export const V1_MIXED: Way = ['v1-mixed', { ...POST_XML, ...V1, place: 'mixed' }];
/** The signature in headers, the rest in the query. */
export const V3_GET: Way = ['v3-get', { ...GET_JSON, ...V3 }];
/** The signature in headers, the rest in the form. */
export const V3_FORM: Way = ['v3-post', { ...POST_XML, ...V3 }];

/** Both versions by both methods. */
export const FOUR_WAYS: readonly Way[] = [V1_GET, V1_FORM, V3_GET, V3_FORM];

/** A way in words: `V1 GET` for `v1-get`. */
export function called(name: string): string {
  return name.toUpperCase().replace('-', ' ');
}
