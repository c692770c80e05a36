/** How a format is asked for, and which one the answer comes in: by Format, by Accept, by the version of the signature. */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Format } from '../../../contract/wire/media-type.ts';
import type { Call } from '../../target/call.ts';

/** One way to ask for a format, and the format of the answer then. */
export interface Asked {
  readonly clause: ClauseId;
  readonly slug: string;
  /** What asks for it, in words: `a success with Format=JSON is JSON`. */
  readonly what: string;
  readonly sent: Omit<Call, 'parameters' | 'fixed'>;
  readonly comesIn: Format;
  /** What is asked for; a success makes something, so it is left out where a rejection shows the same. */
  readonly shownBy: readonly ('success' | 'refusal')[];
}

/** What shows the format. */
const BOTH_OUTCOMES = ['success', 'refusal'] as const;

const GET = { method: 'GET' } as const;
const POST = { method: 'POST' } as const;
/** No Format; without a V3 signature, since that asks for JSON. */
const OPEN = { format: null, signature: 'not-v3' } as const;

/** All of them. */
export const ASKED: readonly Asked[] = [
  {
    clause: 'format.json',
    slug: 'get',
    what: 'Format=JSON',
    sent: { ...GET, format: 'JSON' },
    comesIn: 'JSON',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.json',
    slug: 'post',
    what: 'Format=JSON in the form',
    sent: { ...POST, format: 'JSON' },
    comesIn: 'JSON',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.json',
    slug: 'accept-xml',
    what: 'Format=JSON against an Accept for XML',
    sent: { ...GET, format: 'JSON', headers: { accept: 'application/xml' } },
    comesIn: 'JSON',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.xml',
    slug: 'get',
    what: 'Format=XML',
    sent: { ...GET, format: 'XML' },
    comesIn: 'XML',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.xml',
    slug: 'post',
    what: 'Format=XML in the form',
    sent: { ...POST, format: 'XML' },
    comesIn: 'XML',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.xml',
    slug: 'accept-json',
    what: 'Format=XML against an Accept for JSON',
    sent: { ...GET, format: 'XML', headers: { accept: 'application/json' } },
    comesIn: 'XML',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.xml',
    slug: 'v3',
    what: 'Format=XML and a V3 signature',
    sent: { ...GET, format: 'XML', signature: 'v3' },
    comesIn: 'XML',
    shownBy: ['refusal'],
  },
  {
    clause: 'format.letter-case',
    slug: 'json',
    what: 'Format=json',
    sent: { ...GET, format: 'json' },
    comesIn: 'JSON',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.letter-case',
    slug: 'xml',
    what: 'Format=xml',
    sent: { ...POST, format: 'xml', headers: { accept: 'application/json' } },
    comesIn: 'XML',
    shownBy: BOTH_OUTCOMES,
  },
  ...['JsOn', 'Json'].map((format): Asked => ({
    clause: 'format.letter-case',
    slug: `mixed-${format}`,
    what: `Format=${format}`,
    sent: { ...GET, format, headers: { accept: 'application/xml' } },
    comesIn: 'JSON',
    shownBy: ['refusal'],
  })),
  ...['XmL', 'xMl'].map((format): Asked => ({
    clause: 'format.letter-case',
    slug: `mixed-${format}`,
    what: `Format=${format}`,
    sent: { ...GET, format, headers: { accept: 'application/json' } },
    comesIn: 'XML',
    shownBy: ['refusal'],
  })),
  {
    clause: 'format.default-xml',
    slug: 'nothing',
    what: 'no Format and no Accept',
    sent: { ...GET, ...OPEN },
    comesIn: 'XML',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.default-xml',
    slug: 'accept-xml',
    what: 'no Format and an Accept for XML',
    sent: { ...POST, ...OPEN, headers: { accept: 'application/xml' } },
    comesIn: 'XML',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.default-xml',
    slug: 'accept-html',
    what: 'no Format and an Accept for HTML',
    sent: { ...GET, ...OPEN, headers: { accept: 'text/html' } },
    comesIn: 'XML',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.default-json-for-v3',
    slug: 'get',
    what: 'no Format and a V3 signature',
    sent: { ...GET, format: null, signature: 'v3' },
    comesIn: 'JSON',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.default-json-for-v3',
    slug: 'post',
    what: 'no Format and a V3 signature by POST',
    sent: {
      ...POST,
      place: 'query',
      format: null,
      signature: 'v3',
      headers: { accept: 'application/json' },
    },
    comesIn: 'JSON',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.default-json-by-accept',
    slug: 'get',
    what: 'no Format and an Accept for JSON',
    sent: { ...GET, ...OPEN, headers: { accept: 'application/json' } },
    comesIn: 'JSON',
    shownBy: BOTH_OUTCOMES,
  },
  {
    clause: 'format.default-json-by-accept',
    slug: 'mixed-letter-case',
    what: 'no Format and an Accept for Application/Json',
    sent: { ...GET, ...OPEN, headers: { accept: 'Application/Json' } },
    comesIn: 'JSON',
    shownBy: ['refusal'],
  },
  {
    clause: 'format.default-json-by-accept',
    slug: 'among-others',
    what: 'no Format and an Accept that begins with JSON',
    sent: { ...POST, ...OPEN, headers: { accept: 'application/json, text/plain, */*' } },
    comesIn: 'JSON',
    shownBy: ['refusal'],
  },
  {
    clause: 'format.unknown-value',
    slug: 'accept',
    what: 'Format=YAML and an Accept for JSON',
    sent: { ...GET, format: 'YAML', headers: { accept: 'application/json' } },
    comesIn: 'JSON',
    shownBy: ['refusal'],
  },
  {
    clause: 'format.unknown-value',
    slug: 'nothing',
    what: 'Format=YAML',
    sent: { ...GET, format: 'YAML', signature: 'not-v3' },
    comesIn: 'XML',
    shownBy: ['refusal'],
  },
  {
    clause: 'format.unknown-value',
    slug: 'empty',
    what: 'an empty Format',
    sent: { ...POST, format: '', signature: 'not-v3' },
    comesIn: 'XML',
    shownBy: ['refusal'],
  },
];
