/**
 * From a call to a signed request, as real clients send it: V1 in the parameters, V3 in the headers (ruling 22). Where the
 * case is about a signature that is wrong, it is tampered here.
 */
import { SIGNATURE_PARAMETERS } from '../../contract/signature/parameters.ts';
import { signatureV1 } from '../../contract/signature/v1.ts';
import {
  ACS3_HMAC_SHA256,
  authorizationHeader,
  hashedPayload,
  headersToSign,
  signatureV3,
} from '../../contract/signature/v3.ts';
import { formatForm } from '../../contract/wire/form.ts';
import type { Call } from './call.ts';
import type { WireRequest } from './exchange.ts';
import type { Tamper } from './tamper.ts';
import type { SignatureVersion, Target } from './target.ts';
import { timestamp } from '../../contract/signature/timestamp.ts';

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

type Pairs = readonly (readonly [string, string])[];

/**
 * Signs a call.
 * @param own the parameters of the operation, `Action` and `Version` included
 * @returns the request as it goes over the wire
 */
export function signedRequest(
  target: Target,
  environment: Environment,
  call: Call,
  own: ReadonlyMap<string, string>,
): WireRequest {
  switch (versionOf(target, call)) {
    case 'v1':
      return signedV1(target, environment, call, own);
    case 'v3':
      return signedV3(target, environment, call, own);
    case 'none':
      return unsigned(target, call, own);
  }
}

function versionOf({ signature }: Target, call: Call): SignatureVersion {
  if (call.signature === 'not-v3') return signature === 'v3' ? 'v1' : signature;
  return call.signature ?? signature;
}

function signedV1(
  target: Target,
  environment: Environment,
  call: Call,
  own: ReadonlyMap<string, string>,
): WireRequest {
  const { tamper = {} } = call;
  const common = replaced(tamper, [
    ['AccessKeyId', target.accessKeyId],
    ['SignatureMethod', 'HMAC-SHA1'],
    ['SignatureVersion', '1.0'],
    ['SignatureNonce', environment.nonce()],
    ['Timestamp', timestampOf(tamper, environment)],
  ]);
  const all = new Map([...common, ...Object.entries(call.raw?.means ?? {}), ...own]);
  const right = signatureV1(tamper.method ?? call.method, all, tamper.secret ?? target.accessKeySecret);
  const signature = tamper.signature?.(right) ?? right;
  const sent = replaced({ common: { ...tamper.common, ...tamper.afterwards?.common } }, [
    ...common,
    ['Signature', signature],
  ]);
  return assemble(target, call, sent, changed(own, tamper));
}

function signedV3(
  target: Target,
  environment: Environment,
  call: Call,
  own: ReadonlyMap<string, string>,
): WireRequest {
  const parameters = new Map([...own].filter(([name]) => name !== 'Action' && name !== 'Version'));
  const request = assemble(target, call, [], parameters);
  const means = ownInQuery(call) ? Object.entries(call.raw?.means ?? {}) : [];
  const query = new Map([...means, ...[...parameters].filter(([name]) => isInQuery(call, name))]);
  const { tamper = {} } = call;
  const headers = new Map([
    ...Object.entries(request.headers),
    ...Object.entries(v3Headers(own, request.body)),
    ...replaced(tamper, [
      ['Timestamp', timestampOf(tamper, environment)],
      ['SignatureNonce', environment.nonce()],
    ]).map(([name, value]): [string, string] => [V3_HEADERS[name] ?? name, value]),
  ]);
  const signedHeaders = headersToSign(headers.keys());
  const right = signatureV3(
    {
      method: tamper.method ?? call.method,
      path: '/',
      query,
      headers,
      signedHeaders,
      hashedPayload: hashedPayload(request.body),
    },
    tamper.secret ?? target.accessKeySecret,
  );
  const authorization = authorizationHeader({
    algorithm: tamper.common?.['SignatureMethod'] ?? ACS3_HMAC_SHA256,
    credential: tamper.common?.['AccessKeyId'] ?? target.accessKeyId,
    signedHeaders,
    signature: tamper.signature?.(right) ?? right,
  });
  const sent = assemble(target, call, [], changed(parameters, tamper));
  const isSigned = !('Signature' in (tamper.common ?? {}));
  return {
    ...sent,
    headers: {
      ...Object.fromEntries(headers),
      ...sent.headers,
      ...tamper.afterwards?.headers,
      ...(isSigned ? { authorization } : {}),
    },
  };
}

/** The headers of V3 by the common parameters in whose place they stand. */
const V3_HEADERS: Readonly<Record<string, string>> = {
  Timestamp: 'x-acs-date',
  SignatureNonce: 'x-acs-signature-nonce',
};

function v3Headers(own: ReadonlyMap<string, string>, body: string) {
  const action = own.get('Action');
  const version = own.get('Version');
  return {
    ...(action === undefined ? {} : { 'x-acs-action': action }),
    ...(version === undefined ? {} : { 'x-acs-version': version }),
    'x-acs-content-sha256': hashedPayload(body),
  };
}

/** The common parameters but for those that are to be others, or to be left out. */
function replaced({ common = {} }: Pick<Tamper, 'common'>, pairs: Pairs): Pairs {
  return pairs.flatMap(([name, right]): Pairs => {
    const value = name in common ? common[name] : right;
    return value === undefined ? [] : [[name, value]];
  });
}

/** The parameters of the operation as they are sent once the request is signed. */
function changed(own: ReadonlyMap<string, string>, { afterwards }: Tamper): ReadonlyMap<string, string> {
  return new Map([...own, ...Object.entries(afterwards?.parameters ?? {})]);
}

function timestampOf({ timestamp: written = timestamp }: Tamper, environment: Environment): string {
  return written(environment.now());
}

function unsigned(target: Target, call: Call, own: ReadonlyMap<string, string>): WireRequest {
  return assemble(target, call, [], own);
}

/** Puts the parameters where the call wants them. */
function assemble(
  target: Target,
  call: Call,
  ofSignature: Pairs,
  own: ReadonlyMap<string, string>,
): WireRequest {
  const pairs = [...ofSignature, ...own];
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
      ...(body === '' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...(call.method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
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

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('&');
}
