/**
 * A request whose signature is taken off, and put on anew with another nonce and another time:
 *
 *     /?AccessKeyId=testid&…&Signature=…&Action=CreateKeyPair   ->   /?Action=CreateKeyPair   ->   /?AccessKeyId=…
 */
import {
  type AccessKey,
  type SchemeId,
  type SignatureScheme,
  type SignatureVersion,
  type Stamp,
  commonOf,
} from '../../contract/signature/scheme.ts';
import { SCHEMES } from '../../contract/signature/schemes.ts';
import { sign } from '../../contract/signature/sign.ts';
import { formatForm } from '../../contract/wire/form.ts';
import type { WireRequest } from './exchange.ts';
import { formOf, joined, queryOf, signable } from './signable.ts';

/** A request without its signature, and what stood there. */
export interface Unsigned extends Stamp {
  readonly version: SignatureVersion;
  readonly request: WireRequest;
}

/**
 * Takes a signature off.
 * @returns undefined where the request is not what `signed` makes of the rest, as one with a wrong signature
 */
export function unsigned(request: WireRequest, key: AccessKey): Unsigned | undefined {
  for (const scheme of [SCHEMES.v3, SCHEMES.v1]) {
    const bare = withoutParts(scheme, request);
    if (isSame(bare, request)) continue;
    const stamp = stampOf(scheme, request);
    const again = signed(scheme.id, key, stamp, bare);
    return again !== undefined && isSame(again, request)
      ? { version: scheme.id, request: bare, ...stamp }
      : undefined;
  }
  return { version: 'none', request, nonce: '', timestamp: '' };
}

/**
 * Signs a request that has no signature.
 * @param request by V3 it needs the header `host`, and its own `x-acs-action` and `x-acs-version`
 * @returns undefined when its parameters can't be decoded
 */
export function signed(
  version: SchemeId,
  key: AccessKey,
  stamp: Stamp,
  request: WireRequest,
): WireRequest | undefined {
  const bare = signable(request);
  if (bare === undefined) return undefined;
  const { parameters, headers } = sign(SCHEMES[version], bare, key, stamp);
  const [own, query, form] = [formatForm(parameters), queryOf(request), formOf(request)];
  const whole = { ...request, headers: { ...request.headers, ...headers } };
  if (own === '') return whole;
  // They stand where the action does.
  const isInForm = form !== '' && !hasAction(query) && (hasAction(form) || query === '');
  return isInForm ? { ...whole, body: joined(own, form) } : { ...whole, path: `/?${joined(own, query)}` };
}

function stampOf(scheme: SignatureScheme, request: WireRequest): Stamp {
  const readable = signable(request);
  const credential = readable === undefined ? { common: new Map<string, string>() } : scheme.read(readable);
  return {
    nonce: commonOf(credential, 'SignatureNonce') ?? '',
    timestamp: commonOf(credential, 'Timestamp') ?? '',
  };
}

/** A request without what a scheme adds to it. */
function withoutParts({ adds }: SignatureScheme, request: WireRequest): WireRequest {
  const query = queryOf(request);
  const own = without(adds.parameters, query);
  return {
    ...request,
    path: own === query ? request.path : `/${own === '' ? '' : '?'}${own}`,
    headers: Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !adds.headers.includes(name)),
    ),
    body: without(adds.parameters, request.body),
  };
}

function without(names: readonly string[], form: string): string {
  const pieces = form.split('&');
  const kept = pieces.filter((piece) => !names.includes(piece.split('=', 1)[0] ?? ''));
  return kept.length === pieces.length ? form : kept.join('&');
}

/** But for the length, which is that of the body. */
function isSame(one: WireRequest, other: WireRequest): boolean {
  const headersOf = ({ headers }: WireRequest) =>
    Object.entries(headers)
      .filter(([name]) => name !== 'content-length')
      .map(([name, value]) => `${name}: ${value}`)
      .toSorted()
      .join('\n');
  return (
    one.method === other.method &&
    one.path === other.path &&
    one.body === other.body &&
    headersOf(one) === headersOf(other)
  );
}

function hasAction(form: string): boolean {
  return form.split('&').some((piece) => piece.startsWith('Action='));
}
