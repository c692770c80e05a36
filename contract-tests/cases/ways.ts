/**
 * The ways in which a case is sent. A rejection is asked for in two ways, since servers often read them in different code: GET
 * with the answer in JSON, and POST with a form and the answer in XML. A success makes something, so it goes one way.
 */
import type { Call } from '../target/call.ts';

/** What a way settles of a call. */
export type WayOfCall = Pick<Call, 'method' | 'place' | 'format' | 'signature' | 'fixed'>;

/** GET, answered in JSON. */
export const GET_JSON = { method: 'GET', format: 'JSON' } as const;

/** POST with a form body, answered in XML. */
export const POST_XML = { method: 'POST', place: 'form', format: 'XML' } as const;

/** The signatures are what the case is about, so that neither `--method` nor `--format` changes the call. */
const V1 = { signature: 'v1', fixed: true } as const;
const V3 = { signature: 'v3', fixed: true } as const;

/** All ways, by the name that ends the id of a case: what a call has then, and the same in words for titles. */
export const WAYS = {
  // The first of the two ways needs no words: a title is about it unless it says otherwise.
  'get-json': { words: '', call: GET_JSON },
  'post-xml': { words: 'POST, XML', call: POST_XML },
  // The same two, for cases in which the format is of no interest.
  get: { words: 'GET', call: GET_JSON },
  post: { words: 'POST', call: POST_XML },
  /** For cases in which a POST is compared with a GET. */
  'post-json': { words: 'POST, JSON', call: { method: 'POST', format: 'JSON' } },
  /** For what is too long for a URL: always a form, even when the user asks for GET. */
  form: { words: 'form', call: { ...POST_XML, fixed: true } },
  /** The signature and everything else in the query. */
  'v1-get': { words: 'V1 GET', call: { ...GET_JSON, ...V1 } },
  /** Everything in the form. */
  'v1-post': { words: 'V1 POST', call: { ...POST_XML, ...V1 } },
  /** The common parameters in the query, the others in the form. */
  'v1-mixed': { words: 'V1 MIXED', call: { ...POST_XML, ...V1, place: 'mixed' } },
  /** The signature in headers, the parameters in the query. */
  'v3-get': { words: 'V3 GET', call: { ...GET_JSON, ...V3 } },
  /** The signature in headers, the parameters in the form. */
  'v3-post': { words: 'V3 POST', call: { ...POST_XML, ...V3 } },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly call: WayOfCall }>>;

/** The name of a way. */
export type Way = keyof typeof WAYS;

/** Both ways in which a rejection is asked for. */
export const BOTH = ['get-json', 'post-xml'] as const satisfies readonly Way[];

/** Both methods. */
export const BOTH_METHODS = ['get', 'post'] as const satisfies readonly Way[];

/** Both versions of the signature by both methods. */
export const FOUR_SIGNED = ['v1-get', 'v1-post', 'v3-get', 'v3-post'] as const satisfies readonly Way[];
