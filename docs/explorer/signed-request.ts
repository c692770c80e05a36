/**
 * From a draft to the request as it is sent, with each stage of its signature, computed by the code of `contract/signature`
 * that the mock and the suite use (question "signatures"):
 *
 *     V1   canonical form -> string to sign -> signature, which goes with the parameters
 *     V3   hashed payload -> canonical request -> string to sign -> signature, which goes into Authorization
 */
import { SIGNATURE_PARAMETERS } from '../../contract/signature/parameters.ts';
import type { SchemeId, SignableRequest, SignatureScheme } from '../../contract/signature/scheme.ts';
import { SCHEMES } from '../../contract/signature/schemes.ts';
import { type Signature, type Tampering, sign, split } from '../../contract/signature/sign.ts';
import { timestamp } from '../../contract/signature/timestamp.ts';
import { canonicalizedQuery } from '../../contract/signature/v1.ts';
import { canonicalRequest, coveredOf, hashedPayload } from '../../contract/signature/v3.ts';
import { formatForm } from '../../contract/wire/form.ts';
import { type Draft, canBeLeftOut } from './draft.ts';

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

/** A request without the stages of its signature. */
type Assembled = Omit<SignedRequest, 'stages'>;

/**
 * Signs a draft.
 * @param url where it goes, its path left aside
 */
export function signedRequest(draft: Draft, url: URL, environment: Environment): SignedRequest {
  if (draft.signature === 'none') return { ...assembled(draft, url, draft.parameters, {}), stages: [] };
  const scheme = SCHEMES[draft.signature];
  const own = split(scheme, draft.parameters);
  const unsigned = assembled(draft, url, own.parameters, own.headers);
  const stamp = {
    nonce: draft.nonce || environment.nonce,
    timestamp: draft.timestamp || timestamp(environment.now),
  };
  const signature = sign(scheme, signable(unsigned), draft, stamp, tamperingOf(draft, scheme));
  const added = signature.parameters.filter(([name]) => !unsigned.parameters.has(name));
  const sent = assembled(draft, url, [...own.parameters, ...added], { ...own.headers, ...signature.headers });
  return {
    ...sent,
    parameters: firstOfEach([...draft.parameters, ...added]),
    stages: STAGES[scheme.id](signature).map((stage) =>
      draft.isSpoilt && stage.title === 'Signature'
        ? { ...stage, note: `${stage.note} Its first character is changed.` }
        : stage,
    ),
  };
}

/** The method of a draft. */
export function methodOf({ way }: Draft): 'GET' | 'POST' {
  return way === 'GET' ? 'GET' : 'POST';
}

/** A request as a signature sees it. */
function signable({ method, url, headers, body, parameters }: Assembled): SignableRequest {
  return {
    method,
    path: '/',
    parameters,
    query: body === '' ? parameters : new Map(),
    headers: new Map(Object.entries({ host: url.host, ...headers })),
    body,
  };
}

/** What the draft wants to be wrong. A parameter of a signature that stands among its own goes before the one that is made. */
function tamperingOf({ leftOut, parameters, isSpoilt }: Draft, { id, places }: SignatureScheme): Tampering {
  const own = firstOfEach(parameters);
  const changes = SIGNATURE_PARAMETERS.flatMap((name): [string, string | undefined][] => {
    if (places[name].in === 'parameter' && own.has(name)) return [[name, own.get(name)]];
    return leftOut.includes(name) && canBeLeftOut(name, id) ? [[name, undefined]] : [];
  });
  return { common: Object.fromEntries(changes), ...(isSpoilt && { signature: withOtherStart }) };
}

/** The stages of each scheme. */
const STAGES: Readonly<Record<SchemeId, (signature: Signature) => readonly Stage[]>> = {
  v1: ({ signed, stringToSign, value }) => [
    {
      title: 'Canonical form',
      note: 'All parameters, sorted by name and percent-encoded.',
      text: canonicalizedQuery(signed.parameters),
    },
    {
      title: 'String to sign',
      note: 'The method, the path and the canonical form, the last two percent-encoded once more.',
      text: stringToSign,
    },
    {
      title: 'Signature',
      note: 'HMAC-SHA1 under the secret with an ampersand behind it, in Base64.',
      text: value,
    },
  ],
  v3: ({ signed, stringToSign, value, complete }) => [
    {
      title: 'Hashed payload',
      note: 'SHA-256 of the body, in lower-case hex.',
      text: hashedPayload(signed.body),
    },
    {
      title: 'Canonical request',
      note: 'Method, path, sorted query, the signed headers, their names, and the hashed payload.',
      text: canonicalRequest(coveredOf(signed)),
    },
    {
      title: 'String to sign',
      note: 'The algorithm and the SHA-256 of the canonical request.',
      text: stringToSign,
    },
    {
      title: 'Signature',
      note: 'HMAC-SHA256 under the secret, in lower-case hex.',
      text: value,
    },
    {
      title: 'Authorization',
      note: 'The header that carries it.',
      text: complete.headers['authorization'] ?? '',
    },
  ],
};

/** Puts the parameters where the draft wants them. */
function assembled(
  draft: Draft,
  base: URL,
  pairs: Pairs,
  headers: Readonly<Record<string, string>>,
): Assembled {
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
  };
}

/** Of a name given twice the first value counts (question "parameter-names"). */
function firstOfEach(pairs: Pairs): Map<string, string> {
  return new Map(pairs.toReversed().map(([name, value]) => [name, value]));
}

/** The signature with its first character changed to another one of the same alphabet. */
function withOtherStart(signature: string): string {
  return `${signature.startsWith('a') ? 'b' : 'a'}${signature.slice(1)}`;
}
