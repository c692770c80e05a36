/**
 * From a draft to the request as it is sent, with each stage of its signature, computed by the code of `contract/signature`
 * that the mock and the suite use (ruling 22):
 *
 *     V1   canonical form -> string to sign -> signature, which goes with the parameters
 *     V3   hashed payload -> canonical request -> string to sign -> signature, which goes into Authorization
 */
import { timestamp } from '../../contract/signature/timestamp.ts';
import {
  canonicalizedQuery,
  signatureV1,
  stringToSign as stringToSignV1,
} from '../../contract/signature/v1.ts';
import {
  ACS3_HMAC_SHA256,
  authorizationHeader,
  canonicalRequest,
  hashedPayload,
  headersToSign,
  signatureV3,
  stringToSign as stringToSignV3,
} from '../../contract/signature/v3.ts';
import { formatForm } from '../../contract/wire/form.ts';
import type { Draft } from './draft.ts';

/** What signing takes from outside. */
export interface Environment {
  /** The time of day. */
  readonly now: Date;
  /** A text that no request had before. */
  readonly nonce: string;
}

/** One stage of a signature. */
export interface Stage {
  readonly title: string;
  /** How it is made. */
  readonly note: string;
  /** What comes out. */
  readonly text: string;
}

/** A request ready to be sent. */
export interface SignedRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** The headers that the client sets, by lower-case name; `host` and `content-length` come by themselves. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** All parameters that it means, those in headers included. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly stages: readonly Stage[];
}

type Pairs = readonly (readonly [string, string])[];

/**
 * Signs a draft.
 * @param url where it goes, its path left aside
 */
export function signedRequest(draft: Draft, url: URL, environment: Environment): SignedRequest {
  switch (draft.signature) {
    case 'V1':
      return signedByParameters(draft, url, environment);
    case 'V3':
      return signedByHeaders(draft, url, environment);
    case 'none':
      return assembled(draft, url, draft.parameters, {}, []);
  }
}

/** The method of a draft. */
export function methodOf({ way }: Draft): 'GET' | 'POST' {
  return way === 'GET' ? 'GET' : 'POST';
}

function signedByParameters(draft: Draft, url: URL, environment: Environment): SignedRequest {
  const method = methodOf(draft);
  const common: Pairs = [
    ['AccessKeyId', draft.accessKeyId],
    ['SignatureMethod', 'HMAC-SHA1'],
    ['SignatureVersion', '1.0'],
    ['SignatureNonce', draft.nonce || environment.nonce],
    ['Timestamp', draft.timestamp || timestamp(environment.now)],
  ];
  const signed = [...draft.parameters, ...common.filter(([name]) => !draft.leftOut.includes(name))];
  const parameters = firstOfEach(signed);
  const right = signatureV1(method, parameters, draft.accessKeySecret);
  const signature = draft.isSpoilt ? spoilt(right) : right;
  const stages = [
    {
      title: 'Canonical form',
      note: 'All parameters, sorted by name and percent-encoded.',
      text: canonicalizedQuery(parameters),
    },
    {
      title: 'String to sign',
      note: 'The method, the path and the canonical form, the last two percent-encoded once more.',
      text: stringToSignV1(method, parameters),
    },
    {
      title: 'Signature',
      note: signatureNote(draft, 'HMAC-SHA1 under the secret with an ampersand behind it, in Base64.'),
      text: signature,
    },
  ];
  const sent: Pairs = draft.leftOut.includes('Signature') ? signed : [...signed, ['Signature', signature]];
  return assembled(draft, url, sent, {}, stages);
}

/** `Action` and `Version` travel as headers, and so do time and nonce. */
function signedByHeaders(draft: Draft, url: URL, environment: Environment): SignedRequest {
  const own = draft.parameters.filter(([name]) => !(name in HEADER_PARAMETERS));
  const unsigned = assembled(draft, url, own, {}, []);
  const payload = hashedPayload(unsigned.body);
  const acsHeaders: Pairs = [
    ...draft.parameters.flatMap(([name, value]): Pairs => {
      const header = HEADER_PARAMETERS[name];
      return header === undefined ? [] : [[header, value]];
    }),
    ['x-acs-content-sha256', payload],
    ...kept(draft, 'Timestamp', 'x-acs-date', draft.timestamp || timestamp(environment.now)),
    ...kept(draft, 'SignatureNonce', 'x-acs-signature-nonce', draft.nonce || environment.nonce),
  ];
  const headers = { ...unsigned.headers, ...Object.fromEntries(acsHeaders) };
  const all = new Map(Object.entries({ host: url.host, ...headers }));
  const signedHeaders = headersToSign(all.keys());
  const query = draft.way === 'POST form' ? new Map<string, string>() : firstOfEach(own);
  const request = {
    method: unsigned.method,
    path: '/',
    query,
    headers: all,
    signedHeaders,
    hashedPayload: payload,
  };
  const right = signatureV3(request, draft.accessKeySecret);
  const signature = draft.isSpoilt ? spoilt(right) : right;
  const authorization = authorizationHeader({
    algorithm: ACS3_HMAC_SHA256,
    credential: draft.accessKeyId,
    signedHeaders,
    signature,
  });
  const stages = [
    { title: 'Hashed payload', note: 'SHA-256 of the body, in lower-case hex.', text: payload },
    {
      title: 'Canonical request',
      note: 'Method, path, sorted query, the signed headers, their names, and the hashed payload.',
      text: canonicalRequest(request),
    },
    {
      title: 'String to sign',
      note: 'The algorithm and the SHA-256 of the canonical request.',
      text: stringToSignV3(request),
    },
    {
      title: 'Signature',
      note: signatureNote(draft, 'HMAC-SHA256 under the secret, in lower-case hex.'),
      text: signature,
    },
    { title: 'Authorization', note: 'The header that carries it.', text: authorization },
  ];
  const isSigned = !draft.leftOut.includes('Signature');
  return {
    ...assembled(draft, url, own, { ...headers, ...(isSigned && { authorization }) }, stages),
    parameters: firstOfEach([...draft.parameters]),
  };
}

/** The headers of V3 by the parameters in whose place they stand. */
const HEADER_PARAMETERS: Readonly<Record<string, string>> = {
  Action: 'x-acs-action',
  Version: 'x-acs-version',
};

function kept({ leftOut }: Draft, name: string, header: string, value: string): Pairs {
  return leftOut.includes(name) ? [] : [[header, value]];
}

/** Puts the parameters where the draft wants them. */
function assembled(
  draft: Draft,
  base: URL,
  pairs: Pairs,
  headers: Readonly<Record<string, string>>,
  stages: readonly Stage[],
): SignedRequest {
  const inBody = draft.way === 'POST form';
  const form = formatForm(pairs);
  const url = new URL(base.origin);
  if (!inBody) url.search = form;
  return {
    method: methodOf(draft),
    url,
    headers: {
      ...(inBody && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
      ...(draft.prefer !== '' && { prefer: draft.prefer }),
    },
    body: inBody ? form : '',
    parameters: firstOfEach(pairs),
    stages,
  };
}

/** Of a name given twice the first value counts (ruling 1). */
function firstOfEach(pairs: Pairs): Map<string, string> {
  return new Map(pairs.toReversed().map(([name, value]) => [name, value]));
}

/** The signature with its first character changed to another one of the same alphabet. */
function spoilt(signature: string): string {
  return `${signature.startsWith('a') ? 'b' : 'a'}${signature.slice(1)}`;
}

function signatureNote({ isSpoilt }: Draft, note: string): string {
  return isSpoilt ? `${note} Its first character is spoilt.` : note;
}
