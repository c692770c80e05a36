/**
 * From a call to a signed request, as real clients send it: V1 in the parameters, V3 in the headers (question
 * "signatures"). Where the case is about a signature that is wrong, it is tampered with.
 */
import { SIGNATURE_PARAMETERS } from '../../contract/signature/parameters.ts';
import type { SignatureVersion, SignatureScheme, Stamp } from '../../contract/signature/scheme.ts';
import { SCHEMES } from '../../contract/signature/schemes.ts';
import { sign, split } from '../../contract/signature/sign.ts';
import { timestamp } from '../../contract/signature/timestamp.ts';
import { formatForm } from '../../contract/wire/form.ts';
import type { Call } from './call.ts';
import type { WireRequest } from './exchange.ts';
import { FORM, joined, signable } from './signable.ts';
import type { Target } from './target.ts';

/** What a signature takes from outside. */
export interface Environment {
  /** The time of day. */
  now(): Date;
  /** A text that is new each time. */
  nonce(): string;
  /**
   * Sets how far `now` is ahead of this machine's clock, in milliseconds, for a target whose clock is off. Without it the
   * clock stays as it is.
   */
  adjust?(milliseconds: number): void;
}

type Parameters = Iterable<readonly [name: string, value: string]>;

/**
 * Signs a call.
 * @param own the parameters of the operation, `Action` and `Version` included
 * @returns the request as it goes over the wire
 * @throws Error when the raw text of the call can't be decoded, so that no signature covers it
 */
export function signedRequest(
  target: Target,
  environment: Environment,
  call: Call,
  own: ReadonlyMap<string, string>,
): WireRequest {
  const version = versionOf(target, call);
  return version === 'none'
    ? assembled(target, call, own)
    : signedBy(SCHEMES[version], target, stampOf(call, environment), call, own);
}

function versionOf({ signature }: Target, call: Call): SignatureVersion {
  if (call.signature === 'not-v3') return signature === 'v3' ? 'v1' : signature;
  return call.signature ?? signature;
}

function stampOf({ tamper }: Call, environment: Environment): Stamp {
  const write = tamper?.timestamp ?? timestamp;
  return { nonce: environment.nonce(), timestamp: write(environment.now()) };
}

function signedBy(
  scheme: SignatureScheme,
  target: Target,
  stamp: Stamp,
  call: Call,
  own: ReadonlyMap<string, string>,
): WireRequest {
  const { parameters, headers } = split(scheme, own);
  const bare = signable(assembled(target, call, parameters, headers));
  if (bare === undefined)
    throw new Error(`The raw text "${call.raw?.text}" of a signed call can't be decoded.`);
  const signature = sign(scheme, bare, target, stamp, call.tamper);
  // The parameters of the signature come first, and replace those that they share a name with.
  const sent = new Map([...signature.parameters, ...parameters, ...signature.parameters]);
  const whole = assembled(target, call, sent, headers);
  return { ...whole, headers: { ...whole.headers, ...signature.headers } };
}

/** Puts the parameters where the call wants them. */
function assembled(
  target: Target,
  call: Call,
  parameters: Parameters,
  headers: WireRequest['headers'] = {},
): WireRequest {
  const pairs = [...parameters];
  const raw = call.raw?.text ?? '';
  const query = joined(
    formatForm(pairs.filter(([name]) => isInQuery(call, name))),
    ownInQuery(call) ? raw : '',
  );
  const body = joined(
    formatForm(pairs.filter(([name]) => !isInQuery(call, name))),
    ownInQuery(call) ? '' : raw,
  );
  return {
    method: call.method,
    path: query === '' ? '/' : `/?${query}`,
    headers: {
      host: target.url.host,
      ...(body === '' ? {} : { 'content-type': FORM }),
      ...(call.method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
      ...headers,
      ...call.headers,
    },
    body,
  };
}

/** The common parameters: they say how and not what is asked for, and with `mixed` stand in the query. */
const COMMON: ReadonlySet<string> = new Set(['Action', 'Version', 'Format', ...SIGNATURE_PARAMETERS]);

function isInQuery(call: Call, name: string): boolean {
  return ownInQuery(call) || (call.place === 'mixed' && COMMON.has(name));
}

/** Tells whether the operation's own parameters stand in the query. */
function ownInQuery({ method, place }: Call): boolean {
  return method === 'GET' || place === 'query';
}
