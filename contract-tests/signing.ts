/**
 * From a call to a signed request, as real clients send it: V1 in the parameters, V3 in the headers (ruling 22).
 */
import { signatureV1 } from '../contract/signature/v1.ts';
import {
  ACS3_HMAC_SHA256,
  authorizationHeader,
  hashedPayload,
  headersToSign,
  signatureV3,
} from '../contract/signature/v3.ts';
import { formatForm } from '../contract/wire/form.ts';
import type { Call } from './call.ts';
import type { WireRequest } from './exchange.ts';
import type { SignatureVersion, Target } from './target.ts';

/** What a signature takes from outside. */
export interface Environment {
  /** The time of day. */
  now(): Date;
  /** A text that is new each time. */
  nonce(): string;
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
  const common: Pairs = [
    ['AccessKeyId', target.accessKeyId],
    ['SignatureMethod', 'HMAC-SHA1'],
    ['SignatureVersion', '1.0'],
    ['SignatureNonce', environment.nonce()],
    ['Timestamp', timestamp(environment.now())],
  ];
  const all = new Map([...common, ...Object.entries(call.raw?.means ?? {}), ...own]);
  const signature = signatureV1(call.method, all, target.accessKeySecret);
  return assemble(target, call, [...common, ['Signature', signature]], own);
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
  const headers = new Map([
    ...Object.entries(request.headers),
    ...Object.entries(v3Headers(environment, own, request.body)),
  ]);
  const signedHeaders = headersToSign(headers.keys());
  const signed = {
    method: call.method,
    path: '/',
    query,
    headers,
    signedHeaders,
  };
  const signature = signatureV3(
    { ...signed, hashedPayload: hashedPayload(request.body) },
    target.accessKeySecret,
  );
  const authorization = authorizationHeader({
    algorithm: ACS3_HMAC_SHA256,
    credential: target.accessKeyId,
    signedHeaders,
    signature,
  });
  return { ...request, headers: { ...Object.fromEntries(headers), authorization } };
}

function v3Headers(environment: Environment, own: ReadonlyMap<string, string>, body: string) {
  const action = own.get('Action');
  const version = own.get('Version');
  return {
    ...(action === undefined ? {} : { 'x-acs-action': action }),
    ...(version === undefined ? {} : { 'x-acs-version': version }),
    'x-acs-date': timestamp(environment.now()),
    'x-acs-signature-nonce': environment.nonce(),
    'x-acs-content-sha256': hashedPayload(body),
  };
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
const COMMON: ReadonlySet<string> = new Set([
  'Action',
  'Version',
  'Format',
  'AccessKeyId',
  'SignatureMethod',
  'SignatureVersion',
  'SignatureNonce',
  'Timestamp',
  'Signature',
]);

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

function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
